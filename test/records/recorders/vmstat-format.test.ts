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

// The fourth row as a real log has it, of a kernel whose counter of waiting ran backwards; the other numbers are chosen.
test('shares of billions of percent are left out', async () => {
  const text = [
    ...HEAD,
    ' 8  0      0 20770620  91296 2183276    0    0   221   196  397 1281 64  7 29  0  0 2026-11-27 08:54:49',
    ' 0  0      0 12212924  91296 2183276    0    0     0     5  608  687  0  0 101 3035110221  0 2026-11-27 08:54:50',
    ' 1  0      0 12212924  91296 2183276    0    0     0     5  608  687  3  1 95  1  0 2026-11-27 08:54:51',
    '',
  ].join('\n')
  const processes = [
    {
      ...{ elapsed: [0, 1, 2], systemCpuWait: [NaN, NaN, 1], systemCpuIdle: [NaN, NaN, 95] },
      systemMemoryFree: [20_770_620 * 1024, 12_212_924 * 1024, 12_212_924 * 1024],
    },
  ]
  expect(await checkFormat(vmstatFormat, [{ text, processes }])).toEqual([])
})

test('without times, the rows are figures, and the first row behind a header states no CPU', async () => {
  const head = HEAD.map((line) => line.replace(/ -+timestamp-+$| +UTC$/, ''))
  const text = [
    ...head,
    ' 0  0    524 763388 147216 819640    0    0   288   108  195 2509  4  3 93  0  0',
    ' 0  0    524 763384 147216 819644    0    0     0     0   57   96  1  2 97  0  0',
    ' 0  0    524 763380 147216 819648    0    0     0     0   85  198  5  1 90  4  0',
    ...head,
    ' 0  0    524 763376 147216 819652    0    0     0     0   85  198  9  1 90  0  0',
    '',
  ].join('\n')
  const sizes = (...kib: readonly number[]): readonly number[] => kib.map((one) => one * 1024)
  const figures = {
    memoryFree: sizes(763_388, 763_384, 763_380, 763_376),
    memoryCached: sizes(819_640, 819_644, 819_648, 819_652),
    ...{ cpuUser: [1, 5], cpuSystem: [2, 1], cpuWait: [0, 4], cpuIdle: [97, 90] },
  }
  expect(await checkFormat(vmstatFormat, [{ text, figures }])).toEqual([])
})
