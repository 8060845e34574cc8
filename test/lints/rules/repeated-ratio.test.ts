import { expect, test } from 'vitest'
import { findWritten, formatTable } from '../lint-source.ts'

const sizes = (lines: string, calls: readonly [string, string]) =>
  formatTable([
    ['DTrace log', 'Release', 'Debug', 'Debug/Release'],
    ['Size', '16 Mb', '11 Gb', 'x690'],
    ['Files', '2', '136', 'x68'],
    ['Lines', '243,285', '16m', lines],
    ['Calls', '20', ...calls],
  ])

// 16m is 15.5 to 16.5 million, by 243,285 that is 63.7 to 67.8, and `x68` is 67.5 at least: it just fits.
test('a ratio that repeats a wrong one and hardly fits is found', async () => {
  expect(await findWritten(sizes('x68', ['136', 'x68']))).toEqual([
    ['repeated-ratio', 'x68'],
    ['ratio', 'x68'],
  ])
})

test('the same ratio is left alone beside a right one, and so is one that fits well', async () => {
  expect(await findWritten(sizes('x68', ['1,360', 'x68']))).toEqual([])
  expect(await findWritten(sizes('x66', ['136', 'x68']))).toEqual([['ratio', 'x68']])
})

// 141 / 281 - 1 is -49.8 %, which is 50 % as it is rounded; 164 / 223 - 1 is -26.5 %.
test('a right cell that a wrong one repeats is left alone', async () => {
  const latencies = formatTable([
    ['Percentile', 'v1', 'v2', 'Difference'],
    ['p50', '120ms', '96ms', '20% lower'],
    ['p90', '300ms', '210ms', '30% lower'],
    ['p99', '281ms', '141ms', '50% lower'],
    ['p99.9', '223ms', '164ms', '50% lower'],
  ])
  expect((await findWritten(latencies)).map(([rule]) => rule)).not.toContain('repeated-ratio')
})
