import type { VFileMessage } from 'vfile-message'
import { createMessage } from '../problems/diagnostics.ts'
import { parseMarker } from '../pages/parse-marker.ts'
import type { Range } from '../pages/region.ts'
import { RULE_NAMES } from './lint-rules.ts'
import type { LintMarker } from './read-lint-texts.ts'

/** A comment in a page that leaves out a rule's findings in the block after it. */
export interface IgnoreMarker extends Range {
  readonly rule: string
  readonly reason: string
}

/** Read the comments that leave out findings; one that names no rule is an error. */
export function readIgnoreMarkers(
  path: string,
  markers: readonly LintMarker[],
): { readonly ignores: readonly IgnoreMarker[]; readonly messages: readonly VFileMessage[] } {
  const ignores: IgnoreMarker[] = []
  const messages: VFileMessage[] = []
  for (const { text, start, end, place } of markers) {
    const read = parseMarker(text)
    if (read.kind === 'problem' && /^tracedocs:\s*(?:lint|ignore|disable)/i.test(text)) {
      messages.push(createMessage(read.problem, { ...place, path }))
      continue
    }
    if (read.kind !== 'made' || read.value.kind !== 'lint-ignore') continue
    const { rule, reason } = read.value
    if (RULE_NAMES.includes(rule)) ignores.push({ rule, reason, start, end })
    else {
      const problem = {
        kind: 'unknown-name',
        thing: 'rule',
        name: rule,
        known: RULE_NAMES,
      } as const
      messages.push(createMessage(problem, { ...place, path }))
    }
  }
  return { ignores, messages }
}
