import { expect, test } from 'vitest'
import { heaptrackFormat } from '../../../src/records/profilers/heaptrack-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of heaptrack 1.4.0 (Debian); the numbers are chosen.
test('sizes are in powers of 1,000', async () => {
  const text = [
    'total runtime: 0.01s.',
    'calls to allocation functions: 51 (8500/s)',
    'temporary memory allocations: 41 (6833/s)',
    'peak heap memory consumption: 182.70K',
    'peak RSS (including heaptrack overhead): 3.84M',
    'total memory leaked: 0B',
    'peak heap memory consumption of others: 1.00K',
    '',
  ].join('\n')
  const figures = { allocs: 51, temporary: 41, peak: 182700, rssPeak: 3840000, leaked: 0 }
  expect(await checkFormat(heaptrackFormat, [{ text, figures }])).toEqual([])
})

// Printed by heaptrack 1.4.0 (Debian 12); the group has no figure for the number of leaks.
test('what heaptrack itself prints at the end is read', async () => {
  const text =
    'heaptrack stats:\n\tallocations:          \t14\n\tleaked allocations:   \t2\n\ttemporary allocations:\t3\nHeaptrack finished!\n'
  expect(
    await checkFormat(heaptrackFormat, [{ text, figures: { allocs: 14, temporary: 3 } }]),
  ).toEqual([])
})
