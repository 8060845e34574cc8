import { headRatio } from './write-run-title.ts'
import { mayDivide, MOST_FIGURES } from './choose-figures.ts'
import { RESULTS } from './starting-names.ts'
import type { ProposedMeasure, ProposedFormat } from './proposed-format.ts'
import type { StartingRun } from './starting-run.ts'
import type { StartingTable } from './starting-table.ts'
import { capitalise } from './write-title.ts'

/** Most tables of a file of columns whose rows have names, and most charts of one over time. */
const MOST = 4

/** Most rows of a table of measures. */
const MOST_ROWS = 12

/** Most measures of a run that have a chart each. */
const MOST_COMPARED = 3

/** Most names that bars can show beside each other. */
export const MOST_BARS = 12

/** Runs of one format of columns. */
interface DataRuns {
  /** What names of tables and charts begin with, where there are several formats. */
  readonly prefix: string
  readonly format: ProposedFormat
  readonly runs: readonly StartingRun[]
}

/** A chart of a new project. */
export interface StartingChart {
  readonly name: string
  readonly spec: object
}

/** List the tables of runs that are files of columns. */
export function listDataTables(runs: readonly StartingRun[]): readonly StartingTable[] {
  return groupByFormat(runs).flatMap((group) => {
    if (group.format.kind === 'named') return tabulateNames(group)
    return group.format.measures.length === 0 ? [] : [tabulateMeasures(group)]
  })
}

/** List the charts of runs that are files of columns: the measures over time, or bars of their table. */
export function listDataCharts(runs: readonly StartingRun[]): readonly StartingChart[] {
  return groupByFormat(runs).flatMap((group) => {
    switch (group.format.kind) {
      case 'series':
        return [...compareRuns(group), ...group.runs.flatMap((run) => followMeasures(group, run))]
      case 'named':
        return drawNames(group)
      case 'repeats':
        return drawRepeats(group)
    }
  })
}

function groupByFormat(runs: readonly StartingRun[]): readonly DataRuns[] {
  const formats = [...new Set(runs.flatMap(({ data }) => data ?? []))]
  return formats.map((format) => ({
    prefix: formats.length === 1 ? '' : `${format.name.replaceAll('_', '-')}-`,
    // What is of a process has tables and charts of its own.
    format: { ...format, measures: format.measures.filter(({ column }) => column === undefined) },
    runs: runs.filter(({ data }) => data === format),
  }))
}

/** One table of all measures of a run, or of several runs one for each measure, with the ratio of two runs. */
function tabulateNames(group: DataRuns): readonly StartingTable[] {
  const { format, runs } = group
  const [only, ...others] = runs
  if (only === undefined || others.length > 0) {
    return format.measures.slice(0, MOST).map((one) => compareNames(group, one))
  }
  return [tabulateResults(group, only)]
}

/** A row for each name, and a column for each measure. */
function tabulateResults({ prefix, format }: DataRuns, run: StartingRun): StartingTable {
  const { header, measures } = format
  return {
    name: `${prefix}${RESULTS}`,
    figures: measures.length,
    spec: {
      template: 'results',
      run: run.name,
      header: capitalise(header),
      columns: measures.slice(0, MOST_FIGURES).map((one) => ({
        header: one.heading,
        value: one.field,
        ...writeCells(one),
      })),
    },
  }
}

/** A table of a measure: a row for each name and a column for each run. */
function compareNames({ prefix, format, runs }: DataRuns, one: ProposedMeasure): StartingTable {
  const columns = runs.map(({ name }) => name)
  const [first, second, third] = columns
  const ratio =
    first === undefined || second === undefined || third !== undefined
      ? {}
      : { ratio: { header: headRatio(second, first), of: [second, first], format: 'x{:.3}' } }
  const isOf = (metric: string) => metric.endsWith(`].${one.field}`)
  return {
    name: nameTable(prefix, one),
    figures: 0,
    spec: {
      caption: `${one.heading}.`,
      header: capitalise(format.header),
      columns,
      rows: { benchmarks: '*', value: one.field, ...writeCells(one) },
      ...(mayDivide(runs[0], isOf) ? ratio : {}),
    },
  }
}

/** How the cells of a measure are written. */
function writeCells({ format, isRepeated }: ProposedMeasure): object {
  return {
    ...(format === undefined ? {} : { format }),
    ...(isRepeated ? { interval: true } : {}),
  }
}

/** What says how far others scatter, or how many there were, is no finding that a chart is worth. */
const MINOR =
  /(?:^|[ _])(?:std|std ?dev|stddev|stdev|deviation|sd|variance|error|err|sem|ci|count|runs|samples|n)$/i

/** The measures that bars show: of each unit the first, but at most three. */
function listCompared(measures: readonly ProposedMeasure[]): readonly ProposedMeasure[] {
  const chosen: ProposedMeasure[] = []
  for (const one of measures.filter(({ title }) => !MINOR.test(title))) {
    if (chosen.every(({ unit }) => unit !== one.unit)) chosen.push(one)
  }
  return (chosen.length > 0 ? chosen : measures).slice(0, MOST_COMPARED)
}

/** A row for the mean and one for the highest of each measure, or one for the median of samples. */
function tabulateMeasures({ prefix, format, runs }: DataRuns): StartingTable {
  const rows = format.measures.flatMap((one) => {
    const title = one.heading
    const shown = one.format === undefined ? {} : { format: one.format }
    if (format.kind === 'repeats') {
      return [
        {
          header: `${title}, median`,
          value: `${format.name}.${one.field}`,
          ...shown,
          interval: true,
        },
      ]
    }
    return [
      { header: `${title}, mean`, value: `${one.field}.mean`, ...shown },
      { header: `${title}, highest`, value: `${one.field}.peak`, ...shown },
    ]
  })
  return {
    name: `${prefix}measures`,
    figures: 0,
    spec: {
      header: 'Measured',
      columns: runs.map(({ name }) => name),
      rows: rows.slice(0, MOST_ROWS),
    },
  }
}

/** One chart of the first measure of all runs. */
function compareRuns({ prefix, format, runs }: DataRuns): readonly StartingChart[] {
  const [first] = format.measures
  if (first === undefined || runs.length < 2) return []
  const spec = { template: 'compare', series: first.field, runs: runs.map(({ name }) => name) }
  return [{ name: `${prefix}${first.field}-of-all`, spec }]
}

/** Charts of all measures of a run: those of one unit and of like size share an axis, and a chart has two axes. */
function followMeasures({ format }: DataRuns, run: StartingRun): readonly StartingChart[] {
  const axes: ProposedMeasure[][] = []
  for (const one of format.measures) {
    const axis = axes.find(([first]) => first !== undefined && mayShare(first, one))
    if (axis === undefined) axes.push([one])
    else axis.push(one)
  }
  const charts = Array.from({ length: Math.ceil(axes.length / 2) }, (_, i) => ({
    name: `${run.name}-course${i === 0 ? '' : `-${String(i + 1)}`}`,
    spec: {
      template: 'series',
      run: run.name,
      plots: [
        ...(axes[2 * i] ?? []).map(({ field }) => ({ series: field })),
        ...(axes[2 * i + 1] ?? []).map(({ field }) => ({ series: field, axes: 'x1y2' })),
      ],
    },
  }))
  return charts.slice(0, MOST)
}

/** How many times higher what shares an axis may be, so that the lower is no line at the bottom. */
const LIKE = 20

function mayShare(one: ProposedMeasure, other: ProposedMeasure): boolean {
  const [low = 0, high = 0] = [one.highest, other.highest].sort((a, b) => a - b)
  return one.unit === other.unit && (high <= low * LIKE || low === 0)
}

function drawNames({ prefix, format, runs }: DataRuns): readonly StartingChart[] {
  if (format.names > MOST_BARS) return []
  const { measures } = format
  const isOne = runs.length === 1
  const shown = isOne ? listCompared(measures.slice(0, MOST_FIGURES)) : measures.slice(0, 1)
  return shown.map((one) => ({
    name: `${nameTable(prefix, one)}-bars`,
    spec: {
      template: 'bars',
      ...(isOne
        ? { table: `${prefix}${RESULTS}`, columns: [one.heading] }
        : { table: nameTable(prefix, one) }),
    },
  }))
}

function drawRepeats({ prefix, format, runs }: DataRuns): readonly StartingChart[] {
  const [first] = format.measures
  if (first === undefined) return []
  const values = format.measures
    .filter((one) => mayShare(first, one))
    .map(({ field, heading }) => ({ title: heading, value: `${format.name}.${field}` }))
  return [
    {
      name: `${prefix}measures-bars`,
      spec: { template: 'bars', runs: runs.map(({ name }) => name), values },
    },
  ]
}

function nameTable(prefix: string, { field }: ProposedMeasure): string {
  return prefix + field.replaceAll(/_+/g, '-').toLowerCase()
}
