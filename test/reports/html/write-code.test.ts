import { expect, test } from 'vitest'
import { writeCode } from '../../../src/reports/html/write-code.ts'

test.each([
  ["time['./render --quick'].real", 'time|[&#39;./render --quick&#39;]|.real'],
  ["bench['a.b/c'].time.mean", 'bench|[&#39;a|.b/|c&#39;]|.time|.mean'],
  ['load[2].rate', 'load|[2]|.rate'],
  ['docs/performance.md', 'docs/|performance|.md'],
  ['a.rss.peak < 1.5 GiB', 'a|.rss|.peak &lt; 1.5 GiB'],
  ['real', 'real'],
])('%s may be broken where its parts begin, and nowhere in a number', (text, parts) => {
  expect(writeCode(text).text).toBe(`<code>${parts.replaceAll('|', '<wbr />')}</code>`)
})
