import type { ExcerptSpec } from '../excerpts/excerpt.ts'
import type { ExplainedExpression } from './explain-expression.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import type { QueryRequest } from './explain-query.ts'
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
  | QueryRequest
  | {
      readonly kind: 'excerpt'
      readonly run: string
      readonly spec: ExcerptSpec
      /** Where its lines are from, and whether names are hidden. */
      readonly source: string
    }
  | RowsRequest
  | { readonly kind: 'chart'; readonly name: string }

/** Cells of a table whose rows are known once the logs of its runs are read. */
export interface RowsRequest {
  readonly kind: 'rows'
  readonly runs: readonly string[]
  list(scope: RunScope): readonly SingleRequest[]
}

/** A request that needs no log to be told what it is about. */
export type SingleRequest = Exclude<Request, RowsRequest>
