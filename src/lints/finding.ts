import type { lintProblems } from '../problems/lint-problems.ts'
import type { ProblemOf } from '../problems/problem.ts'
import type { Range } from '../pages/region.ts'

/** The rules, each with what it finds. */
export const RULES = {
  ratio: 'a ratio in a table that is not that of its cells',
  'truncated-ratio': 'a ratio or percentage that is cut off where it should be rounded',
  'repeated-ratio': 'a ratio that repeats a wrong one beside it and hardly fits its own cells',
  percentage: 'a percentage in a table that is not that of its cells',
  difference: 'a difference in a table that is not that of its cells',
  sum: 'a total in a table that is not that of its cells',
  equation: 'a result in a sentence that the numbers before it do not give',
  comparison: 'a ratio or percentage in a sentence that its numbers do not give',
  'two-values': 'a number in the text that differs from the same one in a table',
  'time-block': 'a table that quotes the output of `time` wrongly',
  'against-data': 'a number that is near one of the logs, and not that',
  unproven: 'a run that is called faster than another, which their samples do not show',
  'stale-word': 'words such as "about four times" beside numbers that say otherwise',
  'ignore-without-reason': 'a comment that ignores a rule and does not say why',
  'unused-ignore': 'a comment that ignores a rule which finds nothing',
} as const

/** The name of a rule. */
export type RuleName = keyof typeof RULES

/** The figures behind a finding, for programs. */
export interface Figures {
  readonly written: string
  readonly value: number
  /** What it should be, as far as the rounding of what it comes of allows. */
  readonly expected: { readonly low: number; readonly high: number } | undefined
  /** What the written number has to be multiplied by, when that alone mends it. */
  readonly factor: number | undefined
}

/** Something in a page that its own numbers, or those of the logs, do not bear out. */
export interface Finding extends Range {
  readonly rule: RuleName
  readonly problem: ProblemOf<keyof typeof lintProblems>
  readonly figures: Figures | undefined
  /** The only value of the project's runs that may stand here instead. */
  readonly fix?: Fix | undefined
}

/** A value of the project's runs that may stand in the place of a written number. */
export interface Fix extends Range {
  readonly expression: string
  readonly format: string
  readonly text: string
}
