import * as v from 'valibot'
import type { Band } from '../expressions/band.ts'
import type { Condition } from '../expressions/condition.ts'
import type { TextTemplate } from '../expressions/text-template.ts'
import { described } from '../specs/described.ts'
import type { SpecPath } from '../specs/spec-issue.ts'

/** A text: a template, or a wording for each band of a value, and the conditions under which it is true. */
export const textSchema = v.union([
  v.string(),
  v.strictObject({
    text: v.optional(
      described(
        v.string(),
        'The sentence, with values in braces, such as `It took {after.time.real}.`; in the place of `value` and `bands`.',
      ),
    ),
    value: v.optional(
      described(v.string(), 'The expression whose value chooses one of the `bands`.'),
    ),
    bands: v.optional(
      described(
        v.record(v.string(), v.string()),
        'A sentence for each band of `value`, by the band, such as `under 1.1`, `1.1 to 2` or `from 2`.',
      ),
    ),
    holds: v.optional(
      described(
        v.union([v.string(), v.array(v.string())]),
        'Conditions under which the sentence is true, such as `after.rss.peak < 300 MiB`; the build fails when one is not.',
      ),
    ),
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
