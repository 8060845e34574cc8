import { expect, test } from 'vitest'
import { splitMarkdownRow } from '../../src/records/split-markdown-row.ts'

test('cells stand between bars, and one that is escaped belongs to its cell', () => {
  expect(splitMarkdownRow(String.raw`| a |  b \| c |`)).toEqual(['a', 'b | c'])
  expect(splitMarkdownRow('|a||')).toEqual(['a', ''])
})
