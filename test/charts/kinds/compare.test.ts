import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareChart,
  createCompareChart,
  describeCompare,
  findZero,
} from '../../../src/charts/kinds/compare.ts'
import { completeSpec } from './complete-spec.ts'
import { createRun } from './create-run.ts'

const spec = completeSpec(compareChart, {
  template: 'compare',
  series: 'rss',
  runs: ['a', 'b'],
})
const about = { title: '', description: '' }

const first = createRun([{ rss: 10 }, { rss: 30, label: ' Half\tway. ' }, { rss: 20 }], {
  title: 'Before',
  isBaseline: true,
})
const second = createRun([{ rss: 5 }, { rss: 6 }, { rss: 7, label: 'Half way.' }], {
  title: 'After',
})

test('findZero finds the start, or the first sample with the label, ignoring extra blanks', () => {
  const align = { label: 'Half way.' }
  expect([first, second].map((run) => findZero(run, align))).toEqual([2, 3])
  expect(findZero(first, 'start')).toBe(0)
  expect(findZero(first, { label: 'half way.' })).toBeUndefined()
})

describe('a chart that compares', () => {
  const chart = createCompareChart({
    id: 'td-c',
    spec: { ...spec, align: { label: 'Half way.' } },
    runs: [
      { ...first, zero: 2 },
      { ...second, zero: 3 },
    ],
    about,
  })

  test('has a curve of each run in MiB over the time since the label', () => {
    expect(chart.plots.map(({ x, y }) => [[...x], [...y]])).toEqual([
      [
        [-1, 0, 1],
        [10, 30, 20],
      ],
      [
        [-2, -1, 0],
        [5, 6, 7],
      ],
    ])
  })

  test('names the baseline in the key, and the label and the unit at the axes', () => {
    expect(chart.plots.map(({ title, line }) => [title, line])).toEqual([
      ['Before (baseline)', { type: 1, width: 2 }],
      ['After', { type: 2, width: 1 }],
    ])
    expect([chart.axes.x.label?.text, chart.axes.y.label?.text]).toEqual([
      'Time since “Half way.” (s)',
      'RSS (MiB)',
    ])
  })

  test('keeps the differences between times wherever zero is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (zero) => {
        const { plots } = createCompareChart({ id: 'c', spec, runs: [{ ...first, zero }], about })
        expect([...(plots[0]?.x ?? [])].map((x) => x + zero)).toEqual([1, 2, 3])
      }),
      { seed: 1 },
    )
  })
})

test('its description gives the course of each run, and the highest peak', () => {
  const runs = [
    { ...first, zero: 0 },
    { ...second, zero: 0 },
  ]
  expect(describeCompare({ spec, runs, doubts: ['A doubt.'] })).toEqual({
    about: {
      title: 'RSS of Before (baseline) and After',
      description: [
        'Before (baseline): starts at 10.00 MiB at 1.00 s, peaks at 30.00 MiB at 2.00 s, ends at 20.00 MiB at 3.00 s.',
        'After: starts at 5.000 MiB at 1.00 s, peaks at 7.000 MiB at 3.00 s, ends at 7.000 MiB at 3.00 s.',
        'The highest peak is that of Before (baseline) with 30.00 MiB, the lowest that of After with 7.000 MiB.',
        'A doubt.',
      ]
        .join(' ')
        .replaceAll(/(?<=\d) (?=MiB|s)/g, '\u00a0'),
    },
    alt: 'RSS of Before (baseline) and After. The highest peak is that of Before (baseline) with 30.00 MiB, the lowest that of After with 7.000 MiB.'.replaceAll(
      /(?<=\d) (?=MiB)/g,
      '\u00a0',
    ),
  })
})

test('peaks that print alike are described as equal', () => {
  const runs = [
    { ...first, zero: 0 },
    { ...first, zero: 0 },
  ]
  const { description } = describeCompare({ spec, runs, doubts: [] }).about
  expect(description).toMatch(/ All peak at 30\.00\sMiB\.$/)
})
