import type { StartingFigure, StartingRun } from './starting-run.ts'

/** Most figures of the table of runs without samples. */
export const MOST_FIGURES = 8

/**
 * List figures that all runs have, or those of the first one; what needs no result to be named comes first, what is 0
 * everywhere and what every log with a clock states come last.
 */
export function listPlainFigures(runs: readonly StartingRun[]): readonly string[] {
  const shared = listShared(runs)
  const known = shared.length > 0 ? shared : listMetrics(runs[0]?.figures ?? [])
  const plain = known.filter((metric) => !metric.includes('['))
  const found = runs.map(({ figures }) => indexFigures(figures))
  const isTwice = (metric: string): boolean =>
    found.every((figures) => figures.get(metric)?.isNamedToo === true)
  const chosen = plain.length > 0 ? plain : putFirstsFirst(known.filter((one) => !isTwice(one)))
  // How the samples of a figure are distributed says less than another figure.
  const isStatistic = (metric: string): boolean => STATISTIC.test(metric) && hasSamples(metric)
  const hasSamples = (metric: string): boolean =>
    found.some((figures) => figures.has(metric.replace(STATISTIC, '.count')))
  const isOfAll = (metric: string): boolean => metric.startsWith('process.')
  const isNothing = (metric: string): boolean =>
    found.every((figures) => figures.get(metric)?.quantity?.value === 0)
  const rest = chosen.filter((one) => !isOfAll(one))
  return [
    ...rest.filter((one) => !isStatistic(one) && !isNothing(one)),
    ...rest.filter((one) => !isStatistic(one) && isNothing(one)),
    ...rest.filter((one) => isStatistic(one)),
    ...chosen.filter(isOfAll),
  ]
}

const STATISTIC = /\.(?:mean|stddev|min|max|p90|p99|total|count)$/

/** Choose the figures of a table: how samples are distributed only where there is little else. */
export function chooseRows(metrics: readonly string[]): readonly string[] {
  const plain = metrics.filter((metric) => !STATISTIC.test(metric))
  return (plain.length < FEWEST_PLAIN ? metrics : plain).slice(0, MOST_FIGURES)
}

const FEWEST_PLAIN = 4

/** The first figure of each metric: a log may state thousands. */
function indexFigures(figures: readonly StartingFigure[]): ReadonlyMap<string, StartingFigure> {
  return new Map(figures.toReversed().map((one) => [one.metric, one]))
}

/** Whether a ratio to a run can be computed: none of the figures that are meant is 0 there. */
export function mayDivide(
  run: StartingRun | undefined,
  isMeant: (metric: string) => boolean,
): boolean {
  return (
    run?.figures.some(({ metric, quantity }) => isMeant(metric) && quantity?.value === 0) !== true
  )
}

/** List the figures that all runs have, in the order of the first. */
export function listShared(runs: readonly StartingRun[]): readonly string[] {
  const [own = [], ...others] = runs.map(({ figures }) => new Set(listMetrics(figures)))
  return [...own].filter((metric) => others.every((other) => other.has(metric)))
}

/** A column of a table with a row for each run. */
export interface FigureColumn {
  readonly header: string
  readonly value: string
  readonly format?: string
}

const COLUMNS: readonly FigureColumn[] = [
  { header: 'Elapsed', value: 'process.elapsed' },
  { header: '`real`', value: 'time.real' },
  { header: '`user`', value: 'time.user' },
  { header: '`sys`', value: 'time.sys' },
  { header: 'Peak RSS', value: 'rss.peak' },
  { header: 'Max RSS', value: 'time.maxrss' },
  { header: 'Mean CPU', value: 'cpu.mean' },
  { header: 'Time per MiB', value: 'throughput.perMiB' },
]

/** Choose the columns of a table with a row for each run: what all of their logs state. */
export function chooseColumns(runs: readonly StartingRun[]): readonly FigureColumn[] {
  const columns = COLUMNS.filter(({ value }) =>
    runs.every(({ figures }) => listMetrics(figures).includes(value)),
  )
  // What `time` measured is the time of the whole program.
  const has = (metric: string): boolean => columns.some(({ value }) => value === metric)
  const repeated = new Set([
    ...(has('time.real') ? ['process.elapsed'] : []),
    ...(has('rss.peak') ? ['time.maxrss'] : []),
  ])
  return columns
    .filter(({ value }) => !repeated.has(value))
    .map((column) => ({ ...column, ...formatAsLogged(column.value, runs) }))
}

/** The format of what files of columns state in a unit that tracedocs would not show, all of them the same. */
function formatAsLogged(metric: string, runs: readonly StartingRun[]): { format?: string } {
  const [format, ...others] = new Set(runs.map((run) => findLoggedFormat(metric, run)))
  return format === undefined || others.length > 0 ? {} : { format }
}

/** The format of a figure of a file of columns, where its unit is not what tracedocs would show: `{: MB}` of a peak. */
export function findLoggedFormat(metric: string, { data }: StartingRun): string | undefined {
  const name = /'\]\.(\w+)$/.exec(metric)?.[1] ?? metric.replace(/\.\w+$/, '')
  return data?.measures.find((one) => (one.column ?? one.field) === name)?.format
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
