import { expect, test } from 'vitest'
import { findInterval } from '../../src/expressions/find-interval.ts'
import { createQuantity } from '../../src/quantities/quantity.ts'
import { combineSamples } from '../../src/summaries/combine-samples.ts'
import { createRun } from '../summaries/create-run.ts'

/** The interval of the median of a run whose samples took 1, 2, … n seconds. */
function findMedianInterval(count: number) {
  const samples = Array.from({ length: count }, (_, i) => {
    const quantity = createQuantity(i + 1, 's')
    return createRun('a', { metrics: new Map([['time.real', { kind: 'measured', quantity }]]) })
  })
  const run = combineSamples(samples)
  if (run === undefined) throw new Error('Expected samples')
  const scope = { runs: new Map([['a', run]]), unread: new Set<string>(), baseline: undefined }
  return findInterval('a.time.real', scope, undefined)
}

// Drawn anew, the median of n samples is at most the k-th with P(Binomial(n, k/n) > n/2) (Efron 1979). The interval
// starts at the first k for which that is above 2.5 %, and ends as far from the other end:
// n = 9: 0.1 % for k = 1, 3.0 % for k = 2; n = 13: 1.6 % for 3, 7.1 % for 4;
// n = 17: 0.8 % for 4, 3.6 % for 5; n = 19: 1.3 % for 5, 4.6 % for 6.
test.each([
  [9, { low: 2, high: 8 }],
  [13, { low: 4, high: 10 }],
  [17, { low: 5, high: 13 }],
  [19, { low: 6, high: 14 }],
])('the interval of the median of %i samples leaves out 2.5 % on each side', (count, expected) => {
  expect(findMedianInterval(count)).toEqual(expected)
})
