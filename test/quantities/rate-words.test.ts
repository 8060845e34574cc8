import { expect, test } from 'vitest'
import { findRateReadings } from '../../src/quantities/rate-words.ts'

test.each([
  ['MB/s', 'bytes by time', [1e6, 1024 ** 2]],
  ['requests per second', 'request by time', [1]],
  ['req/min', 'request by time', [1 / 60]],
  ['kQPS', 'qps', [1e3]],
  ['Gbps', 'bits by time', [1e9]],
])('%s is a rate', (word, dimension, scales) => {
  expect(findRateReadings(word)).toContainEqual(expect.objectContaining({ dimension, scales }))
})

test.each(['MB', 's', 'ops', 'allocs/op', 'and/or'])('%s is none', (word) => {
  expect(findRateReadings(word)).toBeUndefined()
})
