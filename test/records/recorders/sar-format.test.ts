import { expect, test } from 'vitest'
import { readText } from '../read-text.ts'
import { sarFormat } from '../../../src/records/recorders/sar-format.ts'
import { formatProblem } from '../../../src/problems/diagnostics.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of sysstat 12.6.1 (Debian 12.6.1-1), `sar -u -r 1`; the numbers are chosen.
// The layout of sysstat 12.6.1, `sar -u ALL 1`: %user of `sar -u` is %usr with %guest, %system is %sys with %irq and %soft.
test('the columns of -u ALL add up to those of -u', async () => {
  const text = [
    'Linux 6.1.0 (box) \t03/02/26 \t_x86_64_\t(4 CPU)',
    '',
    '09:14:10        CPU      %usr     %nice      %sys   %iowait    %steal      %irq     %soft    %guest    %gnice     %idle',
    '09:14:11        all     80.10      8.42      5.94      0.25      0.50      0.01      0.02      4.20      0.00      0.56',
    '',
  ].join('\n')
  const processes = [
    { elapsed: [0], systemCpuUser: [84.3], systemCpuSystem: [5.97], systemCpuWait: [0.25] },
  ]
  expect(await checkFormat(sarFormat, [{ text, processes }])).toEqual([])
})

test.each([
  ['rounded', '--human', '09:14:10    kbmemfree kbmemused\n09:14:11        12.9G      2.7G\n'],
  ['another clock', 'LC_ALL=C', '09時14分10秒    kbmemfree kbmemused\n'],
  [
    'a half of the day',
    'LC_ALL=C',
    '03:25:27 μμ     CPU     %user\n03:25:28 μμ     all     75,62\n',
  ],
])('what cannot be read is said with the option to use: %s', async (_, option, rows) => {
  const { reading, processes } = await readText(
    `Linux 6.1.0 (box) \t03/02/26 \t_x86_64_\t(4 CPU)\n\n${rows}`,
  )
  expect(processes).toEqual([])
  expect(reading.problems.map(({ problem }) => formatProblem(problem)).join()).toContain(option)
})

test('the parts of pidstat behind tables of sar are left out, with the option to use', async () => {
  const banner = 'Linux 6.1.0 (box) \t03/02/26 \t_x86_64_\t(4 CPU)\n\n'
  const { reading, processes } = await readText(
    `${banner}09:14:10 CPU %user\n09:14:11 all 10.00\n\n${banner}09:14:10      UID       PID    %CPU  Command\n`,
  )
  expect(processes.map(({ length }) => length)).toEqual([1])
  expect(reading.problems.map(({ problem }) => formatProblem(problem)).join()).toContain(
    'pidstat -h',
  )
})

// `sar -u -r -f FILE` prints the sections so.
test('a section whose times begin again is left out, with the way to read it', async () => {
  const { reading, processes } = await readText(
    [
      'Linux 6.1.0 (box) \t03/02/26 \t_x86_64_\t(4 CPU)',
      ...['09:14:10 CPU %user', '09:14:11 all 10.00', '09:14:12 all 20.00', ''],
      ...['09:14:10 kbmemfree kbmemused', '09:14:11 100 200', '09:14:13 100 200', ''],
    ].join('\n'),
  )
  expect(processes.map(({ elapsed }) => [...elapsed])).toEqual([[0, 1, 2]])
  expect(reading.problems.map(({ problem }) => formatProblem(problem)).join()).toContain(
    '`sar -r -f FILE`',
  )
})

test('sections of memory and of CPU are read, means of all and single CPUs are not', async () => {
  const memory =
    '09:14:10    kbmemfree   kbavail kbmemused  %memused kbbuffers  kbcached  kbcommit   %commit  kbactive   kbinact   kbdirty'
  const text = [
    'Linux 6.1.0 (box) \t03/02/26 \t_x86_64_\t(4 CPU)',
    '',
    '09:14:10        CPU     %user     %nice   %system   %iowait    %steal     %idle',
    '09:14:11        all     76.50      0.00     23.00      0.25      0.00      0.25',
    '09:14:11          0     99.00      0.00      1.00      0.00      0.00      0.00',
    '',
    memory,
    '09:14:11     20691744  22651340   1584568      6.42     92400   2082700   1379060      5.59    666144   2822936    119060',
    'Average:     20691554  22656226   1579696      6.40     92400   2087658   1379200      5.59    666216   2834598    123958',
    '',
  ].join('\n')
  const processes = [
    {
      ...{ elapsed: [0, 0], rss: [NaN, NaN], systemCpuUser: [76.5, NaN] },
      ...{ systemCpuSystem: [23, NaN], systemCpuWait: [0.25, NaN], systemCpuIdle: [0.25, NaN] },
      systemMemoryUsed: [NaN, 1_584_568 * 1024],
      systemMemoryFree: [NaN, 20_691_744 * 1024],
      systemMemoryCached: [NaN, 2_082_700 * 1024],
    },
  ]
  expect(await checkFormat(sarFormat, [{ text, processes }])).toEqual([])
})

// The layouts of sysstat 12.6.1, `sar -d -n DEV -b 1`; the numbers are chosen. kB are KiB, and blocks 512 B, as its manual says.
test('rates of devices, interfaces and all devices are samples of each', async () => {
  const text = `Linux 6.1.0 (box) \t03/02/26 \t_x86_64_\t(4 CPU)

09:14:10          tps      rtps      wtps      dtps   bread/s   bwrtn/s   bdscd/s
09:14:11         3.00      1.00      2.00      0.00      8.00     16.00      0.00

09:14:10          DEV       tps     rkB/s     wkB/s     dkB/s   areq-sz    aqu-sz     await     %util
09:14:11          sda      3.00      4.00      8.00      0.00      4.00      0.50      1.25      2.00
09:14:11         dm-0      0.00      0.00      0.00      0.00      0.00      0.00      0.00      0.00

09:14:10        IFACE   rxpck/s   txpck/s    rxkB/s    txkB/s   rxcmp/s   txcmp/s  rxmcst/s   %ifutil
09:14:11         eth0      2.00      1.00      0.50      0.25      0.00      0.00      0.00      1.50

09:14:11          DEV       tps     rkB/s     wkB/s     dkB/s   areq-sz    aqu-sz     await     %util
09:14:12          sda      0.00      0.00      0.00      0.00      0.00      0.00      0.00      0.00

Average:          DEV       tps     rkB/s     wkB/s     dkB/s   areq-sz    aqu-sz     await     %util
Average:          sda      1.50      2.00      4.00      0.00      4.00      0.25      1.25      1.00
`
  const results = {
    'all devices': {
      ...{ transfers: 3, reads: 1, writes: 2, readRate: 4096, writeRate: 8192, discardRate: 0 },
    },
    sda: {
      ...{ transfers: [3, 0], readRate: [4096, 0], writeRate: [8192, 0], discardRate: [0, 0] },
      // In the second interval, nothing waited.
      ...{ wait: 0.001_25, queue: [0.5, 0], utilization: [2, 0] },
    },
    'dm-0': {
      ...{ transfers: 0, readRate: 0, writeRate: 0, discardRate: 0, queue: 0, utilization: 0 },
    },
    eth0: {
      ...{ receivedPackets: 2, sentPackets: 1, receiveRate: 512, sendRate: 256, utilization: 1.5 },
    },
  }
  expect(await checkFormat(sarFormat, [{ text, results }])).toEqual([])
})
