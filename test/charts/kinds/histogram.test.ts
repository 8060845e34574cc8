import { expect, test } from 'vitest'
import {
  createHistogramChart,
  describeHistogram,
  histogramChart,
} from '../../../src/charts/kinds/histogram.ts'
import { binSamples, joinBins } from '../../../src/charts/kinds/histogram/bin-samples.ts'
import { completeSpec } from './complete-spec.ts'
import { tallyValues } from '../../../src/quantities/tally.ts'
import { createRun } from './create-run.ts'

const spec = completeSpec(histogramChart, {
  template: 'histogram',
  series: 'rss',
  runs: ['a', 'b'],
})
const samples = [
  [12, 14, 41],
  [15, 15],
]
const runs = samples.map((list, i) =>
  createRun(
    list.map((rss) => ({ rss })),
    { title: i === 0 ? 'A' : 'B', isBaseline: i === 0 },
  ),
)
const bins = joinBins(
  samples.map((list) => binSamples(tallyValues(Float64Array.from(list)), 10)),
  10,
)
const about = { title: '', description: '' }

test('a histogram of two runs has two boxes in each bin, each half as wide', () => {
  const { plots, axes } = createHistogramChart({ id: 'td-h', spec, runs, bins, about })
  expect(plots.map(({ style, x, y }) => [style, [...x], [...y]])).toEqual([
    ['boxes', [12.5, 22.5, 32.5, 42.5], [2, 0, 0, 1]],
    ['boxes', [17.5, 27.5, 37.5, 47.5], [2, 0, 0, 0]],
  ])
  expect(plots.map(({ edges }) => [edges?.low[0], edges?.high[0]])).toEqual([
    [10, 15],
    [15, 20],
  ])
  expect([axes.x.label?.text, axes.y.label?.text, axes.y.range]).toEqual([
    'RSS (MiB)',
    'Samples',
    { min: 0 },
  ])
})

test('its description gives the bin with the most samples', () => {
  const { about: words } = describeHistogram({ spec, runs, bins, doubts: [] })
  expect(words.description.replaceAll('\u00a0', ' ')).toBe(
    'A (baseline): 3 samples, median 14.00 MiB, the fullest bin has 2, from 10.00 MiB to 20.00 MiB. B: 2 samples, median 15.00 MiB, the fullest bin has 2, from 10.00 MiB to 20.00 MiB. Bins of 10.00 MiB.',
  )
})

test('a single sample is visible on a logarithmic axis', () => {
  const logarithmic = { ...spec, y: { log: true } }
  const { axes } = createHistogramChart({ id: 'td-h', spec: logarithmic, runs, bins, about })
  expect(axes.y).toMatchObject({ log: 10, range: { min: 0.5 } })
})

// 50 / 3 cannot be written in binary; the lowest edge was −2e-15 of three runs, and the axis began at −50.
test.each([2, 3, 6, 7])('the outermost edges of %i runs are those of the bins', (count) => {
  const all = Array.from(
    { length: count },
    () => runs[0] ?? createRun([], { title: '', isBaseline: false }),
  )
  const wide = {
    width: 50,
    middles: Float64Array.of(25, 75, 275),
    counts: all.map(() => Float64Array.of(1, 2, 3)),
  }
  const { plots } = createHistogramChart({
    id: 'td-h',
    spec,
    runs: all,
    bins: { ...bins, ...wide },
    about,
  })
  expect([...(plots[0]?.edges?.low ?? [])]).toEqual([0, 50, 250])
  expect([...(plots.at(-1)?.edges?.high ?? [])]).toEqual([50, 100, 300])
})
