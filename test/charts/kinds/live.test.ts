import { describe, expect, test } from 'vitest'
import { createLiveChart, describeLive, liveChart } from '../../../src/charts/kinds/live.ts'
import type { MallocRun } from '../../../src/charts/kinds/runs/find-traced-runs.ts'
import { createMallocTrace } from '../../traces/malloc/create-malloc-trace.ts'
import { completeSpec } from './complete-spec.ts'

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

describe('a chart of live memory', () => {
  test('of one run has one curve in the unit of its peak, and no key', () => {
    const chart = createLiveChart({
      id: 'td',
      spec: completeSpec(liveChart, { template: 'live', run: 'a' }),
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
      spec: completeSpec(liveChart, { template: 'live', runs: ['a', 'b'], show: 'both' }),
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

  test('describes its peak, its end, its coverage and its garbage', () => {
    const { about: words, alt } = describeLive({
      spec: completeSpec(liveChart, { template: 'live', run: 'a' }),
      runs: [a],
    })
    expect(words.description.replaceAll('\u00a0', ' ')).toBe(
      'Peaks at 4.220 KiB at event 9 and ends at 4.220 KiB, after 9 events. Frees that found their allocation: 66.7 %. 1 of 10 lines could not be read.',
    )
    expect(alt.replaceAll('\u00a0', ' ')).toBe(
      'Outstanding memory of A: peaks at 4.220 KiB at event 9 and ends at 4.220 KiB.',
    )
  })
})
