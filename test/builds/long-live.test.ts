import { rmSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLiveChart, liveChart } from '../../src/charts/kinds/live.ts'
import { completeSpec } from '../charts/kinds/complete-spec.ts'
import { createProject, type TestProject } from '../cli/project.ts'
import { countRuns } from '../count-runs.ts'
import { createLive, createMallocTrace } from '../traces/malloc/create-malloc-trace.ts'
import { countUnlike, drawWhole } from './compare-pictures.ts'

/** A program that allocates and frees at random, and what happens to it; places are shares of its events. */
interface Story {
  readonly length: number
  /** An allocation of so many KiB that is freed at once. */
  readonly spikes: readonly (readonly [place: number, size: number])[]
  /** How likely an event frees something, of each tenth of the log: more than a half, and memory shrinks. */
  readonly tides: readonly number[]
  readonly seed: number
}

/** A log, and what is outstanding after each of its events. */
interface Told {
  readonly log: string
  readonly bytes: readonly number[]
  readonly counts: readonly number[]
}

function tell({ length, spikes, tides, seed }: Story): Told {
  const spiked = new Map(spikes.map(([place, size]) => [Math.floor(place * length), 1024 * size]))
  let state = seed
  const draw = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return state / 2 ** 32
  }
  const lines: string[] = []
  const live: { readonly pointer: number; readonly size: number }[] = []
  const [bytes, counts]: [number[], number[]] = [[], []]
  let [own, top] = [0, 0x7f0000000000]
  const note = (line: string, change: number): void => {
    own += change
    lines.push(` 1 a.py:1 -> f ${line}`)
    bytes.push(own)
    counts.push(live.length)
  }
  const take = (size: number): void => {
    top += 16
    live.push({ pointer: top, size })
    note(`malloc(${String(size)}) pntr 0x${top.toString(16)}`, size)
  }
  const drop = ({ pointer, size }: { readonly pointer: number; readonly size: number }): void => {
    note(`free(0x${pointer.toString(16)})`, -size)
  }
  while (lines.length < length) {
    const spike = spiked.get(lines.length)
    const share = tides[Math.floor((lines.length / length) * tides.length)] ?? 0
    const last = draw() < share || spike !== undefined ? live.pop() : undefined
    if (last === undefined) take(1 + Math.floor(draw() * 2000))
    else drop(last)
    if (spike === undefined) continue
    take(spike)
    const spiky = live.pop()
    if (spiky !== undefined) drop(spiky)
  }
  return { log: `${lines.join('\n')}\n`, bytes, counts }
}

const place = fc.integer({ min: 1, max: 999 }).map((part) => part / 1000)
const story = fc.record<Story>({
  length: fc.integer({ min: 5000, max: 300_000 }),
  spikes: fc.array(fc.tuple(place, fc.integer({ min: 1, max: 100_000 })), { maxLength: 5 }),
  tides: fc.array(
    fc.integer({ min: 20, max: 60 }).map((part) => part / 100),
    { minLength: 10, maxLength: 10 },
  ),
  seed: fc.integer({ min: 1, max: 1e6 }),
})
const look = fc.record({
  show: fc.constantFrom('bytes', 'count', 'both'),
  /** A fifth of the log: what is kept of 300,000 events is fine enough for that. */
  zoom: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined, freq: 2 }),
  log: fc.constantFrom('neither', 'neither', 'x'),
  theme: fc.constantFrom('gnuplot', 'docs'),
})

function describeLook(
  { show, zoom, log, theme }: typeof look extends fc.Arbitrary<infer T> ? T : never,
  length: number,
) {
  const at = (fifth: number): number => Math.floor((fifth * length) / 5)
  return {
    template: 'live',
    run: 'a',
    show,
    size: [500, 300],
    theme,
    x: {
      ...(zoom === undefined ? {} : { range: [Math.max(1, at(zoom)), at(zoom + 1)] }),
      ...(log === 'x' && zoom !== 0 ? { log: true } : {}),
    },
  }
}

function createLong(log: string, chart: object): TestProject {
  return createProject({
    'tracedocs.yaml': JSON.stringify({
      runs: { a: { logs: 'a.log' } },
      charts: { picture: chart },
    }),
    'a.md': '<!-- tracedocs: begin chart picture -->\n<!-- tracedocs: end -->\n',
    'a.log': log,
  })
}

/** Draw what is outstanding after each event. */
function drawAll({ bytes, counts }: Told, chart: object): Promise<string> {
  const trace = createMallocTrace({
    live: createLive(bytes, counts),
    counts: { peakBytes: bytes.reduce((peak, own) => Math.max(peak, own), 0) },
  })
  const spec = completeSpec(liveChart, chart)
  const runs = [{ title: 'a', trace, isBaseline: false }]
  return drawWhole(
    createLiveChart({ id: 'td-whole', spec, runs, about: { title: '', description: '' } }),
  )
}

describe('a chart of live memory of a long log', () => {
  test(
    'is the picture of all events, with the log and without it',
    { timeout: 600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(story, look, async (events, shown) => {
          const told = tell(events)
          const chart = describeLook(shown, told.bytes.length)
          const project = createLong(told.log, chart)
          expect((await project.run('build')).exit).toBe(0)
          const svg = project.read('images/picture.svg')
          const whole = await drawAll(told, chart)
          // A logarithmic axis makes much of the first events, so that a stretch of them may be seen: then it says so.
          const isCoarse = svg.includes('are known')
          expect(isCoarse && shown.log !== 'x').toBe(false)
          expect(isCoarse ? 0 : countUnlike(svg, whole, 48)).toBeLessThan(10)
          expect(isCoarse ? 0 : countUnlike(whole, svg, 48)).toBeLessThan(10)
          rmSync(path.join(project.folder, 'a.log'))
          rmSync(path.join(project.folder, 'images'), { recursive: true })
          expect((await project.run('build', '--frozen')).exit).toBe(0)
          expect(project.read('images/picture.svg')).toBe(svg)
          expect((await project.run('build', '--check', '--frozen')).exit).toBe(0)
          rmSync(project.folder, { recursive: true })
        }),
        { seed: 10, numRuns: countRuns(12), endOnFailure: true },
      )
    },
  )
})
