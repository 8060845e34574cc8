import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gcFormat } from '../../src/records/gc/gc-format.ts'
import { gcGroup } from '../../src/records/gc/gc-group.ts'
import { jvmGcRows } from '../../src/records/gc/jvm-gc-rows.ts'
import type { RecordRows } from '../../src/records/record-rows.ts'
import type { LogRecord } from '../../src/records/record.ts'
import { checkNumbers } from '../../src/series/check-numbers.ts'
import { FigureCollector } from '../../src/series/collect-figures.ts'
import { collectLog, type LogContents } from '../../src/series/collect-log.ts'
import { createSampleCollector } from '../../src/series/collect-samples.ts'
import { createRowTaker } from '../../src/series/create-row-taker.ts'
import type { LogFormat } from '../../src/traces/log-formats.ts'
import type { BookedResult } from '../../src/series/open-result.ts'
import { isLeftOut } from '../../src/series/read-log.ts'
import { countRuns } from '../count-runs.ts'
import { KINDS, PIDSTAT_HEADER, type Kind } from './row-kinds.ts'

/** What may stand in a log besides, or in place of a part of a line. */
const FOREIGN = [
  ...['', '\n', '\r\n', ' ', '\t', '"', '\\', '\\u0041', 'é', '-', ',', '.', ':', '}', '{', 'GC('],
  ...[
    'e5',
    'E',
    '0',
    '007',
    '1e400',
    '99999999999999999999',
    '-0',
    'NaN',
    'null',
    'true',
    '[',
    ']',
  ],
  ...['\nreal 1.50\n', '\nProcessed 1 files and 2 bytes in 3.0 s, 4.0 ms/Mb\n', ' pid', 'ms', 'M'],
  ...['\n{"time":1790000000,"rss":20000000,"heapUsed":7}\n', '"heapUsed"', '"cpu":5,', '09:14:10'],
  ...[`\n${PIDSTAT_HEADER.replace('%usr', '')}`, '# Time', ' PM ', '[info]', '[0.001s]', '->', '%'],
  ...[
    '\ngc 1 @0.012s 2%: 0.1+1.3+0.004 ms clock, 0.4+0.2/0.9/0.1+0.016 ms cpu, 4->4->1 MB, 5 MB goal, 4 P\n',
    '\ngc 2 @0.020s 2%: 0.1+1.3+0.004 ms clock, 0.4+0.2/0.9/0.1+0.016 ms cpu, 4->4->1 MB, 5 MB goal, 4 P\n',
  ],
  '\nProcessLoggingThread-JSON {"elapsed_time": 1, "memory_info": {"rss": 5}, "cpu_times": {"user": 1}}\n',
]

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  removed: fc.oneof(fc.nat(6), fc.constant(300)),
  added: fc.oneof(fc.constantFrom(...FOREIGN), fc.string({ maxLength: 3 })),
  /** How many of the lines before are written again. */
  again: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(40), fc.constant(1e6)),
})

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

/** Copies of copies would grow without end. */
const LONGEST = 400_000

function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32
}

function writeLog({ head, write, steps }: Kind, seed: number): string {
  const random = createRandom(seed)
  return head + Array.from({ length: steps }, (_, step) => write(step, random)).join('')
}

async function* cut(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? bytes.length
    yield await Promise.resolve(Uint8Array.from(bytes.subarray(at, at + size)))
    at += size
  }
}

/** Read a log; where somebody looks at its records, it is read line by line. */
async function read(
  { formats }: Kind,
  chunks: AsyncIterable<Uint8Array>,
  isAsked: boolean,
): Promise<LogContents> {
  const see = isAsked ? () => undefined : undefined
  return collectLog(chunks, { formats, words: false, see })
}

const changes = fc.array(change, { maxLength: 12 })
const sizes = fc.array(fc.integer({ min: 20_000, max: 90_000 }), { minLength: 1, maxLength: 3 })

function writeChanged(kind: Kind, seed: number, made: readonly Change[]): Buffer {
  let text = writeLog(kind, seed)
  for (const { at, removed, added, again } of made) {
    const from = Math.floor(at * text.length)
    const before = again === 0 ? [] : text.slice(0, from).split('\n').slice(0, -1)
    const copied = again === 0 ? '' : `\n${before.slice(-again).join('\n')}\n`
    text = (text.slice(0, from) + copied + added + text.slice(from + removed)).slice(0, LONGEST)
  }
  return Buffer.from(text)
}

test.each(KINDS)('$name is read by shapes as it is read line by line', async (kind) => {
  await fc.assert(
    fc.asyncProperty(fc.nat(99), changes, sizes, async (seed, made, lengths) => {
      const bytes = writeChanged(kind, seed, made)
      const found = await read(kind, cut(bytes, lengths), false)
      expect(found).toEqual(await read(kind, cut(bytes, lengths), true))
    }),
    { numRuns: countRuns(60), seed: 11 },
  )
})

/** What is told of the lines of a log that is read by shapes, or line by line. */
async function listSeen(
  { formats }: Kind,
  chunks: AsyncIterable<Uint8Array>,
  readsRows: boolean,
): Promise<{ readonly taken: readonly number[]; readonly seen: readonly string[] }> {
  const taken = new Set<number>()
  const seen: string[] = []
  const takeLine = (line: number) => taken.add(line)
  const seeSample = (line: number, pid: number | undefined) =>
    seen.push(`${String(line)} ${String(pid)}`)
  const seeFigure = (line: number, name: string, { group, position }: BookedResult) =>
    seen.push(`${String(line)} ${group} ${String(position)} ${name}`)
  await collectLog(chunks, {
    ...{ formats, words: false },
    seeRows: readsRows ? { takeLine, seeSample, seeFigure } : undefined,
    notice({ line, outcome }) {
      if (outcome !== 'refused') takeLine(line)
    },
    see(record, { line, problem, result, pid }) {
      if (record.kind === 'figures') {
        if (result !== undefined)
          for (const { name } of record.figures) seeFigure(line, name, result)
      } else if (problem === undefined || !isLeftOut(problem)) seeSample(line, pid)
    },
  })
  return { taken: [...taken], seen: seen.sort() }
}

test.each(KINDS)('who asks is told of the same lines of $name either way', async (kind) => {
  await fc.assert(
    fc.asyncProperty(fc.nat(99), changes, sizes, async (seed, made, lengths) => {
      const bytes = writeChanged(kind, seed, made)
      const found = await listSeen(kind, cut(bytes, lengths), true)
      expect(found).toEqual(await listSeen(kind, cut(bytes, lengths), false))
    }),
    { numRuns: countRuns(30), seed: 12 },
  )
})

/** Count how often a format is asked to read a line, by itself or by a table that it opens. */
function countReading(formats: readonly LogFormat[]): {
  readonly formats: readonly LogFormat[]
  readonly count: () => number
} {
  let count = 0
  const counted = formats.map((format) => {
    if (format.kind !== 'records') return format
    const parseLine: typeof format.parseLine = (line) => {
      count++
      const parsed = format.parseLine(line)
      const table = parsed?.table
      if (table === undefined) return parsed
      const readLine: typeof table.readLine = (row) => {
        count++
        return table.readLine(row)
      }
      return {
        ...parsed,
        table: {
          get rows() {
            return table.rows
          },
          readLine,
        },
      }
    }
    return { ...format, parseLine }
  })
  return { formats: counted, count: () => count }
}

test.each(KINDS)('few lines of $name are read one by one', async (kind) => {
  const { formats, count } = countReading(kind.formats)
  // The first block shows that there are shapes.
  const [bytes, start] = [Buffer.from(writeLog(kind, 1)), Math.min(600, kind.head.length + 600)]
  await read({ ...kind, formats }, cut(bytes, [start, 1e9]), false)
  // Each shape once; two formats look at a line of JSON.
  expect(count()).toBeLessThan(40)
})

/** What a row of the JVM's collector may state: a pause in seconds with its decimals, and a heap. */
interface Row {
  readonly elapsed: number
  readonly pause: number
  readonly decimals: number
  readonly heap: number
}

/** Mostly numbers that can be, in the order of time, and now and then one that cannot, or none. */
const pause = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 9000 }).map((ms) => ms / 1000) },
  { weight: 3, arbitrary: fc.constant(NaN) },
  { weight: 1, arbitrary: fc.constantFrom(-0.5, Infinity, 2 ** 65) },
)
const heap = fc.oneof(
  { weight: 8, arbitrary: fc.nat(2 ** 30) },
  { weight: 2, arbitrary: fc.constantFrom(NaN, -1, 2 ** 65) },
)
const step = fc.oneof({ weight: 9, arbitrary: fc.nat(50) }, fc.constant(-20))
const rowList = fc
  .array(fc.record({ step, pause, decimals: fc.nat(4), heap }), { minLength: 1, maxLength: 60 })
  .map((made) => {
    let elapsed = 1000
    return made.map(({ step: more, ...row }): Row => ({
      ...row,
      elapsed: (elapsed += more) / 1000,
    }))
  })

function createRows(rows: readonly Row[]): RecordRows {
  // Columns may be longer than the rows; what stands behind them is of a batch before.
  const column = (read: (row: Row) => number) => Float64Array.from([...rows.map(read), 7, 7])
  const columns = [
    column((row) => row.elapsed),
    column((row) => row.pause),
    column((row) => row.decimals),
    ...[column((row) => row.heap), column(() => NaN), column(() => NaN)],
  ]
  const lines = Uint32Array.from(rows, (_, i) => 100 + i)
  return { layout: jvmGcRows.layout, columns, length: rows.length, lines }
}

/** The records of a row, as they would be read from its line. */
function listRecords({ elapsed, pause: value, decimals, heap: heapBefore }: Row): LogRecord[] {
  const { figure } = jvmGcRows.layout
  if (figure === undefined) throw new Error('Expected a figure')
  const resolution = figure.readResolution(decimals)
  const none = { rss: NaN, user: NaN, system: NaN, faults: NaN, timestamp: NaN, label: undefined }
  const gauges = { heapBefore, heapAfter: NaN, heapSize: NaN }
  const stated = { name: figure.name, value, unit: figure.unit, resolution }
  return [
    ...(Number.isNaN(value)
      ? []
      : [{ kind: 'figures', figures: [stated], of: figure.of } as const]),
    ...(Number.isNaN(heapBefore)
      ? []
      : [{ kind: 'process-sample', pid: undefined, elapsed, ...none, gauges } as const]),
  ]
}

/** Take some rows after one record of each kind, as a batch where it takes them; the others as records. */
function takeAll(rows: readonly Row[], asBatch: boolean) {
  const seen: string[] = []
  const seer = {
    takeLine: (line: number) => seen.push(`line ${String(line)}`),
    seeSample: (line: number) => seen.push(`sample ${String(line)}`),
    seeFigure: (line: number, name: string) => seen.push(`${name} ${String(line)}`),
  }
  const [samples, figures] = [
    createSampleCollector(asBatch ? seer : undefined),
    new FigureCollector(),
  ]
  const takeRows = createRowTaker(samples, figures, seer)
  const batch = createRows(rows)
  let records = 0
  const takeRow = (row: Row, line: number) => {
    seer.takeLine(line)
    for (const read of listRecords(row)) {
      const { record } = checkNumbers(read, gcFormat)
      records += 1
      if (record?.kind === 'figures') {
        figures.take(record, gcGroup)
        if (record.figures.some((one) => 'value' in one)) seer.seeFigure(line, 'pause')
      } else if (record !== undefined && samples.take(record, gcFormat) === undefined) {
        seer.seeSample(line)
      }
    }
  }
  takeRow({ elapsed: 0, pause: 0.125, decimals: 3, heap: 5 }, 1)
  for (let at = 0; at < rows.length; at++) {
    if (asBatch) {
      const taken = takeRows(batch, at, gcFormat)
      records += taken.records
      at += taken.rows
    }
    const row = rows[at]
    if (row !== undefined) takeRow(row, 100 + at)
  }
  return { records, figures: figures.finish(), processes: samples.finish(), seen: seen.sort() }
}

test('rows with figures are taken as their records would be, whatever numbers they have', () => {
  fc.assert(
    fc.property(rowList, (rows) => {
      expect(takeAll(rows, true)).toEqual(takeAll(rows, false))
    }),
    { numRuns: countRuns(400), seed: 13 },
  )
})
