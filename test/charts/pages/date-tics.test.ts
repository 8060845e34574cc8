import { expect, test } from 'vitest'
import { listDateTics } from '../../../src/charts/pages/date-tics.ts'

const at = (text: string): number => Date.parse(`${text}Z`) / 1000

function list(min: string, max: string, calendar: 'days' | 'hours', maxTics = 8): string[] {
  const tics = listDateTics({ min: at(min), max: at(max) }, { calendar, maxTics })
  return tics.map(({ value, label }) => {
    return `${new Date(value * 1000).toISOString().slice(0, 16)} ${label?.text ?? ''}`
  })
}

// Days of the calendar; of two days and of two weeks, those at an even distance from Monday, 5 January 1970, by Python's datetime.
test.each([
  ['2025-11-20', '2026-02-27', 'days', [24, 8, 22, 5, 19, 2, 16].map(String)],
  ['2026-03-01', '2026-03-06', 'days', ['1', '2', '3', '4', '5', '6']],
  ['2026-02-01', '2026-02-10', 'days', ['2', '4', '6', '8', '10']],
] as const)('from %s to %s, %s stand at whole days', (min, max, calendar, days) => {
  expect(list(min, max, calendar).map((text) => text.split(' ')[1])).toEqual(days)
})

test('months are named, and January by its year', () => {
  expect(list('2025-10-15', '2026-04-02', 'days')).toEqual([
    '2025-11-01T00:00 Nov',
    '2025-12-01T00:00 Dec',
    '2026-01-01T00:00 2026',
    '2026-02-01T00:00 Feb',
    '2026-03-01T00:00 Mar',
    '2026-04-01T00:00 Apr',
  ])
})

test('hours are named, and midnight by its day, across the end of a leap February', () => {
  expect(list('2024-02-28T20:10', '2024-03-01T02:00', 'hours', 6)).toEqual([
    '2024-02-29T00:00 29 Feb',
    '2024-02-29T06:00 06:00',
    '2024-02-29T12:00 12:00',
    '2024-02-29T18:00 18:00',
    '2024-03-01T00:00 1 Mar',
  ])
})

test.each([
  ['2026-03-04T14:05:00', '2026-03-04T14:05:20', 'hours', '2026-03-04T14:05 14:05:00'],
  ['1999-06-01', '2026-03-04', 'days', '2000-01-01T00:00 2000'],
  ['2026-03-04', '2026-03-04', 'days', '2026-03-04T00:00 4 Mar'],
] as const)('from %s to %s, tics of %s begin at a whole step', (min, max, calendar, first) => {
  expect(list(min, max, calendar)[0]).toBe(first)
})

test('there are never more than are asked for, down to one', () => {
  for (const most of [1, 2, 3, 5, 8, 13]) {
    for (let days = 1; days < 4000; days = Math.ceil(days * 1.4)) {
      const max = new Date(Date.UTC(2026, 1, 27) + days * 86_400_000).toISOString().slice(0, 10)
      expect(list('2026-02-27', max, 'days', most).length).toBeLessThanOrEqual(most)
    }
  }
})
