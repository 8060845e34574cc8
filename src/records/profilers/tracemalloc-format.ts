import { decodeLine } from '../line.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'

const UNITS: Readonly<Record<string, number>> = {
  B: 1,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
  TiB: 1024 ** 4,
}

const SIZE = String.raw`(\d+(?:\.\d+)?) (B|[KMGT]iB)`
const STATISTIC = new RegExp(
  String.raw`^(\S.*?:\d+): size=${SIZE}(?: \(([+-]\d+(?:\.\d+)?) (B|[KMGT]iB)\))?, count=(\d+)(?: \(([+-]\d+)\))?(?:, average=\S+ \S+)?\s*$`,
)

const GROUP: MetricGroup = {
  name: 'tracemalloc',
  record: 'statistic of tracemalloc',
  figures: [
    { name: 'size', unit: 'B', meaning: 'memory of the blocks that were allocated there' },
    {
      name: 'count',
      unit: '1',
      meaning: 'blocks that were allocated there',
      missing: 'the list states sizes alone',
    },
    {
      name: 'sizeDiff',
      unit: 'B',
      meaning: 'memory that is more than in the snapshot before',
      missing: 'only a comparison of two snapshots states it',
      signed: true,
    },
    {
      name: 'countDiff',
      unit: '1',
      meaning: 'blocks that are more than in the snapshot before',
      missing: 'only a comparison of two snapshots states it',
      signed: true,
    },
  ],
  results: 'benchmarks',
}

/** The lists of Python's documentation: `#1: app.py:3: 1994.0 KiB`. */
const LISTED = new RegExp(String.raw`^#\d+: (\S.*?:\d+): ${SIZE}\s*$`)

const HEADER = /^(?:\[ Top \d+(?: differences)? \]|Top \d+ lines)\s*$/

/**
 * Statistics of Python's tracemalloc, by the place of the allocation: what `print(statistic)` writes, a line each, and the list that
 * Python's documentation makes of them. Its lines have nothing to be found by, so that a list needs its header, or has to
 * begin in the head of the log.
 */
export const tracemallocFormat: RecordFormat = {
  kind: 'records',
  name: 'tracemalloc',
  summary: 'statistics of tracemalloc: app.py:3: size=1994 KiB, count=20002, average=102 B',
  record: GROUP.record,
  version: 1,
  group: GROUP,
  figures: GROUP.figures,
  anchors: ['[ Top ', 'Top '].map((text) => ({ text, where: 'line-start' })),
  opens: (head) => (head.split(/\r?\n/).some((line) => STATISTIC.test(line)) ? TABLE : undefined),
  parseLine: (line): ParsedLine | undefined =>
    HEADER.test(decodeLine(line)) ? { table: TABLE } : undefined,
}

const TABLE: TableReader = {
  readLine(line): ParsedLine | undefined {
    const text = decodeLine(line)
    return HEADER.test(text) ? {} : (readStatistic(text) ?? readListed(text))
  },
}

function readListed(text: string): ParsedLine | undefined {
  const [, name, size = '', unit = ''] = LISTED.exec(text) ?? []
  if (name === undefined) return undefined
  const figures = [stateSize('size', size, unit)]
  return { record: { kind: 'figures', figures, of: { name } } }
}

function readStatistic(text: string): ParsedLine | undefined {
  const match = STATISTIC.exec(text)
  if (match === null) return undefined
  const [, name = '', size = '', unit = '', more, moreUnit = '', count, countMore] = match
  const figures: readonly StatedNumber[] = [
    stateSize('size', size, unit),
    { name: 'count', value: Number(count), unit: '1' },
    ...(more === undefined ? [] : [stateSize('sizeDiff', more, moreUnit)]),
    ...(countMore === undefined
      ? []
      : [{ name: 'countDiff', value: Number(countMore), unit: '1' } as const]),
  ]
  return { record: { kind: 'figures', figures, of: { name } } }
}

/** tracemalloc prints whole numbers from ten units on, and one decimal below. */
function stateSize(name: string, text: string, unit: string): StatedNumber {
  const factor = UNITS[unit] ?? NaN
  const decimals = text.split('.')[1]?.length ?? 0
  const value = Math.round(Number(text) * factor)
  return { name, value, unit: 'B', resolution: factor * 10 ** -decimals }
}
