import * as v from 'valibot'
import type { Chart, Plot } from '../charts/chart.ts'
import { describeChart } from '../charts/describe-chart.ts'
import { createId } from '../charts/kinds/create-id.ts'
import { axisSchema, positive, wholePositive } from '../charts/kinds/frame/axis-spec.ts'
import { completeFrame } from '../charts/kinds/frame/complete-frame.ts'
import { createAxis, UNUSED_AXIS } from '../charts/kinds/frame/create-axis.ts'
import { createFrame } from '../charts/kinds/frame/create-frame.ts'
import { frameEntries } from '../charts/kinds/frame/frame-spec.ts'
import { chooseLineType } from '../charts/kinds/frame/line-types.ts'

const column = v.custom<ArrayLike<number>>(isColumn, 'expected an array of numbers')

const curveSchema = v.strictObject({
  x: v.optional(column),
  y: column,
  title: v.optional(v.string()),
  with: v.optional(
    v.picklist(['lines', 'steps', 'points', 'linespoints', 'impulses', 'dots']),
    'lines',
  ),
  axes: v.optional(v.picklist(['x1y1', 'x1y2']), 'x1y1'),
  linetype: v.optional(wholePositive),
  linewidth: v.optional(positive, 1),
})

const { theme, size, font, resolution, title, grid, key } = frameEntries

const chartSchema = v.strictObject({
  name: v.optional(v.string(), 'chart'),
  description: v.optional(v.string()),
  ...{ theme, size, font, resolution, title, grid, key },
  x: v.optional(axisSchema),
  y: v.optional(axisSchema),
  y2: v.optional(axisSchema),
  plots: v.pipe(v.array(curveSchema), v.minLength(1, 'expected at least one plot')),
})

/**
 * A chart of columns that a program has, in the words of `tracedocs.yaml`: `title`, `size` (pixels),
 * `theme`, `key`, `grid`, the axes `x`, `y`, `y2`, and `plots`. `name` begins the ids in the SVG, `description`
 * is read to those who cannot see the chart; without one, the curves are described.
 */
export type ChartDescription = v.InferInput<typeof chartSchema>

/** A curve: columns of equal length, `x` counted from 0 where there is none; `NaN` is a missing value. */
export type CurveDescription = v.InferInput<typeof curveSchema>

/**
 * Create a chart of columns. Nothing is laid out yet.
 *
 * @throws {TypeError} when the description has an unknown key or a value of the wrong type
 * @throws {RangeError} when the columns of a curve differ in length
 */
export function createChart(description: ChartDescription): Chart {
  const parsed = v.safeParse(chartSchema, description)
  if (!parsed.success) throw new TypeError(formatIssue(parsed.issues[0]))
  const spec = completeFrame(parsed.output, { theme: 'gnuplot' })
  const hasRight = spec.plots.some(({ axes }) => axes === 'x1y2')
  const about = { title: spec.title ?? spec.name, description: spec.description ?? '' }
  const frame = createFrame({ id: createId(spec.name), spec, title: '', about })
  const chart: Chart = {
    ...frame,
    axes: {
      x: createAxis(spec.x, undefined),
      y: createAxis(spec.y, undefined),
      x2: UNUSED_AXIS,
      y2: hasRight ? createAxis(spec.y2, undefined) : UNUSED_AXIS,
    },
    plots: spec.plots.map(createCurve),
  }
  return spec.description === undefined
    ? { ...chart, about: describeChart(chart, spec.name) }
    : chart
}

function createCurve(curve: v.InferOutput<typeof curveSchema>, index: number): Plot {
  const y = Float64Array.from(curve.y)
  const x = curve.x === undefined ? y.map((_, row) => row) : Float64Array.from(curve.x)
  if (x.length !== y.length) {
    throw new RangeError(
      `Expected \`plots[${String(index)}].x\` to have ${String(y.length)} numbers as \`y\` has, got ${String(x.length)}`,
    )
  }
  return {
    style: curve.with,
    axes: curve.axes,
    title: curve.title,
    line: { type: curve.linetype ?? chooseLineType(index), width: curve.linewidth },
    x,
    y,
  }
}

function isColumn(input: unknown): boolean {
  if (Array.isArray(input)) return input.every((one) => typeof one === 'number')
  return ArrayBuffer.isView(input) && !(input instanceof DataView)
}

function formatIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue)
  return `Cannot create the chart: ${path === null ? '' : `\`${path}\`: `}${issue.message}`
}
