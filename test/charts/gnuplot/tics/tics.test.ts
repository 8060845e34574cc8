import { expect, test } from 'vitest'
import type { Axis, Tics } from '../../../../src/charts/chart.ts'
import { findRanges } from '../../../../src/charts/gnuplot/ranges/ranges.ts'
import { findAutomaticStep } from '../../../../src/charts/gnuplot/tics/tic-steps.ts'
import { placeTics, type TickedAxis } from '../../../../src/charts/gnuplot/tics/tics.ts'
import { AXIS, createChart, createPlot } from '../../create-chart.ts'

// Expected values: real gnuplot 5.4.4, as in the table of worked examples of the layout's
// specification (data, axis, tics); steps are its rule, "five to ten steps, the larger at 2 and 5".

const SETTING = {
  maxTics: 64_000,
  resolution: 100,
  font: { family: 'Arial', size: 12 },
  isPlain: false,
}

function placeYTics(data: readonly number[], change: Partial<Axis> = {}): TickedAxis | undefined {
  const y = { ...AXIS, ...change }
  const chart = createChart({ plots: [createPlot(data)] })
  const range = findRanges({ ...chart, axes: { ...chart.axes, y } }).ranges.y
  return range && placeTics(y, range, SETTING)
}

function readLabels(axis: TickedAxis | undefined): string[] {
  return (axis?.tics ?? []).map(({ label }) =>
    (label?.lines ?? [])
      .flat()
      .map((run) => (run.rise !== undefined ? `^${run.text}` : run.text))
      .join('')
      .trim(),
  )
}

test.each([
  [1, 0.2],
  [1.99, 0.2],
  [2, 0.5],
  [199.9, 20],
  [200, 50],
  [4.99, 0.5],
  [5, 1],
  [9.9, 1],
  [10, 2],
  [99.9, 10],
  [100, 20],
  [500, 100],
  // 10 ** -5 is not 1e-5 in JavaScript; C's log10 and pow are exact here.
  [9.999999999999999e-6, 1e-6],
])('a span of %s has steps of %s', (span, step) => {
  expect(findAutomaticStep(span)).toBeCloseTo(step, 12)
})

test.each([
  { data: [0, 1], axis: [0, 1], step: 0.2 },
  { data: [0, 9], axis: [0, 9], step: 1 },
  { data: [0, 10], axis: [0, 10], step: 2 },
  { data: [0, 10.0001], axis: [0, 12], step: 2 },
  { data: [47.68, 295.64], axis: [0, 300], step: 50 },
  { data: [31, 219], axis: [20, 220], step: 20 },
  { data: [20, 220], axis: [0, 250], step: 50 },
  { data: [0, 99.9], axis: [0, 100], step: 10 },
  { data: [0, 100], axis: [0, 100], step: 20 },
  { data: [0, 104], axis: [0, 120], step: 20 },
  { data: [-5, 5], axis: [-6, 6], step: 2 },
  { data: [1234, 1290], axis: [1230, 1290], step: 10 },
])('data $data are on an axis $axis with steps of $step', ({ data, axis, step }) => {
  const found = placeYTics(data)
  const [first, second] = found?.tics ?? []

  expect([found?.min, found?.max]).toEqual(axis)
  expect((second?.value ?? 0) - (first?.value ?? 0)).toBeCloseTo(step, 9)
})

test.each<[string, readonly number[], Partial<Axis>, string[]]>([
  ['[0:*]', [31, 219], { range: { min: 0 } }, ['0', '50', '100', '150', '200', '250']],
  ['[10:*]', [31, 219], { range: { min: 10 } }, ['50', '100', '150', '200', '250']],
  [
    'a fixed range that is not a whole number of steps',
    [],
    { range: { min: 31, max: 219 } },
    ['40', '60', '80', '100', '120', '140', '160', '180', '200'],
  ],
  ['one value', [7], {}, ['6.92', '6.94', '6.96', '6.98', '7', '7.02', '7.04', '7.06', '7.08']],
  ['zeros', [0, 0], {}, ['-1', '-0.5', '0', '0.5', '1']],
  [
    'millions',
    [1e6, 33e6],
    {},
    ['0', '5x10^6', '1x10^7', '1.5x10^7', '2x10^7', '2.5x10^7', '3x10^7', '3.5x10^7'],
  ],
])('%s: tics are labelled as gnuplot labels them', (_, data, change, labels) => {
  expect(readLabels(placeYTics(data.length === 0 ? [50] : data, change))).toEqual(labels)
})

test.each<[Tics, number[], number[]]>([
  [{ kind: 'series', start: 20, step: 70 }, [31, 280], [90, 160, 230]],
  [{ kind: 'series', step: 75 }, [0, 225], [0, 75, 150, 225]],
  [{ kind: 'series', start: 0, step: 75, end: 150 }, [31, 219], [75, 150]],
])('the series %j extends the ends that it leaves free', (tics, axis, values) => {
  const found = placeYTics([31, 219], { tics })

  expect([found?.min, found?.max]).toEqual(axis)
  expect(found?.tics.map(({ value }) => value)).toEqual(values)
})

test('an axis without tics spans only the data', () => {
  expect(placeYTics([31, 219], { tics: undefined })).toEqual({
    min: 31,
    max: 219,
    listed: [],
    taken: [],
    tics: [],
  })
})

test('adjacent tics that the default format would print alike get more decimals', () => {
  expect(readLabels(placeYTics([1.00001, 1.00002])).slice(0, 2)).toEqual(['1.000010', '1.000011'])
})

test('a series that starts far below its axis is placed immediately', () => {
  const tics = { kind: 'series', start: 0, step: 1 } as const
  const found = placeYTics([1e9, 1e9 + 3], { tics, range: { min: 1e9 } })

  expect(found?.tics.map(({ value }) => value)).toEqual([1e9, 1e9 + 1, 1e9 + 2, 1e9 + 3])
})
