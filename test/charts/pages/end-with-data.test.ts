import { expect, test } from 'vitest'
import type { Chart, Plot } from '../../../src/charts/chart.ts'
import { shareRanges } from '../../../src/charts/gnuplot/ranges/share-ranges.ts'
import { applyTheme } from '../../../src/charts/pages/apply-theme.ts'
import { AXIS, createChart, createPlot, layOutDrawing } from '../create-chart.ts'

const createDocs = (change: Partial<Chart>): Chart => applyTheme(createChart(change), 'docs')

/** A plot whose x are given; its y go from 0 to 10. */
const across = (x: readonly number[], change: Partial<Plot> = {}): Plot =>
  createPlot(
    x.map((_, i) => (i === 0 ? 0 : 10)),
    { x: Float64Array.from(x), ...change },
  )

function readEnds(chart: Chart, name: 'x' | 'y' = 'x'): readonly (number | undefined)[] {
  const axis = layOutDrawing(chart).views?.[0]?.axes[name]
  return [axis?.min, axis?.max]
}

test.each([
  ['a run of 101.7 s', [0.4, 50, 101.7], [0, 101.7]],
  ['one that begins late', [1000, 1017], [1000, 1017]],
  ['one around zero', [-3.2, 0, 7.1], [-3.2, 7.1]],
])('the x axis of curves ends with the data: %s', (_, x, ends) => {
  expect(readEnds(createDocs({ plots: [across(x)] }))).toEqual(ends)
})

test.each([
  ['of marks, which need room around them', { plots: [across([0, 101.7], { style: 'points' })] }],
  [
    'whose author has set it',
    {
      plots: [across([0, 101.7])],
      axes: { ...createChart().axes, x: { ...AXIS, isSet: true } },
    },
  ],
])('an axis %s goes on to the next tic', (_, change) => {
  expect(readEnds(createDocs(change))).toEqual([0, 120])
})

// The highest bar of two has 1303: their axes go to 1500 with tics 0, 500, 1000 and 1500, not to gnuplot's 1400.
test('shared axes have a tic at their end', () => {
  const axes = { ...createChart().axes, y: { ...AXIS, label: { text: 'Samples' } } }
  const terminal = { ...createChart().terminal, width: 320, height: 200 }
  const create = (top: number): Chart =>
    createDocs({ axes, terminal, plots: [createPlot([0, top], { style: 'boxes' })] })
  const shared = shareRanges([create(36), create(1303)], ['y'])
  expect(shared.map((chart) => readEnds(chart, 'y'))).toEqual([
    [0, 1500],
    [0, 1500],
  ])
  const [first] = shared
  const texts = (first === undefined ? [] : layOutDrawing(first).marks).flatMap((mark) =>
    mark.kind === 'text' ? mark.runs.map(({ text }) => text.trim()) : [],
  )
  expect(texts).toContain('1500')
})

test('shared axes of memory are all in GiB where one of them is', () => {
  const y = { ...AXIS, label: { text: 'Memory (MiB)' }, measures: 'Memory (MiB)' }
  const create = (top: number): Chart =>
    createDocs({ axes: { ...createChart().axes, y }, plots: [createPlot([0, top])] })
  const shared = shareRanges([create(100), create(3000)], ['y'])
  // 3000 MiB are 2.93 GiB.
  expect(shared.map((chart) => readEnds(chart, 'y'))).toEqual([
    [0, 3],
    [0, 3],
  ])
})
