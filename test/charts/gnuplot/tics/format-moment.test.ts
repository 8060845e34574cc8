import { expect, test } from 'vitest'
import { formatTime } from '../../../../src/charts/gnuplot/tics/format-moment.ts'

// Expected values: gnuplot 5.4.4's strftime() of the same seconds.
test.each([
  ['%Y-%m-%d %H:%M:%S', 1709254800, '2024-03-01 01:00:00'],
  ['%y %j %a %A %b %B %p %I', 1709254800, '24 061 Fri Friday Mar March am 01'],
  ['%F %T %D %R', 1709290000, '2024-03-01 10:46:40 03/01/24 10:46'],
  ['%k|%l|%4d|%04H|%3M', 1709290000, '10|10|   1|0010| 46'],
  ['%U %W %w', 0, '53 01 04'],
  ['%U %W', 1704067200, '01 01'],
  ['%.3S', 59.9999, '59.999'],
  ['%.2S', -3599.5, '00.50'],
  ['%tH:%tM:%tS', 359999, '99:59:59'],
  ['%tH:%tM:%tS', -5040.25, '-1:24:00'],
  ['%tM:%tS', 5040, '84:00'],
  ['%tS', 5040, '5040'],
  ['%.2tH|%8.2tM', -3599.5, '-1.00|  -59.99'],
  ['%3tH|%02tM', 86399.99, '023|59'],
  ['%tD %tH', 200000, '2 7'],
  ['%H%%', 3600, '01%'],
  ['%H:%M', -1, '23:59'],
])('%s of %s s is %j', (format, seconds, expected) => {
  expect(formatTime(format, seconds)).toBe(expected)
})
