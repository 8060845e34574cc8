import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findJsonFault } from '../../src/records/find-json-fault.ts'

// Columns counted by hand, from 0.
test.each([
  ['{"a": 1', { offset: 7, kind: 'cut' }],
  ['{"a": [1, 2,\n', { offset: 12, kind: 'cut' }],
  ['{"a": "text with \\" and', { offset: 23, kind: 'cut' }],
  ['{"a": 0.', { offset: 8, kind: 'cut' }],
  ['{"a": tru', { offset: 9, kind: 'cut' }],
  ['', { offset: 0, kind: 'cut' }],
  ['{"a": nope}', { offset: 6, kind: 'broken' }],
  ['{"a": 1,}', { offset: 8, kind: 'broken' }],
  ['{"a" 1}', { offset: 5, kind: 'broken' }],
  ["{'a': 1}", { offset: 1, kind: 'broken' }],
  ['[1 2]', { offset: 3, kind: 'broken' }],
  ['[1}', { offset: 2, kind: 'broken' }],
  ['[01.5.2]', { offset: 1, kind: 'broken' }],
  ['{"a": 1} {"a": 2}', { offset: 9, kind: 'followed' }],
  ['{"a": [NaN, -Infinity, 1e-9, {}], "b": {"c": []}}\n', undefined],
] as const)('%s stops being JSON', (text, fault) => {
  expect(findJsonFault(text)).toEqual(fault)
})

test('what JSON.stringify writes has no fault, and cut anywhere it is cut there', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, at) => {
      const text = `[${json}]`
      expect(findJsonFault(text)).toBeUndefined()
      const cut = text.slice(0, at % text.length)
      expect(findJsonFault(cut)?.kind).toBe('cut')
    }),
  )
})
