import { expect, test } from 'vitest'
import { measureTicColumns } from '../../../../src/charts/gnuplot/frame/tic-rooms.ts'

test('more tics than a call takes arguments are measured', () => {
  const tic = { value: 0, isMinor: false, label: { lines: [], columns: 7 } }
  const tics = Array.from({ length: 500_000 }, () => tic)
  expect(measureTicColumns({ min: 0, max: 1, listed: [], taken: [], tics })).toBe(7)
})
