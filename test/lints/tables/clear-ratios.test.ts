import { expect, test } from 'vitest'
import { findWritten, formatTable } from '../lint-source.ts'

const write = (...ratios: readonly string[]): string =>
  formatTable([
    ['Case', 'Before', 'After', 'After/Before'],
    ...ratios.map((ratio, i) => [`case ${'abc'.charAt(i)}`, '10 s', `${String(i + 2)}0 s`, ratio]),
  ])

// The ratios are 2 and 3: both are ten times too large, as they are in another unit.
test('two cells that are wrong by the same factor are in another unit, not wrong', async () => {
  expect(await findWritten(write('x20', 'x30'))).toEqual([])
})

test('two cells that are wrong by different factors are wrong', async () => {
  expect(await findWritten(write('x20', 'x300'))).toEqual([
    ['ratio', 'x20'],
    ['ratio', 'x300'],
  ])
})

test('one cell that is wrong by a factor is wrong', async () => {
  expect(await findWritten(write('x2', 'x30'))).toEqual([['ratio', 'x30']])
})
