import { expect, test } from 'vitest'
import { findWritten } from '../lint-source.ts'

// 140 + 260 + 100 is 500, 212 / 400 53 %, 31.4 + 12.2 + 0.9 44.5.
test.each([
  ['Parse 140 ms 28 %, check 260 ms 52 %, emit 100 ms 20 %, total 560 ms.', '560 ms'],
  [
    `- Trees: 212 MB (43%)
- Types: 128 MB (32%)
- Strings: 60 MB (15%)
- Total: 400 MB
`,
    '43%',
  ],
  [
    `- Photos: 31.4 MB
- Screens: 12.2 MB
- Icons: 0.9 MB
- Total: 45.4 MB
`,
    '45.4 MB',
  ],
])('lint finds the fault of: %s', async (text, written) => {
  expect(await findWritten(text)).toEqual([['list-total', written]])
})

test.each([
  'Parse 140 ms 28 %, check 260 ms 52 %, emit 100 ms 20 %, total 500 ms.',
  `- Parse: 120 ms
- Check: 260 ms
- Total: 790 ms
`,
  `- Min: 1.2 s
- Max: 3.1 s
- Total: 4.5 s
`,
])('lint is silent on: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})

// 190 + 12 + 8 is 210; 80 + 12 + 6 is 98
test.each([
  ['Tests: 190 passed, 12 failed, 8 skipped, 220 in total.', '220'],
  ['Tests: 3 failed, 120 passed, 133 total.', '133'],
  ['The suite has 96 tests: 80 unit, 12 integration and 6 end-to-end.', '96'],
])('counts that do not make their total are found: %s', async (text, written) => {
  expect(await findWritten(text)).toEqual([['list-total', written]])
})

test.each([
  'Tests: 190 passed, 12 failed, 8 skipped, 210 in total.',
  '120 passed, 4 failed, 300 seconds in total.',
  'We have 96 tests: 80 unit, 12 integration and many others.',
  'It has 30 pages: 12 guides and 6 examples.',
])('counts that do, or that may be of something else, are not: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})
