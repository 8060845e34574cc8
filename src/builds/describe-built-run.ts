import { findUnitNotes } from '../summaries/find-unit-notes.ts'
import type { Run } from '../summaries/run.ts'
import type { BuiltRun } from './project-build.ts'

/** Describe a run as those who list a project's runs show it. */
export function describeBuiltRun(run: Run): BuiltRun {
  const { name, title, logs, metrics } = run
  const unitNotes = (): ReadonlyMap<string, readonly string[]> =>
    new Map(
      [...metrics.keys()].flatMap((metric) => {
        const notes = findUnitNotes(run, metric)
        return notes.length === 0 ? [] : [[metric, notes] as const]
      }),
    )
  return { name, title, logs: logs.map(({ path }) => path), metrics, unitNotes }
}
