import * as v from 'valibot'
import type { SampleReader } from '../../../series/sample-reader.ts'
import { described } from '../../../specs/described.ts'
import type { Chart, LineStyle, Plot, PointStyle } from '../../chart.ts'
import { viewCurve } from '../curves/curve-view.ts'
import { readCurve } from '../curves/read-curve.ts'
import { positive, wholePositive } from '../frame/axis-spec.ts'
import { chooseLineType } from '../frame/line-types.ts'
import { seriesEntry } from '../runs/run-spec.ts'
import { isForPages } from '../../pages/themes.ts'
import type { ThemeName } from '../../theme-names.ts'
import { setCase } from '../words/set-case.ts'
import { formatSeriesLabel, getSeries, type SeriesDescription } from '../runs/series-catalogue.ts'

/** The schema of one curve of a chart of series. */
export const seriesPlotSchema = v.strictObject({
  series: seriesEntry,
  with: v.optional(
    described(
      v.picklist(['lines', 'steps', 'points', 'linespoints', 'impulses', 'dots']),
      "gnuplot's plot style of the curve; `lines` by default.",
    ),
    'lines',
  ),
  axes: v.optional(
    described(
      v.picklist(['x1y1', 'x1y2']),
      'The axes: `x1y1`, the default, or `x1y2` for the right one.',
    ),
    'x1y1',
  ),
  title: v.optional(
    described(
      v.union([v.string(), v.literal(false)]),
      'Name in the key, or `false` for none; by default the series and its unit.',
    ),
  ),
  linetype: v.optional(
    described(
      wholePositive,
      "gnuplot's line type, which has a colour; by default the next unused one.",
    ),
  ),
  linewidth: v.optional(described(positive, 'Width of the line in pixels; 1 by default.'), 1),
  linecolor: v.optional(
    described(
      v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/i, 'expected a colour such as "#0072b2"')),
      'Colour, such as `"#0072b2"`; that of the line type by default.',
    ),
  ),
  dashtype: v.optional(
    described(wholePositive, "gnuplot's dash type; solid by default in the theme `gnuplot`."),
  ),
  pointtype: v.optional(
    described(
      wholePositive,
      "gnuplot's point type, for styles that have points; that of the line type by default.",
    ),
  ),
  pointsize: v.optional(described(positive, 'Size of the points, as a factor; 1 by default.')),
})

/** The complete description of one curve of a chart of series. */
export type SeriesPlotSpec = v.InferOutput<typeof seriesPlotSchema>

/** Whether a curve is measured on the right axis. */
export function isOnRight({ axes }: SeriesPlotSpec): boolean {
  return axes === 'x1y2'
}

/** The chart that a curve belongs to. */
export interface SeriesPlotSetting extends Pick<Chart, 'terminal' | 'axes'> {
  readonly reader: SampleReader
  /** The time that is zero in the chart. */
  readonly zero: number
  /** Whether the chart has curves on both y axes. */
  readonly isTwoSided: boolean
  /** Whether it is the only curve. */
  readonly isOnly: boolean
  readonly theme: ThemeName
  /** The series that formats of the project's own state. */
  readonly ownSeries?: readonly SeriesDescription[] | undefined
}

/** Create the curve of a series. */
export function createSeriesPlot(
  spec: SeriesPlotSpec,
  index: number,
  setting: SeriesPlotSetting,
): Plot {
  const { reader, zero, terminal, axes, ownSeries } = setting
  const series = getSeries(spec.series, ownSeries)
  const y = isOnRight(spec) ? axes.y2 : axes.y
  const view = viewCurve({ terminal, x: axes.x, y }, spec.with)
  return {
    style: spec.with,
    axes: spec.axes,
    title: spec.title === false ? undefined : (spec.title ?? namePlot(spec, series, setting)),
    line: createLine(spec, index),
    ...createPoint(spec),
    ...readCurve(reader, { series, view, zero }),
  }
}

/** Name a curve in the key by default. */
function namePlot(
  spec: SeriesPlotSpec,
  series: SeriesDescription,
  { isTwoSided, isOnly, theme }: SeriesPlotSetting,
): string | undefined {
  const isOnPage = isForPages(theme)
  // The label of the axis is above the plot there, and says the same.
  if (isOnPage && isOnly) return undefined
  const side = isTwoSided ? `, ${isOnRight(spec) ? 'right' : 'left'} axis` : ''
  // The unit of the axis may be larger.
  return isOnPage ? `${setCase(series.title, theme)}${side}` : `${formatSeriesLabel(series)}${side}`
}

function createLine(spec: SeriesPlotSpec, index: number): LineStyle {
  const { linetype, linewidth, linecolor, dashtype } = spec
  return {
    type: linetype ?? chooseLineType(index),
    width: linewidth,
    ...(linecolor === undefined
      ? {}
      : { color: { kind: 'rgb', hex: `#${linecolor.slice(1).toLowerCase()}`, opacity: 1 } }),
    ...(dashtype === undefined ? {} : { dash: { kind: 'type', type: dashtype } }),
  }
}

function createPoint({ pointtype, pointsize }: SeriesPlotSpec): { point?: PointStyle } {
  if (pointtype === undefined && pointsize === undefined) return {}
  return { point: { type: pointtype ?? 1, size: pointsize ?? 1 } }
}
