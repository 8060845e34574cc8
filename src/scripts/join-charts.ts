import type { Chart } from '../charts/chart.ts'

/** Make one chart of a picture's charts: the first, with those of the same `multiplot` beside it. */
export function joinCharts([first, ...others]: readonly Chart[]): Chart {
  if (first === undefined) throw new Error('Expected a picture to have a chart')
  return others.length === 0 ? first : { ...first, beside: others }
}
