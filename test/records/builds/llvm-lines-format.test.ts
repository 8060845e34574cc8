import { expect, test } from 'vitest'
import { llvmLinesFormat } from '../../../src/records/builds/llvm-lines-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of cargo llvm-lines 0.4, as pages have it; the numbers are chosen.
test('a row is a function', async () => {
  const text = `  Lines                  Copies               Function name
  -----                  ------               -------------
  1768469                40538                (TOTAL)
    10391 (0.6%,  0.6%)      1 (0.0%,  0.0%)  <codec::Code as core::iter::Iterator>::next
     8250 (0.5%,  1.1%)     83 (0.2%,  0.2%)  core::ptr::drop_in_place
`
  const results = {
    total: { code: 1_768_469, copies: 40_538 },
    '<codec::Code as core::iter::Iterator>::next': { code: 10_391, copies: 1 },
    'core::ptr::drop_in_place': { code: 8250, copies: 83 },
  }
  expect(await checkFormat(llvmLinesFormat, [{ text, results }])).toEqual([])
})
