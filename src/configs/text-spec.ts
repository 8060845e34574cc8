import * as v from 'valibot'
import type { Band } from '../expressions/band.ts'
import type { Condition } from '../expressions/condition.ts'
import type { TextTemplate } from '../expressions/text-template.ts'
import type { SpecPath } from '../specs/spec-issue.ts'

/** A text: a template, or a wording for each band of a value, and the conditions under which it is true. */
export const textSchema = v.union([
  v.string(),
  v.strictObject({
    text: v.optional(v.string()),
    value: v.optional(v.string()),
    bands: v.optional(v.record(v.string(), v.string())),
    holds: v.optional(v.union([v.string(), v.array(v.string())])),
  }),
])

/** What a user writes of a text. */
export type TextSpec = v.InferOutput<typeof textSchema>

/** A budget: what a value is compared with, or several such limits. */
export const budgetSchema = v.union([v.string(), v.array(v.string())])

/** What a user writes of a budget. */
export type BudgetSpec = v.InferOutput<typeof budgetSchema>

/** A text whose parts have been read. */
export interface TextConfig {
  /** The expression of the value that the bands are of. */
  readonly value: string | undefined
  /** One without a band, or one for each band, in the order of the configuration. */
  readonly wordings: readonly Wording[]
  readonly holds: readonly PlacedCondition[]
}

/** How a text is worded, always or while its value is in a band. */
export interface Wording {
  readonly band: Band | undefined
  /** As the configuration has it, for messages. */
  readonly text: string
  readonly template: TextTemplate
  readonly at: SpecPath
}

/** A condition, and where it stands. */
export interface PlacedCondition {
  readonly condition: Condition
  readonly at: SpecPath
}
