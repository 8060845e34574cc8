import type { LintRule } from '../lint-rule.ts'

/** Numbers that two pages give differently; see `findOtherValues`, which looks at all pages together. */
export const otherPage: LintRule<OtherPage> = {
  name: 'other-page',
  summary: 'a number that another page of the project gives differently',
  explain: ({ thing, written, other, page, line }) =>
    `Expected ${thing} to be one number, got \`${written}\` here and \`${other}\` in \`${page}\` at line ${String(line)}; correct one of them`,
}

interface OtherPage {
  readonly thing: string
  readonly written: string
  readonly other: string
  readonly page: string
  /** The line of the other. */
  readonly line: number
}
