import { describe, expect, test } from 'vitest'
import { createClockChart } from '../../../src/charts/kinds/clock-chart.ts'
import { describeClock } from '../../../src/charts/kinds/describe-clock.ts'
import { describeLive } from '../../../src/charts/kinds/describe-live.ts'
import { describeSizes } from '../../../src/charts/kinds/describe-sizes.ts'
import { createLiveChart } from '../../../src/charts/kinds/live-chart.ts'
import { findPeakEvents, traceLive } from '../../../src/charts/kinds/live-points.ts'
import { createSizesChart } from '../../../src/charts/kinds/sizes-chart.ts'
import type { ObjectRun, MallocRun } from '../../../src/charts/kinds/traced-run.ts'
import type { LiveCurve } from '../../../src/traces/malloc/malloc-trace.ts'
import { createMallocTrace } from '../../traces/malloc/create-malloc-trace.ts'
import { createReferenceTrace } from '../../traces/objects/create-object-trace.ts'

const about = { title: '', description: '' }
const a: MallocRun = { title: 'A', trace: createMallocTrace(), isBaseline: true }
const b: MallocRun = {
  title: 'B',
  trace: createMallocTrace({
    counts: { coverage: 1, garbage: 0 },
    sizes: [
      { from: 0, count: 1 },
      { from: 1, count: 0 },
      { from: 2, count: 3 },
    ],
  }),
  isBaseline: false,
}

/** Two stretches: up to 4 events with 9 before 2 before 5; then 3 events that end at their lowest. */
const STRETCHES: LiveCurve = {
  events: Float64Array.of(4, 7),
  bytes: Float64Array.of(5, 1),
  minBytes: Float64Array.of(2, 1),
  maxBytes: Float64Array.of(9, 8),
  counts: Float64Array.of(1, 1),
  minCounts: Float64Array.of(0, 1),
  maxCounts: Float64Array.of(2, 2),
}

describe('the curve of what is live', () => {
  // From 0 to 5 it is 2 + 7 + 4 = 13 by way of 2 and 9, and 9 + 7 + 3 = 19 by way of 9 and 2.
  test('passes the lowest and the highest of each stretch, the shorter way', () => {
    const { x, y } = traceLive(STRETCHES, 'bytes')
    expect([...y]).toEqual([0, 9, 5, 8, 1])
    expect([...x]).toEqual([0, 2, 4, 5.5, 7])
  })

  test('has its peak in a stretch, or at an event where a stretch is one', () => {
    expect(findPeakEvents(STRETCHES, 'bytes')).toEqual([1, 4])
    expect(findPeakEvents(a.trace.live, 'bytes')).toEqual([9, 9])
    expect(findPeakEvents(a.trace.live, 'count')).toEqual([7, 7])
  })
})

describe('a chart of live memory', () => {
  test('of one run has one curve in the unit of its peak, and no key', () => {
    const chart = createLiveChart({
      id: 'td',
      spec: { template: 'live', run: 'a' },
      runs: [a],
      about,
    })
    expect(chart.plots.map(({ y }) => [...y].map((size) => size * 1024))).toEqual([
      [0, 100, 150, 50, 250, 250, 250, 275, 225, 4321],
    ])
    expect([chart.axes.y.label?.text, chart.key, chart.title?.text]).toEqual([
      'Outstanding (KiB)',
      undefined,
      'Outstanding memory, A',
    ])
  })

  test('of two runs has a curve of each, with allocations on the right axis on request', () => {
    const { plots, axes } = createLiveChart({
      id: 'td',
      spec: { template: 'live', runs: ['a', 'b'], show: 'both' },
      runs: [a, b],
      about,
    })
    expect(plots.map(({ title, axes: sides }) => [title, sides])).toEqual([
      ['A (baseline): KiB, left axis', 'x1y1'],
      ['B: KiB, left axis', 'x1y1'],
      ['A (baseline): allocations, right axis', 'x1y2'],
      ['B: allocations, right axis', 'x1y2'],
    ])
    expect([axes.y.label?.text, axes.y2.label?.text]).toEqual([
      'Outstanding (KiB)',
      'Outstanding allocations',
    ])
  })

  test('says its peak, its end, its coverage and its garbage', () => {
    const { about: words, alt } = describeLive({ spec: { template: 'live', run: 'a' }, runs: [a] })
    expect(words.description.replaceAll('\u00a0', ' ')).toBe(
      'Peaks at 4.220 KiB at event 9 and ends at 4.220 KiB, after 9 events. Frees that found their allocation: 66.7 %. 1 of 10 lines could not be read.',
    )
    expect(alt.replaceAll('\u00a0', ' ')).toBe(
      'Outstanding memory of A: peaks at 4.220 KiB at event 9 and ends at 4.220 KiB.',
    )
  })
})

describe('a chart of sizes', () => {
  test('has a box for each power of two, from the first to the last with an allocation', () => {
    const { plots, axes } = createSizesChart({
      id: 'td',
      spec: { template: 'sizes', run: 'a' },
      runs: [a],
      about,
    })
    expect(plots.map(({ y, edges }) => [[...y], edges?.low[0], edges?.high.at(-1)])).toEqual([
      [[1, 1, 1, 1, 0, 0, 0, 0, 1], 4, 13],
    ])
    expect(axes.x.range).toEqual({ min: 4, max: 13 })
    expect(axes.x.tics?.listed?.map(({ value, label }) => [value, label?.text])).toEqual([
      [4, '16'],
      [5, '32'],
      [6, '64'],
      [7, '128'],
      [8, '256'],
      [9, '512'],
      [10, '1Ki'],
      [11, '2Ki'],
      [12, '4Ki'],
      [13, '8Ki'],
    ])
  })

  // B has one allocation of no bytes, which stands one step before those of one byte.
  test('of two runs has boxes beside each other, and a place for size 0', () => {
    const { plots, axes } = createSizesChart({
      id: 'td',
      spec: { template: 'sizes', runs: ['a', 'b'] },
      runs: [a, b],
      about,
    })
    expect(plots.map(({ edges }) => [edges?.low[0], edges?.high[0]])).toEqual([
      [-1, -0.5],
      [-0.5, 0],
    ])
    expect(axes.x.tics?.listed?.map(({ label }) => label?.text)).toEqual([
      '0',
      '1',
      '4',
      '16',
      '64',
      '256',
      '1Ki',
      '4Ki',
    ])
  })

  test('says which size is most frequent, and the coverage', () => {
    const spec = { template: 'sizes', runs: ['a', 'b'] } as const
    const { alt, about: words } = describeSizes({
      spec: { ...spec, runs: ['a', 'b'] },
      runs: [a, b],
    })
    expect(alt.replaceAll('\u00a0', ' ')).toBe(
      'Sizes of the allocations of A (baseline) and B. A (baseline): 5 allocations, 20.0 % of them of 16 B to less than 32 B, the largest 4.000 KiB. B: 4 allocations, 75.0 % of them of 2 B to less than 4 B, the largest 4.000 KiB.',
    )
    expect(words.description).toContain('Frees that found their allocation: 66.7')
  })
})

describe('a chart of memory over the clock', () => {
  const runs: readonly ObjectRun[] = [
    { title: 'A', trace: createReferenceTrace(), isBaseline: false },
  ]
  const spec = { template: 'clock', run: 'a' } as const

  test('draws RSS in MiB over CPU time', () => {
    const { plots, axes } = createClockChart({ id: 'td', spec, runs, about })
    expect(plots.map(({ x, y }) => [[...x], [...y].map((size) => size * 256)])).toEqual([
      [
        [1, 1.5, 2, 3],
        [1, 3, 2, 3],
      ],
    ])
    expect([axes.x.label?.text, axes.y.label?.text]).toEqual(['CPU Time (s)', 'RSS (MiB)'])
  })

  test('says how it goes, and what is in doubt', () => {
    expect(describeClock({ spec, runs }).about.description.replaceAll('\u00a0', ' ')).toBe(
      'A: starts at 4.000 KiB, peaks at 12.00 KiB, ends at 12.00 KiB, over 6 events and 2.00 s of CPU time. 1 DEL has no NEW: its object is older than the log.',
    )
  })
})
