import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Chart } from '../../../src/charts/chart.ts'
import type { Drawing, TextMark } from '../../../src/charts/drawing.ts'
import { DEFAULT_KEY } from '../../../src/charts/key-position.ts'
import { applyTheme } from '../../../src/charts/pages/apply-theme.ts'
import { measureLines } from '../../../src/charts/pages/estimate-width.ts'
import { AXIS, createChart, createPlot, layOutDrawing } from '../create-chart.ts'

const words = fc.string({ maxLength: 120, unit: 'grapheme-ascii' })
const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
  minLength: 2,
  maxLength: 40,
})

/** Charts with a caption, some curves, events, and a plot below. */
const chart = fc
  .record({
    title: words,
    caption: words,
    curves: fc.array(fc.tuple(values, words), { minLength: 1, maxLength: 4 }),
    events: fc.array(fc.record({ x: fc.double({ min: 0, max: 40, noNaN: true }), text: words }), {
      maxLength: 40,
    }),
    hasBelow: fc.boolean(),
  })
  .map(({ title, caption, curves, events, hasBelow }): Chart => {
    const plots = curves.map(([y, name]) => createPlot(y, { title: name }))
    const axes = { ...createChart().axes, y: { ...AXIS, label: { text: caption } } }
    const one = createChart({ title: { text: title }, key: DEFAULT_KEY, axes, plots, events })
    return applyTheme(hasBelow ? { ...one, below: [one] } : one, 'docs')
  })

/** Whether a text, in the widest font that the layout allows for, extends beyond the canvas. */
function isCut(mark: TextMark, { width, height, resolution }: Drawing): boolean {
  const [x, y] = [mark.x / resolution, mark.y / resolution]
  const size = measureLines([mark.runs], mark.font)
  if (mark.rotate === 90) return y < 0 || y + size > height || x < 0 || x > width
  const left = { start: x, middle: x - size / 2, end: x - size }[mark.anchor]
  return left < -0.01 || left + size > width + 0.01 || y < 0 || y + 0.7 * mark.font.size > height
}

test('no text of a random chart is clipped by the canvas or omitted', () => {
  const property = fc.property(chart, (one) => {
    const drawing = layOutDrawing(one)
    const texts = drawing.marks.filter((mark) => mark.kind === 'text')
    expect(texts.filter((mark) => isCut(mark, drawing))).toEqual([])
  })
  fc.assert(property, { seed: 7, numRuns: 300 })
})
