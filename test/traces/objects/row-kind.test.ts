import { expect, test } from 'vitest'
import { findColon, findRowKind } from '../../../src/traces/objects/row-kind.ts'

function find(line: string) {
  const bytes = Buffer.from(`x${line}`, 'latin1')
  const colon = findColon(bytes, { start: 1, end: bytes.length })
  return colon < 0 ? undefined : findRowKind(bytes, 1, colon)
}

test('rows are told by their first word', () => {
  expect(find('NEXT: 1')).toBe('profile')
  expect(find('NEW: 1')).toBe('new')
  expect(find('MSG: 1')).toBe('message')
  expect(find('MESG: 1')).toBe('message')
})

test('other words are no rows', () => {
  for (const line of ['\0NEW: 1', 'new: 1', 'NE: 1', 'NEXTS: 1', 'NEXT', 'ERR', '\x01NEW: 1']) {
    expect(find(line), JSON.stringify(line)).toBeUndefined()
  }
})
