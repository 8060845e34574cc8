import { expect, test } from 'vitest'
import { createChart } from '../../src/doors/create-chart.ts'

test('a curve without x is counted from 0', () => {
  const [plot] = createChart({ plots: [{ y: [5, 7, 6] }] }).plots
  expect(plot?.x).toEqual(Float64Array.of(0, 1, 2))
})

test('the right axis has tics when a curve is on it', () => {
  const plots = [{ y: [1] }, { y: [2], axes: 'x1y2' as const }]
  expect(createChart({ plots }).axes.y2.tics).toBeDefined()
  expect(createChart({ plots: plots.slice(0, 1) }).axes.y2.tics).toBeUndefined()
})

test('a description of the author is kept, and another one is computed', () => {
  const plots = [{ title: 'a', x: [1, 2], y: [3, 4] }]
  expect(createChart({ description: 'Mine.', plots }).about.description).toBe('Mine.')
  expect(createChart({ plots }).about.description).toContain('from 3 at 1 to 4 at 2')
})

test.each([
  ['columns of different lengths', { plots: [{ x: [1], y: [1, 2] }] }, '`plots[0].x` to have 2'],
  ['no curve', { plots: [] }, '`plots`: expected at least one plot'],
  ['a column that is no array', { plots: [{ y: [1, '2'] }] }, '`plots.0.y`: expected an array'],
  ['an unknown key', { plots: [{ y: [1] }], titel: 'x' }, '`titel`'],
])('%s are refused with the place', (_, description, message) => {
  expect(() => createChart(description as never)).toThrow(message)
})
