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
