import { areaChart } from './area.ts'
import { barsChart } from './bars.ts'
import { boxplotChart } from './boxplot.ts'
import { cdfChart } from './cdf.ts'
import { clockChart } from './clock.ts'
import { compareChart } from './compare.ts'
import { errorBarsChart } from './errorbars.ts'
import { heatmapChart } from './heatmap.ts'
import { historyChart } from './history-chart.ts'
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
  errorBarsChart,
  seriesChart,
  areaChart,
  histogramChart,
  cdfChart,
  boxplotChart,
  heatmapChart,
  liveChart,
  sizesChart,
  clockChart,
  historyChart,
  multiplesChart,
  scriptChart,
] as const
