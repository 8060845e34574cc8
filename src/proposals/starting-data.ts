import { mayDivide } from './choose-figures.ts'
import type { ProposedMeasure, ProposedFormat } from './proposed-format.ts'
import type { StartingRun } from './starting-run.ts'
import type { StartingTable } from './starting-table.ts'

/** Most tables of a file of columns whose rows have names, and most charts of one over time. */
const MOST = 4

/** Most rows of a table of measures. */
const MOST_ROWS = 12

/** Most names that bars can show beside each other. */
export const MOST_BARS = 12

/** Runs of one format of columns. */
interface DataRuns {
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
    // What is of a process has tables and charts of its own.
    format: { ...format, measures: format.measures.filter(({ isOfProcess }) => !isOfProcess) },
    runs: runs.filter(({ data }) => data === format),
  }))
}

/** A table for each measure, with a row for each name and the ratio of two runs. */
function tabulateNames({ format, runs }: DataRuns): readonly StartingTable[] {
  const columns = runs.map(({ name }) => name)
  const [first, second, third] = columns
  const ratio =
    first === undefined || second === undefined || third !== undefined
      ? {}
      : { ratio: { header: `${second} / ${first}`, of: [second, first], format: 'x{:.3}' } }
  const isOf = (field: string) => (metric: string) => metric.endsWith(`].${field}`)
  return format.measures.slice(0, MOST).map((one) => ({
    name: nameTable(one),
    figures: 0,
    spec: {
      caption: `${capitalise(one.title)}.`,
      header: capitalise(format.header),
      columns,
      rows: {
        benchmarks: '*',
        value: one.field,
        ...(one.format === undefined ? {} : { format: one.format }),
        ...(one.isRepeated ? { interval: true } : {}),
      },
      ...(mayDivide(runs[0], isOf(one.field)) ? ratio : {}),
    },
  }))
}

/** A row for the mean and one for the highest of each measure, or one for the median of samples. */
function tabulateMeasures({ format, runs }: DataRuns): StartingTable {
  const rows = format.measures.flatMap((one) => {
    const title = capitalise(one.title)
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
    name: 'measures',
    figures: 0,
    spec: {
      header: 'Measured',
      columns: runs.map(({ name }) => name),
      rows: rows.slice(0, MOST_ROWS),
    },
  }
}

/** One chart of the first measure of all runs. */
function compareRuns({ format, runs }: DataRuns): readonly StartingChart[] {
  const [first] = format.measures
  if (first === undefined || runs.length < 2) return []
  const spec = { template: 'compare', series: first.field, runs: runs.map(({ name }) => name) }
  return [{ name: `${first.field}-of-all`, spec }]
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

function drawNames({ format }: DataRuns): readonly StartingChart[] {
  const [first] = format.measures
  if (first === undefined || format.names > MOST_BARS) return []
  return [{ name: `${nameTable(first)}-bars`, spec: { template: 'bars', table: nameTable(first) } }]
}

function drawRepeats({ format, runs }: DataRuns): readonly StartingChart[] {
  const [first] = format.measures
  if (first === undefined) return []
  const values = format.measures
    .filter((one) => mayShare(first, one))
    .map(({ field, title }) => ({ title, value: `${format.name}.${field}` }))
  return [
    {
      name: 'measures-bars',
      spec: { template: 'bars', runs: runs.map(({ name }) => name), values },
    },
  ]
}

function nameTable({ field }: ProposedMeasure): string {
  return field.replaceAll('_', '-').toLowerCase()
}

function capitalise(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
