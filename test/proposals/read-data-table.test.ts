import { expect, test } from 'vitest'
import { readDataTable } from '../../src/proposals/read-data-table.ts'

test.each([
  ['a,b\n1,2\n3,4\n', 'a,b', { a: ['1', '3'], b: ['2', '4'] }],
  ['\ufeff# by hand\na;b\n1,5;2\n', 'a;b', { a: ['1,5'], b: ['2'] }],
  ['a\tb\nx\t2\n', 'a\tb', { a: ['x'], b: ['2'] }],
  ['# t users\n0 10\n1 20\n', undefined, { t: ['0', '1'], users: ['10', '20'] }],
  ['t   users\n0   10\n', undefined, { t: ['0'], users: ['10'] }],
])('%j is a file of columns', (text, header, columns) => {
  const table = readDataTable(text, true)
  const found = table?.columns.map(({ name, cells }) => [name, cells])
  expect([table?.header, Object.fromEntries(found ?? [])]).toEqual([header, columns])
})

test.each([
  'a,b\n1,2\n3\n',
  '1,2\n3,4\n',
  'a,a\n1,2\n',
  'only a line\n',
  'it took two\nlines of text\n',
  '',
])('%j is none', (text) => {
  expect(readDataTable(text, true)).toBeUndefined()
})

test('a last line that may be cut is not looked at', () => {
  expect(readDataTable('a,b\n1,2\n3', false)?.columns[0]?.cells).toEqual(['1'])
})
