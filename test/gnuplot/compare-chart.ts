import fc from 'fast-check'
import { expect } from 'vitest'
import type { AxisName, Chart, Plot } from '../../src/charts/chart.ts'
import { drawSvg } from '../../src/charts/pictures/svg/draw-svg.ts'
import { layOutChart } from '../../src/charts/lay-out-chart.ts'
import { findRanges } from '../../src/charts/gnuplot/ranges/ranges.ts'
import { comparePrimitives } from '../../src/charts/comparison/compare-primitives.ts'
import { readPrimitives } from '../../src/charts/comparison/primitives.ts'
import type { Primitive } from '../../src/charts/comparison/primitive.ts'
import { runGnuplot } from './run-gnuplot.ts'
import { formatScript } from './write-script.ts'

/** Expect a chart to equal what gnuplot draws for its script; skip charts that gnuplot refuses. */
export async function expectAsGnuplot(chart: Chart): Promise<void> {
  fc.pre(isReasonable(chart))
  const script = formatScript(chart)
  const { svg, messages } = runGnuplot(script)
  const layout = layOutChart(chart)
  if (svg === '') {
    expect(messages, script).toMatch(/range|undefined|No data/)
    return
  }
  // Where the left margin reaches the right one, gnuplot draws the plot inside out; tracedocs does not.
  fc.pre(layout.kind === 'drawn' || layout.problems[0]?.kind !== 'no-room')
  // A position left of or below the canvas wraps around in gnuplot's unsigned integers.
  fc.pre(!/\d{7}\.\d\d/.test(svg))
  expect(layout.kind, script).toBe('drawn')
  if (layout.kind !== 'drawn') return
  const { width, height } = chart.terminal
  // Off the canvas, gnuplot draws the blank disc of a sample, but not the symbol on it.
  const isSeen = (primitive: Primitive): boolean =>
    primitive.kind !== 'disc' || (primitive.at[0] < width && primitive.at[1] < height)
  const drawn = readPrimitives(await drawSvg(layout.drawing)).filter(isSeen)
  expect(comparePrimitives(drawn, readPrimitives(svg).filter(isSeen)), script).toEqual([])
}

/** Whether all positions fit C's integers, beyond which gnuplot's are arbitrary, and there are few tics. */
export function isReasonable(chart: Chart): boolean {
  const { axes, arrows, labels, plots } = chart
  const { ranges } = findRanges(chart)
  const places = [...arrows.flatMap(({ from, to }) => [from, to]), ...labels.map(({ at }) => at)]
  const points = places.filter(({ systems }) => systems === undefined)
  return (['x', 'y', 'x2', 'y2'] as const).every((name) => {
    const { min, max, log } = ranges[name] ?? { min: 0, max: 1 }
    const { tics } = axes[name]
    const step = tics?.kind === 'series' ? tics.step : Infinity
    if (Math.abs(max - min) / step > 200) return false
    if (log !== undefined) return true
    const values = [
      ...points.map((point) => point[name.startsWith('x') ? 'x' : 'y']),
      ...plots.flatMap((plot) => listValues(plot, name)),
    ]
    return values.every(
      (value) => Number.isNaN(value) || Math.abs((value - min) / (max - min)) < 10_000,
    )
  })
}

function listValues(plot: Plot, name: AxisName): number[] {
  const onX = plot.axes.startsWith('x2') ? 'x2' : 'x'
  const onY = plot.axes.endsWith('y2') ? 'y2' : 'y'
  return [...(onX === name ? plot.x : []), ...(onY === name ? plot.y : [])]
}
