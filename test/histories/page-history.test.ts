import { describe, expect, test } from 'vitest'
import {
  createPageHistory,
  describeFinding,
  describeSearch,
} from '../../src/histories/page-history.ts'
import { createQuantity } from '../../src/quantities/quantity.ts'
import { createPast } from './create-past.ts'

const plain = (texts: readonly string[]): string => texts.join(' ').replaceAll('\u00a0', ' ')

/** Seven values of the first and eight more, the last of which is today's. */
const createValues = (first: number, second: number): readonly number[] => [
  ...Array.from({ length: 8 }, () => first),
  ...Array.from({ length: 7 }, () => second),
]

describe('the history of a page', () => {
  test('ends with today, which has no commit', () => {
    const { states } = createPageHistory(createPast([4]), createQuantity(5, 's'))
    expect(states.map(({ commit, date, quantity }) => [commit, date, quantity.value])).toEqual([
      ['0000000', '2026-01-01', 4],
      [undefined, '', 5],
    ])
  })

  // 8 and 8 values are told apart, with a chance of 0.71 %: see find-changes.test.ts. The ninth state is commit 8.
  test('says from which level to which it changed, and where', () => {
    const history = createPageHistory(createPast(createValues(4, 5)), createQuantity(5, 's'))
    expect(plain(describeFinding(history))).toBe(
      'The level changed from 4.00 s to 5.00 s, +25.0 %, at commit 0000008 of 2026-01-09.',
    )
    expect(plain(describeSearch(history))).toMatch(/Pettitt's test, with a chance of 1 % at most/)
  })

  test('says a lower level with a minus', () => {
    const history = createPageHistory(createPast(createValues(5, 4)), createQuantity(4, 's'))
    expect(plain(describeFinding(history))).toContain('from 5.00 s to 4.00 s, −20.0 %,')
  })

  test('says that nothing changed', () => {
    const history = createPageHistory(createPast(createValues(4, 4)), createQuantity(4, 's'))
    expect(plain(describeFinding(history))).toBe('No change of level found in 16 states.')
  })

  test.each([
    [[], '1 state, too few to find a change of level: 16 are needed.'],
    [createValues(4, 5).slice(1), '15 states, too few to find a change of level: 16 are needed.'],
  ])('says that %j are too few', (values, expected) => {
    const history = createPageHistory(createPast(values), createQuantity(5, 's'))
    expect(plain(describeFinding(history))).toBe(expected)
    expect(describeSearch(history)).toEqual([])
  })

  test('leaves out states of another unit, and those without a number, and says so', () => {
    const past = [...createPast([4, NaN]), ...createPast([3], 'B')]
    const history = createPageHistory(past, createQuantity(5, 's'))
    expect(history.states.map(({ quantity }) => quantity.value)).toEqual([4, 5])
    expect(describeSearch(history)).toEqual([
      '2 earlier states of another unit or without a number left out.',
    ])
  })
})
