import { expect, test } from 'vitest'
import { findWritten } from '../../lints/lint-source.ts'

const page = (ratio: string): string => `# Results

<table>
<tr><th>Case</th><th>Before (ms)</th><th>After (ms)</th><th>Speedup</th></tr>
<tr><td>small</td><td>140.0</td><td>40.0</td><td>3.5x</td></tr>

<tr><td>large</td><td>930.0</td><td>310.0</td><td>3.0x</td></tr>
<tr><td>huge</td><td>5120.0</td><td>1280.0</td><td>${ratio}</td></tr>
</table>

Text.
`

// 5120 / 1280 is 4
test.each(['markdown', 'mdx'])('a table in HTML is a table in %s', async (syntax) => {
  expect(await findWritten(page('40.0x'), syntax)).toEqual([['ratio', '40.0x']])
  expect(await findWritten(page('4.0x'), syntax)).toEqual([])
})
