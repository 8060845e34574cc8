import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import { createMessage } from '../problems/diagnostics.ts'
import { RULE_NAMES } from './lint-rules.ts'

/** Check that what a configuration ignores are rules. */
export function checkIgnores({ lint, source }: Config): readonly VFileMessage[] {
  return lint.ignore.flatMap(({ rule }, index) => {
    if (RULE_NAMES.includes(rule)) return []
    const problem = { kind: 'unknown-name', thing: 'rule', name: rule, known: RULE_NAMES } as const
    return [createMessage(problem, source.locate(['lint', 'ignore', index, 'rule'], 'value'))]
  })
}
