import { expect, test } from 'vitest'
import { writeCoded } from '../../../src/reports/html/write-coded.ts'

test.each([
  ['the value `a.b`', 'the value <code>a<wbr />.b</code>'],
  ['`a` and `<b>`', '<code>a</code> and <code>&lt;b&gt;</code>'],
  ['no name', 'no name'],
  ['one ` alone', 'one ` alone'],
  ['`a` and ` alone', '<code>a</code> and ` alone'],
])('%s', (sentence, html) => {
  expect(writeCoded(sentence).text).toBe(html)
})
