import fc from 'fast-check'
import { expect } from 'vitest'
import type { Chart } from '../../src/charts/chart.ts'
import { drawSvg } from '../../src/charts/draw-svg.ts'
import { layOutChart } from '../../src/charts/lay-out-chart.ts'
import { findRanges } from '../../src/charts/ranges.ts'
import { comparePrimitives } from '../charts/compare-primitives.ts'
import { readPrimitives, type Primitive } from '../charts/primitives.ts'
import { runGnuplot } from './run-gnuplot.ts'
import { formatScript } from './write-script.ts'

/** Expect a chart to be what gnuplot draws for its script; what gnuplot itself refuses, is skipped. */
export async function expectAsGnuplot(chart: Chart): Promise<void> {
  fc.pre(isReasonable(chart))
  const script = formatScript(chart)
  const { svg, messages } = runGnuplot(script)
  const layout = layOutChart(chart)
  if (svg === '') {
    expect(messages, script).toMatch(/range|undefined|No data/)
    return
  }
  // Where no room is left for the plot, gnuplot draws it inside out, and we do not.
  fc.pre(layout.kind === 'drawn' || layout.problems[0]?.kind !== 'no-room')
  // A place left of or below the canvas wraps around in gnuplot's own numbers.
  fc.pre(!/\d{7}\.\d\d/.test(svg))
  expect(layout.kind, script).toBe('drawn')
  if (layout.kind !== 'drawn') return
  const { width, height } = chart.terminal
  // Off the canvas gnuplot draws the blank disc of a sample, but not the symbol upon it.
  const isSeen = (primitive: Primitive): boolean =>
    primitive.kind !== 'disc' || (primitive.at[0] < width && primitive.at[1] < height)
  const drawn = readPrimitives(await drawSvg(layout.drawing)).filter(isSeen)
  expect(comparePrimitives(drawn, readPrimitives(svg).filter(isSeen)), script).toEqual([])
}

/** Whether all places are within C's integers, beyond which gnuplot's are arbitrary, and tics are few. */
function isReasonable({ axes, plots, arrows, labels, ...chart }: Chart): boolean {
  const { ranges } = findRanges({ ...chart, axes, plots, arrows, labels })
  const places = [...arrows.flatMap(({ from, to }) => [from, to]), ...labels.map(({ at }) => at)]
  const points = places.filter(({ systems }) => systems === undefined)
  const values = {
    x: [...points.map(({ x }) => x), ...plots.flatMap(({ x }) => [...x])],
    y: [...points.map(({ y }) => y), ...plots.flatMap(({ y }) => [...y])],
  }
  return (['x', 'y', 'y2'] as const).every((name) => {
    const { min, max } = ranges[name] ?? { min: 0, max: 1 }
    const { tics } = axes[name]
    const step = tics?.kind === 'series' ? tics.step : Infinity
    if (Math.abs(max - min) / step > 200) return false
    return values[name === 'x' ? 'x' : 'y'].every(
      (value) => Number.isNaN(value) || Math.abs((value - min) / (max - min)) < 10_000,
    )
  })
}
