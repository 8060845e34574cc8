import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import { createMessage } from '../problems/diagnostics.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import { evaluateNamed } from './evaluate-reference.ts'

/**
 * Check the named values that no page uses: one that cannot be evaluated is an error in the configuration.
 * Values that pages use are reported on the pages.
 *
 * @param used names as pages spell them; reST ignores case
 */
export function checkValues(
  config: Config,
  scope: RunScope,
  used: ReadonlySet<string>,
): readonly VFileMessage[] {
  const shown = new Set([...used].map((name) => name.toLowerCase()))
  return [...config.values].flatMap(([name, named]) => {
    if (shown.has(name.toLowerCase())) return []
    const value = evaluateNamed(named, config, scope)
    if (value.kind !== 'problem') return []
    const part = value.problem.kind === 'bad-format' ? 'format' : 'value'
    const place = config.source.locate(['values', name, part], 'value')
    return [createMessage(value.problem, place)]
  })
}
