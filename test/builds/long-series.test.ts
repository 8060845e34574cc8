import { rmSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseClock } from '../../src/charts/kinds/dates/choose-clock.ts'
import { createSeriesChart, seriesChart } from '../../src/charts/kinds/series.ts'
import { createReader } from '../../src/series/sample-reader.ts'
import { completeSpec } from '../charts/kinds/complete-spec.ts'
import { createLog, createProject, type Sample, type TestProject } from '../cli/project.ts'
import { countRuns } from '../count-runs.ts'
import { createSeries } from '../series/create-series.ts'
import { countUnlike, drawWhole } from './compare-pictures.ts'
import { story, tell, type Story } from './tell-story.ts'

/** What is shown: a series in a style, all of it or a hundredth, on linear or logarithmic axes. */
const look = fc.record({
  series: fc.constantFrom('rss', 'cpu', 'cpu.mean', 'user'),
  style: fc.constantFrom('lines', 'steps', 'impulses', 'points', 'linespoints', 'dots'),
  zoom: fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined, freq: 1 }),
  log: fc.constantFrom('neither', 'neither', 'x', 'y'),
  isCut: fc.boolean(),
  theme: fc.constantFrom('gnuplot', 'docs'),
})
type Look = typeof look extends fc.Arbitrary<infer T> ? T : never

function describeLook(
  { series, style, zoom, log, isCut, theme }: Look,
  samples: readonly Sample[],
) {
  const find = (share: number): number =>
    samples[Math.floor((share / 100) * (samples.length - 1))]?.elapsed ?? NaN
  const range = zoom === undefined ? {} : { range: [find(zoom), find(zoom + 1)] }
  const cut = isCut && series === 'cpu' ? { range: [50, 89] } : {}
  return {
    template: 'series',
    run: 'a',
    size: [500, 300],
    theme,
    plots: [{ series, with: style, pointtype: 1 }],
    x: { ...range, ...(log === 'x' ? { log: true } : {}) },
    y: { ...cut, ...(log === 'y' ? { log: true } : {}) },
  }
}

function createLong(samples: readonly Sample[], chart: object): TestProject {
  return createProject({
    'tracedocs.yaml': JSON.stringify({
      runs: { a: { logs: 'a.log' } },
      charts: { picture: chart },
    }),
    'a.md': '<!-- tracedocs: begin chart picture -->\n<!-- tracedocs: end -->\n',
    'a.log': createLog(samples),
  })
}

/** Draw all samples. */
function drawAll(samples: readonly Sample[], chart: object): Promise<string> {
  const reader = createReader(createSeries(samples))
  const spec = completeSpec(seriesChart, chart)
  const about = { title: '', description: '' }
  const clock = chooseClock(spec, { name: 'a', reader }, { report: () => undefined })
  return drawWhole(createSeriesChart({ id: 'td-whole', spec, title: 'a', reader, clock, about }))
}

/** A stall of two seconds in the middle, and nothing else: the fault that was seen. */
const STALLED: Story = { length: 60_000, stalls: [0.63], spikes: [], steps: [], gaps: [], seed: 1 }
const WHOLE = { zoom: undefined, log: 'neither', isCut: false, theme: 'gnuplot' } as const

describe('a chart of a long series', () => {
  test(
    'is the picture of all samples, with the log and without it',
    { timeout: 600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(story, look, async (events, shown) => {
          const samples = tell(events)
          const chart = describeLook(shown, samples)
          const project = createLong(samples, chart)
          const built = await project.run('build')
          expect([built.exit, built.stderr]).toEqual([0, ''])
          const svg = project.read('images/picture.svg')
          const whole = await drawAll(samples, chart)
          // Of 600,000 values: a line that crosses the end of a set range within half a pixel may blend differently.
          expect(countUnlike(svg, whole, 48)).toBeLessThan(10)
          expect(countUnlike(whole, svg, 48)).toBeLessThan(10)
          rmSync(path.join(project.folder, 'a.log'))
          rmSync(path.join(project.folder, 'images'), { recursive: true })
          expect((await project.run('build')).exit).toBe(0)
          expect(project.read('images/picture.svg')).toBe(svg)
          rmSync(project.folder, { recursive: true })
        }),
        {
          seed: 10,
          numRuns: countRuns(16),
          endOnFailure: true,
          examples: [
            [STALLED, { ...WHOLE, series: 'cpu', style: 'lines' }],
            [
              { ...STALLED, spikes: [[0.2, -300]] },
              { ...WHOLE, series: 'rss', style: 'steps' },
            ],
          ],
        },
      )
    },
  )
})

test('a chart that the lock has nothing of is an error where the log is missing', async () => {
  const project = createLong(tell({ ...STALLED, length: 25_000 }), { run: 'a' })
  expect((await project.run('build')).exit).toBe(0)
  rmSync(path.join(project.folder, 'a.log'))
  const before = project.read('images/a.log_42.svg')
  const config = {
    runs: { a: { logs: 'a.log' } },
    charts: { picture: { run: 'a', size: [500, 300] } },
  }
  project.write('tracedocs.yaml', JSON.stringify(config))
  const { exit, stderr } = await project.run('build')
  expect([exit, stderr]).toEqual([2, expect.stringContaining('without the samples of `a.log 42`')])
  expect(project.read('images/a.log_42.svg')).toBe(before)
})
