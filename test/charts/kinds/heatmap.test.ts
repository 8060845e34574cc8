import { expect, test } from 'vitest'
import { createHeatmap, describeHeatmap, heatmapChart } from '../../../src/charts/kinds/heatmap.ts'
import { divideTime } from '../../../src/charts/kinds/heatmap/read-cells.ts'
import { layOutChart } from '../../../src/charts/lay-out-chart.ts'
import { completeSpec } from './complete-spec.ts'
import { createRun } from './create-run.ts'

const about = { title: '', description: '' }
const runs = [
  createRun([{ rss: 10 }, { rss: 20 }, { rss: 40 }, { rss: 30 }], { title: 'A', isBaseline: true }),
  createRun([{ rss: 5 }, { rss: 50 }], { title: 'B' }),
]
const written = { template: 'heatmap', series: 'rss', runs: ['a', 'b'] }

// The samples stand a second apart, the last at 4 s: two stretches of 2 s have two samples each.
test('time is divided so that each stretch has two samples, or into as many as are asked for', () => {
  expect([
    divideTime(runs, undefined),
    divideTime(runs, 8),
    divideTime(runs, 2, [1, null]),
    divideTime(runs, 2, [10, 5]),
  ]).toEqual([
    { start: 0, width: 2, count: 2 },
    { start: 0, width: 0.5, count: 8 },
    { start: 1, width: 1.5, count: 2 },
    { start: 5, width: 2.5, count: 2 },
  ])
})

// Of A, 10 is before 2 s, and 20, 40 and 30 from there on; of B 5 and 50. The first run is the upper row.
test.each([
  ['highest', [10, 40, 5, 50]],
  ['lowest', [10, 20, 5, 50]],
])('a cell shows the %s sample of its stretch', (show, values) => {
  const spec = completeSpec(heatmapChart, { ...written, show })
  const stretches = divideTime(runs, undefined)
  const { plots, axes } = createHeatmap({ id: 'td', spec, runs, stretches, about })
  const [cells] = plots
  expect([...(cells?.pointColors?.values ?? [])]).toEqual(values)
  expect([...(cells?.errors?.x?.low ?? [])]).toEqual([0, 2, 0, 2])
  expect([...(cells?.y ?? [])]).toEqual([1, 1, 0, 0])
  expect(axes.y.tics?.listed?.map(({ value, label }) => [value, label?.text])).toEqual([
    [1, 'A (baseline)'],
    [0, 'B'],
  ])
})

test('a stretch without a sample has no cell', () => {
  const spec = completeSpec(heatmapChart, { ...written, cells: 8 })
  const { plots } = createHeatmap({
    ...{ id: 'td', spec, about },
    runs: runs.slice(1),
    stretches: divideTime(runs, 8),
  })
  expect([...(plots[0]?.errors?.x?.low ?? [])]).toEqual([1, 2])
})

test('the theme for pages has a row with the colours, and the ends of their values', () => {
  const spec = { ...completeSpec(heatmapChart, written), theme: 'docs' as const }
  const stretches = divideTime(runs, undefined)
  const layout = layOutChart(createHeatmap({ id: 'td', spec, runs, stretches, about }))
  const marks = layout.kind === 'drawn' ? layout.drawing.marks : []
  const texts = marks.flatMap((mark) =>
    mark.kind === 'text' ? [mark.runs.map(({ text }) => text).join('')] : [],
  )
  expect(texts).toEqual(expect.arrayContaining(['RSS (MiB)', '5', '50']))
  // Four cells and 32 patches of the key.
  expect(marks.filter(({ kind }) => kind === 'area').length).toBeGreaterThanOrEqual(36)
})

test('its description says where each run peaks, and what a cell is', () => {
  const spec = completeSpec(heatmapChart, written)
  const words = describeHeatmap({
    ...{ spec, runs, doubts: ['A doubt.'] },
    stretches: divideTime(runs, undefined),
  })
  expect(words.about.description.replaceAll('\u00a0', ' ')).toBe(
    'A (baseline) peaks at 40.00 MiB, at 3.00 s. B peaks at 50.00 MiB, at 2.00 s. Each cell shows the highest sample in 2.00 s. A doubt.',
  )
})
