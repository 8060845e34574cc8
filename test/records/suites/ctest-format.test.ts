import { expect, test } from 'vitest'
import { ctestFormat } from '../../../src/records/suites/ctest-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// Printed by ctest 3.25 (Debian 12); the names, the numbers and the states of the last three tests are chosen.
test('a test states its time, and the last lines all of them', async () => {
  const text = `Test project /work/build
      Start  1: fast
 1/11 Test  #1: fast .............................   Passed    0.11 sec
11/11 Test #11: a slow one ......................   Passed   12.45 sec
 3/11 Test  #3: bad ..............................***Failed    0.02 sec
 4/11 Test  #4: segv .............................***Exception: SegFault  0.25 sec
 5/11 Test  #5: late .............................***Timeout   1.50 sec
 6/11 Test  #6: none .............................***Not Run   0.00 sec
 7/11 Test  #7: later ............................***Skipped   0.00 sec

64% tests passed, 4 tests failed out of 11

Label Time Summary:
main    = 288.35 sec*proc (27 tests)

Total Test time (real) =  14.58 sec
`
  const results = {
    fast: { time: 0.11 },
    'a slow one': { time: 12.45 },
    bad: { time: 0.02 },
    segv: { time: 0.25 },
    late: { time: 1.5 },
    total: { passed: 7, failed: 4, time: 14.58 },
  }
  expect(await checkFormat(ctestFormat, [{ text, results }])).toEqual([])
})

test('other lines with tests are none', async () => {
  const text =
    'Test #1: fast .....   Passed    0.11 sec\nsee 1/2 Test #1: fast .....   Passed    0.11 sec\n50% tests passed, of 3\n'
  expect(await checkFormat(ctestFormat, [{ text, results: [] }])).toEqual([])
})
