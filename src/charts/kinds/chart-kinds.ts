import { barsChart } from './bars.ts'
import { cdfChart } from './cdf.ts'
import { clockChart } from './clock.ts'
import { compareChart } from './compare.ts'
import { histogramChart } from './histogram.ts'
import { liveChart } from './live.ts'
import { multiplesChart } from './multiples.ts'
import { processChart } from './process.ts'
import { scriptChart } from './script.ts'
import { seriesChart } from './series.ts'
import { sizesChart } from './sizes.ts'

/** The kinds of charts, in the order of the documentation; the first is the default. */
export const chartKinds = [
  processChart,
  compareChart,
  barsChart,
  seriesChart,
  histogramChart,
  cdfChart,
  liveChart,
  sizesChart,
  clockChart,
  multiplesChart,
  scriptChart,
] as const
