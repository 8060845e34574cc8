import type { ExcerptSpec } from '../excerpts/excerpt.ts'
import type { ExplainedExpression } from './explain-expression.ts'
import type { TallyRequest } from './explain-tally.ts'

/** What is to be explained: a number, words of the configuration, a chart, or figures of a whole log. */
export type Request =
  | ({ readonly kind: 'expression' } & ExplainedExpression)
  | {
      readonly kind: 'words'
      readonly what: string
      readonly text: string
      readonly source: string
    }
  | TallyRequest
  | {
      readonly kind: 'excerpt'
      readonly run: string
      readonly spec: ExcerptSpec
      /** Where its lines are from, and whether names are hidden. */
      readonly source: string
    }
  | { readonly kind: 'chart'; readonly name: string }
