import type { CollectedFigure } from '../series/log-result.ts'
import type { LogContents } from '../series/collect-log.ts'
import type { FigureMetric } from './metric-kind.ts'
import type { Run, RunLog } from './run.ts'
import { listSeries } from './summarise-run.ts'

/**
 * Find which unit the logs of a run mean by what they print of a metric, and why. A run with several samples has
 * a note for each log that states the metric, with its path; any other has at most one.
 */
export function findUnitNotes({ logs, listKnown, metrics }: Run, name: string): readonly string[] {
  const kind = listKnown().find((metric) => metric.name === name)
  const metric = metrics.get(name)
  if (metric?.kind !== 'measured') return []
  if (kind?.kind === 'process') return findSampleNotes(logs, name)
  if (kind?.kind !== 'figure') return []
  const notes = logs.flatMap(({ path, contents }) => {
    const figure = (contents.figures.get(name) ?? findOfResult(contents, kind))?.figure
    if (figure === undefined || !('value' in figure)) return []
    // What one execution prints is not what the median of several is.
    const own = isOfSeveral(contents, kind) ? undefined : figure.unitNote
    const note = own ?? kind.unitNote
    return note === undefined ? [] : [{ path, note }]
  })
  if (new Set(notes.map(({ note }) => note)).size < 2 || metric.repeats === undefined) {
    return notes.slice(-1).map(({ note }) => note)
  }
  return notes.map(({ path, note }) => `${path}: ${note}`)
}

function isOfSeveral({ results = [] }: LogContents, { group, subject }: FigureMetric): boolean {
  return (
    typeof subject === 'string' &&
    results.filter((one) => one.group === group && one.name === subject).length > 1
  )
}

function findOfResult(
  { results = [] }: LogContents,
  { group, subject, figure }: FigureMetric,
): CollectedFigure | undefined {
  const own = results.filter((result) => result.group === group)
  const found =
    typeof subject === 'number' ? own[subject - 1] : own.find((one) => one.name === subject)
  return found?.figures.get(figure)
}

/** What the format of some samples means by the column that a metric is computed from. */
function findSampleNotes(logs: readonly RunLog[], name: string): readonly string[] {
  const notes = logs.flatMap((log) => listSeries(log).flatMap((series) => series.notes ?? []))
  const column = SAMPLE_COLUMNS.find((one) => name.startsWith(`${one}.`))
  return column === undefined
    ? []
    : [...new Set(notes.flatMap((note) => note[column] ?? []))].slice(-1)
}

const SAMPLE_COLUMNS = ['rss', 'cpu', 'faults'] as const
