import { expect, test } from 'vitest'
import { formatPid } from '../../../src/records/sum-pid.ts'
import { gcFormat } from '../../../src/records/gc/gc-format.ts'
import { pidstatFormat } from '../../../src/records/recorders/pidstat-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { collectLog, type LogContents } from '../../../src/series/collect-log.ts'

const MIB = 1024 ** 2
const unknown = [NaN, NaN]

function readText(text: string): Promise<LogContents> {
  const chunks = (async function* () {
    yield await Promise.resolve(Buffer.from(text))
  })()
  return collectLog(chunks, { formats: [gcFormat, pidstatFormat], words: false })
}

// The lines of OpenJDK 17.0.15 and 25.0.3; the numbers are chosen.
test('-Xlog:gc of the JVM: pauses, and the heap at each', async () => {
  const text = [
    '[0.010s][info][gc] Using G1',
    '[0.250s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 24M->6M(256M) 3.500ms',
    '[0.500s][info][gc] GC(1) Concurrent Mark Cycle 12.000ms',
    '[0.900s][info][gc] GC(2) Pause Remark 40M->38M(256M) 1.250ms',
    '[1.400s][info][gc] GC(3) Pause Full (System.gc()) 90M->12M(64M) 21.000ms',
    '[1.500s][info][gc] GC(4) Pause Young (Normal) (G1 Evacuation Pause) 24M->6M(256M)',
    '',
  ].join('\n')
  const process = {
    elapsed: [0.25, 0.9, 1.4],
    heapBefore: [24 * MIB, 40 * MIB, 90 * MIB],
    heapAfter: [6 * MIB, 38 * MIB, 12 * MIB],
    heapSize: [256 * MIB, 256 * MIB, 64 * MIB],
  }
  const figures = { pause: [0.0035, 0.00125, 0.021] }
  expect(await checkFormat(gcFormat, [{ text, figures, processes: [process] }])).toEqual([])
})

test('all decorations, those that are left out, and a decimal comma', async () => {
  const all =
    '[2026-01-02T03:04:05.500+0000][2026-01-02T03:04:05.500+0000][0.042s][1767323045500ms][42ms][39494846334501ns][42359841ns][vm][10197][10198][info][gc          ] GC(0) Pause Young (Allocation Failure) 17M->1M(61M) 2.925ms'
  const some = [
    '[info][gc] GC(0) Pause Young (Allocation Failure) 17M->1M(61M) 2.925ms',
    'GC(1) Pause Young (Allocation Failure) 18M->2M(61M) 1.000ms',
  ].join('\n')
  const date = [
    '[2026-01-02T03:04:05.500+0100][info][gc] GC(0) Pause Young (Allocation Failure) 17M->1M(61M) 2,925ms',
    '[2026-01-02T03:04:07.000+0100][info][gc] GC(1) Pause Young (Allocation Failure) 18M->2M(61M) 1,000ms',
  ].join('\n')
  const two = { pause: [0.002925, 0.001] }
  expect(
    await checkFormat(gcFormat, [
      { text: all, figures: { pause: 0.002925 }, processes: [{ elapsed: [0.042] }] },
      { text: some, figures: two },
      {
        text: date,
        figures: two,
        processes: [
          {
            elapsed: [0, 1.5],
            heapAfter: [MIB, 2 * MIB],
            timestamp: [1767323045.5e6, 1767323047e6],
          },
        ],
      },
    ]),
  ).toEqual([])
})

test('collectors that hardly pause: their short pauses and their heaps', async () => {
  const text = [
    '[0.123s][info][gc] Using The Z Garbage Collector',
    '[0.482s][info][gc] GC(0) Garbage Collection (Warmup) 44M(69%)->26M(41%)',
    '[0.482s][info][gc] Allocation Stall (main) 1.219ms',
    '[0.529s][info][gc] GC(1) Major Collection (Warmup)',
    '[0.540s][info][gc,phases] GC(1) Y: Pause Mark Start (Major) 0.053ms',
    '[0.562s][info][gc] GC(1) Major Collection (Warmup) 8M(12%)->36M(56%) 0.033s',
    '[0.600s][info][gc,heap] GC(1) DefNew: 17472K(19648K)->1500K(19648K)',
    '[0.700s][info][gc] GC(2) Concurrent cleanup 12M->2M(64M) 0.017ms',
    '',
  ].join('\n')
  const process = {
    elapsed: [0.482, 0.562, 0.7],
    heapBefore: [44 * MIB, 8 * MIB, 12 * MIB],
    heapAfter: [26 * MIB, 36 * MIB, 2 * MIB],
    heapSize: [...unknown, 64 * MIB],
  }
  const figures = { pause: 0.000053, stall: 0.001_219 }
  expect(await checkFormat(gcFormat, [{ text, figures, processes: [process] }])).toEqual([])
})

test('two executions in one log are two results and two heaps', async () => {
  const text = [
    '[0.010s][info][gc] Using Serial',
    '[0.250s][info][gc] GC(0) Pause Young (Allocation Failure) 24M->6M(61M) 3.000ms',
    '[0.350s][info][gc] GC(1) Pause Young (Allocation Failure) 24M->7M(61M) 3.000ms',
    '[0.010s][info][gc] Using Serial',
    '[0.200s][info][gc] GC(0) Pause Young (Allocation Failure) 24M->8M(61M) 5.000ms',
    '[0.400s][info][gc] GC(1) Pause Young (Allocation Failure) 25M->9M(61M) 5.000ms',
    '',
  ].join('\n')
  const results = [{ pause: [0.003, 0.003] }, { pause: [0.005, 0.005] }]
  const processes = [
    { elapsed: [0.25, 0.35], heapAfter: [6 * MIB, 7 * MIB] },
    { elapsed: [0.2, 0.4], heapAfter: [8 * MIB, 9 * MIB] },
  ]
  expect(await checkFormat(gcFormat, [{ text, results, processes }])).toEqual([])
  const read = await readText(text)
  expect(read.processes.map(({ pid }) => formatPid(pid))).toEqual(['none', 'none[2]'])
  expect(read.reading.problems).toEqual([])
})

test('a JVM behind a program in Go is an execution of its own', async () => {
  const text = [
    'gc 1 @0.011s 3%: 0.010+0.31+0.002 ms clock, 0.096+0.010/0.14/0.093+0.010 ms cpu, 3->4->1 MB, 4 MB goal, 2 P',
    '[0.010s][info][gc] Using Serial',
    '[0.250s][info][gc] GC(0) Pause Young (Allocation Failure) 24M->6M(61M) 3.000ms',
    '',
  ].join('\n')
  const { processes } = await readText(text)
  expect(processes.map(({ pid, elapsed }) => [formatPid(pid), [...elapsed]])).toEqual([
    ['none', [0.011]],
    ['none[2]', [0.25]],
  ])
})

// The layouts of JDK 8, as HotSpot 25 prints them; the numbers are chosen.
test('JDK 8: with and without details and stamps, and what is no pause', async () => {
  const details = [
    'OpenJDK 64-Bit Server VM (25.292-b10) for linux-amd64 JRE (1.8.0_292-b10), built on Apr 22 2021',
    'Memory: 4k page, physical 16384000k(8192000k free), swap 0k(0k free)',
    '2026-01-02T03:04:05.500+0100: 12.250: [GC (Allocation Failure) [PSYoungGen: 512K->488K(1536K)] 1024K->512K(2048K), 0.0012 secs] [Times: user=0.00 sys=0.00, real=0.00 secs] ',
    '2026-01-02T03:04:06.500+0100: 13.250: [Full GC (Ergonomics) [PSYoungGen: 488K->0K(1536K)] [ParOldGen: 24K->100K(512K)] 512K->100K(2048K), [Metaspace: 2000K->2000K(1056768K)], 0.0050 secs] [Times: user=0.01 sys=0.00, real=0.01 secs] ',
    '14.000: [GC concurrent-mark-end, 0.5000 secs]',
    '',
  ].join('\n')
  const plain = [
    '[GC (Allocation Failure)  956697K->911318K(982276K), 0.0141096 secs]',
    '[GC pause (G1 Evacuation Pause) (young) 30M->10M(256M), 0.0031861 secs]',
    '[GC pause (G1 Evacuation Pause) (young), 0.0020000 secs]',
    '   [Parallel Time: 2.9 ms, GC Workers: 8]',
    '',
  ].join('\n')
  const stamped =
    '2026-01-02T03:04:05.500+0100: 2.500: [GC (Allocation Failure)  24K->8K(32K), 0.0010 secs]\n'
  expect(
    await checkFormat(gcFormat, [
      {
        text: details,
        figures: { pause: [0.0012, 0.005] },
        processes: [
          {
            elapsed: [12.25, 13.25],
            heapBefore: [1024 * 1024, 512 * 1024],
            heapAfter: [512 * 1024, 100 * 1024],
            heapSize: [2048 * 1024, 2048 * 1024],
          },
        ],
      },
      { text: plain, figures: { pause: [0.0141096, 0.0031861, 0.002] } },
    ]),
  ).toEqual([])
  expect((await readText(stamped)).processes).toMatchObject([{ elapsed: Float64Array.of(2.5) }])
})

// The lines are those of JDK 17; the numbers are chosen.
test('ZGC: a thread that waits for memory stalls, which is no pause', async () => {
  const text = [
    '[0.002s][info][gc] Using The Z Garbage Collector',
    '[0.100s][info][gc] Allocation Stall (main) 13.250ms',
    '[0.110s][info][gc] GC(0) Garbage Collection (Allocation Stall) 128M(100%)->50M(39%)',
    '[0.120s][info][gc          ] Relocation Stall (main) 3.500ms',
    '[0.121s][info][gc          ] Allocation Stall (pool-1-thread-2 (io)) 5.750ms',
    '',
  ].join('\n')
  const heap = { heapBefore: [128 * 1024 ** 2], heapAfter: [50 * 1024 ** 2] }
  expect(
    await checkFormat(gcFormat, [
      {
        text,
        figures: { stall: [0.01325, 0.00575] },
        processes: [{ elapsed: [0.11], ...heap }],
      },
    ]),
  ).toEqual([])
})

// As JDK 7 prints it where a concurrent thread has written its times, but not its text yet; the numbers are chosen.
test('JDK 7: the heap behind the times of concurrent work is that of the pause before', async () => {
  const text = [
    '2026-01-02T03:04:05.500-0800: 31600.056: [GC pause (young) (initial-mark), 0.08894900 secs]',
    '   [Parallel Time:  59.2 ms]',
    '2026-01-02T03:04:05.590-0800: 31600.161:    [Eden: 995M(995M)->0B(939M) Survivors: 29M->85M Heap: 2972M(3144M)->2833M(3144M)]',
    '[GC concurrent-mark-start]',
    ' [Times: user=0.36 sys=0.01, real=0.10 secs]',
    '',
  ].join('\n')
  const heap = { heapBefore: [2972 * MIB], heapAfter: [2833 * MIB], heapSize: [3144 * MIB] }
  expect(
    await checkFormat(gcFormat, [
      {
        text,
        figures: { pause: 0.088_949 },
        processes: [{ elapsed: [31_600.056], ...heap }],
      },
    ]),
  ).toEqual([])
})

// The layouts of JDK 6 to 8, as logs of them in public repositories have them; the numbers are chosen.
test('JDK 8: what stands in several lines, and a JVM that has run for a while', async () => {
  const g1 = [
    '2026-01-02T03:04:05.500+0100: 1312.500: #0: [GC pause (G1 Evacuation Pause) (young), 0.0080000 secs]',
    '   [Parallel Time: 5.2 ms, GC Workers: 2]',
    '      [GC Worker Start (ms): Min: 164.8, Avg: 164.9, Max: 165.0, Diff: 0.2]',
    '   [Eden: 7168.0K(7168.0K)->0.0B(4096.0K) Survivors: 0.0B->1024.0K Heap: 7168.5K(32768.0K)->6664.5K(16.0M)]',
    ' [Times: user=0.01 sys=0.00, real=0.01 secs]',
    '2026-01-02T03:04:06.500+0100: 1313.500: [GC pause (young)',
    'Desired survivor size 524288 bytes, new threshold 15 (max 15)',
    '- age   1:    3163600 bytes,    3163600 total',
    ' 1313.500: [G1Ergonomics (CSet Construction) add young regions to CSet, eden: 14 regions]',
    '2026-01-02T03:04:06.501+0100: 1313.501: [GC concurrent-root-region-scan-end, 0.0010000 secs]',
    '1313.502: [SoftReference, 0 refs, 0.0001929 secs], 0.0060000 secs]',
    '   [ 12M->9M(16M)]',
    '',
  ].join('\n')
  const cms = [
    '2118.000: [GC2026-01-02T03:04:05.500+0100: 2118.001: [ParNew (promotion failed)',
    '- age   1:   15621728 bytes,   15621728 total',
    ': 1000K->1100K(1200K), 0.5000000 secs]2118.565: [CMS2118.600: [CMS-concurrent-sweep: 0.002/0.002 secs] [Times: user=0.00 sys=0.00, real=0.00 secs] ',
    ' (concurrent mode failure): 1600K->700K(2300K), 20.0000000 secs] 2700K->800K(3500K), [CMS Perm : 164K->162K(273K)]CMSCollector shouldConcurrentCollect: , 21.5000000 secs]2118.900: [',
    ' [Times: user=6.11 sys=0.31, real=21.56 secs]',
    '2140.000: [GC (CMS Final Remark) [YG occupancy: 10451 K (47936 K)]{Heap before GC invocations=22 (full 13):',
    '  eden space 42624K,  12% used [0x00000000f6400000, 0x00000000f690c520, 0x00000000f8da0000)',
    '2140.001: [GC (CMS Final Remark) 2140.001: [ParNew: 451K->450K(936K), 0.0030000 secs] 900K->899K(3500K), 0.0040000 secs] [Times: user=0.00 sys=0.00, real=0.00 secs]',
    '2140.005: [Rescan (parallel) , 0.0010000 secs] [1 CMS-remark: 449K(2564K)] 899K(3500K), 0.0070000 secs] [Times: user=0.00 sys=0.00, real=0.00 secs]',
    '',
  ].join('\n')
  const KIB = 1024
  expect(
    await checkFormat(gcFormat, [
      {
        text: g1,
        figures: { pause: [0.008, 0.006] },
        processes: [
          {
            elapsed: [1312.5, 1313.5],
            heapBefore: [7168.5 * KIB, 12 * MIB],
            heapAfter: [6664.5 * KIB, 9 * MIB],
            heapSize: [16 * MIB, 16 * MIB],
          },
        ],
      },
      {
        text: cms,
        figures: { pause: [21.5, 0.007] },
        processes: [
          {
            elapsed: [2118],
            heapBefore: [2700 * KIB],
            heapAfter: [800 * KIB],
            heapSize: [3500 * KIB],
          },
        ],
      },
    ]),
  ).toEqual([])
  const cut = await readText(cms.split('\n').slice(0, 2).join('\n') + '\n')
  expect(cut.reading.problems).toMatchObject([{ problem: { kind: 'unreadable-record' } }])
})

// Printed by Go 1.19.8; the numbers are chosen.
test('gctrace of Go: the first and the third phase are pauses, MB are MiB', async () => {
  const text = [
    'gc 1 @0.011s 3%: 0.010+0.31+0.002 ms clock, 0.096+0.010/0.14/0.093+0.010 ms cpu, 3->4->1 MB, 4 MB goal, 0 MB stacks, 0 MB globals, 2 P',
    'hello',
    'gc 2 @0.045s 2%: 0.017+17+0.20 ms clock, 0.034+0/2.2/0+0.41 ms cpu, 44->90->48 MB, 51 MB goal, 8 P (forced)',
    'gc 3 is no collection',
    '',
  ].join('\n')
  const figures = { pause: [0.00001, 0.000002, 0.000017, 0.0002] }
  const processes = [
    {
      elapsed: [0.011, 0.045],
      heapBefore: [4 * MIB, 90 * MIB],
      heapAfter: [MIB, 48 * MIB],
      heapSize: unknown,
    },
  ]
  expect(await checkFormat(gcFormat, [{ text, figures, processes }])).toEqual([])
})

// Printed by Node 20.20.2; the third line is of Node 22, the fourth of Node 12. The numbers are chosen.
test('node --trace-gc: the first of two times is the pause', async () => {
  const text = [
    '[10870:0x32b3ec00]       81 ms: Scavenge 4.0 (4.5) -> 3.5 (5.0) MB, 3.23 / 0.00 ms  (average mu = 1.000, current mu = 1.000) allocation failure; ',
    '[10870:0x32b3ec00]      640 ms: Mark-Compact (reduce) 67.5 (100.0) -> 11.5 (45.5) MB, 44.14 / 0.00 ms  (+ 0.0 ms in 1 steps since start of marking, biggest step 0.0 ms, walltime since start of marking 60 ms) (average mu = 1.000, current mu = 1.000) finalize incremental marking via stack guard; GC in old space requested',
    '[10870:0x32b3ec00]      700 ms: Scavenge 12.0 (45.5) -> 11.0 (46.0) MB, pooled: 0 MB, 0.50 / 0.00 ms  (average mu = 1.000, current mu = 1.000) task; ',
    '[10870:0x32b3ec00]      800 ms: Mark-sweep 13.0 (46.0) -> 10.0 (40.0) MB, 5.5 / 0.0 ms  (average mu = 1.000, current mu = 1.000) allocation failure scavenge might not succeed',
    '',
  ].join('\n')
  const figures = { pause: [0.00323, 0.04414, 0.0005, 0.0055] }
  const processes = [
    {
      pid: 10870,
      elapsed: [0.081, 0.64, 0.7, 0.8],
      heapBefore: [4 * MIB, 67.5 * MIB, 12 * MIB, 13 * MIB],
      heapAfter: [3.5 * MIB, 11.5 * MIB, 11 * MIB, 10 * MIB],
      heapSize: [5 * MIB, 45.5 * MIB, 46 * MIB, 40 * MIB],
    },
  ]
  expect(await checkFormat(gcFormat, [{ text, figures, processes }])).toEqual([])
})

test('what cannot be told apart is said', async () => {
  const node = (process: string, clock: string): string =>
    `[${process}]       ${clock} ms: Scavenge 4.0 (4.5) -> 3.5 (5.0) MB, 3.00 / 0.00 ms  (average mu = 1.000)`
  const workers = await readText([node('7:0xa0', '10'), node('7:0xb0', '4'), ''].join('\n'))
  expect(workers.processes.map(({ length }) => length)).toEqual([1])
  expect(workers.reading.problems).toMatchObject([
    { problem: { reason: expect.stringContaining('that of a worker') as string }, count: 1 },
  ])
  const go = (number: number): string =>
    `gc ${String(number)} @0.01${String(number)}s 3%: 0.010+0.31+0.002 ms clock, 0.096+0.010/0.14/0.093+0.010 ms cpu, 3->4->1 MB, 4 MB goal, 2 P`
  const mixed = await readText([go(1), go(5), ''].join('\n'))
  expect(mixed.reading.problems).toMatchObject([
    { problem: { reason: expect.stringContaining('of one Go program') as string } },
  ])
})

// The second program began with its first collection; its heap is another's.
test('two programs in Go, one after the other, are two executions', async () => {
  const go = (number: number, seconds: string): string =>
    `gc ${String(number)} @${seconds}s 3%: 0.010+0.31+0.002 ms clock, 0.096+0.010/0.14/0.093+0.010 ms cpu, 3->4->1 MB, 4 MB goal, 2 P\n`
  // Another table between them, and a second program that collects later than the first one did.
  const table = '# Time        UID       PID  minflt/s  majflt/s     VSZ     RSS   %MEM  Command\n'
  const { processes, reading } = await readText(
    go(1, '0.010') + go(2, '0.500') + table + go(1, '0.600') + go(2, '0.630') + go(3, '0.900'),
  )
  expect(processes.map(({ pid, elapsed }) => [formatPid(pid), ...elapsed])).toEqual([
    ['none', 0.01, 0.5],
    ['none[2]', 0.6, 0.63, 0.9],
  ])
  expect(reading.problems).toEqual([])
})
