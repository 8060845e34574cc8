import { expect, test } from 'vitest'
import { msPrintFormat } from '../../../src/records/profilers/ms-print-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

const RULE = '-'.repeat(80)

// The layout of valgrind 3.19; the numbers are chosen.
test('the peak is the heap of the snapshot that ms_print calls so', async () => {
  const text = `${RULE}
Command:            ./render --quick
Massif arguments:   (none)
ms_print arguments: massif.out.501
${RULE}

Number of snapshots: 4
 Detailed snapshots: [1, 2 (peak)]

${RULE}
  n        time(i)         total(B)   useful-heap(B) extra-heap(B)    stacks(B)
${RULE}
  0              0                0                0             0            0
  1        134,133           10,016           10,000            16            0
  2        200,133           20,104           20,000           104            0
99.48% (20,000B) (heap allocation functions) malloc/new/new[], --alloc-fns, etc.
->49.74% (10,000B) 0x108A3A: main (render.c:10)
${RULE}
  n        time(i)         total(B)   useful-heap(B) extra-heap(B)    stacks(B)
${RULE}
  3        300,133              512              500            12            0
`
  expect(
    await checkFormat(msPrintFormat, [{ text, results: { './render --quick': { peak: 20_000 } } }]),
  ).toEqual([])
})

test('a command of another program is none', async () => {
  const text =
    'Command: ./render\n  2        200,133           20,104           20,000           104            0\n'
  expect(await checkFormat(msPrintFormat, [{ text, results: [] }])).toEqual([])
})
