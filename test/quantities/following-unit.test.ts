import { expect, test } from 'vitest'
import { findUnitConflict } from '../../src/quantities/following-unit.ts'
import { createQuantity } from '../../src/quantities/quantity.ts'
import type { UnitName } from '../../src/quantities/units.ts'

const bare = (unit: UnitName) => ({ kind: 'bare', unit: createQuantity(1, unit).unit }) as const
const written = (unit: UnitName) => ({ ...bare(unit), kind: 'written' }) as const

test.each([
  [bare('B'), ' MiB'],
  [bare('B'), '&nbsp;MiB of memory'],
  [bare('B'), '\u00a0kB'],
  [bare('B'), ' **MB**'],
  [bare('B'), ' <b>MB</b>'],
  [bare('B'), ' (MiB)'],
  [bare('B'), '\\ MB'],
  [bare('B'), '\nMiB'],
  [bare('B'), ' M'],
  [bare('B'), ' gigabytes'],
  [bare('B'), ' million bytes'],
  [bare('B'), ' seconds'],
  [bare('s'), ' ms'],
  [bare('s'), ' min.'],
  [bare('s'), ' hours'],
  [bare('s'), ' s/MiB'],
  [bare('B/s'), ' MB per second'],
  [bare('1'), '%'],
  [bare('1'), ' percent'],
  [bare('B'), 'iB'],
  [bare('B'), 'b'],
  [bare('1/s'), ' faults per minute'],
  [bare('1'), ' faults/s'],
  [bare('%'), ' cores'],
  [written('B'), ' MiB'],
  [written('B'), '/s'],
  [written('s'), ' ms'],
])('a unit that the number does not have is found: %o%s', (shown, text) => {
  expect(findUnitConflict(shown, text)).toBeDefined()
})

test.each([
  [bare('B'), ' B'],
  [bare('B'), ' bytes'],
  [bare('B'), ' of memory'],
  [bare('B'), ' min, and more at most'],
  [bare('B'), '.'],
  [bare('B'), ''],
  [bare('B'), '\n\nMiB are 2^20 bytes.'],
  [bare('B'), ' | MiB |'],
  [bare('B'), '</td><td>MiB</td>'],
  [bare('B'), ', MiB aside'],
  [bare('s'), ' s per run'],
  [bare('s'), ' seconds'],
  [bare('s'), ' (the s of seconds)'],
  [bare('s'), ' more'],
  [bare('1'), ' bytes'],
  [bare('1'), ' MiB'],
  [bare('1'), ' times'],
  [bare('%'), ' %'],
  [bare('%'), ' of a core'],
  [bare('B/s'), ' B/s'],
  [bare('B/s'), ' bytes per second'],
  [bare('1/s'), '/s'],
  [bare('1/s'), ' faults per second'],
  [bare('1'), ' faults per run'],
  [bare('1'), ' cores'],
  [bare('B'), ' per run'],
  [written('B'), '/run'],
  [written('%'), ' of 4 cores'],
  [written('s'), ' min, 40 s max'],
  [written('B'), ' min'],
  [written('s'), ' and 3 MiB'],
  [written('s'), ' seconds later'],
  [{ kind: 'other' }, ' MiB'],
] as const)('honest text is left alone: %o%s', (shown, text) => {
  expect(findUnitConflict(shown, text)).toBeUndefined()
})
