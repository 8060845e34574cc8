import { formatGeneral } from '../series/c-number.ts'
import type { About, Chart, Plot } from './chart.ts'

/** As many curves as one can listen to. */
const MOST_CURVES = 8

/**
 * Say in words what a chart shows that nothing else is known of: its title, and for each curve where
 * it begins, peaks and ends.
 *
 * @param name of the chart, where it has no title
 */
export function describeChart(chart: Chart, name: string): About {
  const title = stripMarkup(chart.title?.text ?? '', chart.title?.enhanced ?? false)
  const curves = chart.plots.slice(0, MOST_CURVES).flatMap(describePlot)
  const more = chart.plots.length - MOST_CURVES
  const labels = chart.labels.map(({ caption }) =>
    stripMarkup(caption.text, caption.enhanced ?? false),
  )
  const sentences = [
    ...curves,
    ...(more > 0 ? [`And ${String(more)} more curves.`] : []),
    ...(labels.length > 0 ? [`Labels: ${labels.slice(0, MOST_CURVES).join('; ')}.`] : []),
  ]
  return { title: title === '' ? name : title, description: sentences.join(' ') }
}

/** As many curves as an alt text can tell of. */
const MOST_IN_ALT = 2

/** Say in a sentence or two what a chart shows, for the alt text of its image. */
export function summariseChart({ about, plots }: Chart): string {
  const curves = plots.slice(0, MOST_IN_ALT).flatMap(describePlot)
  return [`${about.title.replace(/[.:]$/, '')}.`, ...curves].join(' ')
}

/** Take gnuplot's markup out of a text, and its line breaks. */
function stripMarkup(text: string, isEnhanced: boolean): string {
  const plain = isEnhanced ? text.replace(/\{\/[^ }]* ?|[{}^_@&~]/g, '') : text
  return plain.replaceAll('\n', ' ').trim()
}

function describePlot(plot: Plot, index: number): readonly string[] {
  const title = stripMarkup(plot.title ?? '', plot.titleEnhanced ?? false)
  const name = title === '' ? `Curve ${String(index + 1)}` : title
  const points = summarisePoints(plot)
  if (points === undefined) return [`${name}: no points.`]
  const { first, lowest, highest, last, count } = points
  if (count === 1) return [`${name}: ${at(plot, first)}.`]
  return [
    `${name}: from ${at(plot, first)} to ${at(plot, last)}, lowest ${at(plot, lowest)}, highest ${at(plot, highest)}; ${String(count)} points.`,
  ]
}

function summarisePoints({ x, y, count: whole }: Plot) {
  let first = -1
  let last = -1
  let lowest = -1
  let highest = -1
  let count = 0
  for (let i = 0; i < y.length; i++) {
    const value = y[i] ?? NaN
    if (Number.isNaN(value) || Number.isNaN(x[i] ?? NaN)) continue
    if (first < 0) first = i
    if (lowest < 0 || value < (y[lowest] ?? NaN)) lowest = i
    if (highest < 0 || value > (y[highest] ?? NaN)) highest = i
    last = i
    count += 1
  }
  return first < 0 ? undefined : { first, last, lowest, highest, count: whole ?? count }
}

function at({ x, y }: Plot, index: number): string {
  return `${formatGeneral(y[index] ?? NaN, 4, false)} at ${formatGeneral(x[index] ?? NaN, 4, false)}`
}
