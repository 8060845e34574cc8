import fc from 'fast-check'
import { expect, test } from 'vitest'
import { THIN_ABOVE, thinPolyline } from '../../../../src/charts/gnuplot/curves/decimate.ts'
import { layOutChart } from '../../../../src/charts/lay-out-chart.ts'
import { createChart, createPlot } from '../../create-chart.ts'

test('a column keeps its first, lowest, highest and last point, in their order', () => {
  const points = [0, 5, 1, 9, 2, 1, 3, 4, 4, 6, 10, 7]

  expect(thinPolyline({ points, closed: false }, 10).points).toEqual([
    0, 5, 1, 9, 2, 1, 4, 6, 10, 7,
  ])
})

test('thinning moves no point, keeps the extremes, and leaves at most four points in a column', () => {
  const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer()), {
    minLength: 1,
  })
  fc.assert(
    fc.property(places, (unsorted) => {
      const sorted = unsorted.toSorted((a, b) => a[0] - b[0])
      const { points } = thinPolyline({ points: sorted.flat(), closed: false }, 25)
      const ys = points.filter((_, index) => index % 2 === 1)
      const allYs = sorted.map(([, y]) => y)
      expect(Math.max(...ys)).toBe(Math.max(...allYs))
      expect(Math.min(...ys)).toBe(Math.min(...allYs))
      expect(points.length / 2).toBeLessThanOrEqual(4 * 9)
      const pairs = new Set(sorted.map((pair) => pair.join()))
      expect(ys.every((y, i) => pairs.has([points[2 * i], y].join()))).toBe(true)
    }),
    { seed: 1 },
  )
})

test.each([
  [THIN_ABOVE, false],
  [THIN_ABOVE + 1, true],
])('of %i points some are left out: %s', (count, isThinned) => {
  const plot = createPlot(Array.from({ length: count }, (_, i) => Math.sin(i / 7) * (i % 11)))
  const layout = layOutChart(createChart({ plots: [plot] }))
  const notes = layout.kind === 'drawn' ? layout.notes : []

  expect(notes.some((note) => note.kind === 'thinned-plot')).toBe(isThinned)
})

test('the picture itself says that points were left out', () => {
  const plot = createPlot(Array.from({ length: 50_000 }, (_, i) => i % 11))
  const layout = layOutChart(createChart({ plots: [plot] }))
  const description = layout.kind === 'drawn' ? layout.drawing.about.description : ''

  expect(description).toMatch(/^What it shows\. Curve 1 is drawn with \d+ of its 50000 points\.$/)
})

test.each(['points', 'linespoints', 'impulses', 'boxes'] as const)(
  'for %s every point is drawn, and no note says that points were left out',
  (style) => {
    const plot = createPlot(
      Array.from({ length: THIN_ABOVE + 1 }, (_, i) => i % 11),
      { style },
    )
    const layout = layOutChart(createChart({ plots: [plot] }))

    expect(layout.kind === 'drawn' ? layout.notes : undefined).toEqual([])
  },
)
