import { expect, test } from 'vitest'
import { memrayFormat } from '../../../src/records/profilers/memray-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of memray 1.3 to 1.17, by its documentation and its tests; the numbers are chosen. 4.875 MB are 5,111,808 B.
test('what was allocated stands below its label', async () => {
  const text = `📏 Total allocations:
\t5064

📦 Total memory allocated:
\t4.875MB

📊 Histogram of allocation size:
\tmin: 1.000B
\t--------------------------------------
\t< 6.000B   :   78 ▇▇
\t< 36.000B  : 1030 ▇▇▇▇▇▇▇▇
\t--------------------------------------
\tmax: 1.000MB

📂 Allocator type distribution:
\t MALLOC: 4979
\t MMAP: 7

🥇 Top 5 largest allocating locations (by size):
\t- updatecache:/usr/lib/linecache.py:137 -> 1.221MB
`
  const figures = { allocs: 5064, allocated: 5_111_808 }
  expect(await checkFormat(memrayFormat, [{ text, figures }])).toEqual([])
})
