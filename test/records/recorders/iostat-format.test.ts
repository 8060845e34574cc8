import { expect, test } from 'vitest'
import { iostatFormat } from '../../../src/records/recorders/iostat-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

const BANNER = 'Linux 6.1.0 (box) \t03/02/26 \t_x86_64_\t(4 CPU)\n'
const CPU = 'avg-cpu:  %user   %nice %system %iowait  %steal   %idle\n'

// The layout of sysstat 12.6.1 (Debian); the numbers are chosen. kB are KiB, as its manual says.
test('reports after the first are samples, with waits only of requests', async () => {
  const header =
    'Device            r/s     rkB/s   rrqm/s  %rrqm r_await rareq-sz     w/s     wkB/s   wrqm/s  %wrqm w_await wareq-sz  aqu-sz  %util\n'
  const report = (user: string, row: string): string =>
    `${CPU}          ${user}    0.00    9.50    1.00    0.00   10.00\n\n${header}sda ${row}\n\n\n`
  const first = '1.00 4.00 0.00 0.00 0.50 4.00 2.00 8.00 0.00 0.00 0.75 4.00 0.01 0.10'
  const busy = '10.00 64.00 0.00 0.00 0.25 6.40 3.00 12.00 0.00 0.00 1.50 4.00 0.20 5.50'
  const idle = '0.00 0.00 0.00 0.00 0.00 0.00 1.00 4.00 0.00 0.00 0.50 4.00 0.00 0.50'
  const text =
    BANNER + '\n' + report('12.50', first) + report('40.00', busy) + report('60.00', idle)
  const results = {
    'cpu (first report)': {
      ...{ cpuUser: 12.5, cpuNice: 0, cpuSystem: 9.5, cpuWait: 1, cpuSteal: 0, cpuIdle: 10 },
    },
    'sda (first report)': {
      ...{ reads: 1, writes: 2, readRate: 4096, writeRate: 8192, readWait: 0.0005 },
      ...{ writeWait: 0.000_75, queue: 0.01, utilization: 0.1 },
    },
    cpu: {
      ...{ cpuUser: [40, 60], cpuNice: [0, 0], cpuSystem: [9.5, 9.5], cpuWait: [1, 1] },
      ...{ cpuSteal: [0, 0], cpuIdle: [10, 10] },
    },
    sda: {
      ...{ reads: [10, 0], writes: [3, 1], readRate: [65_536, 0], writeRate: [12_288, 4096] },
      // The second interval read nothing, so that nothing waited.
      ...{ readWait: 0.000_25, writeWait: [0.0015, 0.0005] },
      ...{ queue: [0.2, 0], utilization: [5.5, 0.5] },
    },
  }
  expect(await checkFormat(iostatFormat, [{ text, results }])).toEqual([])
})

test('a second start has a first report, too', async () => {
  const header = 'Device:            tps   Blk_read/s   Blk_wrtn/s   Blk_read   Blk_wrtn\n'
  const start = (...rates: readonly number[]): string =>
    `${BANNER}\n${rates.map((rate) => `${header}dm-0 1.00 ${rate.toFixed(2)} 0.00 8 0\n\n`).join('')}`
  const text = start(100, 2, 4) + start(200, 6)
  const zeros = (count: number): readonly number[] => Array.from({ length: count }, () => 0)
  const results = {
    // Blocks are sectors of 512 B.
    'dm-0 (first report)': { transfers: [1, 1], readRate: [51_200, 102_400], writeRate: zeros(2) },
    'dm-0': { transfers: [1, 1, 1], readRate: [1024, 2048, 3072], writeRate: zeros(3) },
  }
  expect(await checkFormat(iostatFormat, [{ text, results }])).toEqual([])
})

// The layouts of `-h` of sysstat 12.6.1, whose device is the last column, and of 10.1, whose device has a line of its own.
test('rounded numbers have a unit each, and commas may be decimal', async () => {
  const human = `      tps    kB_read/s    kB_wrtn/s    kB_read    kB_wrtn Device
    87.58       682.9k         1.5M      27.0G      53.9G vda
`
  const split = `Device:            tps    kB_read/s    kB_wrtn/s    kB_read    kB_wrtn
sda
                  0,50         2,00         4,00        227         358
`
  const of = (transfers: number, readRate: number, writeRate: number) => ({
    ...{ transfers, readRate, writeRate },
  })
  expect(
    await checkFormat(iostatFormat, [
      { text: human, results: { 'vda (first report)': of(87.58, 699_289.6, 1_572_864) } },
      { text: split, results: { 'sda (first report)': of(0.5, 2048, 4096) } },
    ]),
  ).toEqual([])
})

test('with -t the CPU is a series from the second report on', async () => {
  const report = (stamp: string, user: string): string =>
    `${stamp}\n${CPU}          ${user}    0.00    9.50    1.00    0.00   10.00\n\n\n`
  const stamps = [
    ['03/02/26 09:14:10', '03/02/26 09:14:11', '03/02/26 09:14:13'],
    ['03/02/2026 09:14:10 PM', '03/02/2026 09:14:11 PM', '03/02/2026 09:14:13 PM'],
    ['Time: 09:14:10', 'Time: 09:14:11', 'Time: 09:14:13'],
  ]
  const shares = ['12.50', '40.00', '60.00']
  const samples = stamps.map((times) => ({
    text: `${BANNER}\n${times.map((time, i) => report(time, shares[i] ?? '')).join('')}`,
    results: {
      'cpu (first report)': { cpuUser: 12.5, cpuIdle: 10 },
      cpu: { cpuUser: [40, 60], cpuIdle: [10, 10] },
    },
    samples: 2,
    processes: [{ elapsed: [0, 2], systemCpuUser: [40, 60], systemCpuIdle: [10, 10] }],
  }))
  const rest = { cpuNice: 0, cpuSystem: 9.5, cpuWait: 1, cpuSteal: 0 }
  const twice = { cpuNice: [0, 0], cpuSystem: [9.5, 9.5], cpuWait: [1, 1], cpuSteal: [0, 0] }
  const whole = samples.map((sample) => ({
    ...sample,
    results: {
      'cpu (first report)': { ...sample.results['cpu (first report)'], ...rest },
      cpu: { ...sample.results.cpu, ...twice },
    },
  }))
  expect(await checkFormat(iostatFormat, whole)).toEqual([])
})

test('lines of a program between the reports change nothing', async () => {
  const report = (user: string): string =>
    `${CPU}          ${user}    0.00    9.50    1.00    0.00   10.00\n\n`
  const rest = { cpuNice: 0, cpuSystem: 9.5, cpuWait: 1, cpuSteal: 0, cpuIdle: 10 }
  const text = `${BANNER}\n${report('12.50')}loaded 3 files\n${report('40.00')}`
  const results = {
    'cpu (first report)': { cpuUser: 12.5, ...rest },
    cpu: { cpuUser: 40, ...rest },
  }
  expect(await checkFormat(iostatFormat, [{ text, results }])).toEqual([])
})

// What iostat of sysstat 12.6.1 prints with `-y`: an empty line in place of the report that it leaves out.
test.each([
  ['', ''],
  ['-t', '03/02/26 09:14:10\n'],
])('with -y %s the first report is of an interval, like the others', async (_, stamp) => {
  const rest = { cpuNice: [0, 0], cpuSystem: [9.5, 9.5], cpuWait: [1, 1], cpuSteal: [0, 0] }
  const report = (user: string): string =>
    `${stamp.replace('10\n', `${user === '40.00' ? '11' : '10'}\n`)}${CPU}          ${user}    0.00    9.50    1.00    0.00   10.00\n\n\n`
  const text = `${BANNER}\n\n${report('12.50')}${report('40.00')}`
  const results = { cpu: { cpuUser: [12.5, 40], cpuIdle: [10, 10], ...rest } }
  const gauges = { systemCpuUser: [12.5, 40], systemCpuSystem: [9.5, 9.5] }
  const series = stamp === '' ? {} : { samples: 2, processes: [{ elapsed: [0, 1], ...gauges }] }
  expect(await checkFormat(iostatFormat, [{ text, results, ...series }])).toEqual([])
})
