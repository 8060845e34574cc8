import { BYTES_PER_MEBIBYTE } from '../quantities/units.ts'
import { decodeLine } from './line.ts'
import { findStep, readPrintedRate } from './read-printed-rate.ts'
import type { StatedFigure } from './record.ts'
import type { ParsedLine, RecordFormat, TableReader } from './record-format.ts'

const LINE =
  /^Processed ([\d,]+) files? and ([\d,]+) bytes in ([\d.]+) ?s(?:, (\d[\d,]*(?:\.\d+)?) ms\/(M[Bb]|MiB))?/

/** Some of its tools print the time a line before. */
const TIME = /^Execution time = +(\d+\.\d+) \(S\)\s*$/
const LINE_AFTER_TIME =
  /^\s*Processed ([\d,]+) files? and ([\d,]+) bytes, (\d[\d,]*(?:\.\d+)?) ms\/(M[Bb]|MiB)\s*$/

/**
 * The closing line of TotalDepth's tools: `Processed 82 files and 108,145,150 bytes in 34.368 s,
 * 333.2 ms/Mb`. The rate is computed from bytes and seconds, per MiB; the printed one is checked
 * against it, which also decides whether its "Mb" meant MB or MiB.
 */
export const throughputFormat: RecordFormat = {
  kind: 'records',
  name: 'throughput',
  summary: 'the line "Processed 82 files and 108,145,150 bytes in 34.368 s, 333.2 ms/Mb"',
  record: 'throughput record',
  version: 1,
  anchors: [
    { text: 'Processed ', where: 'anywhere' },
    { text: 'Execution time = ', where: 'line-start' },
  ],
  figures: [
    { name: 'files', unit: '1', meaning: 'files processed' },
    { name: 'bytes', unit: 'B', meaning: 'bytes processed' },
    { name: 'seconds', unit: 's', meaning: 'execution time' },
    {
      name: 'perMiB',
      unit: 's/MiB',
      meaning: '`throughput.seconds` over `throughput.bytes`',
      missing: 'no byte was processed',
      role: 'the line with the bytes and seconds that it is computed from',
      unitNote:
        'per MiB, from bytes and seconds; the lock is of a release that kept no printed rate',
    },
  ],
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line)
    const before = TIME.exec(text)?.[1]
    if (before !== undefined) return { table: createTable(before) }
    const match = LINE.exec(text)
    if (match === null) return undefined
    const [, files, bytes, time = '', rate, unit = ''] = match
    return Number.isFinite(Number(time)) ? state({ files, bytes, time, rate, unit }) : undefined
  },
}

/** Reads the line behind the one with the time. */
function createTable(time: string): TableReader {
  let isDone = false
  return {
    readLine(line): ParsedLine | 'end' {
      const match = isDone ? null : LINE_AFTER_TIME.exec(decodeLine(line))
      isDone = true
      if (match === null) return 'end'
      const [, files, bytes, rate, unit = ''] = match
      return state({ files, bytes, time, rate, unit })
    },
  }
}

/** What the lines print. */
interface PrintedThroughput {
  readonly files: string | undefined
  readonly bytes: string | undefined
  readonly time: string
  readonly rate: string | undefined
  readonly unit: string
}

function state({ files, bytes, time, rate, unit }: PrintedThroughput): ParsedLine {
  const size = parseCount(bytes)
  const seconds = Number(time)
  const counts: readonly StatedFigure[] = [
    { name: 'files', value: parseCount(files), unit: '1' },
    { name: 'bytes', value: size, unit: 'B' },
    { name: 'seconds', value: seconds, unit: 's', resolution: findStep(time) },
  ]
  if (size === 0) return { record: { kind: 'figures', figures: counts } }
  const { note: unitNote, problem } = findRate({ size, time, rate, unit })
  const value = seconds / (size / BYTES_PER_MEBIBYTE)
  const perMiB: StatedFigure = { name: 'perMiB', value, unit: 's/MiB', unitNote }
  const record = { kind: 'figures', figures: [...counts, perMiB] } as const
  return problem === undefined ? { record } : { record, problem }
}

/** Say which unit the line's rate is in; a line may print none. */
function findRate({
  size,
  time,
  rate,
  unit,
}: {
  readonly size: number
  readonly time: string
  readonly rate: string | undefined
  readonly unit: string
}): Pick<ParsedLine, 'problem'> & { readonly note: string } {
  if (rate === undefined) return { note: 'the log prints no rate; this one is per MiB' }
  // The step of a time that was printed as 0 is larger than itself: nothing can be said.
  if (Number(time) === 0) {
    return {
      note: `the log prints ${rate} ms/${unit} and no time to compare it with; this one is per MiB`,
    }
  }
  const read = readPrintedRate({ rate, unit, seconds: time, bytes: size })
  if (read.kind !== 'neither') return { note: read.note }
  const perByte = (1000 * Number(time)) / size
  const problem = {
    kind: 'printed-rate',
    printed: `${rate} ms/${unit}`,
    perMiB: `${(perByte * BYTES_PER_MEBIBYTE).toFixed(1)} ms/MiB`,
    perMB: `${(perByte * 1e6).toFixed(1)} ms/MB`,
  } as const
  return { note: read.note, problem }
}

function parseCount(text: string | undefined): number {
  return Number((text ?? '').replaceAll(',', ''))
}
