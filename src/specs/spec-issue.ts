import type { Problem } from '../problems/problem.ts'

/** Where something stands in what a user wrote: keys and indexes from the top. */
export type SpecPath = readonly (string | number)[]

/** Something wrong with a chart or a table, and where in its description. */
export interface SpecIssue {
  readonly problem: Problem
  readonly at: SpecPath
  readonly part: 'key' | 'value'
}
