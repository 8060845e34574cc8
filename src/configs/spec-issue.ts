import type { Problem } from '../problems/problem.ts'
import type { ConfigPath } from './config-source.ts'

/** Something wrong with a chart or a table, and where in its description. */
export interface SpecIssue {
  readonly problem: Problem
  readonly at: ConfigPath
  readonly part: 'key' | 'value'
}
