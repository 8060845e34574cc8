import { expect, test } from 'vitest'
import { streamFormat } from '../../../src/records/benchmarks/stream-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The tables of STREAM 5.10 and 5.9, of pages; the numbers are chosen. A MB is 1.0E-06 times bytes, as its source has it.
test.each(['Function    Best Rate MB/s  Avg time', 'Function      Rate (MB/s)   Avg time'])(
  'a kernel states its best rate, and the times of its iterations: %s',
  async (head) => {
    const text = `Precision of your clock appears to be 1 microseconds.
${head}     Min time     Max time
Copy:           29330.5     0.073382     0.073217     0.074268
Triad:         681724.5     0.010136     0.010094     0.010191
-------------------------------------------------------------
Solution Validates: avg error less than 1.000000e-13 on all three arrays
`
    const results = {
      Copy: {
        ...{ throughput: 29330500000, time: 0.073382, 'time.mean': 0.073382 },
        ...{ 'time.min': 0.073217, 'time.max': 0.074268 },
      },
      Triad: {
        ...{ throughput: 681724500000, time: 0.010136, 'time.mean': 0.010136 },
        ...{ 'time.min': 0.010094, 'time.max': 0.010191 },
      },
    }
    expect(await checkFormat(streamFormat, [{ text, results }])).toEqual([])
  },
)
