import { describe, expect, test } from 'vitest'
import { createSizesChart, describeSizes, sizesChart } from '../../../src/charts/kinds/sizes.ts'
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

describe('a chart of sizes', () => {
  test('has a box for each power of two, from the first to the last with an allocation', () => {
    const { plots, axes } = createSizesChart({
      id: 'td',
      spec: completeSpec(sizesChart, { template: 'sizes', run: 'a' }),
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

  // B has one allocation of 0 bytes, which stands one step before those of one byte.
  test('of two runs has boxes side by side, and a place for size 0', () => {
    const { plots, axes } = createSizesChart({
      id: 'td',
      spec: completeSpec(sizesChart, { template: 'sizes', runs: ['a', 'b'] }),
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

  test('describes the most frequent size, and the coverage', () => {
    const spec = completeSpec(sizesChart, { template: 'sizes', runs: ['a', 'b'] })
    const { alt, about: words } = describeSizes({ spec, runs: [a, b] })
    expect(alt.replaceAll('\u00a0', ' ')).toBe(
      'Sizes of the allocations of A (baseline) and B. A (baseline): 5 allocations, 20.0 % of them of 16 B to less than 32 B, the largest 4.000 KiB. B: 4 allocations, 75.0 % of them of 2 B to less than 4 B, the largest 4.000 KiB.',
    )
    expect(words.description).toContain('Frees that found their allocation: 66.7')
  })
})
