import { headRatio } from './write-run-title.ts'
import {
  chooseColumns,
  chooseRows,
  listPlainFigures,
  listShared,
  mayDivide,
  type FigureColumn,
} from './choose-figures.ts'
import { listExecutions, tabulateExecutions } from './starting-executions.ts'
import { listGaugeCharts, listGauges, tabulateGauges } from './starting-gauges.ts'
import { listDataCharts, listDataTables, MOST_BARS, type StartingChart } from './starting-data.ts'
import { BENCHMARKS, FIGURES, MEMORY, TIMES } from './starting-names.ts'
import type { StartingTable } from './starting-table.ts'
import type { StartingRun } from './starting-run.ts'

/**
 * List the tables of a new project. Runs stand in one table only where their logs state the same: runs with samples, runs
 * with benchmarks, those that were timed, and each further kind.
 */
export function listStartingTables(runs: readonly StartingRun[]): readonly StartingTable[] {
  const sampled = runs.filter(({ hasSamples }) => hasSamples)
  const groups = groupAlike(
    runs.filter(({ hasSamples, data }) => !hasSamples && data === undefined),
  )
  const tables = [
    ...(sampled.length > 0 ? [tabulateRuns(MEMORY, sampled)] : []),
    ...groups.flatMap(tabulateGroup),
    ...listDataTables(runs),
  ]
  return tables.map((table, i) => {
    const before = tables.slice(0, i).filter(({ name }) => name === table.name).length
    return before === 0 ? table : { ...table, name: `${table.name}-${String(before + 1)}` }
  })
}

/** List the charts of a new project besides those of processes: bars of its tables, and what logs state over time. */
export function listFurtherCharts(runs: readonly StartingRun[]): readonly StartingChart[] {
  return [...listTableCharts(runs), ...listDataCharts(runs), ...listGaugeCharts(runs)]
}

/** List the bars of the tables of a new project. */
function listTableCharts(runs: readonly StartingRun[]): readonly StartingChart[] {
  return listStartingTables(runs).flatMap(({ name, bars }) =>
    bars === undefined ? [] : [{ name: `${name}-bars`, spec: nameTable(bars, name) }],
  )
}

/** Name the table that bars show, which has another name where several tables are of one kind. */
function nameTable(bars: object, table: string): object {
  return 'table' in bars ? { ...bars, table } : bars
}

/** Put each run to the first group whose figures it has, too. */
function groupAlike(runs: readonly StartingRun[]): readonly (readonly StartingRun[])[] {
  const groups: StartingRun[][] = []
  for (const run of runs) {
    const alike = groups.find((group) => listShared([...group, run]).length > 0)
    if (alike === undefined) groups.push([run])
    else alike.push(run)
  }
  return groups
}

function tabulateGroup(runs: readonly StartingRun[]): readonly StartingTable[] {
  const hasAll = (isMeant: (metric: string) => boolean): boolean =>
    runs.every(({ figures }) => figures.some(({ metric }) => isMeant(metric)))
  const listed = LISTED.find(
    (one) => hasAll((metric) => isOf(metric, one)) && isWorthRows(runs, one),
  )
  if (listed !== undefined) return [tabulateResults(runs, listed)]
  const executions = listExecutions(runs)
  if (executions.length > 1) return tabulateExecutions(runs, executions)
  if (hasAll((metric) => metric === 'time.real')) return [tabulateRuns(TIMES, runs)]
  const gauges = listGauges(runs)
  if (gauges.length > 0) return [tabulateGauges(runs, gauges)]
  return [tabulateFigures(runs)]
}

function tabulateFigures(runs: readonly StartingRun[]): StartingTable {
  const metrics = listPlainFigures(runs)
  const rows = chooseRows(metrics)
  return {
    name: FIGURES,
    ...{ figures: metrics.length, shown: rows.length },
    spec: {
      header: 'Figure',
      columns: runs.map(({ name }) => name),
      rows: rows.map((metric) => ({ header: titleFigure(metric, runs), value: metric })),
    },
  }
}

/** What a figure is called; by its place only where all runs have the same there. */
function titleFigure(metric: string, runs: readonly StartingRun[]): string {
  const titles = runs.map(({ figures }) => figures.find((one) => one.metric === metric)?.title)
  const [title] = titles
  return title !== undefined && titles.every((one) => one === title) ? title : `\`${metric}\``
}

/** Results that a log may have many of, and the figure that their rows show. */
interface ListedFigure {
  readonly group: 'bench' | 'load' | 'build' | 'size' | 'tests' | 'compression' | 'nativeMemory'
  readonly figure: string
  readonly header: string
  /** So many of a log are rows; fewer are figures like others. */
  readonly fewest: number
}

/** What is proposed as rows, the best first: tools that print rates alone have no times. */
const LISTED: readonly ListedFigure[] = [
  { group: 'bench', figure: 'time', header: 'Benchmark', fewest: 1 },
  { group: 'bench', figure: 'rate', header: 'Benchmark', fewest: 1 },
  { group: 'bench', figure: 'Instructions', header: 'Benchmark', fewest: 1 },
  { group: 'load', figure: 'rate', header: 'Load test', fewest: 2 },
  { group: 'load', figure: 'transfer', header: 'Load test', fewest: 2 },
  { group: 'load', figure: 'latency', header: 'Request', fewest: 2 },
  { group: 'load', figure: 'latency.mean', header: 'Request', fewest: 2 },
  { group: 'tests', figure: 'time', header: 'Test', fewest: 2 },
  { group: 'compression', figure: 'compress', header: 'Compression speed', fewest: 2 },
  { group: 'nativeMemory', figure: 'committed', header: 'Committed memory', fewest: 2 },
  { group: 'build', figure: 'size', header: 'Output', fewest: 2 },
  { group: 'build', figure: 'checked', header: 'Check', fewest: 1 },
  { group: 'build', figure: 'gzip', header: 'Output', fewest: 2 },
  { group: 'build', figure: 'time', header: 'Build', fewest: 2 },
  { group: 'size', figure: 'total', header: 'Binary', fewest: 2 },
  { group: 'size', figure: 'file', header: 'Part of the file', fewest: 2 },
  { group: 'size', figure: 'code', header: 'Code', fewest: 2 },
]

function isOf(metric: string, { group, figure }: ListedFigure): boolean {
  return metric.startsWith(`${group}['`) && metric.endsWith(`'].${figure}`)
}

function isWorthRows(runs: readonly StartingRun[], listed: ListedFigure): boolean {
  return listNames(runs, listed).size >= listed.fewest
}

function tabulateResults(runs: readonly StartingRun[], listed: ListedFigure): StartingTable {
  const { header, figure } = listed
  const names = runs.map(({ name }) => name)
  const [first, second, third] = names
  const isPair = first !== undefined && second !== undefined && third === undefined
  const ratio = isPair &&
    mayDivide(runs[0], (metric) => isOf(metric, listed)) && {
      header: headRatio(second, first),
      of: [second, first],
      format: 'x{:.3}',
    }
  const value = figure === 'time' ? {} : { value: figure }
  const spec = { header, columns: names, rows: { benchmarks: '*', ...value, interval: true } }
  const isLong = listNames(runs, listed).size > MOST_BARS
  return {
    name: BENCHMARKS,
    figures: 0,
    spec: { ...spec, ...(ratio ? { ratio } : {}) },
    ...(isLong ? {} : { bars: { template: 'bars', table: BENCHMARKS } }),
  }
}

/** The figures of the results that would be rows. */
function listNames(runs: readonly StartingRun[], listed: ListedFigure): ReadonlySet<string> {
  const metrics = runs.flatMap(({ figures }) => figures.map(({ metric }) => metric))
  return new Set(metrics.filter((metric) => isOf(metric, listed)))
}

/** A row for each run, and the ratio to the first one of what is measured first or matters most. */
function tabulateRuns(name: string, runs: readonly StartingRun[]): StartingTable {
  const columns = chooseColumns(runs)
  const [first] = runs
  const compared = columns.find(
    ({ value }) => value === (name === MEMORY ? 'rss.peak' : 'time.real'),
  )
  const isTimed = name === TIMES
  const ratio =
    compared && runs.length > 1 && mayDivide(first, (metric) => metric === compared.value)
      ? [divide(compared, first?.name ?? '')]
      : []
  return {
    name,
    figures: 0,
    spec: {
      rows: runs.map((run) => run.name),
      columns: [{ header: 'Run', value: 'title' }, ...columns, ...ratio],
    },
    ...(isTimed && runs.length > 1 && runs.length <= MOST_BARS ? { bars: drawTimes(runs) } : {}),
  }
}

function drawTimes(runs: readonly StartingRun[]): object {
  const values = [{ title: 'real', value: 'time.real' }]
  return { template: 'bars', runs: runs.map(({ name }) => name), values }
}

function divide({ header, value }: FigureColumn, first: string): object {
  return { header: `${header} ratio`, value: `${value} / ${first}.${value}`, format: 'x{:.3}' }
}
