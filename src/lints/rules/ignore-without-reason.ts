import type { LintRule } from '../lint-rule.ts'

/** Comments without a reason, which come to light as they are applied. */
export const ignoreWithoutReason: LintRule<{ readonly rule: string }> = {
  name: 'ignore-without-reason',
  summary: 'a comment that ignores a rule and does not say why',
  explain: ({ rule }) =>
    `Expected \`lint-ignore ${rule}\` to give a reason, got none; write it after the rule`,
}
