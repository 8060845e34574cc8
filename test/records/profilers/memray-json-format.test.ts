import { expect, test } from 'vitest'
import { memrayJsonFormat } from '../../../src/records/profilers/memray-json-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The keys of memray 1.10 to 1.17 (stats reporter); the numbers are chosen.
test('allocations and the peak are read, and named by the command', async () => {
  const stats = {
    total_num_allocations: 5064,
    total_bytes_allocated: 5_111_808,
    allocation_size_histogram: [{ min_bytes: 0, max_bytes: 36, count: 5064 }],
    allocator_type_distribution: { MALLOC: 4979 },
    top_allocations_by_size: [{ location: 'f:a.py:1', size: 100 }],
    metadata: { peak_memory: 3_000_000, command_line: 'memray run codec.py', pid: 12 },
  }
  const text = JSON.stringify(stats, null, 2)
  const results = { 'memray run codec.py': { allocs: 5064, allocated: 5_111_808, peak: 3_000_000 } }
  expect(await checkFormat(memrayJsonFormat, [{ text, results }])).toEqual([])
})
