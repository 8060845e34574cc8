import { expect, test } from 'vitest'
import { vmstatFormat } from '../../../src/records/recorders/vmstat-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of procps 4.0.2 (Debian 12), `vmstat -t 1`; the numbers are chosen.
const HEAD = [
  'procs -----------memory---------- ---swap-- -----io---- -system-- ------cpu----- -----timestamp-----',
  ' r  b   swpd   free   buff  cache   si   so    bi    bo   in   cs us sy id wa st                 UTC',
]

test('the first row states memory alone, the others CPU, too', async () => {
  const text = [
    ...HEAD,
    ' 8  0      0 20770620  91296 2183276    0    0   221   196  397 1281 64  7 29  0  0 2026-11-27 08:54:49',
    '15  0      0 20770000  91296 2183276    0    0   788    64 1537 5695 83 16  1  0  0 2026-11-27 08:54:51',
    '',
  ].join('\n')
  const processes = [
    {
      ...{ pid: undefined, elapsed: [0, 2], rss: [NaN, NaN], systemCpuUser: [NaN, 83] },
      ...{ systemCpuSystem: [NaN, 16], systemCpuIdle: [NaN, 1], systemCpuWait: [NaN, 0] },
      systemMemoryFree: [20_770_620 * 1024, 20_770_000 * 1024],
      systemMemoryCached: [2_183_276 * 1024, 2_183_276 * 1024],
    },
  ]
  expect(await checkFormat(vmstatFormat, [{ text, processes }])).toEqual([])
})

test('sizes that may be in MiB, as -S M prints them, are left out', async () => {
  const row =
    '14  0      0  20204     92   2212    0    0   221   196  397 1281 64  7 29  0  0 2026-11-27 08:54:49'
  const processes = [{ elapsed: [0], systemMemoryFree: [NaN], systemMemoryCached: [NaN] }]
  expect(
    await checkFormat(vmstatFormat, [{ text: [...HEAD, row, ''].join('\n'), processes }]),
  ).toEqual([])
})

test('with -a, there is no page cache', async () => {
  const text = [
    HEAD[0],
    HEAD[1]?.replace('  buff  cache', ' inact active'),
    ' 8  0      0 20770620  91296 2183276    0    0   221   196  397 1281 64  7 29  0  0 2026-11-27 08:54:49',
    '',
  ].join('\n')
  const processes = [
    { elapsed: [0], systemMemoryFree: [20_770_620 * 1024], systemMemoryCached: [NaN] },
  ]
  expect(await checkFormat(vmstatFormat, [{ text, processes }])).toEqual([])
})
