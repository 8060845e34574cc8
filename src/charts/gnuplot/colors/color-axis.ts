import type { Axis, Chart, Plot } from '../../chart.ts'
import type { ChartProblem } from '../../drawing.ts'
import { findXAxis, findYAxis } from '../ranges/plot-axes.ts'
import { settleRange, type AxisRange } from '../ranges/ranges.ts'
import { closeSpan, createSpan, isDrawable, LOWEST_LOG_END, widenSpan } from '../ranges/spans.ts'
import { toPower } from '../tics/log-powers.ts'
import { checkTicFormats } from '../tics/tic-labels.ts'
import { createTicSetting, placeTics, type TickedAxis } from '../tics/tics.ts'

/** The axis of colours with its tics; `undefined` for a chart without a palette. */
export interface ReadColorAxis {
  readonly axis: TickedAxis | undefined
  readonly problems: readonly ChartProblem[]
}

/** Scale the axis of colours to the values of all points, and place its tics. */
export function tickColorAxis(chart: Chart, maxTics: number): ReadColorAxis {
  return tickColors(chart, listValues(chart), maxTics)
}

/** Scale the axis of colours to values, and place its tics. In a scene, it has them without a colour box, too. */
export function tickColors(
  chart: Pick<Chart, 'colors' | 'terminal' | 'scene'>,
  values: Iterable<number>,
  maxTics: number,
): ReadColorAxis {
  const { colors, terminal } = chart
  if (colors === undefined) return { axis: undefined, problems: [] }
  const range = findColorRange(completeColorAxis(colors.axis), values)
  const problems = checkTicFormats(colors.axis).map(
    (problem) => ({ ...problem, axis: 'cb' }) as const,
  )
  if (range === undefined) return { axis: undefined, problems: [findColorProblem(colors.axis)] }
  const own = completeColorAxis(colors.axis)
  const isBare = colors.box === undefined && chart.scene === undefined
  const shown = isBare ? { ...own, tics: undefined } : own
  const axis = placeTics(shown, range, createTicSetting(terminal, maxTics))
  return { axis, problems }
}

function findColorProblem({ range: { min, max } }: Axis): ChartProblem {
  return min !== undefined && min === max
    ? { kind: 'empty-range', axis: 'cb', value: min }
    : { kind: 'no-data', axis: 'cb' }
}

/** A logarithmic axis of colours does not extend to whole powers (gnuplot 5.4). */
function completeColorAxis(axis: Axis): Axis {
  return axis.log === undefined ? axis : { ...axis, extend: { min: false, max: false } }
}

/** List the values of all points that have their colours from the palette. */
function* listValues({ plots, axes }: Pick<Chart, 'plots' | 'axes'>): Generator<number> {
  for (const plot of plots) {
    const { pointColors, errors } = plot
    if (pointColors?.kind !== 'palette') continue
    if (errors === undefined) yield* pointColors.values
    else yield* pointColors.values.filter((_, i) => hasEndsInRange(plot, axes, i))
  }
}

/** Whether both ends of a bar or an arrow have their place within the ranges that are set: only then its colour counts (gnuplot 5.4). */
function hasEndsInRange(plot: Plot, axes: Chart['axes'], index: number): boolean {
  const sides = [
    { ends: plot.errors?.x, range: axes[findXAxis(plot)].range },
    { ends: plot.errors?.y, range: axes[findYAxis(plot)].range },
  ]
  return sides.every(({ ends, range: { min = -Infinity, max = Infinity } }) => {
    if (ends === undefined) return true
    const [least, most] = [Math.min(min, max), Math.max(min, max)]
    return [ends.low[index] ?? NaN, ends.high[index] ?? NaN].every(
      (value) => value >= least && value <= most,
    )
  })
}

function findColorRange(axis: Axis, values: Iterable<number>): AxisRange | undefined {
  const span = createSpan(axis)
  for (const value of values) if (isDrawable(span, value)) widenSpan(span, value)
  const closed = closeSpan(span) ?? {
    min: span.fixedMin ?? (axis.log === undefined ? -10 : LOWEST_LOG_END),
    max: span.fixedMax ?? 10,
    minFixed: span.fixedMin !== undefined,
    maxFixed: span.fixedMax !== undefined,
  }
  if (closed.min === closed.max) return undefined
  // The axis of colours always rises (gnuplot 5.4).
  const { min, max, minFixed, maxFixed } = closed
  const rising = min < max ? closed : { min: max, max: min, minFixed: maxFixed, maxFixed: minFixed }
  return settleRange('x', { ...axis, reverse: false }, rising)
}

/** Find where a value stands on the axis of colours: 0 at its lower end, 1 at its upper one. */
export function findColorPlace(value: number, { min, max, log }: TickedAxis): number {
  const [from, to, at] =
    log === undefined ? [min, max, value] : [log.min, log.max, toPower(log.base, value)]
  return (at - from) / (to - from)
}
