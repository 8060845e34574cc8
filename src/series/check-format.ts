import { checkDefinition } from '../records/define-format.ts'
import type { DocumentFormat } from '../records/document-format.ts'
import { getGroup, type RecordFormat } from '../records/record-format.ts'
import type { CollectedFigure } from './log-result.ts'
import { collectLog, type LogContents } from './collect-log.ts'
import { figureStatistics, readSampleQuantile } from './figure-samples.ts'
import type { ProcessSeries } from './process-series.ts'

/** A piece of a log, and what a format is to read in it. */
export interface FormatSample {
  readonly text: string
  /** As messages would show it; some documents are named by their path. */
  readonly path?: string
  /** What needs no result to be named, by its name; `NaN` for a line that says that there is no number. */
  readonly figures?: ExpectedFigures
  /** The figures of each result: in the order of the log, or by the names of the results. */
  readonly results?: readonly ExpectedFigures[] | Readonly<Record<string, ExpectedFigures>>
  /** How many samples of processes it has; none unless given. */
  readonly samples?: number
  /** The processes, in their order, with the columns that are to be compared. */
  readonly processes?: readonly ExpectedSeries[]
}

/** Figures by their names: a number, or all samples of one. */
export type ExpectedFigures = Readonly<Record<string, number | readonly number[]>>

/** Columns of a process: those of a {@link ProcessSeries}, and others by their names. */
export type ExpectedSeries = Readonly<Record<string, number | undefined | readonly number[]>>

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
  format: RecordFormat | DocumentFormat,
  samples: readonly FormatSample[],
): Promise<readonly string[]> {
  const faults = format.kind === 'records' ? [...checkDefinition(format)] : []
  if (samples.length === 0) faults.push('expected at least one sample')
  for (const [i, sample] of samples.entries()) {
    const whole = await read(format, sample, Infinity)
    const found = [
      ...checkContents(format, sample, whole),
      ...(format.kind === 'records' ? await checkSurrounded(format, sample) : []),
      ...(await checkCut(format, sample)),
    ]
    faults.push(...found.map((fault) => `sample ${String(i + 1)}: ${fault}`))
  }
  return faults
}

function checkContents(
  format: RecordFormat | DocumentFormat,
  sample: FormatSample,
  contents: LogContents,
): readonly string[] {
  const { figures, results = [], processes } = contents
  const { name: group } = getGroup(format)
  const own = new Map([...figures].map(([name, one]) => [name.slice(group.length + 1), one]))
  const stated = [own, ...results.map((result) => result.figures)].flatMap((one) => [...one])
  const count = processes.reduce((sum, { length }) => sum + length, 0)
  const expected = sample.samples ?? countSamples(sample)
  return [
    ...new Set(stated.flatMap(([name, figure]) => checkDeclared(format, name, figure))),
    ...(sample.figures === undefined ? [] : compareFigures('', sample.figures, own)),
    ...checkResults(sample, contents),
    ...(count === expected
      ? []
      : [`expected ${String(expected)} samples of processes, got ${String(count)}`]),
    ...(sample.processes ?? []).flatMap((one, i) => compareSeries(one, processes[i], i + 1)),
  ]
}

function countSamples({ processes = [] }: FormatSample): number {
  return processes.reduce(
    (sum, one) => sum + Math.max(0, ...Object.values(one).map(countColumn)),
    0,
  )
}

function countColumn(column: ExpectedSeries[string]): number {
  return typeof column === 'object' ? column.length : 0
}

/** Some tools state a mean or an extreme without the samples. */
const STATISTIC_END = new RegExp(`\\.(?:${figureStatistics.map(({ name }) => name).join('|')})$`)

function checkDeclared(
  format: RecordFormat | DocumentFormat,
  name: string,
  { figure }: CollectedFigure,
): readonly string[] {
  const find = (wanted: string) => format.figures.find((one) => one.name === wanted)
  const sampled = find(name.replace(STATISTIC_END, ''))
  const declared = find(name) ?? (sampled?.sampled === true ? sampled : undefined)
  if (declared === undefined) {
    return format.ownsCounters === true
      ? []
      : [`expected \`figures\` to declare \`${name}\`, which a line states`]
  }
  return 'unit' in figure && figure.unit !== declared.unit && !name.endsWith('.count')
    ? [`expected \`${name}\` in ${declared.unit}, got ${figure.unit}`]
    : []
}

function checkResults(
  { results: expected }: FormatSample,
  { results = [] }: LogContents,
): readonly string[] {
  if (expected === undefined) return []
  const wanted = isList(expected)
    ? expected.map((one, i) => [String(i + 1), one, results[i]] as const)
    : Object.entries(expected).map(
        ([name, one]) => [name, one, results.find((result) => result.name === name)] as const,
      )
  const count = wanted.length
  return [
    ...(results.length === count
      ? []
      : [`expected ${String(count)} results, got ${String(results.length)}`]),
    ...wanted.flatMap(([name, one, result]) =>
      compareFigures(` of \`${name}\``, one, result?.figures ?? new Map()),
    ),
  ]
}

function isList(
  results: NonNullable<FormatSample['results']>,
): results is readonly ExpectedFigures[] {
  return Array.isArray(results)
}

function compareFigures(
  of: string,
  expected: ExpectedFigures,
  stated: ReadonlyMap<string, CollectedFigure>,
): readonly string[] {
  return [...new Set([...Object.keys(expected), ...stated.keys()])].flatMap((name) => {
    const wanted = expected[name]
    const found = stated.get(name)
    const value = typeof wanted === 'object' ? listSamples(found) : readValue(found)
    return formatValue(value) === formatValue(wanted)
      ? []
      : [`expected \`${name}\`${of} to be ${formatValue(wanted)}, got ${formatValue(value)}`]
  })
}

function readValue(found: CollectedFigure | undefined): number | undefined {
  if (found === undefined) return undefined
  if (found.samples !== undefined) return readSampleQuantile(found.samples, 0.5)
  return 'value' in found.figure ? found.figure.value : NaN
}

function listSamples(found: CollectedFigure | undefined): readonly number[] | undefined {
  return found?.samples?.values === undefined ? undefined : [...found.samples.values]
}

function formatValue(value: number | readonly number[] | undefined): string {
  return typeof value === 'object' ? value.join(', ') : String(value)
}

function compareSeries(
  expected: ExpectedSeries,
  found: ProcessSeries | undefined,
  place: number,
): readonly string[] {
  const columns = new Map<string, unknown>(Object.entries(found ?? {}))
  for (const [name, gauge] of found?.gauges ?? []) columns.set(name, gauge.values)
  return Object.entries(expected).flatMap(([name, wanted]) => {
    const column = columns.get(name)
    const value = column instanceof Float64Array ? [...column].join(', ') : String(column)
    return value === formatValue(wanted)
      ? []
      : [
          `expected \`${name}\` of process ${String(place)} to be ${formatValue(wanted)}, got ${value}`,
        ]
  })
}

const CHUNK_SIZES = [1, 2, 3, 7, 64]

/** Check a sample with a log of another kind around it, and with the line ends of Windows. */
async function checkSurrounded(
  format: RecordFormat,
  sample: FormatSample,
): Promise<readonly string[]> {
  const surrounded = await read(format, surround(sample), Infinity)
  return checkContents(format, sample, surrounded).map(
    (fault) => `${fault} between other lines that end in CR LF`,
  )
}

/** A log whose head belongs to the format, such as one with a clock of its own, stays the head. */
function surround(sample: FormatSample): FormatSample {
  const lines = sample.text.endsWith('\n') ? sample.text : `${sample.text}\n`
  const text = `2026-01-01 12:00:00 INFO begin\r\n${lines.replaceAll(/\r?\n/g, '\r\n')}end`
  return { ...sample, text }
}

/** Check that it does not matter how the log is cut into chunks. */
async function checkCut(
  format: RecordFormat | DocumentFormat,
  sample: FormatSample,
): Promise<readonly string[]> {
  const log = format.kind === 'records' ? surround(sample) : sample
  const whole = JSON.stringify(outline(await read(format, log, Infinity)))
  const faults: string[] = []
  for (const size of CHUNK_SIZES) {
    const cut = JSON.stringify(outline(await read(format, log, size)))
    if (cut !== whole) {
      faults.push(`expected the same in chunks of ${String(size)} bytes, got something else`)
    }
  }
  return faults
}

function outline({ reading, figures, results = [], processes }: LogContents): unknown {
  const all = results.map(({ name, figures: own }) => [name, [...own]])
  const columns = processes.map((one) => [one, [...(one.gauges ?? [])]])
  return [[...reading.counts], reading.problems, [...figures], all, columns]
}

function read(
  format: RecordFormat | DocumentFormat,
  { text, path }: FormatSample,
  size: number,
): Promise<LogContents> {
  return collectLog(cutUp(Buffer.from(text), size), { formats: [format], words: false, path })
}

async function* cutUp(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield await Promise.resolve(bytes.subarray(at, Math.min(at + size, bytes.length)))
  }
}
