import type { ProcessSample } from '../record.ts'

/** A sample without what its recorder does not state. */
export function createSample(stated: Partial<Omit<ProcessSample, 'kind'>>): ProcessSample {
  return {
    kind: 'process-sample',
    pid: undefined,
    elapsed: NaN,
    rss: NaN,
    user: NaN,
    system: NaN,
    faults: NaN,
    timestamp: NaN,
    label: undefined,
    ...stated,
  }
}
