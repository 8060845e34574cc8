import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawSvg } from '../../src/charts/draw-svg.ts'
import type { Chart } from '../../src/charts/chart.ts'
import { findRanges } from '../../src/charts/ranges.ts'
import { layOutChart } from '../../src/charts/lay-out-chart.ts'
import { comparePrimitives } from '../charts/compare-primitives.ts'
import { readPrimitives } from '../charts/primitives.ts'
import { arbitraryChart } from './arbitrary-chart.ts'
import { findGnuplotVersion, runGnuplot } from './run-gnuplot.ts'
import { formatScript } from './write-script.ts'

/** Whether all places are within C's integers, beyond which gnuplot's are arbitrary, and tics are few. */
function isReasonable({ axes, plots, arrows, labels, ...chart }: Chart): boolean {
  const { ranges } = findRanges({ ...chart, axes, plots, arrows, labels })
  const points = [...arrows.flatMap(({ from, to }) => [from, to]), ...labels.map(({ at }) => at)]
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

const version = findGnuplotVersion()
const isThere = version?.startsWith('gnuplot 5.4') ?? false

test.skipIf(!isThere)(
  `random charts are what gnuplot 5.4 draws (found here: ${version ?? 'no gnuplot'})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryChart, async (chart) => {
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
        const drawn = readPrimitives(await drawSvg(layout.drawing))
        expect(comparePrimitives(drawn, readPrimitives(svg)), script).toEqual([])
      }),
      { numRuns: 100, seed: 5404 },
    )
  },
)
