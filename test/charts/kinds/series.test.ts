import { expect, test } from 'vitest'
import { createSeriesChart, describeSeries, seriesChart } from '../../../src/charts/kinds/series.ts'
import { getSeries } from '../../../src/charts/kinds/runs/series-catalogue.ts'
import { completeSpec } from './complete-spec.ts'
import { createRun } from './create-run.ts'

// Half a second of CPU and 1000 page faults in each second.
const { reader } = createRun([
  { rss: 10, user: 0.5, faults: 1000 },
  { rss: 30, user: 1, faults: 2000 },
])
const about = { title: '', description: '' }
const complete = (plots: readonly object[]) =>
  completeSpec(seriesChart, { template: 'series', run: 'a', plots })
const create = (...plots: object[]) =>
  createSeriesChart({ id: 'td-s', spec: complete(plots), title: 'Before', reader, about })

test('a chart of series draws each in the unit of its axis', () => {
  const { plots } = create(
    { series: 'rss' },
    { series: 'cpu' },
    { series: 'cpu.mean' },
    { series: 'faults' },
    { series: 'user' },
    { series: 'system' },
  )
  expect(plots.map(({ title, y }) => [title, [...y]])).toEqual([
    ['RSS (MiB)', [10, 30]],
    ['CPU (%)', [50, 50]],
    ['Mean CPU (%)', [50, 50]],
    ['Page Faults (1/s)', [1000, 1000]],
    ['User CPU Time (s)', [0.5, 1]],
    ['System CPU Time (s)', [0, 0]],
  ])
})

test('it labels the axes with their series, and names the side in the key if there are two', () => {
  const { axes, plots, title } = create(
    { series: 'rss', with: 'steps' },
    { series: 'cpu', axes: 'x1y2' },
    { series: 'cpu.mean', axes: 'x1y2', title: 'mean', linetype: 5, linecolor: '#0072B2' },
    { series: 'faults', axes: 'x1y2', title: false },
  )
  expect(title?.text).toBe('Before')
  expect([axes.y.label?.text, axes.y2.label?.text]).toEqual([
    'RSS (MiB)',
    'CPU, Mean CPU (%), Page Faults (1/s)',
  ])
  expect(axes.y.tics?.mirror).toBe(false)
  expect(plots.map(({ style, axes: pair, title: name }) => [style, pair, name])).toEqual([
    ['steps', 'x1y1', 'RSS (MiB), left axis'],
    ['lines', 'x1y2', 'CPU (%), right axis'],
    ['lines', 'x1y2', 'mean'],
    ['lines', 'x1y2', undefined],
  ])
  expect(plots[2]?.line).toEqual({
    type: 5,
    width: 1,
    color: { kind: 'rgb', hex: '#0072b2', opacity: 1 },
  })
})

test('its description gives the course of each series', () => {
  const spec = complete([{ series: 'rss' }, { series: 'cpu' }])
  const { about: words, alt } = describeSeries({ spec, title: 'Before', reader, doubts: [] })
  expect(words.title).toBe('RSS and CPU of Before')
  expect(words.description.replaceAll('\u00a0', ' ')).toBe(
    'RSS starts at 10.00 MiB at 1.00 s, peaks at 30.00 MiB at 2.00 s, and ends at 30.00 MiB at 2.00 s. CPU starts at 50.0 % at 1.00 s, peaks at 50.0 % at 1.00 s, and ends at 50.0 % at 2.00 s. 2 samples.',
  )
  expect(alt.replaceAll('\u00a0', ' ')).toBe(
    'RSS and CPU of Before: RSS peaks at 30.00 MiB at 2.00 s and CPU peaks at 50.0 % at 1.00 s.',
  )
})

test('with only a right axis, it has its grid there', () => {
  const { grid, axes, plots } = create({ series: 'rss', axes: 'x1y2' })
  expect([grid, axes.y.tics, plots[0]?.title]).toEqual([['x', 'y2'], undefined, 'RSS (MiB)'])
})

test('on pages, a chart of many series with long names has a title and a caption of one line', () => {
  const ownSeries = Array.from({ length: 12 }, (_, i) => ({
    ...getSeries('rss'),
    name: `worker_${String(i).padStart(2, '0')}`,
    title: `worker_${String(i).padStart(2, '0')}_of_the_pool`,
    axisUnit: '1',
  }))
  const plots = ownSeries.map(({ name }) => ({ series: name }))
  const spec = { ...complete(plots), theme: 'docs' as const, ownSeries }
  const { title, axes } = createSeriesChart({ id: 'td-s', spec, title: 'Pool', reader, about })
  expect(title?.text).toBe('worker_…_of_the_pool of Pool')
  expect(axes.y.label?.text).toBe('worker_…_of_the_pool')
})
