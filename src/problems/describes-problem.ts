import { formatProblem, problemKinds, type Problem } from './problem.ts'

/** Whether a value of unknown shape is a problem that can be said in a sentence. */
export function describesProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  if (!problemKinds.includes(String(value.kind))) return false
  try {
    return !/\bundefined\b|\[object /.test(formatProblem(value as Problem))
  } catch {
    // Its sentence needs a fact that is not there, or of another kind.
    return false
  }
}
