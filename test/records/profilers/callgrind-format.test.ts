import { expect, test } from 'vitest'
import { callgrindFormat } from '../../../src/records/profilers/callgrind-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// Printed by valgrind 3.19 (Debian 12) for `/bin/true`; shortened.
const CACHE = {
  ...{ instructions: 127_863, instructionMisses: 1091, instructionMissesLast: 1072 },
  ...{ reads: 29_416, readMisses: 1231, readMissesLast: 1020 },
  ...{ writes: 10_267, writeMisses: 343, writeMissesLast: 311 },
}

test('the summaries of callgrind and cachegrind are read', async () => {
  const samples = [
    {
      text: [
        '==23798== Events    : Ir',
        '==23798== Collected : 126743',
        '==23798== ',
        '==23798== I   refs:      126,743',
        '',
      ].join('\n'),
      figures: { instructions: 126_743 },
    },
    {
      text: [
        '==23811== Events    : Ir Dr Dw Bc Bcm Bi Bim',
        '==23811== Collected : 126743 27914 11771 25695 3139 280 151',
        '==23811== ',
        '==23811== I   refs:      126,743',
        '==23811== D   refs:       39,685  (27,914 rd + 11,771 wr)',
        '',
      ].join('\n'),
      figures: {
        ...{ instructions: 126_743, reads: 27_914, writes: 11_771, branches: 25_695 },
        ...{ branchMisses: 3139, indirectBranches: 280, indirectBranchMisses: 151 },
      },
    },
    { text: '==23805== I   refs:      127,863\n==1== I am\n', figures: { instructions: 127_863 } },
  ]
  expect(await checkFormat(callgrindFormat, samples)).toEqual([])
})

// callgrind.out of valgrind 3.19: the counts stand at both ends; the numbers are chosen.
test('a file of callgrind is one execution, and two in one log are two', async () => {
  const file = (count: number): string =>
    [
      'version: 1',
      'events: Ir',
      `summary: ${String(count)}`,
      'fn=(1) main',
      `1 ${String(count)}`,
      '',
    ]
      .concat(`totals: ${String(count)}\n`)
      .join('\n')
  const samples = [
    { text: file(126_743), figures: { instructions: 126_743 } },
    { text: file(10) + file(20), results: [{ instructions: 10 }, { instructions: 20 }] },
  ]
  expect(await checkFormat(callgrindFormat, samples)).toEqual([])
})

test('so are the totals of annotations and of their files', async () => {
  const events = 'Ir I1mr ILmr Dr D1mr DLmr Dw D1mw DLmw'
  const samples = [
    {
      text: [
        'Command:          /bin/true',
        `Events recorded:  ${events}`,
        `Events shown:     ${events}`,
        `Event sort order: ${events}`,
        '',
        '127,863 (100.0%) 1,091 (100.0%) 1,072 (100.0%) 29,416 (100.0%) 1,231 (100.0%) 1,020 (100.0%) 10,267 (100.0%) 343 (100.0%) 311 (100.0%)  PROGRAM TOTALS',
        '',
        '21,172 (16.56%) 18 ( 1.65%) 18 ( 1.68%) 6,472 (22.00%) 150 (12.19%) 134 (13.14%) 2,606 (25.38%)  9 ( 2.62%)  3 ( 0.96%)  dl-lookup.c:do_lookup_x',
        '',
      ].join('\n'),
      figures: CACHE,
    },
    {
      text: `cmd: /bin/true\nevents: ${events} \nfl=a.c\nfn=main\n1 7 1 1 0 0 0 0 0 0\nsummary: 127863 1091 1072 29416 1231 1020 10267 343 311\n`,
      figures: CACHE,
    },
  ]
  expect(await checkFormat(callgrindFormat, samples)).toEqual([])
})

// Printed by valgrind 3.19 (Debian 12), cachegrind with --branch-sim=yes; the numbers of the branches are chosen.
test('cachegrind states misses, and data reads and writes apart', async () => {
  const text = `==20638== I   refs:      25,183,708
==20638== I1  misses:         1,391
==20638== LLi misses:         1,389
==20638== I1  miss rate:       0.01%
==20638== LLi miss rate:       0.01%
==20638==
==20638== D   refs:       4,091,695  (3,031,264 rd   + 1,060,431 wr)
==20638== D1  misses:        18,122  (    1,311 rd   +    16,811 wr)
==20638== LLd misses:        17,782  (    1,031 rd   +    16,751 wr)
==20638== D1  miss rate:        0.4% (      0.0%     +       1.6%  )
==20638==
==20638== LL refs:           19,513  (    2,702 rd   +    16,811 wr)
==20638== LL misses:         19,171  (    2,420 rd   +    16,751 wr)
==20638==
==20638== Branches:          25,975  (   25,695 cond +       280 ind)
==20638== Mispredicts:        3,290  (    3,139 cond +       151 ind)
`
  const figures = {
    ...{ instructions: 25_183_708, instructionMisses: 1391, instructionMissesLast: 1389 },
    ...{ reads: 3_031_264, readMisses: 1311, readMissesLast: 1031 },
    ...{ writes: 1_060_431, writeMisses: 16_811, writeMissesLast: 16_751 },
    ...{ branches: 25_695, branchMisses: 3139, indirectBranches: 280, indirectBranchMisses: 151 },
  }
  expect(await checkFormat(callgrindFormat, [{ text, figures }])).toEqual([])
})
