import { expect, test } from 'vitest'
import { lineProfileFormat } from '../../../src/records/profilers/line-profile-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

const TABLE = `Line #      Hits         Time  Per Hit   % Time  Line Contents
==============================================================
     3                                           @profile
     4                                           def work(n):
     5         1          0.8      0.8      0.0      s = 0

     7    200000      18095.5      0.1     23.9      for i in range(n):
`

// The layout of line_profiler 4.0; the numbers are chosen. 18,095.5 units of 1e-06 s are 0.0180955 s.
test('a function, and each of its lines that was executed', async () => {
  const text = `Wrote profile results to codec.py.lprof
Timer unit: 1e-06 s

Total time: 0.0758704 s
File: a dir/codec.py
Function: work at line 3

${TABLE}
Total time: 9.1e-05 s
File: other.py
Function: rest at line 1

`
  const results = {
    'a dir/codec.py:3(work)': { time: 0.0758704 },
    'a dir/codec.py:5': { time: 8e-7, calls: 1, share: 0 },
    'a dir/codec.py:7': { time: 0.0180955, calls: 200000, share: 23.9 },
    'other.py:1(rest)': { time: 9.1e-5 },
  }
  expect(await checkFormat(lineProfileFormat, [{ text, results }])).toEqual([])
})

// The order of the lines of release 1, of a page.
test('the file may stand before the time', async () => {
  const text = `Timer unit: 1e-06 s

File: codec.py
Function: work at line 3
Total time: 1.75 s

${TABLE}`
  const results = {
    'codec.py:3(work)': { time: 1.75 },
    'codec.py:5': { time: 8e-7, calls: 1, share: 0 },
    'codec.py:7': { time: 0.0180955, calls: 200000, share: 23.9 },
  }
  expect(await checkFormat(lineProfileFormat, [{ text, results }])).toEqual([])
})
