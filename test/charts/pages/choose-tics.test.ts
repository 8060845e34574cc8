import { expect, test } from 'vitest'
import type { Axis } from '../../../src/charts/chart.ts'
import { UNUSED_AXIS } from '../../../src/charts/kinds/frame/create-axis.ts'
import { createCountAxis } from '../../../src/charts/kinds/frame/create-count-axis.ts'
import { chooseTics } from '../../../src/charts/pages/choose-tics.ts'

const AUTOMATIC: Axis = { ...UNUSED_AXIS, tics: { kind: 'automatic' } }

function findStep(axis: Axis, max: number): number | undefined {
  const { tics } = chooseTics(axis, { min: 0, max, minFixed: true, maxFixed: true }, 6)
  return tics?.kind === 'series' ? tics.step : undefined
}

test.each([
  ['numbers', AUTOMATIC, 3, 0.5],
  ['counts', { ...AUTOMATIC, isCount: true }, 3, 1],
  ['many counts', { ...AUTOMATIC, isCount: true }, 60_000, 10_000],
] as const)('tics of %s stand at round values', (_, axis, max, step) => {
  expect(findStep(axis, max)).toBe(step)
})

test('counts have prefixes on pages, and the numbers that gnuplot writes in its theme', () => {
  const create = (theme: 'docs' | 'gnuplot', format?: string) =>
    createCountAxis(format === undefined ? undefined : { format }, { label: 'Samples', theme })
  expect(create('docs')).toMatchObject({ format: '%s%c', range: { min: 0 } })
  expect(create('gnuplot')).toMatchObject({ format: '% h', range: { min: 0 } })
  expect(create('docs', '%.0f').format).toBe('%.0f')
})
