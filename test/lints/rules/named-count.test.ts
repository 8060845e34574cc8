import { expect, test } from 'vitest'
import { findWritten } from '../lint-source.ts'

// The rows are of 63 and of 415 tools.
test.each([
  [
    `In the 62-tool test few were saved.

| Catalogue | Saved |
| - | -: |
| 63 tools | 74.1% |
| 415 tools | 99.5% |
`,
    ['named-count', '62'],
  ],
  [
    `At 415 tools 99.6% were saved.

| Catalogue | Saved |
| - | -: |
| 63 tools | 74.1% |
| 415 tools | 99.5% |
`,
    // What `named-count` finds is only likely; that a cell is quoted wrongly is certain.
    ['two-values', '99.6%'],
  ],
])('lint finds the fault of: %s', async (text, found) => {
  expect(await findWritten(text)).toEqual([found])
})

test.each([
  `In the 63-tool test few were saved.

| Catalogue | Saved |
| - | -: |
| 63 tools | 74.1% |
| 415 tools | 99.5% |
`,
  `At 415 tools 99.5% were saved.

| Catalogue | Saved |
| - | -: |
| 63 tools | 74.1% |
| 415 tools | 99.5% |
`,
  `In the 16-tool test few were saved.

| Catalogue | Saved |
| - | -: |
| 63 tools | 74.1% |
| 415 tools | 99.5% |
`,
  `At 415 tools 12.6% failed.

| Catalogue | Saved |
| - | -: |
| 63 tools | 74.1% |
| 415 tools | 99.5% |
`,
])('lint is silent on: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})
