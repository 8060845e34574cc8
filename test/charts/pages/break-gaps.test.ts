import { expect, test } from 'vitest'
import { breakGaps } from '../../../src/charts/pages/break-gaps.ts'
import { applyTheme } from '../../../src/charts/pages/apply-theme.ts'
import { DOCS_THEME } from '../../../src/charts/pages/docs-theme.ts'
import { markSinglePoints } from '../../../src/charts/pages/mark-single-points.ts'
import { restyleChart } from '../../../src/charts/pages/restyle-chart.ts'
import { createChart, createPlot } from '../create-chart.ts'

const NONE = NaN

test('a line ends at a gap, and a sample between two gaps is a dot', () => {
  const plot = {
    ...createPlot([1, 2, 3, NONE, 5], {}),
    x: Float64Array.of(0, 1, 50, 99, 100),
    gaps: [2, 4],
  }
  const { x, y, missing } = breakGaps(plot)
  expect(missing).toBe('gap')
  expect([...y]).toEqual([1, 2, NONE, 3, 3, NONE, 5, 5])
  const [, , , dot = NaN, end = NaN] = x
  expect(dot).toBe(50)
  // Less than a pixel of 640, of 100 in all.
  expect(end - dot).toBeCloseTo(0.05, 9)
  expect(Math.max(...x)).toBe(100)
})

test('so does an area, on both of its sides', () => {
  const between = {
    ...createPlot([1, 2, 3, 4], { style: 'filledcurves' }),
    second: Float64Array.of(5, 6, 7, 8),
    gaps: [2],
  }
  const { x, y, second } = breakGaps(between)
  expect([[...x], [...y], [...(second ?? [])]]).toEqual([
    [0, 1, 2, 2, 3],
    [1, 2, NONE, 3, 4],
    [5, 6, NONE, 7, 8],
  ])
})

test('a plot without gaps stays as it is', () => {
  const plot = createPlot([1, NONE, 3], {})
  expect(breakGaps(plot)).toBe(plot)
})

test('a sample between two gaps has a dot that is as wide as two lines', () => {
  const x = Float64Array.of(0, 1, 2, 50, 98, 99, 100)
  const plot = createPlot([1, 2, 3, 4, 5, 6, 7], { x, gaps: [3, 4] })
  const chart = applyTheme(createChart({ plots: [plot] }), 'docs')
  const { page } = DOCS_THEME
  const restyled = page === undefined ? chart : restyleChart(chart, page)
  const [, dots] = markSinglePoints(restyled).plots
  expect([dots?.style, [...(dots?.x ?? [])], [...(dots?.y ?? [])], dots?.told]).toEqual([
    'points',
    [50],
    [4],
    [],
  ])
})
