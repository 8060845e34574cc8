import type { AxisName, Chart } from '../../chart.ts'
import { isForPages } from '../../pages/themes.ts'
import { measureCanvas } from '../canvas.ts'
import { findRanges } from './ranges.ts'
import { tickAxes } from '../tics/tick-axes.ts'

const AXES = { x: ['x', 'x2'], y: ['y', 'y2'] } as const

/**
 * Give axes with the same label one common range in all charts: from the lowest to the highest end that
 * any of the charts would have on its own. Ends that are set, and axes in other directions, stay as they
 * are. Times that one of them has in hours all have. Charts below charts share theirs, too. Charts for pages share the ends of their data, which their layout extends to tics of its own.
 */
export function shareRanges(
  charts: readonly Chart[],
  directions: readonly ('x' | 'y')[],
): readonly Chart[] {
  const all = shareLevel(
    charts.flatMap((chart) => [chart, ...(chart.below ?? [])]),
    directions,
  )
  let at = 0
  return charts.map(({ below }) => {
    const [chart, ...others] = all.slice(at, (at += 1 + (below?.length ?? 0)))
    return { ...chart, ...(below === undefined ? {} : { below: others }) } as Chart
  })
}

function shareLevel(
  charts: readonly Chart[],
  directions: readonly ('x' | 'y')[],
): readonly Chart[] {
  const names = directions.flatMap((direction) => AXES[direction])
  const scaled = charts.map((chart) => ({ chart, axes: scaleAxes(chart) }))
  return charts.map((chart) => {
    const axes = names.map((name) => {
      const alike = scaled.filter((other) => isAlike(chart, other.chart, name))
      const axis = shareAxis(
        chart,
        name,
        alike.map((other) => other.axes[name]),
      )
      const units = alike.flatMap((other) => other.chart.axes[name].drawnIn ?? [])
      const [longest] = units.toSorted((a, b) => b.scale - a.scale)
      return [name, longest === undefined ? axis : { ...axis, drawnIn: longest }] as const
    })
    return { ...chart, axes: { ...chart.axes, ...Object.fromEntries(axes) } }
  })
}

/** The ends of the axes of a chart; an axis without data has none. */
type ScaledAxes = Readonly<Record<AxisName, Ends | undefined>>

interface Ends {
  readonly min: number
  readonly max: number
}

function scaleAxes(chart: Chart): ScaledAxes {
  const { ranges } = findRanges(chart)
  if (isOnPage(chart)) return ranges
  return tickAxes(chart, ranges, measureCanvas(chart.terminal).width).axes
}

function isOnPage({ theme = 'gnuplot' }: Chart): boolean {
  return isForPages(theme)
}

function isAlike(chart: Chart, other: Chart, name: AxisName): boolean {
  const [a, b] = [chart.axes[name], other.axes[name]]
  return a.label !== undefined && a.label.text === b.label?.text && a.log === b.log
}

function shareAxis(
  chart: Chart,
  name: AxisName,
  alike: readonly ScaledAxes[AxisName][],
): Chart['axes'][AxisName] {
  const axis = chart.axes[name]
  const ranges = alike.filter((range) => range !== undefined)
  const isUpward = ranges.every(({ min, max }) => min < max)
  if (ranges.length < 2 || !isUpward) return axis
  const min = Math.min(...ranges.map((range) => range.min))
  const max = Math.max(...ranges.map((range) => range.max))
  return isOnPage(chart)
    ? { ...axis, bounds: axis.bounds ?? { min: { high: min }, max: { low: max } } }
    : { ...axis, range: { min, max, ...axis.range } }
}
