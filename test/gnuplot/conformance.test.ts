import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawSvg } from '../../src/charts/pictures/svg/draw-svg.ts'
import { layOutChart } from '../../src/charts/lay-out-chart.ts'
import { comparePrimitives } from '../../src/charts/comparison/compare-primitives.ts'
import { readPrimitives } from '../../src/charts/comparison/primitives.ts'
import { loadScript } from './load-script.ts'

/** Scripts, each with what gnuplot 5.4.4 (Debian) drew for it. */
const folder = new URL('cases/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.plt'))
  .map((name) => name.replace('.plt', ''))

function readCase(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8')
}

test.each(names)('%s is drawn as gnuplot 5.4.4 draws it', async (name) => {
  const [chart, ...others] = await loadScript(readCase(`${name}.plt`), folder)
  if (chart === undefined || others.length > 0) throw new Error('expected one plot')
  const layout = layOutChart(chart)
  expect(layout.kind).toBe('drawn')
  if (layout.kind !== 'drawn') return
  const drawn = readPrimitives(await drawSvg(layout.drawing))
  expect(comparePrimitives(drawn, readPrimitives(readCase(`${name}.svg`)))).toEqual([])
})

test('there are 731 cases', () => {
  expect(names).toHaveLength(731)
})
