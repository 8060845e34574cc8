import { expect, test } from 'vitest'
import { applyTheme } from '../../../src/charts/pages/apply-theme.ts'
import { AXIS, createChart, createPlot, layOutDrawing } from '../create-chart.ts'

/** The height of digits as a multiple of a font's size: 0.729 in DejaVu Sans. */
const DIGIT = 0.729

test.each(['y', 'y2'] as const)('captions cover no power of a label: %s', (name) => {
  const { axes } = createChart()
  const axis = { ...AXIS, label: { text: 'A caption' } }
  const plot = createPlot([1.2e12, 5.88e12], { axes: name === 'y' ? 'x1y1' : 'x1y2' })
  const chart = createChart({ plots: [plot], axes: { ...axes, [name]: axis } })
  const { marks, resolution } = layOutDrawing(applyTheme(chart, 'docs'))
  const lowest = Math.min(
    ...marks.flatMap((mark) =>
      mark.kind === 'area' && mark.ink === 'background'
        ? mark.points.filter((_, i) => i % 2 === 1)
        : [],
    ),
  )
  const tops = marks.flatMap((mark) =>
    mark.kind === 'text' && mark.runs.some(({ rise = 0 }) => rise > 0)
      ? mark.runs.map(
          ({ rise = 0, scale = 1 }) =>
            mark.y + (rise + DIGIT * scale) * mark.font.size * resolution,
        )
      : [],
  )

  expect(tops.length).toBeGreaterThan(0)
  expect(Math.max(...tops)).toBeLessThan(lowest)
})
