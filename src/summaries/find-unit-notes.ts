import type { Run } from './run.ts'

/**
 * Find which unit the logs of a run mean by what they print of a metric, and why. A run with several samples has
 * a note for each log that states the metric, with its path; any other has at most one.
 */
export function findUnitNotes({ logs, known, metrics }: Run, name: string): readonly string[] {
  const kind = known.find((metric) => metric.name === name)
  const metric = metrics.get(name)
  if (kind?.kind !== 'figure' || metric?.kind !== 'measured') return []
  const notes = logs.flatMap(({ path, contents }) => {
    const figure = contents.figures.get(name)?.figure
    if (figure === undefined || !('value' in figure)) return []
    const note = figure.unitNote ?? kind.unitNote
    return note === undefined ? [] : [{ path, note }]
  })
  if (new Set(notes.map(({ note }) => note)).size < 2 || metric.repeats === undefined) {
    return notes.slice(-1).map(({ note }) => note)
  }
  return notes.map(({ path, note }) => `${path}: ${note}`)
}
