/**
 * The door to charts, `tracedocs/charts`: create a chart in gnuplot's terms and draw it as SVG, PNG or PDF.
 *
 * @packageDocumentation
 */
export type * from '../charts/chart.ts'
export { createChart, type ChartDescription, type CurveDescription } from './create-chart.ts'
export { drawChart, type DrawOptions, type PictureFormat } from './draw-chart.ts'
