import type { LintRule } from '../lint-rule.ts'

/** Comments without an effect, which come to light as they are applied. */
export const unusedIgnore: LintRule<{ readonly rule: string }> = {
  name: 'unused-ignore',
  summary: 'a comment that ignores a rule which finds nothing',
  explain: ({ rule }) =>
    `Unexpected \`lint-ignore ${rule}\`: the rule finds nothing in the next block; remove it`,
}
