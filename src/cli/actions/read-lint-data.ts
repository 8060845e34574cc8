import type { VFileMessage } from 'vfile-message'
import { fillInText } from '../../builds/fill-in-text.ts'
import { findLock } from '../../builds/project-lock.ts'
import { readRuns } from '../../builds/read-runs.ts'
import type { Config } from '../../configs/config.ts'
import type { Effects } from '../../effects.ts'
import type { RunScope } from '../../expressions/find-metric.ts'
import { createRunComparison, listNamedBenchmarks } from '../../lints/create-run-comparison.ts'
import type { LintData } from '../../lints/lint-data.ts'
import type { WrittenText } from '../../lints/lint-texts.ts'
import type { ProjectFiles } from '../../project-files.ts'
import { formatPlainText } from '../../tables/inline.ts'

/** The figures of the runs, and why some are not known. */
export interface ReadLintData {
  readonly data: LintData | undefined
  readonly scope: RunScope | undefined
  readonly messages: readonly VFileMessage[]
}

/** The figures of the runs. A log that is missing costs its run's, not the command. */
export async function readLintData(
  config: Config,
  files: ProjectFiles,
  effects: Effects,
): Promise<ReadLintData> {
  if (config.runs.length === 0) return { data: undefined, scope: undefined, messages: [] }
  // What is not here may be in the lock; a lock that cannot be read is a matter of `build`.
  const { lock } = await findLock(files, effects, false)
  const options = { words: false, effects, lock, isFrozen: false }
  const { scope, messages } = await readRuns(config, files, options)
  const metrics = [...scope.runs.values()].flatMap((run) =>
    [...run.metrics].flatMap(([name, metric]) =>
      metric.kind === 'measured'
        ? [{ name: `${run.name}.${name}`, quantity: metric.quantity }]
        : [],
    ),
  )
  const baseline = config.baseline ?? (scope.runs.has('baseline') ? 'baseline' : undefined)
  const errors = messages.filter(({ fatal }) => fatal === true)
  for (const message of errors) message.fatal = false
  const made = new Set(
    config.runs.flatMap(({ name, match }) => (match === undefined ? [] : [name])),
  )
  const runs = [...scope.runs.values()]
    .filter(({ name }) => !made.has(name))
    .map(({ name, title }) => ({ name, title }))
  const named = [...runs, ...listNamedBenchmarks(scope)]
  const data = { metrics, baseline, runs: named, compareRuns: createRunComparison(scope) }
  return { data, scope, messages: errors }
}

/** List the texts without a condition, which says itself when a text is true, as pages show them. */
export function listWrittenTexts(config: Config, scope: RunScope): readonly WrittenText[] {
  return [...config.texts.values()].flatMap(({ wordings, holds, value }) => {
    const [only] = wordings
    if (only === undefined || only.band !== undefined || holds.length > 0) return []
    const { paragraphs } = fillInText(only.template, { config, scope, value })
    const place = config.source.locate(only.at, 'value')
    return [{ text: paragraphs.map(formatPlainText).join('\n\n'), place }]
  })
}
