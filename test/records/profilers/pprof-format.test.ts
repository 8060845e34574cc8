import { expect, test } from 'vitest'
import { pprofFormat } from '../../../src/records/profilers/pprof-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// What pprof of Go 1.19 prints of a profile of the CPU; the numbers are chosen.
test('times of a profile of the CPU, and all samples', async () => {
  const text = `File: codec
Type: cpu
Time: Jan 2, 2026 at 11:15am (UTC)
Duration: 30s, Total samples = 1.5mins ( 5.00%)
Showing nodes accounting for 450ms, 100% of 450ms total
      flat  flat%   sum%        cum   cum%
     200ms 44.44% 44.44%      340ms 75.56%  sort.partition
         0     0% 44.44%      1.25s   100%  codec.(*Parser).Parse (inline)
`
  const results = {
    total: { time: 90 },
    'sort.partition': { self: 0.2, time: 0.34, share: 44.44, totalShare: 75.56 },
    'codec.(*Parser).Parse': { self: 0, time: 1.25, share: 0, totalShare: 100 },
  }
  expect(await checkFormat(pprofFormat, [{ text, results }])).toEqual([])
})

// The table of a profile of the heap, of pages; the numbers are chosen. 512.25 kB are 512.25 · 1,024 B.
test('sizes of a profile of the heap; goroutines are no times', async () => {
  const text = `(pprof) top10
Showing nodes accounting for 2129.67kB, 100% of 2129.67kB total
      flat  flat%   sum%        cum   cum%
  512.25kB 51.15% 51.15%     1.50MB 75.15%  transport.newBufWriter (inline)
         0     0%   100%   512.25kB 24.05%  main.main

      flat  flat%   sum%        cum   cum%
         1 33.33% 33.33%          1 33.33%  syscall.Syscall
`
  const results = {
    'transport.newBufWriter': {
      ...{ selfBytes: 524544, bytes: 1572864, share: 51.15, totalShare: 75.15 },
    },
    'main.main': { selfBytes: 0, bytes: 524544, share: 0, totalShare: 24.05 },
    'syscall.Syscall': { share: 33.33, totalShare: 33.33 },
  }
  expect(await checkFormat(pprofFormat, [{ text, results }])).toEqual([])
})
