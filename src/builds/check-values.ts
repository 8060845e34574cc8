import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import { createMessage } from '../problems/diagnostics.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import { evaluateNamed } from './evaluate-reference.ts'
import type { UsedRuns } from './rebuilds/used-runs.ts'

/**
 * Check the named values: one that cannot be evaluated is an error in the configuration, and one that a page shows
 * as missing is a warning there, or an error with `strict`.
 *
 * @param used names as pages spell them; reST ignores case
 * @param runs notes which of them each value is made of
 */
export function checkValues(
  config: Config,
  scope: RunScope,
  used: ReadonlySet<string>,
  runs?: UsedRuns,
): readonly VFileMessage[] {
  const shown = new Set([...used].map((name) => name.trim().toLowerCase()))
  return [...config.values].flatMap(([name, named]) => {
    const value = evaluateNamed(named, config, runs?.watch(`named ${name}`, scope) ?? scope)
    if (value.kind === 'text') return []
    if (value.kind === 'missing' && !shown.has(name.toLowerCase())) return []
    const part = value.problem.kind === 'bad-format' ? 'format' : 'value'
    const place = config.source.locate(['values', name, part], 'value')
    const isDoubt = value.kind === 'missing' && !config.strict
    return [createMessage(value.problem, place, isDoubt ? 'warning' : 'error')]
  })
}
