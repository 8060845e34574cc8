import * as v from 'valibot'
import { axisSchema, positive, timeAxisSchema } from './axis-spec.ts'
import { frameEntries } from './frame-spec.ts'
import { SERIES_NAMES } from './series-catalogue.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(1, 'expected a whole number above 0'))

const plot = v.strictObject({
  series: v.picklist(SERIES_NAMES),
  with: v.optional(v.picklist(['lines', 'steps', 'points', 'linespoints', 'impulses', 'dots'])),
  axes: v.optional(v.picklist(['x1y1', 'x1y2'])),
  title: v.optional(v.union([v.string(), v.literal(false)])),
  linetype: v.optional(count),
  linewidth: v.optional(positive),
  linecolor: v.optional(
    v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/i, 'expected a colour such as "#0072b2"')),
  ),
  dashtype: v.optional(count),
  pointtype: v.optional(count),
  pointsize: v.optional(positive),
})

/** Any series of one run. */
export const seriesSchema = v.strictObject({
  template: v.literal('series'),
  run: v.string(),
  pid: v.optional(v.pipe(v.number(), v.integer())),
  plots: v.pipe(v.array(plot), v.minLength(1, 'expected at least one plot')),
  ...frameEntries,
  x: v.optional(timeAxisSchema),
  y: v.optional(axisSchema),
  y2: v.optional(axisSchema),
})

/** What a user writes of a chart of series. */
export type SeriesSpec = v.InferOutput<typeof seriesSchema>

/** What a user writes of one curve of it. */
export type SeriesPlotSpec = v.InferOutput<typeof plot>
