import type { Axis, AxisBound, Chart, Plot } from '../chart.ts'
import type { FoundRanges } from '../gnuplot/ranges/ranges.ts'

/** A unit that an axis may have instead of that of its label. */
interface OtherUnit {
  readonly symbol: string
  /** Its size in the unit of the label. */
  readonly scale: number
}

const SHORT: readonly OtherUnit[] = [
  { symbol: 'ms', scale: 1e-3 },
  { symbol: 'µs', scale: 1e-6 },
  { symbol: 'ns', scale: 1e-9 },
]

/** What follows a unit of memory. */
const LARGE: Readonly<Record<string, readonly OtherUnit[]>> = {
  MiB: [{ symbol: 'GiB', scale: 1024 }],
  MB: [{ symbol: 'GB', scale: 1000 }],
}

/**
 * Draw values in the units that texts about the chart write them in: memory in GiB from 1024 MiB on and in GB from 1000 MB on, and what lasts less than
 * a second in ms, µs or ns; on the y axes of lines and areas, and on the x axis of distributions. An axis stays as it is where its author set a
 * label, a range or tics, or where something stands at one of its values.
 */
export function rescaleAxes(chart: Chart, { ranges }: FoundRanges): Chart {
  const hasObjects =
    chart.arrows.length > 0 || chart.labels.length > 0 || (chart.objects ?? []).length > 0
  if (hasObjects) return chart
  if (chart.plots.every(isDistribution)) {
    const unit = findUnit(chart.axes.x, ranges.x)
    return unit === undefined ? chart : rescaleAlong(chart, unit)
  }
  if (!chart.plots.every(isLine)) return chart
  return rescaleSide(rescaleSide(chart, { name: 'y', pair: 'x1y1', ranges }), {
    ...{ name: 'y2', pair: 'x1y2', ranges },
  })
}

/** Draw the time of a chart, and of those below it, in the unit that its x axis names. */
export function rescaleTime(chart: Chart): Chart {
  const unit = chart.axes.x.drawnIn
  if (unit === undefined) return chart
  return {
    ...rescaleAlong(chart, unit),
    ...(chart.events && {
      events: chart.events.map((event) => ({ ...event, x: event.x / unit.scale })),
    }),
    ...(chart.below && { below: chart.below.map(rescaleTime) }),
  }
}

/** Rescale the x axis with all that is drawn along it. */
function rescaleAlong(chart: Chart, unit: OtherUnit): Chart {
  return {
    ...chart,
    axes: { ...chart.axes, x: rescaleAxis(chart.axes.x, unit) },
    plots: chart.plots.map((plot) => rescaleX(plot, unit)),
  }
}

/** Rescale one y axis with the lines on it. */
function rescaleSide(
  chart: Chart,
  {
    name,
    pair,
    ranges,
  }: {
    readonly name: 'y' | 'y2'
    readonly pair: Plot['axes']
    readonly ranges: FoundRanges['ranges']
  },
): Chart {
  const own = chart.plots.filter(({ axes }) => axes === pair)
  const unit = own.length === 0 ? undefined : findUnit(chart.axes[name], ranges[name])
  if (unit === undefined) return chart
  return {
    ...chart,
    axes: { ...chart.axes, [name]: rescaleAxis(chart.axes[name], unit) },
    plots: chart.plots.map((plot) => (plot.axes === pair ? rescaleY(plot, unit) : plot)),
  }
}

/** A line, or an area down to the axis or to the one below it. */
function isLine({ style, closing, extent, axes }: Plot): boolean {
  const isArea = style === 'filledcurves' && (closing?.kind === 'x1' || closing?.kind === 'between')
  const isDrawn = style === 'lines' || isArea
  return isDrawn && extent === undefined && (axes === 'x1y1' || axes === 'x1y2')
}

/** A histogram or the steps of a cumulative distribution. */
function isDistribution({ style, extent, axes }: Plot): boolean {
  return (style === 'steps' || style === 'boxes') && extent === undefined && axes === 'x1y1'
}

/** Find the unit that values of an axis have in texts, where it is another one than that of its label. */
function findUnit(axis: Axis, range: FoundRanges['ranges']['x']): OtherUnit | undefined {
  const { min = 0, max = 0 } = range ?? {}
  const largest = Math.max(Math.abs(min), Math.abs(max))
  if (!isPlain(axis)) return undefined
  const [, label] = /\((MiB|MB)\)$/.exec(axis.measures ?? '') ?? []
  if (label !== undefined) return LARGE[label]?.find(({ scale }) => largest >= scale)
  if (axis.measures?.endsWith('(s)') !== true || axis.log !== undefined) return undefined
  return largest > 0 && largest < 1 ? SHORT.find(({ scale }) => largest >= scale) : undefined
}

/** Whether only the program has labelled and divided an axis. */
function isPlain({ label, measures, isSet, tics }: Axis): boolean {
  return label?.text === measures && isSet !== true && tics?.kind === 'automatic'
}

function rescaleY(plot: Plot, unit: OtherUnit): Plot {
  const { y, second, told } = plot
  return {
    ...plot,
    ...(told && { told: told.map((column) => ({ ...column, y: rescale(column.y, unit) })) }),
    y: rescale(y, unit),
    ...(second === undefined ? {} : { second: rescale(second, unit) }),
  }
}

function rescaleX(plot: Plot, unit: OtherUnit): Plot {
  const { x, edges, told } = plot
  const ends = edges && { low: rescale(edges.low, unit), high: rescale(edges.high, unit) }
  return {
    ...plot,
    ...(told && { told: told.map((column) => ({ ...column, x: rescale(column.x, unit) })) }),
    x: rescale(x, unit),
    ...(ends === undefined ? {} : { edges: ends }),
  }
}

function rescale(values: Float64Array, { scale }: OtherUnit): Float64Array {
  return values.map((value) => value / scale)
}

function rescaleAxis(axis: Axis, { symbol, scale }: OtherUnit): Axis {
  const text = axis.measures?.replace(/\([^()]*\)$/, `(${symbol})`) ?? ''
  const { min, max } = axis.range
  const { bounds } = axis
  return {
    ...axis,
    ...(bounds === undefined ? {} : { bounds: rescaleBounds(bounds, scale) }),
    label: { ...axis.label, text },
    measures: text,
    ...(axis.shows === undefined ? {} : { shows: text }),
    range: {
      ...axis.range,
      ...(min === undefined ? {} : { min: min / scale }),
      ...(max === undefined ? {} : { max: max / scale }),
    },
  }
}

function rescaleBounds(
  { min, max }: NonNullable<Axis['bounds']>,
  scale: number,
): NonNullable<Axis['bounds']> {
  const divide = ({ low, high }: AxisBound): AxisBound => ({
    ...(low === undefined ? {} : { low: low / scale }),
    ...(high === undefined ? {} : { high: high / scale }),
  })
  return {
    ...(min === undefined ? {} : { min: divide(min) }),
    ...(max === undefined ? {} : { max: divide(max) }),
  }
}
