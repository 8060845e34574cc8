import { describe, expect, test } from 'vitest'
import {
  barsChart,
  createBarsChart,
  describeBars,
  type BarsSpec,
} from '../../../src/charts/kinds/bars.ts'
import type { BarSet } from '../../../src/charts/kinds/bars/measure-bars.ts'
import { wrapText } from '../../../src/charts/kinds/bars/wrap-text.ts'
import { turnBars } from '../../../src/charts/kinds/bars/turn-bars.ts'
import { chooseAxisUnit } from '../../../src/charts/kinds/frame/choose-axis-unit.ts'
import { createQuantity } from '../../../src/quantities/quantity.ts'
import { completeSpec } from './complete-spec.ts'

const spec = completeSpec(barsChart, { template: 'bars' })
const { unit: bytes } = createQuantity(0, 'B')
const { unit: seconds } = createQuantity(0, 's')
const MEBIBYTE = 1024 ** 2

const NONE = [undefined, undefined, undefined]

const sets: readonly BarSet[] = [
  { title: 'mean', values: [1.5 * MEBIBYTE, NaN, 1024], intervals: NONE },
  { title: 'peak', values: [3 * MEBIBYTE, 2 * MEBIBYTE, 4 * MEBIBYTE], intervals: NONE },
]
const runs = ['A', 'B', 'C']

const create = (change: Partial<BarsSpec> = {}) =>
  createBarsChart({
    id: 'td-b',
    spec: { ...spec, ...change },
    clusters: runs,
    sets,
    unit: bytes,
    about: { title: '', description: '' },
  })

describe('a bar chart', () => {
  test('has a cluster for each run in one unit, and a gap for a missing value', () => {
    const { plots, axes, histogram } = create()
    expect(plots.map(({ style, x, y }) => [style, [...x], [...y]])).toEqual([
      ['histograms', [0, 1, 2], [1.5, NaN, 1 / 1024]],
      ['histograms', [0, 1, 2], [3, 2, 4]],
    ])
    expect(histogram).toEqual({ kind: 'clustered', gap: 1 })
    expect(axes.y).toMatchObject({ label: { text: 'Size (MiB)' }, range: { min: 0 } })
    expect(axes.x.tics?.listed?.map(({ value, label }) => [value, label?.text])).toEqual([
      [0, 'A'],
      [1, 'B'],
      [2, 'C'],
    ])
  })

  // 3 rows of 2 bars and a gap of 1: a bar is a third of a row, the first a sixth to the left of it.
  test('may have the value of each bar above it', () => {
    const { labels } = create({ labels: true })
    expect(labels.map(({ caption, at }) => [caption.text, Number(at.x.toFixed(4)), at.y])).toEqual([
      ['1.500', -0.1667, 1.5],
      ['1.000\u00a0KiB', 1.8333, 1 / 1024],
      ['3.000', 0.1667, 3],
      ['2.000', 1.1667, 2],
      ['4.000', 2.1667, 4],
    ])
    expect(create().labels).toEqual([])
  })

  test('has values for pages where all of them have room, and a title', () => {
    const wide = create({ theme: 'docs', size: [1500, 400], font: 16 })
    expect(wide.labels).toHaveLength(5)
    expect(wide.title?.text).toBe('mean and peak of 3 runs')
    // 4 MiB, and 8 % above it for its text.
    expect(wide.axes.y.range).toEqual({ min: 0, max: 4.32 })
    expect(create({ theme: 'docs', size: [300, 200] }).labels).toEqual([])
    expect(create({ theme: 'docs', size: [300, 200], labels: true }).labels).toHaveLength(5)
    expect(create({ theme: 'docs', size: [1500, 400], labels: false }).labels).toEqual([])
  })

  test('of a stack has the sum, unless a part of it is missing', () => {
    const { labels } = create({ labels: true, stacked: true })
    expect(labels.map(({ caption, at }) => [caption.text, at.x])).toEqual([
      ['4.500', 0],
      ['4.001', 2],
    ])
  })

  test('shows the interval of a run with several samples, and its value above that', () => {
    const intervals = [{ low: MEBIBYTE, high: 2 * MEBIBYTE }, undefined, undefined]
    const values = [1.5 * MEBIBYTE, MEBIBYTE, MEBIBYTE]
    const { arrows, labels } = createBarsChart({
      id: 'td-b',
      spec: { ...spec, labels: true },
      clusters: runs,
      sets: [{ title: 'peak', values, intervals }],
      unit: bytes,
      about: { title: '', description: '' },
    })
    expect(arrows.map(({ from, to, heads }) => [from, to, heads])).toEqual([
      [{ x: 0, y: 1 }, { x: 0, y: 2 }, 'both'],
    ])
    expect(labels.map(({ at }) => at.y)).toEqual([2, 1, 1])
  })

  test.each([
    [0.0125, 'ms', 12.5],
    [3e-6, 'µs', 3],
    [2, 's', 2],
  ])('of %d s has an axis in %s', (value, symbol, drawn) => {
    const input = {
      ...{ id: 'td-b', clusters: runs, unit: seconds, about: { title: '', description: '' } },
      sets: [{ title: 'real', values: [value, NaN, NaN], intervals: NONE }],
    }
    const { axes, plots } = createBarsChart({ ...input, spec })
    expect([axes.y.label?.text, plots[0]?.y[0]?.toPrecision(6)]).toEqual([
      `real (${symbol})`,
      drawn.toPrecision(6),
    ])
    const set = createBarsChart({ ...input, spec: { ...spec, y: { range: [0, 3] } } })
    expect(set.axes.y.label?.text).toBe('real (s)')
  })

  test('may be stacked', () => {
    expect(create({ stacked: true })).toMatchObject({ histogram: { kind: 'rowstacked' } })
  })

  test('leaves the ends of a logarithmic axis to the data, and keeps the settings of the author', () => {
    expect(create({ y: { log: true } }).axes.y).toMatchObject({ log: 10, range: {} })
    expect(create({ y: { range: [1, '*'] } }).axes.y.range).toEqual({ min: 1 })
  })

  test('of a single value names it at its axis', () => {
    const { axes, key } = createBarsChart({
      id: 'td-b',
      spec,
      clusters: runs,
      sets: [{ title: 'real (s)', values: [1, 2, 3], intervals: NONE }],
      unit: seconds,
      about: { title: '', description: '' },
    })
    expect([axes.y.label?.text, key]).toEqual(['real (s)', undefined])
  })

  test('writes the values above bars in the unit of the axis', () => {
    const { labels } = createBarsChart({
      id: 'td-b',
      spec: { ...spec, labels: true },
      clusters: runs,
      sets: [{ title: 'real', values: [4.86e-3, 953e-6, 0], intervals: NONE }],
      unit: seconds,
      about: { title: '', description: '' },
    })
    expect(labels.map(({ caption }) => caption.text)).toEqual(['4.86', '0.953', '0'])
  })

  test('writes as many digits on each bar', () => {
    const { labels } = createBarsChart({
      ...{ id: 'td-b', spec: { ...spec, labels: true }, clusters: runs, unit: seconds },
      sets: [{ title: 'real', values: [0.444, 0.32, 2.5], intervals: NONE }],
      about: { title: '', description: '' },
    })
    expect(labels.map(({ caption }) => caption.text)).toEqual(['0.444', '0.320', '2.50'])
  })

  test.each([
    [
      [1e-3, 1e-4, undefined],
      ['5', '1.0', '0.333'],
    ],
    [
      [1e-4, 1e-6, undefined],
      ['4.9', '0.953', '0.333'],
    ],
  ])('writes no digits beyond those of the source: %j', (resolutions, expected) => {
    const values = [4.9e-3, 953e-6, 1e-3 / 3]
    const set = { title: 'real', values, resolutions, intervals: NONE }
    const { labels } = createBarsChart({
      ...{ id: 'td-b', spec: { ...spec, labels: true }, clusters: runs, unit: seconds },
      ...{ sets: [set], about: { title: '', description: '' } },
    })
    expect(labels.map(({ caption }) => caption.text)).toEqual(expected)
    const { alt } = describeBars({ spec, runs, sets: [set], unit: seconds, doubts: [] })
    expect(alt).toContain(`${resolutions[0] === 1e-3 ? '5' : '4.9'}\u00a0ms`)
  })

  test('of a table with runs as columns has a cluster for each entry, and a colour for each run', () => {
    const measured = { sets, unit: bytes }
    const {
      clusters,
      sets: turned,
      subject,
    } = turnBars(measured, runs, { isByEntry: true, caption: undefined, owner: undefined })
    expect(clusters).toEqual(['mean', 'peak'])
    expect(turned.map(({ title, values }) => [title, ...values])).toEqual([
      ['A', 1.5 * MEBIBYTE, 3 * MEBIBYTE],
      ['B', NaN, 2 * MEBIBYTE],
      ['C', 1024, 4 * MEBIBYTE],
    ])
    expect(subject).toBe('Size of A, B and C')
  })

  test('of a single run is described by what is measured, and not by the run alone', () => {
    const [, peak] = sets
    if (peak === undefined) throw new Error('Expected a set')
    const own = { spec, runs: ['a', 'b', 'c'], unit: bytes, doubts: [], subject: 'Size of bench' }
    const { about, alt } = describeBars({ ...own, sets: [{ ...peak, title: 'bench' }] })
    expect(about.title).toBe('Size of bench')
    expect(alt.replaceAll('\u00a0', ' ')).toBe(
      'Size of bench: highest is c with 4.000 MiB, lowest b with 2.000 MiB.',
    )
  })

  test('of the results of one run are called by that run, and not by how many there are', () => {
    const [, peak] = sets
    if (peak === undefined) throw new Error('Expected a set')
    const own = { spec, unit: bytes, sets: [peak], owner: 'bench' }
    const { about, alt } = describeBars({ ...own, runs, doubts: ['The 3 of 9 results.'] })
    expect(alt.replaceAll('\u00a0', ' ')).toBe(
      'peak of bench: highest is C with 4.000 MiB, lowest B with 2.000 MiB.',
    )
    expect(about.description).toContain('The 3 of 9 results.')
    const both = { ...own, sets, clusters: runs, id: 'td-b', about }
    expect(createBarsChart({ ...both, spec: { ...spec, theme: 'docs' } }).title?.text).toBe(
      'mean and peak of bench',
    )
  })

  test.each([
    ['Duration (ms)', 'Duration (s)'],
    ['Duration (s)', 'Duration (s)'],
    ['Duration (MB)', 'Duration (MB) (s)'],
    ['Duration (of all)', 'Duration (of all) (s)'],
  ])('titled %j has one unit at its axis', (title, label) => {
    const one = { title, values: [1, 2, 3], intervals: NONE }
    const about = { title: '', description: '' }
    const input = { id: 'td-b', spec, clusters: runs, sets: [one], unit: seconds, about }
    expect(createBarsChart(input).axes.y.label?.text).toBe(label)
  })

  test('describes which run has the highest and the lowest value', () => {
    const { about } = describeBars({ spec, runs, sets, doubts: [], unit: bytes })
    expect(about.title).toBe('mean and peak of A, B and C')
    expect(about.description.replaceAll('\u00a0', ' ')).toBe(
      'mean: highest is A with 1.500 MiB, lowest C with 1.000 KiB. peak: highest is C with 4.000 MiB, lowest B with 2.000 MiB. mean of B is not available.',
    )
  })
})

test.each([
  [[1023], 'B'],
  [[1024], 'KiB'],
  [[5, 1024 ** 3], 'GiB'],
  [[-(1024 ** 2)], 'MiB'],
  [[0], 'B'],
])('the unit of bars of %j bytes is %s', (values, symbol) => {
  expect(chooseAxisUnit(bytes, values)).toMatchObject({ symbol })
})

test('wrapText breaks only at blanks, as late as possible', () => {
  expect(wrapText('Debug build, not tracing', 16)).toBe('Debug build, not\ntracing')
  expect(wrapText('Incomprehensibly long', 5)).toBe('Incomprehensibly\nlong')
})
