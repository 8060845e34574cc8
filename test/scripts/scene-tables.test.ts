import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatSceneTable } from '../../src/scripts/scenes/format-scene-table.ts'
import { loadScript } from '../gnuplot/load-script.ts'

/** Scripts, each with what `set table` of gnuplot 5.4.4 (Debian) wrote of it. */
const folder = new URL('../gnuplot/tables/', import.meta.url)

const readTable = (file: string): string => readFileSync(new URL(file, folder), 'utf8')

test.each(['surfaces', 'functions', 'hidden'])(
  '%s are written as gnuplot writes them',
  async (name) => {
    const [chart] = await loadScript(readTable(`${name}.plt`), folder)
    if (chart === undefined) throw new Error('Expected a chart')
    expect(formatSceneTable(chart)).toBe(readTable(`${name}.txt`))
  },
)

test('contours that a table keeps are drawn on a plane', async () => {
  const [chart] = await loadScript(
    'set contour\nset cntrparam levels discrete 5\nunset surface\nset isosamples 3\nset samples 3\nset table $c\nsplot x+y\nunset table\nplot $c using 1:2 with lines\n',
    folder,
  )
  // x + y = 5 runs from the right end to the upper end, through lines of the grid at 0 and their diagonals.
  const [plot] = chart?.plots ?? []
  const sums = Array.from(plot?.x ?? [], (x, i) => x + (plot?.y[i] ?? NaN))
  const shown = sums.filter((sum) => !Number.isNaN(sum))
  expect(shown.length).toBeGreaterThan(2)
  expect(shown.every((sum) => Math.abs(sum - 5) < 1e-9)).toBe(true)
})
