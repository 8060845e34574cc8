import { expect, test } from 'vitest'
import { parsePastLimit } from '../../src/expressions/past-limit.ts'

test.each([
  ['past(10)', { last: 10, factor: 1 }],
  ['past(10) * 1.05', { last: 10, factor: 1.05 }],
  [' 1.05 * past( 3 )', { last: 3, factor: 1.05 }],
  ['past(0)', undefined],
  ['past(1000)', undefined],
  ['2 * past(3) * 2', undefined],
  ['past.time.real', undefined],
])('%s is %j', (text, limit) => {
  expect(parsePastLimit(text)).toEqual(limit)
})
