import { checkDefinition } from '../records/define-format.ts'
import type { RecordFormat } from '../records/record-format.ts'
import { collectLog, type LogContents } from './collect-log.ts'

/** A piece of a log, and the figures that a format is to read in it, by their names. */
export interface FormatSample {
  readonly text: string
  /** `NaN` for a line that says that there is no number. */
  readonly figures: Readonly<Record<string, number>>
  /** How many samples of processes it has; none unless given. */
  readonly samples?: number
}

/**
 * Check that a format keeps what it promises: its anchors can be found, it reads what its samples
 * say, states no figure that it does not declare, and reads the same however the log is cut into
 * chunks.
 *
 *     expect(await checkFormat(ticks, [{ text: 'ticks: 12\n', figures: { count: 12 } }])).toEqual([])
 *
 * @returns what is wrong, a sentence each; nothing when all is well
 */
export async function checkFormat(
  format: RecordFormat,
  samples: readonly FormatSample[],
): Promise<readonly string[]> {
  const faults = [...checkDefinition(format)]
  if (samples.length === 0) faults.push('expected at least one sample')
  for (const [i, sample] of samples.entries()) {
    const whole = await read(format, sample.text, Infinity)
    const found = [
      ...checkFigures(format, sample, whole),
      ...(await checkSurrounded(format, sample)),
    ]
    faults.push(...found.map((fault) => `sample ${String(i + 1)}: ${fault}`))
  }
  return faults
}

function checkFigures(
  format: RecordFormat,
  { figures: expected, samples = 0 }: FormatSample,
  { figures, processes }: LogContents,
): readonly string[] {
  const faults: string[] = []
  const prefix = `${format.name}.`
  const stated = new Map(
    [...figures].map(([name, { figure }]) => [name.slice(prefix.length), figure]),
  )
  for (const [name, figure] of stated) {
    const declared = format.figures.find((one) => one.name === name)
    if (declared === undefined) {
      faults.push(`expected \`figures\` to declare \`${name}\`, which a line states`)
    } else if ('unit' in figure && figure.unit !== declared.unit) {
      faults.push(`expected \`${name}\` in ${declared.unit}, got ${figure.unit}`)
    }
  }
  for (const name of new Set([...Object.keys(expected), ...stated.keys()])) {
    const figure = stated.get(name)
    const value = figure === undefined ? undefined : 'value' in figure ? figure.value : NaN
    if (!Object.is(value, expected[name])) {
      faults.push(`expected \`${name}\` to be ${String(expected[name])}, got ${String(value)}`)
    }
  }
  const count = processes.reduce((sum, { length }) => sum + length, 0)
  if (count !== samples) {
    faults.push(`expected ${String(samples)} samples of processes, got ${String(count)}`)
  }
  return faults
}

const CHUNK_SIZES = [1, 2, 3, 7, 64]

/** Check a sample with a log of another kind around it, and with the line ends of Windows. */
async function checkSurrounded(
  format: RecordFormat,
  sample: FormatSample,
): Promise<readonly string[]> {
  const lines = sample.text.endsWith('\n') ? sample.text : `${sample.text}\n`
  const log = `2026-01-01 12:00:00 INFO begin\r\n${lines.replaceAll(/\r?\n/g, '\r\n')}end`
  const surrounded = await read(format, log, Infinity)
  const whole = JSON.stringify(outline(surrounded))
  const faults = checkFigures(format, sample, surrounded).map(
    (fault) => `${fault} between other lines that end in CR LF`,
  )
  for (const size of CHUNK_SIZES) {
    const cut = JSON.stringify(outline(await read(format, log, size)))
    if (cut !== whole) {
      faults.push(`expected the same in chunks of ${String(size)} bytes, got something else`)
    }
  }
  return faults
}

function outline({ reading, figures, processes }: LogContents): unknown {
  return [[...reading.counts], reading.problems, [...figures], processes]
}

function read(format: RecordFormat, text: string, size: number): Promise<LogContents> {
  return collectLog(cutUp(Buffer.from(text), size), { formats: [format], words: false })
}

async function* cutUp(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield await Promise.resolve(bytes.subarray(at, Math.min(at + size, bytes.length)))
  }
}
