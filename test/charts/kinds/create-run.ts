import type { ChartRun } from '../../../src/charts/kinds/runs/chart-run.ts'
import { createReader } from '../../../src/series/sample-reader.ts'
import { createSeries } from '../../series/create-series.ts'

/** Values of samples, one a second, from the first second on. */
export interface RunSample {
  /** MiB. */
  readonly rss: number
  readonly user?: number
  readonly faults?: number
  readonly label?: string
}

/** Create a run of samples. */
export function createRun(
  samples: readonly RunSample[],
  change: Partial<Omit<ChartRun, 'reader'>> = {},
): ChartRun {
  const series = createSeries(
    samples.map(({ rss, ...sample }, i) => ({ elapsed: i + 1, rss: rss * 1024 ** 2, ...sample })),
  )
  return {
    name: 'a',
    title: 'A',
    reader: createReader(series),
    isBaseline: false,
    ...change,
  }
}
