import { describe, expect, test } from 'vitest'
import {
  createHistoryChart,
  describeHistory,
  historyChart,
} from '../../../src/charts/kinds/history-chart.ts'
import type { Chart } from '../../../src/charts/chart.ts'
import { createPageHistory } from '../../../src/histories/page-history.ts'
import { createQuantity } from '../../../src/quantities/quantity.ts'
import { createPast } from '../../histories/create-past.ts'
import { completeSpec } from './complete-spec.ts'

const about = { title: '', description: '' }

/** The chart of some values in seconds, the last of which is today's. */
function createChart(values: readonly number[], more: object = {}): Chart {
  const spec = completeSpec(historyChart, { template: 'history', value: 'a.time.real', ...more })
  const history = createPageHistory(
    createPast(values.slice(0, -1)),
    createQuantity(values.at(-1) ?? NaN, 's'),
  )
  return createHistoryChart({ id: 'td', spec, history, about })
}

/** Eight values of about one level, and eight of another. */
const VALUES = [4, 4, 4, 4.5, 4, 3, 4, 4, 5, 5, 5, 5, 5, 6, 5, 5]

function readTics({ axes }: Chart): readonly (readonly [number, string | undefined])[] {
  const { tics } = axes.x
  return (tics?.listed ?? []).map(({ value, label }) => [value, label?.text])
}

describe('a chart of a history', () => {
  test('has a point for each state, and a line at the median of each level', () => {
    const { plots, key, axes } = createChart(VALUES)
    expect(plots.map(({ style, x, y }) => [style, [...x], [...y]])).toEqual([
      ['linespoints', [...VALUES.keys()], VALUES],
      ['lines', [-0.4, 7.4], [4, 4]],
      ['lines', [7.6, 15.4], [5, 5]],
    ])
    expect([key === undefined, axes.y.label?.text]).toEqual([false, 'a.time.real (s)'])
  })

  test('draws the last states, and levels that were found among all', () => {
    const { plots, axes } = createChart(VALUES, { last: 10 })
    expect(plots.map(({ x, y }) => [[...x], [...y]])).toEqual([
      [[...Array(10).keys()], VALUES.slice(-10)],
      [
        [-0.4, 1.4],
        [4, 4],
      ],
      [
        [1.6, 9.4],
        [5, 5],
      ],
    ])
    expect(axes.x.range).toEqual({ min: -0.6, max: 9.6 })
  })

  test('has no level of too few states, and then no key', () => {
    const { plots, key } = createChart(VALUES.slice(1))
    expect([plots.length, key]).toEqual([1, undefined])
  })

  test('of durations below a second is in ms', () => {
    const { plots, axes } = createChart([0.25, 0.5])
    expect([[...(plots[0]?.y ?? [])], axes.y.label?.text]).toEqual([[250, 500], 'a.time.real (ms)'])
  })

  test('names today, the commits that begin levels, and as many others as have room', () => {
    const tics = readTics(createChart(VALUES, { size: [500, 300] }))
    expect(tics.at(-1)).toEqual([15, 'now'])
    expect(tics).toContainEqual([8, '0000008\n2026-01-09'])
    expect(tics).toContainEqual([0, '0000000\n2026-01-01'])
    expect(tics.length).toBeLessThan(9)
  })

  test('names few states whole', () => {
    expect(readTics(createChart([4, 5]))).toEqual([
      [0, '0000000 2026-01-01'],
      [1, 'now'],
    ])
  })

  test('says its finding in the alternative text', () => {
    const history = createPageHistory(createPast(VALUES.slice(0, -1)), createQuantity(5, 's'))
    const { alt } = describeHistory({ value: 'a.time.real' }, history)
    expect(alt.replaceAll('\u00a0', ' ')).toBe(
      'History of a.time.real. 4.00 s at commit 0000000 of 2026-01-01, now 5.00 s. The level changed from 4.00 s to 5.00 s, +25.0 %, at commit 0000008 of 2026-01-09.',
    )
  })

  test('says that no earlier state is known', () => {
    const { alt } = describeHistory({ value: 'a' }, createPageHistory([], createQuantity(5, 's')))
    expect(alt.replaceAll('\u00a0', ' ')).toBe(
      'History of a. It is now 5.00 s; no earlier state is known. 1 state, too few to find a change of level: 16 are needed.',
    )
  })
})
