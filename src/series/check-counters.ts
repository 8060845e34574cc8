import type { Problem } from '../problems/diagnostics.ts'
import type { ProcessSample } from '../records/record.ts'

/** What a process has counted so far. */
export type Counters = Pick<ProcessSample, 'user' | 'system' | 'faults'>

/** Find a counter that is less than before. Where a sample lacks one, it is `NaN`, which is never less. */
export function checkCounters(before: Counters, after: Counters): Problem | undefined {
  if (after.faults < before.faults) return wentBack('page faults', before.faults, after.faults)
  if (after.user < before.user) return wentBack('user CPU seconds', before.user, after.user)
  if (after.system < before.system)
    return wentBack('system CPU seconds', before.system, after.system)
  return undefined
}

function wentBack(counter: string, before: number, after: number): Problem {
  return { kind: 'counter-went-back', counter, before, after }
}
