import { expect, test } from 'vitest'
import { showMoment } from '../../../../src/charts/kinds/dates/show-moment.ts'

const dates = {
  ...{ origin: Date.UTC(2026, 2, 4, 14) / 1000, first: 0, last: 3600 },
  ...{ isDaily: false, isOnlyClock: true },
}

test.each([
  ['an hour', 61, dates, 'at 2026-03-04 14:01:01'],
  ['whole minutes', 60, dates, 'at 2026-03-04 14:01'],
  ['days', 61, { ...dates, last: 86_400 }, 'at 2026-03-04 14:01'],
  [
    'nights',
    86_400,
    { ...dates, origin: Date.UTC(2026, 2, 4) / 1000, isDaily: true },
    'on 2026-03-05',
  ],
  ['elapsed time', 1.5, undefined, 'at 1.50\u00a0s'],
  ['nothing', undefined, dates, 'at unknown'],
] as const)('a moment of %s is said as readers say it', (_, time, shown, text) => {
  expect(showMoment(time, shown)).toBe(text)
})
