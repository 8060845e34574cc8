import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { nameCounter } from './name-counter.ts'
import { markEstimates, statePrintedTime } from './state-printed.ts'

const HEADER = /^[│|] Metric +[│|] +p0 [│|] +p25 [│|] +p50 [│|]/u
/** The metric, its unit or prefix where it has one, and a star where less is better. */
const METRIC = /^(?<metric>[A-Z][^*]*?)(?: ?\((?<unit>ns|μs|us|ms|s|K|M|G|T|#)\))?(?: \*)?$/u
const POWERS = ['', 'K', 'M', 'G', 'T']
/** Figures by the metrics that state them; each other metric is a counter. */
const FIGURES: Readonly<Record<string, readonly [figure: string, unit: 'B' | '1' | '1/s']>> = {
  'Malloc (total)': ['allocs', '1'],
  'Memory (resident peak)': ['memory', 'B'],
  'Throughput (# / s)': ['rate', '1/s'],
}
const TIMES: Readonly<Record<string, string>> = {
  ...{ 'Time (wall clock)': 'time', 'Time (total CPU)': 'cpu' },
  ...{ 'Time (user CPU)': 'user', 'Time (system CPU)': 'system' },
}

/**
 * The tables of package-benchmark of Swift, a benchmark each, whose name stands before. Values are medians, in the
 * digits of the table. Its prefixes are powers of 1,000.
 */
export const swiftBenchmarkFormat: RecordFormat = {
  kind: 'records',
  name: 'swiftBenchmark',
  summary: 'the tables of package-benchmark of Swift: │ Metric │ p0 │ p25 │ p50 │ … │ Samples │',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'cpu', 'user', 'system', 'rate', 'memory', 'allocs', 'iterations'),
  ownsCounters: true,
  anchors: [{ text: '| Metric ', where: 'line-start' }],
  opens: (head) =>
    head.split(/\r?\n/).some((line) => HEADER.test(line)) ? createReader() : undefined,
  parseLine: (line): ParsedLine | undefined =>
    HEADER.test(decodeLine(line)) ? { table: createReader(), problem: UNNAMED } : undefined,
}

const UNNAMED = {
  kind: 'unreadable-record',
  reason:
    'Expected the first table of package-benchmark within the first 64 KiB of the log, got one behind it, whose benchmark cannot be told; keep its output in a log of its own',
} as const

function createReader(): TableReader {
  let name = ''
  let isOpen = false
  return {
    readLine(line): ParsedLine | undefined {
      const text = decodeLine(line).trimEnd()
      if (HEADER.test(text)) {
        isOpen = name !== ''
        return {}
      }
      if (/^[╒╞├]/u.test(text) || /^\|[-:|]+$/.test(text)) return {}
      if (/^[│|]/u.test(text)) return isOpen ? readRow(name, text) : undefined
      isOpen = false
      if (/^(?:#+ )?\w/.test(text)) name = text.replace(/^#+ /, '')
      return undefined
    },
  }
}

function readRow(name: string, text: string): ParsedLine | undefined {
  const [head = '', ...cells] = text
    .split(/[│|]/u)
    .slice(1, -1)
    .map((cell) => cell.trim())
  if (cells.length !== 8 || !cells.every((cell) => /^\d+$/.test(cell))) return undefined
  const { metric = '', unit = '' } = METRIC.exec(head)?.groups ?? {}
  const [least = '', , median = '', , p90 = '', p99 = '', most = '', samples = ''] = cells
  const time = TIMES[metric]
  const figures: readonly StatedFigure[] =
    time === undefined
      ? stateCount(metric, unit, median)
      : [
          ...markEstimates(statePrintedTime(time, `${median} ${unit}`)),
          ...statePrintedTime(`${time}.min`, `${least} ${unit}`),
          ...statePrintedTime(`${time}.p90`, `${p90} ${unit}`),
          ...statePrintedTime(`${time}.p99`, `${p99} ${unit}`),
          ...statePrintedTime(`${time}.max`, `${most} ${unit}`),
          ...(time === 'time'
            ? [{ name: 'iterations', value: Number(samples), unit: '1' } as const]
            : []),
        ]
  return figures.length === 0 ? undefined : { record: { kind: 'figures', figures, of: { name } } }
}

function stateCount(metric: string, prefix: string, median: string): readonly StatedFigure[] {
  const power = POWERS.indexOf(prefix.replace('#', ''))
  if (power < 0 || metric === '') return []
  const [name, unit] = FIGURES[metric] ?? ([nameCounter(metric), '1'] as const)
  const resolution = 1000 ** power
  return [{ name, unit, value: Number(median) * resolution, resolution, isEstimate: true }]
}
