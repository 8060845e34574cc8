import type { ProcessSample } from '../../src/records/record.ts'
import { createSampleCollector } from '../../src/series/collect-samples.ts'
import type { ProcessSeries } from '../../src/series/process-series.ts'

/** Samples may agree in all that a test states of them. */
const FORMAT = { mayRepeat: true } as const

/** Make the series of some samples; what they leave out is 0. */
export function createSeries(samples: readonly Partial<ProcessSample>[]): ProcessSeries {
  const collector = createSampleCollector()
  for (const sample of samples) {
    const taken: ProcessSample = {
      kind: 'process-sample',
      pid: 42,
      elapsed: 0,
      rss: 0,
      user: 0,
      system: 0,
      faults: 0,
      timestamp: NaN,
      label: undefined,
      ...sample,
    }
    collector.take(taken, FORMAT)
  }
  const [series] = collector.finish()
  if (series === undefined) throw new Error('expected at least one sample')
  return series
}
