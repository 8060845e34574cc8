import type { Chart, HistogramPlace, HistogramStyle, Plot } from '../../chart.ts'

/** gnuplot's default histogram style. */
const CLUSTERED: HistogramStyle = { kind: 'clustered', gap: 2 }

/** Get the style of a chart's histograms. */
export function getHistogramStyle({ histogram }: Pick<Chart, 'histogram'>): HistogramStyle {
  return histogram ?? CLUSTERED
}

/** Find which set of which histogram a plot is; without `newhistogram`, all are of one. */
export function findHistogramPlace({ plots }: Pick<Chart, 'plots'>, index: number): HistogramPlace {
  const own = plots[index]?.cluster
  if (own !== undefined) return own
  const isHistogram = ({ style }: Plot): boolean => style === 'histograms'
  const set = plots.slice(0, index).filter(isHistogram).length
  return { start: 0, set, sets: plots.filter(isHistogram).length, firstType: 1 }
}
