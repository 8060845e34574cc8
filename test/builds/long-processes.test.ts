import { rmSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareChart, createCompareChart, findZero } from '../../src/charts/kinds/compare.ts'
import { processChart } from '../../src/charts/kinds/process.ts'
import { chooseClock, chooseClocks } from '../../src/charts/kinds/dates/choose-clock.ts'
import { createProcessChart } from '../../src/charts/kinds/process/process-chart.ts'
import { createReader } from '../../src/series/sample-reader.ts'
import { completeSpec } from '../charts/kinds/complete-spec.ts'
import { createLog, createProject, type Sample } from '../cli/project.ts'
import { countRuns } from '../count-runs.ts'
import { createSeries } from '../series/create-series.ts'
import { countUnlike, drawWhole } from './compare-pictures.ts'
import { story, tell, type Story } from './tell-story.ts'

/** What a chart complains of is tried elsewhere. */
const UNHEARD = { report: () => undefined }

const about = { title: '', description: '' }
const size = [500, 300]

/** Build a page with a chart, with the logs and without them; return its picture, which is the same. */
async function drawBuilt(
  logs: Readonly<Record<string, readonly Sample[]>>,
  chart: object,
): Promise<string> {
  const names = Object.keys(logs)
  const project = createProject({
    'tracedocs.yaml': JSON.stringify({
      runs: Object.fromEntries(names.map((name) => [name, { logs: `${name}.log` }])),
      charts: { picture: { ...chart, file: 'picture.svg' } },
    }),
    'page.md': '<!-- tracedocs: begin chart picture -->\n<!-- tracedocs: end -->\n',
    ...Object.fromEntries(names.map((name) => [`${name}.log`, createLog(logs[name] ?? [])])),
  })
  const built = await project.run('build')
  expect([built.exit, built.stderr]).toEqual([0, ''])
  const svg = project.read('images/picture.svg')
  for (const name of names) rmSync(path.join(project.folder, `${name}.log`))
  rmSync(path.join(project.folder, 'images'), { recursive: true })
  expect((await project.run('build')).exit).toBe(0)
  expect(project.read('images/picture.svg')).toBe(svg)
  rmSync(project.folder, { recursive: true })
  return svg
}

/**
 * Of 600,000 values, few may differ: a line that crosses the end of a range may blend differently. Where hundreds of
 * strokes lie in one pixel, as in an even curve, the edge of each is blended, and the line is darker than that of a few.
 */
function expectLike(svg: string, whole: string): void {
  // Dashes end elsewhere where a line is a little shorter.
  const [one, other] = [svg, whole].map((text) => text.replaceAll(/ stroke-dasharray="[^"]*"/g, ''))
  expect(countUnlike(one ?? '', other ?? '', 96)).toBeLessThan(10)
  expect(countUnlike(other ?? '', one ?? '', 96)).toBeLessThan(10)
}

/** A tenth of the time of some samples. */
function chooseRange(samples: readonly Sample[], zoom: number | undefined, zero = 0): object {
  const find = (share: number): number =>
    (samples[Math.floor((share / 10) * (samples.length - 1))]?.elapsed ?? NaN) - zero
  return zoom === undefined ? {} : { range: [find(zoom), find(zoom + 1)] }
}

const zoom = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined, freq: 1 })
const log = fc.constantFrom('neither', 'neither', 'y')

/** A stall of two seconds, and nothing else. */
const STALLED: Story = { length: 60_000, stalls: [0.63], spikes: [], steps: [], gaps: [], seed: 1 }
const NEITHER = { zoom: undefined, label: undefined }

const compared = fc.record({
  theme: fc.constantFrom('gnuplot', 'docs'),
  series: fc.constantFrom('rss', 'cpu', 'cpu.mean', 'user'),
  zoom,
  log,
  /** A share of the samples: where the label is. */
  label: fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined }),
})

test(
  'a chart that compares long runs is the picture of all samples, with the logs and without them',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(story, story, compared, async (one, two, look) => {
        const place = (samples: readonly Sample[]): readonly Sample[] => {
          const at = Math.floor(((look.label ?? 0) / 100) * samples.length)
          return samples.map((sample, i) => (i === at ? { ...sample, label: 'here' } : sample))
        }
        const [a, b] = [place(tell(one)), place(tell(two))]
        const align = look.label === undefined ? 'start' : { label: 'here' }
        const zero = a.find(({ label }) => align !== 'start' && label !== undefined)?.elapsed ?? 0
        const chart = {
          ...{ template: 'compare', runs: ['a', 'b'], series: look.series, align, size },
          theme: look.theme,
          x: chooseRange(a, look.zoom, zero),
          y: look.log === 'y' ? { log: true } : {},
          // A title that has just no room at its line may have it where the line is thinned.
          key: { position: 'above' },
        }
        const spec = completeSpec(compareChart, chart)
        const runs = [a, b].map((samples, i) => {
          const reader = createReader(createSeries(samples))
          const run = { name: 'ab'.charAt(i), title: 'ab'.charAt(i), reader, isBaseline: false }
          return { ...run, zero: findZero(run, spec.align) ?? NaN }
        })
        const clocks = align === 'start' ? chooseClocks(spec, runs, UNHEARD) : undefined
        const whole = await drawWhole(
          createCompareChart({ id: 'td-whole', spec, runs, clocks, about }),
        )
        expectLike(await drawBuilt({ a, b }, chart), whole)
      }),
      {
        seed: 10,
        numRuns: countRuns(12),
        endOnFailure: true,
        examples: [
          [
            STALLED,
            { ...STALLED, stalls: [0.4] },
            { series: 'cpu', log: 'neither', theme: 'gnuplot', ...NEITHER },
          ],
        ],
      },
    )
  },
)

const drawn = fc.record({
  theme: fc.constantFrom('gnuplot', 'docs'),
  digits: fc.constantFrom('full', 'tdprocess'),
  zoom,
  log,
})

test(
  'a chart of a long process is the picture of all samples, with the log and without it',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(story, drawn, async (events, look) => {
        // Page faults come in bursts.
        const a = tell(events).map((sample, i) => ({
          ...sample,
          faults: 3 * i + 500 * Math.floor(i / 777),
        }))
        const { theme, digits } = look
        const chart = {
          ...{ run: 'a', theme, digits, size: theme === 'docs' ? [500, 600] : size },
          x: chooseRange(a, look.zoom),
          y: look.log === 'y' ? { log: true } : {},
        }
        const spec = completeSpec(processChart, chart)
        const reader = createReader(createSeries(a))
        const clock = chooseClock(spec, { name: 'a', reader }, UNHEARD)
        const whole = await drawWhole(
          createProcessChart({ id: 'td-whole', spec, reader, title: 'a', clock, about }),
        )
        // Where a dash begins depends on the length of the line before it, and so on points that cannot be seen.
        const [svg, other] = [await drawBuilt({ a }, chart), whole].map((text) =>
          text.replaceAll(/stroke-dasharray[=:]"?[^";]*"?/g, ''),
        )
        expectLike(svg ?? '', other ?? '')
      }),
      { seed: 10, numRuns: countRuns(12), endOnFailure: true },
    )
  },
)
