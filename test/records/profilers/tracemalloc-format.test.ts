import { expect, test } from 'vitest'
import { tracemallocFormat } from '../../../src/records/profilers/tracemalloc-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// Printed by Python 3.11.7: `print(statistic)` of `statistics('lineno')` and `compare_to(…, 'lineno')`.
test('statistics are read by their places, and differences may be below zero', async () => {
  const text = [
    '/x/tm.py:3: size=1994 KiB, count=20002, average=102 B',
    '/x/tm.py:7: size=2033 KiB (+2033 KiB), count=2003 (+2003), average=1040 B',
    '/lib/tracemalloc.py:560: size=632 B (-312 B), count=4 (-2), average=158 B',
    'the bag.py:3: size=large, count=20002',
    '',
  ].join('\n')
  const results = {
    '/x/tm.py:3': { size: 1994 * 1024, count: 20_002 },
    '/x/tm.py:7': { size: 2033 * 1024, count: 2003, sizeDiff: 2033 * 1024, countDiff: 2003 },
    '/lib/tracemalloc.py:560': { size: 632, count: 4, sizeDiff: -312, countDiff: -2 },
  }
  expect(await checkFormat(tracemallocFormat, [{ text, results }])).toEqual([])
})

// The list that the documentation of Python 3.11 prints with its `display_top`; the numbers are chosen.
test('a list is read below its header, without its code', async () => {
  const text = [
    'Top 2 lines',
    '#1: json/decoder.py:353: 1024.5 KiB',
    '    obj, end = self.scan_once(s, idx)',
    '#2: app.py:12: 512.0 KiB',
    '    values = list(range(10))',
    '3 other: 1.0 KiB',
    'Total allocated size: 1537.5 KiB',
    '',
  ].join('\n')
  const results = {
    'json/decoder.py:353': { size: 1024.5 * 1024 },
    'app.py:12': { size: 512 * 1024 },
  }
  expect(await checkFormat(tracemallocFormat, [{ text, results }])).toEqual([])
})
