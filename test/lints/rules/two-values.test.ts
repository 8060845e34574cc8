import { expect, test } from 'vitest'
import { findWritten, formatTable, lintSource } from '../lint-source.ts'

const entries = formatTable([
  ['Log', 'Lines', 'Entries'],
  ['release', '243,285', '94,880'],
  ['debug', '980,114', '310,277'],
])

test.each([
  ['The release log has 94,882 entries.', ['94,882']],
  ['There are 49,880 entries in the release log.', ['49,880']],
  ['The log has 243,258 lines.', ['243,258']],
])('lint finds the other number in: %s', async (text, written) => {
  expect(await findWritten(`${text}\n\n${entries}`)).toEqual(
    written.map((one) => ['two-values', one]),
  )
})

test.each([
  'The release log has 94,880 entries, and 94,882 in version 2.',
  'The release log has some 94,900 entries, almost 95,000.',
  'The server has 94,882 users.',
  'We looked at 94,8 % of the entries, and `94882` entries in code.',
  'In 2024 there were 310 entries.',
])('lint is silent on: %s', async (text) => {
  expect(await lintSource(`${text}\n\n${entries}`)).toEqual([])
})

test('a row without a name is not named by what its column is', async () => {
  const rows = formatTable([
    ['Batch', 'Server queue'],
    ['1', '21.42'],
    ['2', '37.31'],
  ])
  expect(await lintSource(`It needs the server container 21.12.\n\n${rows}`)).toEqual([])
})

test('a row of a release is named by its number', async () => {
  const rows = formatTable([
    ['release', '4 clients', '16 clients'],
    ['7', '2,310', '5,652'],
    ['8', '2,518', '6,124'],
  ])
  const write = (text: string) => `${rows}\n${text}\n`
  expect(await findWritten(write('Release 8 manages 6,214 qps at 16 clients.'))).toEqual([
    ['two-values', '6,214 qps'],
  ])
  expect(await findWritten(write('Release 9 manages 6,214 qps at 16 clients.'))).toEqual([])
})

test('data that stand in a paragraph take no longer than other text', async () => {
  const numbers = Array.from({ length: 20_000 }, (_, index) => `${String(10_000 + index)} s`).join(
    ' ',
  )
  expect(await lintSource(`${numbers}\n\n${entries}`)).toEqual([])
}, 5000)

test('what is counted off quotes no cell', async () => {
  const rows = formatTable([
    ['Method', 'Scored', 'Target'],
    ['direct', '301', '300'],
    ['external_max', '218', '300'],
  ])
  expect(await lintSource(`The latest scored one is external_max, idx 217.\n\n${rows}`)).toEqual([])
  expect(await findWritten(`Scored so far of external_max: 217.\n\n${rows}`)).toEqual([
    ['two-values', '217'],
  ])
})

test('a cell that the text tells elsewhere may be told wrongly, too, where its row and its column are named', async () => {
  const table = formatTable([
    ['Corpus', 'Files', 'Bytes'],
    ['docs', '2,391', '18 MB'],
    ['source code', '12,480', '310 MB'],
  ])
  const text = `It has 12,480 of them.\n\n${table}\nIndexing the 12,840 source code files takes 11 seconds.\n`
  expect(await findWritten(text)).toEqual([['two-values', '12,840']])
})
