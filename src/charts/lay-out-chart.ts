import type { Chart } from './chart.ts'
import type { ChartLayout } from './drawing.ts'

/** Lay a chart out as gnuplot 5.4's svg terminal does: numbers only, nothing imported to draw them. */
export function layOutChart(chart: Chart): ChartLayout {
  throw new Error(`layOutChart is not written yet (${chart.id})`)
}
