import { describe, expect, test } from 'vitest'
import type { Plot } from '../../src/charts/chart.ts'
import type { Drawing } from '../../src/charts/drawing.ts'
import { collectChartData, countCurves } from '../../src/reports/curve-data.ts'

const axis = { min: 0, max: 10, isTime: false, label: 'Time (s)', names: new Map<number, string>() }

function draw(...plots: readonly Partial<Plot>[]): Drawing {
  return {
    ...{ id: 'a', width: 200, height: 100, resolution: 100, marks: [] },
    font: { family: 'Arial', size: 12 },
    about: { title: '', description: '' },
    views: [
      {
        title: 'A view',
        box: { left: 2000, right: 18_000, bottom: 1000, top: 9000 },
        axes: { x: axis, y2: { ...axis, base: 10, names: new Map([[1, 'one']]) } },
        plots: plots.map((plot) => ({
          ...{ style: 'lines', axes: 'x1y2', title: 'RSS', line: {} as Plot['line'] },
          ...{ x: new Float64Array(), y: new Float64Array() },
          ...plot,
        })),
      },
    ],
  }
}

describe('the data of a chart', () => {
  test('have the box as shares of the picture from its top left corner, and the axes of each curve', () => {
    const drawing = draw({ x: Float64Array.of(1, 2), y: Float64Array.of(30, NaN) })
    expect(collectChartData('memory', drawing, 10)).toEqual({
      name: 'memory',
      views: [
        {
          title: 'A view',
          box: [0.1, 0.1, 0.9, 0.9],
          curves: [{ title: 'RSS', x: [1, 2], y: [30, null], xAxis: 'x', yAxis: 'y2' }],
          axes: {
            x: { min: 0, max: 10, label: 'Time (s)' },
            y2: { min: 0, max: 10, base: 10, label: 'Time (s)', names: { 1: 'one' } },
          },
        },
      ],
    })
  })

  test('name a curve without a title by its axis, unless another one is of it', () => {
    const [x, title] = [Float64Array.of(1, 2), undefined]
    const name = (...plots: readonly Partial<Plot>[]): readonly string[] =>
      collectChartData('memory', draw(...plots), 10).views.flatMap(({ curves }) =>
        curves.map((curve) => curve.title),
      )
    expect(name({ x, y: x, title })).toEqual(['Time (s)'])
    expect(name({ x, y: x, title }, { x, y: x, title })).toEqual(['curve 1', 'curve 2'])
  })

  test('are what a plot tells in place of its points, or nothing', () => {
    const [x, y] = [Float64Array.of(0, 1), Float64Array.of(5, NaN)]
    const told = [{ title: 'lower end', x, y }]
    const drawing = draw({ x, y: x, told }, { x, y: x, told: [] })
    expect(collectChartData('points', drawing, 10).views[0]?.curves).toEqual([
      { title: 'lower end', x: [0, 1], y: [5, null], xAxis: 'x', yAxis: 'y2' },
    ])
  })

  test.each([
    ['RSS, CPU (%)', ['RSS', 'CPU'], '%'],
    ['w_\u2026_pool', ['w_1_pool', 'w_2_pool'], ''],
    ['Samples (%)', ['before', 'after'], undefined],
    ['RSS (MiB), CPU (%)', ['RSS', 'CPU'], undefined],
    ['RSS (MiB)', ['RSS'], undefined],
  ])('have the unit of an axis that names its curves: %s', (label, titles, unit) => {
    const x = Float64Array.of(0, 1)
    const drawing = draw(...titles.map((title) => ({ x, y: x, title })))
    const [view] = drawing.views ?? []
    const axes = { ...view?.axes, y2: { ...axis, label } }
    const views = view === undefined ? [] : [{ ...view, axes }]
    const [data] = collectChartData('a', { ...drawing, views }, 10).views
    expect(data?.axes['y2']?.unit).toBe(unit)
  })

  test('have the same x once, and leave out pictures and texts', () => {
    const x = Float64Array.of(1, 2)
    const drawing = draw({ x, y: x }, { x, y: x }, { x, y: x, style: 'labels' })
    const [view] = collectChartData('memory', drawing, 10).views
    expect(view?.curves.map((curve) => curve.x)).toEqual([[1, 2], 0])
    expect(countCurves([drawing])).toBe(2)
  })

  test('keep the first, last, lowest and highest point of a long curve, and say how many there are', () => {
    const x = Float64Array.from({ length: 10_000 }, (_, i) => i)
    const y = x.map((i) => (i === 4321 ? 99 : i === 1234 ? -99 : i % 7))
    const [curve] = collectChartData('long', draw({ x, y }), 200).views[0]?.curves ?? []
    const points = new Map(Array.isArray(curve?.x) ? curve.x.map((at, i) => [at, curve.y[i]]) : [])
    expect(curve?.of).toBe(10_000)
    expect(points.size).toBeLessThanOrEqual(200)
    expect(points.size).toBeGreaterThan(100)
    expect([0, 1234, 4321, 9999].map((at) => points.get(at))).toEqual([0, -99, 99, 9999 % 7])
  })

  test('are bounded where x goes to and fro', () => {
    const x = Float64Array.from({ length: 5000 }, (_, i) => (i * 7919) % 5000)
    const [curve] = collectChartData('cloud', draw({ x, y: x }), 100).views[0]?.curves ?? []
    expect(curve?.y.length).toBeLessThanOrEqual(100)
    expect(curve?.of).toBe(5000)
  })
})
