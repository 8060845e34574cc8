import type { Problem, Severity } from '../../../src/problems/diagnostics.ts'
import type { ProblemOf } from '../../../src/problems/problem.ts'

/** A message as a user may see it: where, how bad, and what its sentence says. */
export interface MessageExample<Kind extends Problem['kind'] = Problem['kind']> {
  /** `path`, `path:line` or `path:line:column`. */
  readonly at: string
  /** An error unless given. */
  readonly severity?: Severity
  /** How it is shown if not by itself: as the reason of another message, or as what a plugin throws. */
  readonly shown?: 'skipped-lines' | 'doubtful-lines' | 'thrown'
  readonly facts: Omit<ProblemOf<Kind>, 'kind'>
}

/** An example for each kind of problem in a table. */
export type ExamplesOf<Table> = {
  readonly [Kind in keyof Table & Problem['kind']]: MessageExample<Kind>
}
