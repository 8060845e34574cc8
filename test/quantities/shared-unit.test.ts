import { expect, test } from 'vitest'
import { formatQuantity } from '../../src/quantities/format-quantity.ts'
import { createMeasured, createQuantity, type Quantity } from '../../src/quantities/quantity.ts'
import { chooseSharedUnit } from '../../src/quantities/shared-unit.ts'

const seconds = (...values: number[]) => values.map((value) => createQuantity(value, 's'))
const bytes = (...values: number[]) => values.map((value) => createQuantity(value, 'B'))

function show(column: readonly Quantity[]): readonly string[] {
  const shared = chooseSharedUnit(column)
  return column.map((quantity) => {
    const formatted = formatQuantity(quantity, undefined, shared)
    return formatted.kind === 'made' ? formatted.value.replace('\u00a0', ' ') : formatted.reason
  })
}

// Worked by hand: the unit of the largest, unless the smallest would be below 0.01 in it.
test.each([
  ['the largest decides', seconds(0.91, 2.24), ['0.910 s', '2.24 s']],
  ['milliseconds and microseconds', seconds(0.0012, 0.91), ['1.20 ms', '910 ms']],
  ['a very small one decides', seconds(0.0005, 2), ['0.500 ms', '2,000 ms']],
  ['KiB and MiB', bytes(512 * 1024, 3 * 2 ** 20), ['0.5000 MiB', '3.000 MiB']],
  ['very unlike sizes', bytes(9, 2 ** 30), ['9 B', '1,073,741,824 B']],
  ['zero takes the unit of the others', seconds(0, 0.91), ['0 ms', '910 ms']],
  ['one unit anyway', seconds(2.24, 3220.38), ['2.24 s', '3,220.38 s']],
  ['nothing but zeros', seconds(0, 0), ['0.00 s', '0.00 s']],
  ['negative values', seconds(-0.91, 2.24), ['-0.910 s', '2.24 s']],
  [
    'rates',
    [createQuantity(2 ** 20 * 12.5, 'B/s'), createQuantity(2 ** 30 * 2, 'B/s')],
    ['0.01221 GiB/s', '2.000 GiB/s'],
  ],
  ['counts have none', [createQuantity(3, '1'), createQuantity(94_880, '1')], ['3', '94,880']],
  [
    'what a log has limits the digits',
    [createMeasured(0.91, 's', 0.01), createMeasured(2.24, 's', 0.01)],
    ['0.91 s', '2.24 s'],
  ],
])('a column has one unit: %s', (_, column, texts) => {
  expect(show(column)).toEqual(texts)
})
