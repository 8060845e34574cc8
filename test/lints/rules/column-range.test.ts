import { expect, test } from 'vitest'
import { findWritten } from '../lint-source.ts'

// The column runs from 3.1 to 6.2.
test.each([
  [
    `It is between 5.9x and 7.8x faster.

| Set | Speedup |
| - | -: |
| taxi | 3.1x |
| logs | 4.7x |
| crawl | 6.2x |
`,
    '5.9x and 7.8x',
  ],
  [
    `It is 3.6x to 5.1x faster.

| Set | Speedup |
| - | -: |
| taxi | 3.1x |
| logs | 4.7x |
| crawl | 6.2x |
`,
    '3.6x to 5.1x',
  ],
])('lint finds the fault of: %s', async (text, written) => {
  expect(await findWritten(text)).toEqual([['column-range', written]])
})

test.each([
  `It is between 3.1x and 6.2x faster.

| Set | Speedup |
| - | -: |
| taxi | 3.1x |
| logs | 4.7x |
| crawl | 6.2x |
`,
  `It is 3x to 7x faster.

| Set | Speedup |
| - | -: |
| taxi | 3.1x |
| logs | 4.7x |
| crawl | 6.2x |
`,
  `It is 3.1x to 4.7x faster on small ones.

| Set | Speedup |
| - | -: |
| taxi | 3.1x |
| logs | 4.7x |
| crawl | 6.2x |
`,
  `Others report 2x to 5x less.
`,
  `With about 5.9x to 7.8x faster disks.

| Set | Speedup |
| - | -: |
| taxi | 3.1x |
| logs | 4.7x |
| crawl | 6.2x |
`,
])('lint is silent on: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})

const SPEEDUPS =
  '| File | Speedup |\n|---|---|\n| a | 6.2x |\n| b | 3.9x |\n| c | 3.1x |\n| d | 4.8x |\n\n'

test('a range of all rows leaves none out, be both ends cells', async () => {
  const range = 'The new parser is 3.9x to 6.2x faster on'
  expect(await findWritten(`${SPEEDUPS}${range} all files.`)).toEqual([
    ['column-range', '3.9x to 6.2x'],
  ])
  expect(await findWritten(`${SPEEDUPS}${range} small files.`)).toEqual([])
  expect(await findWritten(`${SPEEDUPS}${range} all but one of the files.`)).toEqual([])
})
