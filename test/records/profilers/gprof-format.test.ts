import { expect, test } from 'vitest'
import { gprofFormat } from '../../../src/records/profilers/gprof-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of gprof of binutils 2.40; the numbers are chosen.
test('a row of the flat profile is a function, whose calls may be unknown', async () => {
  const text = `Flat profile:

Each sample counts as 0.01 seconds.
  %   cumulative   self              self     total           
 time   seconds   seconds    calls  us/call  us/call  name    
 75.00      0.30     0.30    60300     4.98     4.98  parse
 20.00      0.38     0.08                             kmp_wait(kmp_info*, int)
  5.00      0.40     0.02      300     0.07   564.76  std::sort<int>(int)

 %         the percentage of the total running time of the
time       program used by this function.
`
  const results = {
    parse: { share: 75, self: 0.3, calls: 60300 },
    'kmp_wait(kmp_info*, int)': { share: 20, self: 0.08 },
    'std::sort<int>(int)': { share: 5, self: 0.02, calls: 300 },
  }
  expect(await checkFormat(gprofFormat, [{ text, results }])).toEqual([])
})
