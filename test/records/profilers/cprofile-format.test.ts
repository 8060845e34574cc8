import { expect, test } from 'vitest'
import { cprofileFormat } from '../../../src/records/profilers/cprofile-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// What `python3 -m cProfile` of 3.11 prints, and pstats behind a line of its own; the numbers are chosen.
test('a row is a function, and the line above the table is of all', async () => {
  const text = `Sun Nov 29 11:12:48 2026    prof.out

         104471 function calls (104353 primitive calls) in 0.125 seconds

   Ordered by: cumulative time
   List reduced from 195 to 3 due to restriction <3>

   ncalls  tottime  percall  cumtime  percall filename:lineno(function)
      5/1    0.001    0.000    0.125    0.125 {built-in method builtins.exec}
       20    0.019    0.000   10.042    0.502 codec.py:12(parse)
   1630473 638.829    0.000 58537.214    0.036 /a b/agent.py:15(<listcomp>)


   Ordered by: internal time
`
  const results = {
    total: { time: 0.125, calls: 104471 },
    '{built-in method builtins.exec}': { calls: 5, self: 0.001, time: 0.125 },
    'codec.py:12(parse)': { calls: 20, self: 0.019, time: 10.042 },
    '/a b/agent.py:15(<listcomp>)': { calls: 1630473, self: 638.829, time: 58537.214 },
  }
  expect(await checkFormat(cprofileFormat, [{ text, results }])).toEqual([])
})

test('a sentence about function calls is no profile', async () => {
  const text = ' 12 function calls in 3 seconds\n  3 function calls are made\n'
  expect(await checkFormat(cprofileFormat, [{ text, samples: 0 }])).toEqual([])
})
