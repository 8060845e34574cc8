import { expect, test } from 'vitest'
import {
  createErrorBarsChart,
  describeErrorBars,
  errorBarsChart,
} from '../../../src/charts/kinds/errorbars.ts'
import { createQuantity } from '../../../src/quantities/quantity.ts'
import { completeSpec } from './complete-spec.ts'

const spec = completeSpec(errorBarsChart, {
  template: 'errorbars',
  runs: ['a', 'b', 'c'],
  values: [{ title: 'real', value: 'time.real' }],
})
const runs = ['A', 'B', 'C']
const { unit } = createQuantity(0, 's')
const about = { title: '', description: '' }
const sets = [
  {
    title: 'real',
    values: [0.002, 0.004, NaN],
    intervals: [{ low: 0.0015, high: 0.003 }, undefined, undefined],
  },
  { title: 'user', values: [0.001, 0.003, 0.5e-3], intervals: [undefined, undefined, undefined] },
]

// The highest value is 4 ms, so that the axis is in ms. Two values of a run stand 0.14 runs apart.
test('points with an interval have bars, those of a single sample have none, and a missing one is a gap', () => {
  const { plots, axes, key } = createErrorBarsChart({
    id: 'td',
    spec,
    clusters: runs,
    sets,
    unit,
    about,
  })
  expect(
    plots.map(({ style, title, x, y, errors }) => [
      style,
      title,
      [...x],
      [...y],
      errors?.y && [...errors.y.low, ...errors.y.high],
    ]),
  ).toEqual([
    ['yerrorbars', 'real', [-0.07], [2], [1.5, 3]],
    ['points', undefined, [1 - 0.07], [4], undefined],
    ['points', 'user', [0.07, 1.07, 2.07], [1, 3, 0.5], undefined],
  ])
  expect([axes.y.label?.text, key === undefined]).toEqual(['Time (ms)', false])
})

test('a report is told each value with the ends of its interval, once', () => {
  const { plots } = createErrorBarsChart({ id: 'td', spec, clusters: runs, sets, unit, about })
  const told = plots.map((plot) => plot.told?.map(({ title, x, y }) => [title, [...x], [...y]]))
  const x = [-0.07, 1 - 0.07]
  expect(told.slice(0, 2)).toEqual([
    [
      ['real', x, [2, 4]],
      ['real, lower end of the 95 % interval', x, [1.5, NaN]],
      ['real, upper end of the 95 % interval', x, [3, NaN]],
    ],
    [],
  ])
  expect(told[2]).toBeUndefined()
})

test('the axis of a single value is named by it, and there is no key', () => {
  const one = { id: 'td', spec, clusters: runs, sets: sets.slice(0, 1), unit, about }
  const { axes, key } = createErrorBarsChart(one)
  expect([axes.y.label?.text, key]).toEqual(['real (ms)', undefined])
})

test('its description says each value with its interval, and which have none', () => {
  const { about: words, alt } = describeErrorBars({
    ...{ spec, runs, sets: sets.slice(0, 1), unit },
    doubts: ['A doubt.'],
  })
  const sentences =
    'real of A is 2.00 ms, 95 % interval 1.50 ms to 3.00 ms. real of B is 4.00 ms, of a single sample. real of C is not available.'
  expect(words.description.replaceAll('\u00a0', ' ')).toBe(`${sentences} A doubt.`)
  expect(alt.replaceAll('\u00a0', ' ')).toBe(`real of A, B and C. ${sentences}`)
})

// On pages 10 ms of an axis of 500 ms are 5 pixels high; a symbol of gnuplot's size is 12.
test('on pages, points and the blanks behind them are small enough to show short intervals', () => {
  const size = (theme: 'docs' | 'gnuplot'): unknown => {
    const themed = { ...spec, theme }
    const chart = createErrorBarsChart({
      id: 'td',
      spec: themed,
      clusters: runs,
      sets,
      unit,
      about,
    })
    const { point } = chart.plots[0] ?? {}
    return [point?.size, point?.commonSize]
  }
  expect([size('docs'), size('gnuplot')]).toEqual([
    [0.5, 0.5],
    [1, 1],
  ])
})
