import type { StartingFigure, StartingRun } from './starting-run.ts'

/** Most figures of the table of runs without samples. */
export const MOST_FIGURES = 8

/** List figures that all runs have, or those of the first one; what needs no result to be named comes first. */
export function listPlainFigures(runs: readonly StartingRun[]): readonly string[] {
  const [own = [], ...others] = runs.map(({ figures }) => listMetrics(figures))
  const shared = own.filter((metric) => others.every((other) => other.includes(metric)))
  const known = shared.length > 0 ? shared : own
  const plain = known.filter((metric) => !metric.includes('['))
  const chosen = plain.length > 0 ? plain : putFirstsFirst(known)
  // What every log with a clock states says least of this one.
  const isOfAll = (metric: string): boolean => metric.startsWith('process.')
  return [...chosen.filter((one) => !isOfAll(one)), ...chosen.filter(isOfAll)]
}

/** A column of the table of runs with samples. */
export interface FigureColumn {
  readonly header: string
  readonly value: string
}

const COLUMNS: readonly FigureColumn[] = [
  { header: 'Elapsed', value: 'process.elapsed' },
  { header: '`real`', value: 'time.real' },
  { header: '`user`', value: 'time.user' },
  { header: '`sys`', value: 'time.sys' },
  { header: 'Peak RSS', value: 'rss.peak' },
  { header: 'Mean CPU', value: 'cpu.mean' },
  { header: 'Time per MiB', value: 'throughput.perMiB' },
]

/** Choose the columns of the table of runs with samples: what all of their logs state. */
export function chooseColumns(runs: readonly StartingRun[]): readonly FigureColumn[] {
  const columns = COLUMNS.filter(({ value }) =>
    runs.every(({ figures }) => listMetrics(figures).includes(value)),
  )
  // What `time` measured is the time of the whole program.
  const hasReal = columns.some(({ value }) => value === 'time.real')
  return columns.filter(({ value }) => !hasReal || value !== 'process.elapsed')
}

function listMetrics(figures: readonly StartingFigure[]): readonly string[] {
  return figures.map(({ metric }) => metric)
}

/** Put the first figure of each result before the others: the times of all benchmarks. */
function putFirstsFirst(metrics: readonly string[]): readonly string[] {
  const firsts = new Map(
    metrics.map((one) => [one.slice(0, one.lastIndexOf(']')), one] as const).reverse(),
  )
  const isFirst = new Set(firsts.values())
  return [
    ...metrics.filter((one) => isFirst.has(one)),
    ...metrics.filter((one) => !isFirst.has(one)),
  ]
}
