import { expect, test } from 'vitest'
import { showSpan } from '../../../../src/charts/kinds/dates/show-span.ts'

// 4,310 s are 1.197 hours.
test.each([
  [86_400, {}, '1 day'],
  [129_600, {}, '1.5 days'],
  [4310, {}, '1.2 hours'],
  [90, {}, '1.5 minutes'],
  [30, {}, '30.00 s'],
  [4310, undefined, '4,310.00 s'],
])('%s s of dates %s are %s', (seconds, dates, words) => {
  expect(showSpan(seconds, dates).replaceAll('\u00a0', ' ')).toBe(words)
})
