import { formatGeneral } from '../quantities/printf-number.ts'
import { showBareBytes } from './bare-bytes.ts'
import type { About, Chart, Plot } from './chart.ts'

/** Most curves that a description lists: a listener has to follow them. */
const MAX_CURVES = 8

/**
 * Describe in words a chart of which only the plots are known: its title, and for each curve where it
 * begins, peaks and ends.
 *
 * @param name title of a chart without one
 */
export function describeChart(chart: Chart, name: string): About {
  const title = stripMarkup(chart.title?.text ?? '', chart.title?.enhanced ?? false)
  const curves = describePlots(chart, MAX_CURVES)
  const more = chart.plots.length - MAX_CURVES
  const labels = chart.labels.map(({ caption }) =>
    stripMarkup(caption.text, caption.enhanced ?? false),
  )
  const sentences = [
    ...curves,
    ...(more > 0 ? [`And ${String(more)} more curves.`] : []),
    ...(labels.length > 0 ? [`Labels: ${labels.slice(0, MAX_CURVES).join('; ')}.`] : []),
  ]
  return { title: title === '' ? name : title, description: sentences.join(' ') }
}

/** Most curves that an alt text describes. */
const MAX_CURVES_IN_ALT = 2

/** Summarise in a few sentences what a chart shows, for the alt text of its image. */
export function summariseChart(chart: Chart): string {
  const { about } = chart
  const curves = describePlots(chart, MAX_CURVES_IN_ALT)
  return [`${about.title.replace(/[.:]$/, '')}.`, ...curves].join(' ')
}

/** Remove gnuplot's markup and the line breaks from a text. */
function stripMarkup(text: string, isEnhanced: boolean): string {
  const plain = isEnhanced ? text.replace(/\{\/[^ }]* ?|[{}^_@&~]/g, '') : text
  return showBareBytes(plain.replaceAll('\n', ' ').trim())
}

function describePlots({ axes, plots }: Chart, limit: number): readonly string[] {
  return plots.slice(0, limit).flatMap((plot, index) => {
    const isTimed = axes[plot.axes.startsWith('x2') ? 'x2' : 'x'].time !== undefined
    return describePlot(plot, index, isTimed ? formatMoment : formatPlain)
  })
}

/** Format a moment as ISO 8601 to the second, in UTC as gnuplot reads all times. */
function formatMoment(seconds: number): string {
  const date = new Date(Math.round(seconds) * 1000)
  if (Number.isNaN(date.getTime())) return formatPlain(seconds)
  const [day = '', time = ''] = date.toISOString().split('T')
  // A time without a date was read as one of the first day.
  return day === '1970-01-01' ? time.slice(0, 8) : `${day} ${time.slice(0, 8)}`
}

function formatPlain(value: number): string {
  return formatGeneral(value, 4, false)
}

function describePlot(
  plot: Plot,
  index: number,
  formatX: (x: number) => string,
): readonly string[] {
  const at = (point: number): string =>
    `${formatPlain(plot.y[point] ?? NaN)} at ${formatX(plot.x[point] ?? NaN)}`
  const title = stripMarkup(plot.title ?? '', plot.titleEnhanced ?? false)
  const name = title === '' ? `Curve ${String(index + 1)}` : title
  const points = summarisePoints(plot)
  if (points === undefined) return [`${name}: no points.`]
  const { first, lowest, highest, last, count } = points
  if (count === 1) return [`${name}: ${at(first)}.`]
  return [
    `${name}: from ${at(first)} to ${at(last)}, lowest ${at(lowest)}, highest ${at(highest)}; ${String(count)} points.`,
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
    if (!Number.isFinite(value) || !Number.isFinite(x[i] ?? NaN)) continue
    if (first < 0) first = i
    if (lowest < 0 || value < (y[lowest] ?? NaN)) lowest = i
    if (highest < 0 || value > (y[highest] ?? NaN)) highest = i
    last = i
    count += 1
  }
  return first < 0 ? undefined : { first, last, lowest, highest, count: whole ?? count }
}
