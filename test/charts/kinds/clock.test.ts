import { describe, expect, test } from 'vitest'
import { clockChart, createClockChart, describeClock } from '../../../src/charts/kinds/clock.ts'
import type { ObjectRun } from '../../../src/charts/kinds/runs/find-traced-runs.ts'
import { createReferenceTrace } from '../../traces/objects/create-object-trace.ts'
import { completeSpec } from './complete-spec.ts'

const about = { title: '', description: '' }

describe('a chart of memory over the clock', () => {
  const runs: readonly ObjectRun[] = [
    { title: 'A', trace: createReferenceTrace(), isBaseline: false },
  ]
  const spec = completeSpec(clockChart, { template: 'clock', run: 'a' })

  test('draws RSS in MiB over CPU time', () => {
    const { plots, axes } = createClockChart({ id: 'td', spec, runs, about })
    expect(plots.map(({ x, y }) => [[...x], [...y].map((size) => size * 256)])).toEqual([
      [
        [1, 1.5, 2, 3],
        [1, 3, 2, 3],
      ],
    ])
    expect([axes.x.label?.text, axes.y.label?.text]).toEqual(['CPU Time (s)', 'RSS (MiB)'])
  })

  test('describes the course of RSS, and doubts', () => {
    expect(describeClock({ spec, runs }).about.description.replaceAll('\u00a0', ' ')).toBe(
      'A: starts at 4.000 KiB, peaks at 12.00 KiB, ends at 12.00 KiB, over 6 events and 2.00 s of CPU time. 1 DEL has no NEW: its object is older than the log.',
    )
  })
})
