import { describe, expect, test } from 'vitest'
import { createTextPattern, splitTextPattern } from '../../../src/records/own/text-pattern.ts'

function find(pattern: string, line: string): readonly (string | undefined)[] | undefined {
  return createTextPattern(splitTextPattern(pattern), { isNumber: () => true }).find(line)
}

describe('a number is not the rest of another one', () => {
  test.each([['1 234 ms'], ['1\u00a0234 ms'], ['1\u202f234 ms'], ['12:34 ms'], ['v1.34 ms']])(
    '%s',
    (line) => {
      expect(find('{ms} ms', line)).toBeUndefined()
    },
  )
})

test.each([
  ['12 34 ms', '34'],
  ['12 3456 ms', '3456'],
  ['took: 34 ms', '34'],
  ['job 7: 234 ms', '234'],
])('%s', (line, number) => {
  expect(find('{ms} ms', line)).toEqual([number])
})
