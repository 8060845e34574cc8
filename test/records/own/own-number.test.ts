import { expect, test } from 'vitest'
import type { OwnField } from '../../../src/records/own/own-field.ts'
import { readOwnNumber } from '../../../src/records/own/own-number.ts'
import { resolveUnit } from '../../../src/records/own/own-unit.ts'

function createField(unit: string): OwnField {
  const resolved = resolveUnit(unit)
  if (resolved.kind !== 'unit') throw new Error(`expected ${unit} to be a unit`)
  return {
    ...{ name: 'rate', from: 'rate', role: 'figure', clock: undefined, title: 'Rate' },
    ...{ meaning: 'a rate', unit: resolved.unit },
  }
}

function read(text: string, unit: string): number | string {
  const number = readOwnNumber(text, createField(unit), 'record')
  return number.kind === 'number' ? number.value : number.kind
}

// By hand: 90 a minute are 1.5 a second, 7,200 an hour are 2.
test.each([
  ['12.5 1/s', '1/s', 12.5],
  ['12.5\u00a01/s', '1/s', 12.5],
  ['90 1/min', '1/min', 1.5],
  ['90 1/min', '1/s', 1.5],
  ['7200 1/h', '/s', 2],
  ['12.5 /s', '1/s', 12.5],
  ['12.5/s', '1/s', 12.5],
  ['121/s', '1/s', 121],
  ['12.5 1/s', '/s', 12.5],
  ['12.5 req/s', '1/s', 12.5],
  ['12.5 req/s', 'req/s', 12.5],
  ['1 1/s', '1/s', 1],
  ['1/s', '1/s', 1],
  ['1,234.5 1/s', '1/s', 1234.5],
  ['1 234 1/s', '1/s', 1234],
  ['-3 1/s', '1/s', -3],
  ['12.5 %', '%', 12.5],
  ['12.5%', '%', 12.5],
  ['1.5e3 1/s', '1/s', 1500],
  ['2.5e-05 s', 's', 0.000025],
  ['2.5e-05s', 's', 0.000025],
  ['.5 s', 's', 0.5],
  ['3 ms/MB', 's/MB', 0.003 * 1.048576],
])('%s of a field in %s', (text, unit, value) => {
  expect(read(text, unit)).toBeCloseTo(value, 12)
})

test.each([
  ['12.5 1/s', 's'],
  ['12.5 s', '1/s'],
  ['12.5 1/B', '1/s'],
  ['12.5 2/s', '1/s'],
  ['12.5 1/', '1/s'],
  ['/s', '1/s'],
  ['%', '%'],
  ['e5 s', 's'],
  ['1.2.3e5 s', 's'],
  ['1,234 1/s', '1/s'],
])('%s is no number of a field in %s', (text, unit) => {
  expect(read(text, unit)).toBe('bad')
})

test.each([
  ['12,5', ',', 12.5],
  ['1.020', ',', 1020],
  ['1.234.567', ',', 1234567],
  ['-1.234,5', ',', -1234.5],
  ['1,234', ',', 1.234],
  ["1'234,5", ',', 1234.5],
  ['1 234,5', ',', 1234.5],
  ['1,5e3', ',', 1500],
  ['950', ',', 950],
  ['12.5', ',', 'bad'],
  ['1.02', ',', 'bad'],
  ['1,234', '.', 1234],
  ['1,234,567.8', '.', 1234567.8],
  ['12,5', '.', 'bad'],
] as const)('%s with the decimal mark `%s` is %s', (text, decimal, value) => {
  const number = readOwnNumber(text, { ...createField('1'), decimal }, 'record')
  expect(number.kind === 'number' ? number.value : number.kind).toBe(value)
})

// By hand: a minute is 60 s, an hour 3600, a day 86,400.
test.each([
  ['1m2.5s', 's', 62.5],
  ['0m9.1s', 'ms', 9.1],
  ['1h3m', 's', 3780],
  ['1 min 2 s', 's', 62],
  ['2 minutes, 5 seconds', 's', 125],
  ['1m', 's', 60],
  ['1s 250ms', 's', 1.25],
  ['1:02.5', 's', 62.5],
  ['00:01:12.5', 's', 72.5],
  ['26:00:05', 's', 93_605],
  ['1 day, 0:01:02', 's', 86_462],
  ['12:30', 's', 'bad'],
  ['1:75:00', 's', 'bad'],
  ['1.5m 2s', 's', 'bad'],
  ['2s 1m', 's', 'bad'],
  ['1m2.5s', 'MB', 'bad'],
])('the duration %s of a field in %s is %s', (text, unit, value) => {
  expect(read(text, unit)).toBe(value)
})

// The unit that is stated says what a kilobyte is.
test.each([
  ['512 KB', 'kB', 512_000],
  ['512 KB', 'MB', 512_000],
  ['512 KB', 'KiB', 524_288],
  ['512 kB', 'MiB', 524_288],
  ['1 MiB', 'MB', 1_048_576],
  // Who writes both means both.
  ['80 MB', 'MiB', 80_000_000],
  ['2 GB', 'GiB', 2_000_000_000],
  ['2 GB', 'MiB', 2_000_000_000],
  ['2 G', 'GiB', 2_147_483_648],
  ['512 KB', 'B', 'bad'],
])('the size %s of a field in %s is %s', (text, unit, value) => {
  expect(read(text, unit)).toBe(value)
})

test('thousands may be parted by a raised comma of either kind', () => {
  expect([read('1\u2019234.5', '1'), read("1'234.5", '1')]).toEqual([1234.5, 1234.5])
})
