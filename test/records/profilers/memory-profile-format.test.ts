import { expect, test } from 'vitest'
import { memoryProfileFormat } from '../../../src/records/profilers/memory-profile-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of memory_profiler 0.61; the numbers are chosen. 1.5 MiB are 1,572,864 B.
test.each([
  ['Line #    Mem usage    Increment  Occurrences   Line Contents', '           1'],
  ['Line #    Mem usage    Increment   Line Contents', ''],
])('a line states the memory behind it, and what it added: %s', async (header, count) => {
  const text = `Filename: a dir/codec.py

${header}
=============================================================
     1    1.500 MiB    1.500 MiB${count}   @profile
     2                                         def work(n):
    13    3.000 MiB    1.500 MiB${count}       data = [0] * n

    15    1.500 MiB   -1.500 MiB${count}       del data


`
  const results = {
    'a dir/codec.py:1': { memory: 1572864, increment: 1572864 },
    'a dir/codec.py:13': { memory: 3145728, increment: 1572864 },
    'a dir/codec.py:15': { memory: 1572864, increment: -1572864 },
  }
  expect(await checkFormat(memoryProfileFormat, [{ text, results }])).toEqual([])
})
