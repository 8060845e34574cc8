import type { Severity } from '../problems/diagnostics.ts'
import type { Range } from '../pages/region.ts'

/** The figures behind a finding, for programs. */
export interface FindingFigures {
  readonly written: string
  readonly value: number
  /** What the number should be, as far as the rounding of the numbers it follows from allows. */
  readonly expected: { readonly low: number; readonly high: number } | undefined
  /** The factor that corrects the written number, when one factor alone does. */
  readonly factor: number | undefined
}

/** How sure a finding is: `certain` ones fail a check, `likely` ones are shown to those who ask for them. */
export type FindingLevel = (typeof FINDING_LEVELS)[number]

/** The levels of findings, the surest first. */
export const FINDING_LEVELS = ['certain', 'likely'] as const

/** Something in a page that disagrees with the page's own numbers, or with those of the logs. */
export interface Finding extends Range {
  /** The name of the rule that it breaks. */
  readonly rule: string
  readonly severity: Severity
  readonly level: FindingLevel
  /** What is wrong, in a sentence that says how to correct it. */
  readonly reason: string
  readonly figures: FindingFigures | undefined
  /** Where the numbers are that say so; other findings may be that these are wrong. */
  readonly from?: readonly number[] | undefined
  /** What alone may stand here instead. */
  readonly fix?: Fix | undefined
}

/** What `--fix` puts in the place of a written number. */
export type Fix = ValueFix | TextFix

/** A value of the project's runs. */
export interface ValueFix extends Range {
  readonly kind: 'value'
  readonly expression: string
  readonly format: string
  readonly text: string
}

/** The digits that the numbers beside it give. */
export interface TextFix extends Range {
  readonly kind: 'text'
  readonly text: string
}
