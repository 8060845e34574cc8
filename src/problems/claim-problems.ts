import type { Words } from './word-lists.ts'
import { formatForms, type Forms } from './forms.ts'

/** What can be wrong with a claim: a text, its condition, a budget, runs that are compared. */
export const claimProblems = {
  'text-forms': (forms: Forms) => formatForms('text', forms),
  'bad-text': ({ text, reason }: Words<'text' | 'reason'>) =>
    `Cannot read the text \`${text}\`: ${reason}`,
  'bad-condition': ({ condition, reason }: Words<'condition' | 'reason'>) =>
    `Cannot read the condition \`${condition}\`: ${reason}`,
  'unlike-limit': ({ value, limit, actual }: Words<'value' | 'limit' | 'actual'>) =>
    `Cannot compare ${value} with \`${limit}\`, which is ${actual}; give the limit a unit, as in \`300 MiB\`, \`40 s\` or \`90 %\``,
  'broken-claim': ({
    text,
    sentence,
    expression,
    expected,
    actual,
  }: {
    text: string
    /** As it would stand on a page; `undefined` when no wording is chosen. */
    sentence: string | undefined
    expression: string
    expected: string
    actual: string
  }) =>
    `Expected \`${expression}\` to be ${expected}, as the text \`${text}\` says, got ${actual}; ${sentence === undefined ? 'add a band with its wording' : `this is not true: “${sentence}”; correct the text or its condition`}`,
  'kept-text': ({ text, place }: Words<'text' | 'place'>) =>
    `Cannot write the text \`${text}\`, which is not true, so the page keeps what it has; \`${place}\` has the claim that does not hold`,
  'broken-budget': ({
    expression,
    expected,
    actual,
  }: Words<'expression' | 'expected' | 'actual'>) =>
    `Expected \`${expression}\` to be ${expected}, which is its budget, got ${actual}; mend what was run or change the budget`,
  'unlike-runs': ({
    expression,
    fact,
    runs,
    values,
  }: {
    expression: string
    fact: string
    runs: readonly [string, string]
    values: readonly [string, string]
  }) =>
    `Cannot compare \`${runs[0]}\` and \`${runs[1]}\` in \`${expression}\`: \`${fact}\` is \`${values[0]}\` and \`${values[1]}\`; compare runs that have it in common, or take it out of \`equal\``,
}
