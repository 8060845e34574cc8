import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawSvg } from '../../src/charts/pictures/svg/draw-svg.ts'
import { layOutChart } from '../../src/charts/lay-out-chart.ts'
import { comparePrimitives } from '../../src/charts/comparison/compare-primitives.ts'
import { readPrimitives } from '../../src/charts/comparison/primitives.ts'
import type { Chart } from '../../src/charts/chart.ts'
import { arbitraryScript } from './arbitrary-script.ts'
import { isReasonable } from './compare-chart.ts'
import { loadScript } from './load-script.ts'
import { findGnuplotVersion, runGnuplot } from './run-gnuplot.ts'
import { countRuns } from '../count-runs.ts'

const version = findGnuplotVersion()
const isInstalled = version?.startsWith('gnuplot 5.4') ?? false
const here = new URL('.', import.meta.url)

/** Known differences of docs/gnuplot.md: boxes without a point in range, steps to zero on logarithmic axes. */
function isKnownDifference({ axes, plots }: Chart): boolean {
  const isLog = Object.values(axes).some(({ log }) => log !== undefined)
  const isCut = axes.x.range.min !== undefined || axes.x.range.max !== undefined
  return plots.some(
    ({ style }) => (style.endsWith('steps') && isLog) || (style === 'boxes' && isCut),
  )
}

/** For a longer search with another seed: `RANDOM_SCRIPTS=2000 SEED=7`. */
const numRuns = Number(process.env['RANDOM_SCRIPTS'] ?? countRuns(100))
const seed = Number(process.env['SEED'] ?? 544)

test.skipIf(!isInstalled)(
  `random scripts are drawn as gnuplot 5.4 draws them (found here: ${version ?? 'no gnuplot'})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryScript, async (script) => {
        const { svg, messages } = runGnuplot(script)
        const [chart] = await loadScript(script, here)
        if (chart === undefined) throw new Error('expected a plot')
        fc.pre(isReasonable(chart) && !isKnownDifference(chart))
        const layout = layOutChart(chart)
        if (svg === '') {
          expect(messages, script).toMatch(/range|undefined|No data|log/)
          return
        }
        fc.pre(layout.kind === 'drawn' || layout.problems[0]?.kind !== 'no-room')
        fc.pre(!/\d{7}\.\d\d/.test(svg))
        expect(layout.kind, script).toBe('drawn')
        if (layout.kind !== 'drawn') return
        const drawn = readPrimitives(await drawSvg(layout.drawing))
        expect(comparePrimitives(drawn, readPrimitives(svg)), script).toEqual([])
      }),
      { numRuns, seed },
    )
  },
  600_000,
)
