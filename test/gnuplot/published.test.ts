import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawSvg } from '../../src/charts/pictures/svg/draw-svg.ts'
import { layOutChart } from '../../src/charts/lay-out-chart.ts'
import { comparePrimitives } from '../../src/charts/comparison/compare-primitives.ts'
import { readPrimitives } from '../../src/charts/comparison/primitives.ts'
import { loadScript } from './load-script.ts'

/** Published charts, drawn by gnuplot 5.4.0, with the scripts and data that were reconstructed from them. */
const folder = new URL('published/', import.meta.url)

test.each(readdirSync(folder))(
  'the published chart of process %s is what its script draws with resolution 10',
  async (pid) => {
    const place = new URL(`${pid}/`, folder)
    const script = readFileSync(new URL('original.plt', place), 'utf8')
    const [chart] = await loadScript(script, place)
    if (chart === undefined) throw new Error('expected a plot')
    const layout = layOutChart({ ...chart, terminal: { ...chart.terminal, resolution: 10 } })
    if (layout.kind !== 'drawn') throw new Error('not drawn')
    const theirs = readPrimitives(readFileSync(new URL('original.svg', place), 'utf8'))
    expect(comparePrimitives(readPrimitives(await drawSvg(layout.drawing)), theirs)).toEqual([])
  },
)
