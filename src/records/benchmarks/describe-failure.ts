import type { Problem } from '../../problems/diagnostics.ts'

/** Say that a benchmark has no result, with the reason that the tool states. */
export function describeFailure(name: string, reason?: string): Problem {
  const why = reason === undefined || reason === '' ? '' : `: ${reason}`
  return {
    kind: 'doubtful-record',
    reason: `Expected the benchmark \`${name}\` to have a result, but it failed or was skipped${why}`,
  }
}
