import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import {
  accumulateSamples,
  cdfChart,
  createCdfChart,
  describeCdf,
} from '../../../src/charts/kinds/cdf.ts'
import { tallyValues } from '../../../src/quantities/tally.ts'
import { createLog, createProject } from '../../cli/project.ts'
import { findGnuplotVersion } from '../../gnuplot/run-gnuplot.ts'
import { comparePrimitives } from '../../../src/charts/comparison/compare-primitives.ts'
import { readPrimitives } from '../../../src/charts/comparison/primitives.ts'
import { completeSpec } from './complete-spec.ts'
import { createRun } from './create-run.ts'

const spec = completeSpec(cdfChart, { template: 'cdf', series: 'rss', runs: ['a', 'b'] })
const about = { title: '', description: '' }
const runs = [
  createRun([{ rss: 30 }, { rss: 10 }, { rss: 10 }, { rss: 20 }], { title: 'A', isBaseline: true }),
  createRun([{ rss: 12 }, { rss: 32 }], { title: 'B' }),
]

// Two of the four samples are 10, one is 20 and one 30: 50 %, 75 % and 100 % are at most as large.
test('a cumulative distribution rises at every distinct sample by its share of all', () => {
  const { values, shares } = accumulateSamples(tallyValues(Float64Array.of(30, 10, NaN, 10, 20)))
  expect([[...values], [...shares]]).toEqual([
    [10, 10, 20, 30],
    [0, 50, 75, 100],
  ])
})

test('it has no step without samples, and one step if all samples are equal', () => {
  expect(accumulateSamples(tallyValues(Float64Array.of(NaN))).values).toHaveLength(0)
  const { values, shares } = accumulateSamples(tallyValues(Float64Array.of(3, 3, 3)))
  expect([[...values], [...shares]]).toEqual([
    [3, 3],
    [0, 100],
  ])
})

test('a chart of it has a curve of steps for each run, from 0 to 100 %', () => {
  const { plots, axes } = createCdfChart({ id: 'td-c', spec, runs, about })
  expect(plots.map(({ style, title, x, y }) => [style, title, [...x], [...y]])).toEqual([
    ['steps', 'A (baseline)', [10, 10, 20, 30], [0, 50, 75, 100]],
    ['steps', 'B', [12, 12, 32], [0, 50, 100]],
  ])
  expect([axes.x.label?.text, axes.y.label?.text, axes.y.range]).toEqual([
    'RSS (MiB)',
    'Samples (%)',
    { min: 0, max: 100 },
  ])
})

test('a chart of a single run has no key, and names the run in its title', () => {
  const { key, title } = createCdfChart({ id: 'td-c', spec, runs: runs.slice(1), about })
  expect([key, title?.text]).toEqual([undefined, 'Cumulative distribution of RSS, B'])
})

// The median of 10, 10, 20, 30 is 15; the 90th percentile lies 0.7 of the way from 20 to 30. That of
// 12 and 32 lies 0.9 of the way between them.
test('its description gives the median and the 90th percentile', () => {
  const { about: words, alt } = describeCdf({ spec, runs, doubts: ['A doubt.'] })
  const spreads =
    'A (baseline): 4 samples from 10.00 MiB to 30.00 MiB, median 15.00 MiB, 90th percentile 27.00 MiB. B: 2 samples from 12.00 MiB to 32.00 MiB, median 22.00 MiB, 90th percentile 30.00 MiB.'
  expect(words.description.replaceAll('\u00a0', ' ')).toBe(`${spreads} A doubt.`)
  expect(alt.replaceAll('\u00a0', ' ')).toBe(
    `Cumulative distribution of RSS of A (baseline) and B. ${spreads}`,
  )
})

// The reference is gnuplot itself, which draws the .plt and .dat that tracedocs emits.
test.skipIf(findGnuplotVersion() === undefined)(
  'gnuplot draws the same primitives from the emitted script',
  async () => {
    const log = (seed: number) =>
      createLog(
        Array.from({ length: 12 }, (_, i) => ({
          elapsed: i,
          rss: (10 + ((i * 7 + seed) % 9)) * 1024 ** 2,
          user: 0.1 * i,
        })),
      )
    const project = createProject({
      'a.log': log(1),
      'b.log': log(5),
      'tracedocs.yaml':
        'theme: gnuplot\nruns: { a: { logs: a.log }, b: { logs: b.log } }\ncharts: { c: { template: cdf, series: rss, runs: [a, b] } }\n',
      'page.md': '',
    })
    expect(await project.run('build', '--emit', 'dat,plt')).toMatchObject({ exit: 0, stderr: '' })
    const cwd = path.join(project.folder, 'images')
    expect(spawnSync('gnuplot', ['c.plt'], { cwd, encoding: 'utf8' }).stderr).toBe('')
    const ours = readPrimitives(project.read('images/c.svg'))
    const theirs = readPrimitives(project.read('images/c.gnuplot.svg'))
    expect(comparePrimitives(ours, theirs)).toEqual([])
  },
)
