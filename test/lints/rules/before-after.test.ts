import { expect, test } from 'vitest'
import { findWritten } from '../lint-source.ts'

// 2.84 / 0.97 is 2.93, 1 - 8.4 / 11.2 25 %.
test.each([
  [
    `- Before: 2.84 s
- After: 0.97 s
- Speedup: 3.9x
`,
    '3.9x',
  ],
  [
    `- **Before**: 11.2 s
- **After**: 8.4 s
- **Saved**: 33%
`,
    '33%',
  ],
  [
    `- Old: 2.84 s
- New: 0.97 s (3.9x faster)
`,
    '3.9x',
  ],
  ['Before: 11.2 s, after: 8.4 s, reduction: 33%.', '33%'],
])('lint finds the fault of: %s', async (text, written) => {
  expect(await findWritten(text)).toEqual([['before-after', written]])
})

test.each([
  `- Before: 2.84 s
- After: 0.97 s
- Speedup: 2.9x
`,
  `- Before: 11.2 s
- After: 8.4 s
- Improvement: 33%
`,
  `- Before: 11.2 s
- After: 8.4 MB
- Saved: 33%
`,
  `- Before: 11.2 s
- After: 8.4 s
- Change in tests: 12%
`,
])('lint is silent on: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})
