import type { ChartView, ViewAxis } from '../charts/chart-view.ts'
import type { Drawing } from '../charts/drawing.ts'
import { thinPolyline } from '../charts/gnuplot/curves/decimate.ts'
import type { Plot } from '../charts/chart.ts'

/** The data of a chart as the script of a report reads it; places are fractions of the picture, from its top left corner. */
export interface ChartData {
  readonly name: string
  readonly views: readonly ViewData[]
}

interface ViewData {
  readonly title: string
  /** Left, top, right, bottom. */
  readonly box: readonly [number, number, number, number]
  readonly curves: readonly CurveData[]
  readonly axes: Readonly<Record<string, AxisData>>
}

interface AxisData {
  readonly min: number
  readonly max: number
  readonly base?: number
  readonly isTime?: true
  /** Whether its values are days. */
  readonly isDay?: true
  readonly label: string
  /** What stands beside values of a curve, where the label only names the curves. */
  readonly unit?: string
  readonly names?: Readonly<Record<string, string>>
}

/** A curve; `null` is a gap. */
interface CurveData {
  readonly title: string
  /** The values of x, or the curve of the same view that has the same ones, counted from 0. */
  readonly x: readonly number[] | number
  readonly y: readonly (number | null)[]
  readonly xAxis: string
  readonly yAxis: string
  /** How many points it has, if some of them are left out here. */
  readonly of?: number
  /** Which points are known at all, if not all are. */
  readonly known?: string
}

/** Collect the data of a drawn chart; a curve with more than `most` points is thinned as charts are: extremes are kept, and no point is moved. */
export function collectChartData(name: string, drawing: Drawing, most: number): ChartData {
  const { views = [], resolution, width, height } = drawing
  const [w, h] = [width * resolution, height * resolution]
  return {
    name,
    views: views.map((view) => {
      const { left, right, bottom, top } = view.box
      const box = [left / w, 1 - top / h, right / w, 1 - bottom / h] as const
      return {
        title: view.title,
        box: [round(box[0]), round(box[1]), round(box[2]), round(box[3])],
        curves: shareX(
          nameCurves(view).map((plot) => collectCurve(plot, isTimed(view, plot), most)),
        ),
        axes: Object.fromEntries(
          Object.entries(view.axes).map(([axis, given]) => [
            axis,
            { ...describeAxis(given, view), ...describeUnit(axis, given, view) },
          ]),
        ),
      }
    }),
  }
}

/** The columns of a log have the same times: they stand once. */
function shareX(curves: readonly CurveData[]): readonly CurveData[] {
  const known = new Map<string, number>()
  return curves.map((curve, i) => {
    const key = String(curve.x)
    const same = known.get(key)
    if (same === undefined) known.set(key, i)
    return same === undefined ? curve : { ...curve, x: same }
  })
}

/** Count the curves of drawings, among which the room of a report is divided. */
export function countCurves(drawings: readonly Drawing[]): number {
  return drawings.flatMap(({ views = [] }) => views.flatMap(listCurves)).length
}

/** List the curves of a view, or what is told in their place. A picture has none, and texts stand at points of others. */
function listCurves({ plots }: ChartView): readonly Plot[] {
  return plots
    .filter(({ style }) => style !== 'image' && style !== 'labels')
    .flatMap((plot): readonly Plot[] =>
      plot.told === undefined ? [plot] : plot.told.map((column) => ({ ...plot, ...column })),
    )
    .filter(({ x }) => x.length > 0)
}

function describeAxis(axis: ViewAxis, { axes, plots }: ChartView): AxisData {
  const { min, max, base, isTime, label, names } = axis
  const isDay = isTime && axis === axes.x && plots.every(({ x }) => x.every(isMidnight))
  return {
    min,
    max,
    label,
    ...(base === undefined ? {} : { base }),
    ...(isTime ? { isTime } : {}),
    ...(isDay ? { isDay } : {}),
    ...(names.size === 0 ? {} : { names: Object.fromEntries(names) }),
  }
}

/** Describe the unit of an axis whose label names its curves: their names once more beside each value tell nothing. */
function describeUnit(
  name: string,
  { label }: ViewAxis,
  view: ChartView,
): { readonly unit?: string } {
  const titles = listCurves(view)
    .filter((plot) => readYAxis(plot) === name)
    .map(({ title = '' }) => title.replace(/, (?:left|right) axis$/, ''))
  const [, names = label, unit = ''] = /^(.*?)(?: \(([^()]*)\))?$/s.exec(label) ?? []
  const isNamed = titles.length > 1 && titles.some((title) => title !== '' && names.includes(title))
  const [before, after] = names.split('\u2026')
  const isCommon =
    after !== undefined &&
    titles.every((title) => title.startsWith(before ?? '') && title.endsWith(after))
  // Several units in one label are not told apart.
  return (isNamed || isCommon) && !names.includes('(') ? { unit } : {}
}

function isMidnight(seconds: number): boolean {
  return seconds % 86_400 === 0
}

/** The curves of a view with a title for each: one without its own has that of its y axis, where no other curve is of it. */
function nameCurves(view: ChartView): readonly (Plot & { readonly title: string })[] {
  const curves = listCurves(view)
  return curves.map((plot, i) => {
    const isOnly = curves.filter(({ axes }) => axes.slice(2) === plot.axes.slice(2)).length === 1
    const label = isOnly ? view.axes[readYAxis(plot)]?.label : undefined
    const own = label === undefined || label === '' ? `curve ${String(i + 1)}` : label
    return { ...plot, title: plot.title ?? own }
  })
}

function readYAxis({ axes }: Plot): 'y' | 'y2' {
  return axes.endsWith('2') ? 'y2' : 'y'
}

function collectCurve(
  plot: Plot & { readonly title: string },
  isTime: boolean,
  most: number,
): CurveData {
  const { title, axes, count, known } = plot
  const points = thin(plot, most)
  const whole = count ?? plot.x.length
  return {
    title,
    x: points.map(([x]) => roundX(x, isTime)),
    y: points.map(([, y]) => (Number.isNaN(y) ? null : round(y))),
    xAxis: axes.slice(0, 2).replace('1', ''),
    yAxis: readYAxis(plot),
    ...(points.length < whole ? { of: whole } : {}),
    ...(known === undefined ? {} : { known }),
  }
}

type Point = readonly [x: number, y: number]

/** Thin a curve to about `most` points. Where x goes to and fro, columns are no help, and every n-th point is left. */
function thin({ x, y }: Plot, most: number): readonly Point[] {
  const flat: number[] = []
  const isLong = x.length > most
  for (const [i, at] of x.entries()) {
    const value = y[i] ?? NaN
    // Gaps are kept where nothing is left out.
    if (Number.isFinite(at) && (!isLong || Number.isFinite(value))) flat.push(at, value)
  }
  if (!isLong) return pairUp(flat)
  let [low, high] = [Infinity, -Infinity]
  for (let i = 0; i < flat.length; i += 2) {
    low = Math.min(low, flat[i] ?? low)
    high = Math.max(high, flat[i] ?? high)
  }
  const column = (high - low) / Math.max(1, most / POINTS_OF_A_COLUMN - 1)
  const { points } = thinPolyline({ points: flat, closed: false }, column > 0 ? column : 1)
  const left = pairUp(points)
  const step = Math.ceil(left.length / most)
  return step === 1 ? left : left.filter((_, i) => i % step === 0)
}

/** The first, lowest, highest and last. */
const POINTS_OF_A_COLUMN = 4

function pairUp(flat: readonly number[]): readonly Point[] {
  const points: Point[] = []
  for (let i = 0; i < flat.length; i += 2) points.push([flat[i] ?? 0, flat[i + 1] ?? 0])
  return points
}

function isTimed({ axes }: ChartView, { axes: pair }: Plot): boolean {
  return axes[pair.startsWith('x2') ? 'x2' : 'x']?.isTime === true
}

/** Seconds since 1970 have more digits than what is measured. */
function roundX(value: number, isTime: boolean): number {
  return isTime ? Math.round(value * 1000) / 1000 : round(value)
}

/** Nine digits are more than logs have, and half the room of all that a number may have. */
function round(value: number): number {
  return Number(value.toPrecision(9))
}
