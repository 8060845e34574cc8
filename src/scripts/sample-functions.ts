import type { Axis, Chart, Plot } from '../charts/chart.ts'
import { findXAxis } from '../charts/gnuplot/ranges/plot-axes.ts'
import { findRanges } from '../charts/gnuplot/ranges/ranges.ts'
import { createSpan } from '../charts/gnuplot/ranges/spans.ts'
import { createScriptChart } from './create-script-chart.ts'
import type { LoadedPlot } from './load-plot.ts'
import { real, toNumber, type ScriptExpression, type Value } from './script-expression.ts'
import type { FunctionSource, PlotElement } from './script-plot.ts'
import { omit, type ScriptSettings } from './script-settings.ts'

/** A function whose points are found once all data are read, since those decide the range of x. */
export interface PendingFunction {
  readonly element: PlotElement
  readonly source: FunctionSource
  /** The variables as they are at its place. */
  readonly variables: Map<string, Value>
}

/** Give functions their points: `set samples` of them over the range of x (gnuplot 5.4). */
export function sampleFunctions(
  loaded: readonly (LoadedPlot | PendingFunction)[],
  settings: ScriptSettings,
): readonly LoadedPlot[] {
  const data = loaded.filter((one): one is LoadedPlot => 'plot' in one)
  if (data.length === loaded.length) return data
  const chart = createScriptChart(settings, data)
  return loaded.map((one) => ('plot' in one ? one : sampleFunction(one, settings, chart)))
}

function sampleFunction(
  { element, source, variables }: PendingFunction,
  settings: ScriptSettings,
  data: Chart,
): LoadedPlot {
  const { style, axes, title, titleEnhanced, titlePlace, isUnscaled, line, point, fill } = element
  const isParametric = source.x !== undefined
  const isTurned = isParametric || settings.polar.isOn
  const name = findXAxis(element)
  const axis = settings.chart.axes[name]
  const isLinked = axis.link !== undefined && source.sampling === undefined
  const reach = isTurned || isLinked ? undefined : (source.sampling ?? findSampledRange(name, data))
  const places = isTurned
    ? findParameters(settings)
    : reach === undefined
      ? findLinkedPlaces(name, settings, data)
      : listPlaces(reach, axis, settings.samples)
  const { scope } = settings
  scope.spend(source.start, places.length)
  const evaluate = (expression: ScriptExpression): Float64Array =>
    scope.withVariables(variables, () =>
      places.map((value) => {
        const found = toNumber(scope.evaluateAt(expression, real(value)))
        return Number.isFinite(found) ? found : NaN
      }),
    )
  // Without the dummy variable, gnuplot 5.4 looks once more whether it gives the name of a file.
  if (!source.expression.usesLocals && source.expression.isStateful && !isParametric)
    scope.withVariables(variables, () => scope.evaluateAt(source.expression, real(0)))
  const x = source.x === undefined ? keepLast(places, reach) : evaluate(source.x)
  const y = evaluate(source.expression)
  const plot: Plot = {
    style,
    axes,
    // A function has no headers: its title is none (gnuplot 5.4).
    title: title.kind === 'text' ? title.text : undefined,
    titleEnhanced,
    ...(titlePlace === undefined ? {} : { titlePlace }),
    ...(isUnscaled === undefined ? {} : { isUnscaled }),
    // A function has no column of colours: gnuplot 5.4 takes the colour of 0.
    line: element.variable?.color === 'palette' ? { ...line, color: COLOR_OF_ZERO } : line,
    point,
    fill,
    missing: 'gap',
    x,
    y,
    ...(isTurned || source.sampling === undefined
      ? {}
      : keepRange(findSampledRange(findXAxis(element), data))),
    ...(isTurned ? {} : { isFunction: true }),
    ...(style === 'fillsteps' && element.closing !== undefined ? { closing: element.closing } : {}),
    ...(style === 'filledcurves'
      ? { closing: element.closing ?? { kind: 'closed' as const } }
      : {}),
    // `above` and `below` alone fill from zero (gnuplot 5.4).
    ...(style === 'filledcurves' && element.closing?.kind === 'between'
      ? { second: new Float64Array(x.length) }
      : {}),
  }
  return { plot, isSampled: true, labels: [], rows: x.length, columns: 2 }
}

/** Let x have the range that it would have without a function that is sampled elsewhere (gnuplot 5.4). */
function keepRange(limits: NonNullable<Plot['limits']>): Pick<Plot, 'extent' | 'limits'> {
  const x = Float64Array.of(limits.min, limits.max)
  return { extent: { x, y: Float64Array.of(NaN, NaN) }, limits }
}

/** Find the values of t: `set samples` of them over its range, which is from −5 to 5, or a whole turn in polar plots. */
function findParameters(settings: ScriptSettings): Float64Array {
  const { samples, parameterRange, polar, scope } = settings
  const [from, to] = polar.isOn ? [0, (2 * Math.PI) / scope.radiansPerAngle] : [-5, 5]
  const { min = from, max = to } = parameterRange
  return Float64Array.from({ length: samples }, (_, i) => min + (i * (max - min)) / (samples - 1))
}

const COLOR_OF_ZERO = { kind: 'palette', unit: 'value', at: 0 } as const

/** Find the places at which a function is drawn over a linked axis: at equal distances on the first one. */
function findLinkedPlaces(
  name: 'x' | 'x2',
  { samples, chart }: ScriptSettings,
  data: Chart,
): Float64Array {
  const places = listPlaces(findSampledRange('x', data), chart.axes.x, samples)
  const { link } = chart.axes[name]
  return link === undefined ? places : places.map(link.toSecond)
}

/** Keep the last sample in the range, whatever rounding does: gnuplot 5.4 does not ask whether one is. */
function keepLast(
  places: Float64Array,
  reach: { readonly min: number; readonly max: number } | undefined,
): Float64Array {
  const last = places.at(-1)
  const isBeyond = reach !== undefined && last !== undefined && last > reach.max
  const isNear = isBeyond && last - reach.max <= 1e-12 * Math.abs(reach.max)
  return isNear ? places.with(-1, reach.max) : places
}

/** List the places at which a function is drawn, over a logarithmic axis at equal ratios; the step of a range of its own means nothing (gnuplot 5.4). */
function listPlaces(
  { min, max }: { readonly min: number; readonly max: number },
  axis: Axis,
  samples: number,
): Float64Array {
  const isLog = axis.log !== undefined && min > 0 && max > 0
  const [from, to] = isLog ? [Math.log(min), Math.log(max)] : [min, max]
  const step = (to - from) / (samples - 1)
  return Float64Array.from({ length: samples }, (_, i) => {
    const found = from + i * step
    // Zero is often a special place of a function, which rounding must not miss (gnuplot 5.4).
    const place = !isLog && Math.abs(found) < 1e-9 && Math.abs(step) > 1e-6 ? 0 : found
    return isLog ? Math.exp(place) : place
  })
}

/** Find the range of x that the data and the settings give; without either, it goes from −10 to 10. Room beside the data does not count (gnuplot 5.4). */
export function findSampledRange(
  name: 'x' | 'x2',
  data: Chart,
): { readonly min: number; readonly max: number } {
  const axis = data.axes[name]
  const { fixedMin, fixedMax, usual } = createSpan(axis)
  const hasData = data.plots.some((plot) => findXAxis(plot) === name)
  // Of an upper axis without data, free ends are those of the lower axis, unless it is logarithmic (gnuplot 5.4).
  const isCopied = name === 'x2' && !hasData && axis.log === undefined
  const found = hasData
    ? findRanges({
        ...omit(data, 'offsets'),
        axes: {
          ...data.axes,
          [name]: { ...onlyLimited(axis), extend: { min: false, max: false } },
        },
      }).ranges[name]
    : isCopied
      ? findSampledRange('x', data)
      : undefined
  // A smooth curve may have moved a fixed end.
  const isLoose = axis.loose !== undefined && hasData
  const min = (isLoose ? found?.min : undefined) ?? fixedMin ?? found?.min ?? usual.min
  const max = (isLoose ? found?.max : undefined) ?? fixedMax ?? found?.max ?? usual.max
  return { min, max }
}

/** Keep the outer bounds of an axis: the inner ones move its ends when functions have been sampled (gnuplot 5.4). */
function onlyLimited(axis: Axis): Axis {
  const { bounds } = axis
  if (bounds === undefined) return axis
  return {
    ...axis,
    bounds: { min: omit(bounds.min ?? {}, 'high'), max: omit(bounds.max ?? {}, 'low') },
  }
}
