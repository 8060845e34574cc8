import { expect, test } from 'vitest'
import { pidstatFormat } from '../../../src/records/recorders/pidstat-format.ts'
import { formatProblem } from '../../../src/problems/diagnostics.ts'
import { readText } from '../read-text.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of sysstat 12.6.1 (Debian 12.6.1-1), `pidstat -h -r -u -p PID 1`; the numbers are chosen.
const HEADER =
  '# Time        UID       PID    %usr %system  %guest   %wait    %CPU   CPU  minflt/s  majflt/s     VSZ     RSS   %MEM  Command'

test('samples of two processes are told apart, over midnight and behind repeated headers', async () => {
  const text = [
    'Linux 6.1.0 (box) \t03/02/26 \t_x86_64_\t(4 CPU)',
    '',
    HEADER,
    '23:59:59     1000       501   90.00    5.00    0.00    0.00   95.00     1   1200.00      0.00   40960   20480   0.25  convert',
    '23:59:59     1000       502    1.00    0.00    0.00    0.00    1.00     0      0.00      0.00    4096    1024   0.01  a b c',
    '',
    HEADER,
    '00:00:01     1000       501   99.00    1.00    0.00    0.00  100.00     1    300.00      2.00   81920   61440   0.75  convert',
    '',
  ].join('\n')
  const convert = { pid: 501, elapsed: [0, 2], rss: [20480 * 1024, 61440 * 1024] }
  const processes = [
    { ...convert, cpu: [95, 100], faultRate: [1200, 302], faults: [NaN, NaN] },
    { pid: 502, elapsed: [0], rss: [1024 * 1024], cpu: [1], faultRate: [0] },
  ]
  expect(await checkFormat(pidstatFormat, [{ text, processes }])).toEqual([])
})

test('without -u there is no share of CPU, and a decimal comma is one', async () => {
  const text = [
    '# Time        UID       PID  minflt/s  majflt/s     VSZ     RSS   %MEM  Command',
    '09:14:10     1000       501   1200,50      0,00   40960   20480   0,25  convert',
    '',
  ].join('\n')
  const processes = [{ pid: 501, rss: [20480 * 1024], faultRate: [1200.5], cpu: undefined }]
  expect(await checkFormat(pidstatFormat, [{ text, processes }])).toEqual([])
})

// `LC_ALL=en_US.UTF-8` of sysstat 12.6.1: the clock is two fields below the one of the header.
test('a clock of half days is read, over noon', async () => {
  const text = [
    HEADER,
    '11:59:59 AM     1000       501   90.00    5.00    0.00    0.00   95.00     1   1200.00      0.00   40960   20480   0.25  convert',
    '',
    HEADER,
    '12:00:01 PM     1000       501   99.00    1.00    0.00    0.00  100.00     1    300.00      2.00   81920   61440   0.75  convert',
    '',
    HEADER,
    '01:00:02 PM     1000       501   98.00    1.00    0.00    0.00   99.00     1    300.00      2.00   81920   61440   0.75  convert',
    '',
  ].join('\n')
  const processes = [
    {
      ...{ pid: 501, elapsed: [0, 2, 3603], cpu: [95, 100, 99] },
      ...{ rss: [20480 * 1024, 61440 * 1024, 61440 * 1024], faultRate: [1200, 302, 302] },
    },
  ]
  expect(await checkFormat(pidstatFormat, [{ text, processes }])).toEqual([])
})

// `LC_ALL=ja_JP.UTF-8`, and the points of `LC_ALL=fi_FI.UTF-8`.
test.each([
  ['09時14分10秒', '09時14分12秒'],
  ['09.14.10', '09.14.12'],
])('the clock of another country is read: %s', async (first, second) => {
  const row = '  1000   501   1,00      0,00   40960   20480   0,25  convert'
  const text = [
    '# Time        UID       PID  minflt/s  majflt/s     VSZ     RSS   %MEM  Command',
    `${first}${row}`,
    `${second}${row}`,
    '',
  ].join('\n')
  const processes = [{ pid: 501, elapsed: [0, 2], rss: [20480 * 1024, 20480 * 1024] }]
  expect(await checkFormat(pidstatFormat, [{ text, processes }])).toEqual([])
})

// The layout of sysstat 12.6.1 with `-t`: a line of the process, and one of each thread.
test('with -t, the lines of the process are its samples', async () => {
  const text = [
    HEADER.replace('      PID', '     TGID       TID'),
    '09:14:10     1000       501         -   90.00    5.00    0.00    0.00   95.00     1   1200.00      0.00   40960   20480   0.25  convert',
    '09:14:10     1000         -       501   60.00    5.00    0.00    0.00   65.00     1   1200.00      0.00   40960   20480   0.25  |__convert',
    '09:14:10     1000         -       502   30.00    0.00    0.00    0.00   30.00     1      0.00      0.00   40960   20480   0.25  |__convert',
    '',
  ].join('\n')
  const processes = [{ pid: 501, elapsed: [0], rss: [20480 * 1024], cpu: [95] }]
  expect(await checkFormat(pidstatFormat, [{ text, processes }])).toEqual([])
})

// `--human` of sysstat 12.6.1, which divides by 1,024; with a decimal comma in German.
test.each([
  ['90.0%', '95.0%', '40.0M', '20.5M', '512.0k', '1.5G'],
  ['90,0%', '95,0%', '40,0M', '20,5M', '512,0k', '1,5G'],
])('numbers with units are what they say: %s', async (user, cpu, vsz, mega, kilo, giga) => {
  const row = (time: string, rss: string): string =>
    `09:14:${time}     1000       501   ${user}    5.0%    0.0%    0.0%   ${cpu}     1   1200.00      0.00   ${vsz}   ${rss}   0.3%  convert`
  const text = `${HEADER}\n${row('10', kilo)}\n${row('11', mega)}\n${row('12', giga)}\n`
  const processes = [
    {
      ...{ pid: 501, elapsed: [0, 1, 2], cpu: [95, 95, 95], faultRate: [1200, 1200, 1200] },
      rss: [512 * 1024, 20.5 * 1024 ** 2, 1.5 * 1024 ** 3],
    },
  ]
  expect(await checkFormat(pidstatFormat, [{ text, processes }])).toEqual([])
})

// The layout of sysstat 12.6.1, `pidstat -r -u -p PID 1`: a table of each part, and means at the end.
const BANNER = 'Linux 6.1.0 (box) \t03/02/26 \t_x86_64_\t(4 CPU)'
const CPU = '      UID       PID    %usr %system  %guest   %wait    %CPU   CPU  Command'
const MEMORY = '      UID       PID  minflt/s  majflt/s     VSZ     RSS   %MEM  Command'
const DISK = '      UID       PID   kB_rd/s   kB_wr/s kB_ccwr/s iodelay  Command'

/** Both tables of an interval. */
function listParts(from: string, to: string): readonly string[] {
  return [
    `${from}${CPU}`,
    `${to}     1000       501   90.00    5.00    0.00    0.00   95.00     1  convert`,
    '',
    `${from}${MEMORY}`,
    `${to}     1000       501   1200.00      2.00   40960   20480   0.25  convert`,
    '',
    `${from}${DISK}`,
    `${to}     1000       501      7.00      8.00      9.00       1  convert`,
    '',
  ]
}

test.each([
  ['clocks', ['09:14:09', '09:14:10', '09:14:12'], [0, 2]],
  ['half days', ['11:59:59 AM', '12:00:00 PM', '12:00:01 PM'], [0, 1]],
  ['seconds since 1970', ['1790000000', '1790000001', '1790000003'], [0, 2]],
  ['points', ['09.14.09', '09.14.10', '09.14.12'], [0, 2]],
  ['Japanese', ['09時14分09秒', '09時14分10秒', '09時14分12秒'], [0, 2]],
])('the tables of an interval are one sample: %s', async (_, [a = '', b = '', c = ''], elapsed) => {
  const text = [
    ...[BANNER, '', ...listParts(a, b), ...listParts(b, c)],
    `Average:${CPU}`,
    'Average:     1000       501   91.00    6.00    0.00    0.00   97.00     -  convert',
    '',
    `Average:${MEMORY}`,
    'Average:     1000       501   9999.00      2.00   99999   99999   0.25  convert',
    '',
  ].join('\n')
  const rss = [20480 * 1024, 20480 * 1024]
  const processes = [{ pid: 501, elapsed, rss, cpu: [95, 95], faultRate: [1202, 1202] }]
  const { processes: read, reading } = await readText(text)
  expect(reading.problems).toEqual([])
  expect(read).toHaveLength(1)
  expect(await checkFormat(pidstatFormat, [{ text, processes }])).toEqual([])
})

test('a single table is read without a banner, too', async () => {
  const text = [
    `09:14:09${MEMORY}`,
    '09:14:10     1000       501   1200.00      2.00   40960   20480   0.25  convert',
    '09:14:11     1000       501   1200.00      2.00   40960   40960   0.25  convert',
    '',
  ].join('\n')
  const processes = [{ pid: 501, elapsed: [0, 1], rss: [20480 * 1024, 40960 * 1024] }]
  expect(await checkFormat(pidstatFormat, [{ text, processes }])).toEqual([])
})

test('a process in one of the tables only is said', async () => {
  const [cpuHeader = '', cpuRow = '', , memoryHeader = '', memoryRow = ''] = listParts(
    '09:14:09',
    '09:14:10',
  )
  const text = [
    ...[BANNER, '', cpuHeader, cpuRow, cpuRow.replace('501', '502'), ''],
    ...[memoryHeader, memoryRow, memoryRow.replace('501', '503'), ''],
    ...listParts('09:14:10', '09:14:11'),
    ...[`09:14:11${CPU}`, cpuRow.replace('09:14:10', '09:14:12').replace('501', '504')],
    ...['', `Average:${CPU}`, ''],
  ].join('\n')
  const { processes, reading } = await readText(text)
  expect(processes.map(({ pid, elapsed }) => [pid, [...elapsed]])).toEqual([
    [501, [0, 1]],
    [503, [0]],
  ])
  const problems = reading.problems.map(({ problem }) => formatProblem(problem))
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain('process 502 at 09:14:10')
  expect(reading.problems[0]?.count).toBe(2)
})

test.each([
  ['10/23/2025', '10/24/2025', 86_400],
  ['2026-01-31', '2026-02-01', 86_400],
  ['03/04/26', '03/04/26', 0],
])(
  'a recorder that starts again on another day goes on: %s, %s',
  async (first, second, seconds) => {
    const begin = (date: string): string => BANNER.replace(/\t\S+ *\t/, `\t${date} \t`)
    const text = [
      ...[begin(first), '', ...listParts('09:14:09', '09:14:10'), '2025-10-23 13:55:24'],
      ...[begin(second), '', ...listParts('09:14:19', '09:14:20'), ''],
    ].join('\n')
    const { processes } = await readText(text)
    expect(processes.map(({ pid, elapsed }) => [pid, [...elapsed]])).toEqual([
      [501, [0, seconds + 10]],
    ])
  },
)

test('figures of other formats behind its tables are read, as is another section of sar', async () => {
  const sar = [BANNER, '', '09:15:10        CPU     %user', '09:15:11        all     76.50', '']
  const text = [BANNER, '', ...listParts('09:14:09', '09:14:10'), 'real 1.50', ...sar].join('\n')
  const { processes } = await readText(text)
  expect(processes.map(({ pid }) => pid)).toEqual([501, undefined])
})

// `pidstat -h -u -r -I -p PID 1` of sysstat 12.6.1 on a machine with two CPUs, and one row of the same log without `-I` behind it.
const ON_TWO = [
  'Linux 6.18.44 (vm) \t11/27/26 \t_x86_64_\t(2 CPU)',
  '',
  HEADER,
  '19:27:13        0     25268    0.00    0.00    0.00   44.00    0.00     0   2740.00      0.00   26360   13540   0.05  python3',
  '',
  HEADER,
  '19:27:14        0     25268   21.00    2.00    0.00   44.00   11.44     0   2740.00      0.00   26360   13540   0.05  python3',
  '',
  HEADER,
  '19:27:15        0     25268   35.00    0.00    0.00   66.00   17.59     0      0.00      0.00   26360   13540   0.05  python3',
  '',
]

test('with -I, the share of one CPU is the sum of its parts', async () => {
  const again = [
    ...ON_TWO.slice(0, 3),
    '19:28:15        0     25269   35.00    1.00   10.00   66.00   46.01     0      0.00      0.00   26360   13540   0.05  qemu',
    '',
    ...ON_TWO.slice(0, 3),
    '19:28:16        0     25270   35.00    1.00   10.00   66.00   23.01     0      0.00      0.00   26360   13540   0.05  qemu',
    '',
  ]
  const text = [...ON_TWO, ...again].join('\n')
  const processes = [
    { pid: 25268, elapsed: [0, 1, 2], cpu: [0, 23, 35] },
    { pid: 25269, cpu: [46.01] },
    { pid: 25270, cpu: [46] },
  ]
  expect(await checkFormat(pidstatFormat, [{ text, processes }])).toEqual([])
})

test('with -I and --human, or as tables, it is the sum as well', async () => {
  const human = `${HEADER}
19:27:14        0     25268   21.0%    2.0%    0.0%   44.0%   11.4%     0   2740.00      0.00   25.7M   13.0M   0.1%  python3
`
  const table = [
    ...[BANNER, '', `19:27:14${CPU}`],
    '19:27:15        0     25268   34.65    0.00    0.00   64.36   17.50     0  python3',
    '',
  ].join('\n')
  expect(
    await checkFormat(pidstatFormat, [
      { text: human, processes: [{ pid: 25268, cpu: [23] }] },
      { text: table, processes: [{ pid: 25268, cpu: [34.65] }] },
    ]),
  ).toEqual([])
})

test('CPU whose memory is cut off at the end of the log is said', async () => {
  const whole = listParts('09:14:09', '09:14:10')
  const text = [BANNER, '', ...whole, ...listParts('09:14:10', '09:14:11').slice(0, 3), ''].join(
    '\n',
  )
  const { processes, reading } = await readText(text)
  expect(processes.map(({ pid, elapsed }) => [pid, [...elapsed]])).toEqual([[501, [0]]])
  expect(reading.problems.map(({ problem }) => formatProblem(problem))).toEqual([
    expect.stringContaining('process 501 at 09:14:11'),
  ])
  expect(reading.problems[0]?.places).toEqual([{ line: text.split('\n').length - 1, column: 1 }])
})

test('sysstat 10 sets its header apart and its lines in', async () => {
  const text = [
    'Linux 3.10.0 (box) \t03/02/2026 \t_x86_64_\t(1 CPU)',
    '',
    '#      Time   UID       PID    %usr %system  %guest    %CPU   CPU  minflt/s  majflt/s     VSZ    RSS   %MEM  Command',
    ' 1790000000  1000       501   90.00    5.00    0.00   95.00     0   1200.00      0.00   40960  20480   0.25  convert a.png',
    ' 1790000000  1000       502    1.00    0.00    0.00    1.00     0      0.00      0.00    4096   1024   0.01  sleep',
    '',
    '#      Time   UID       PID    %usr %system  %guest    %CPU   CPU  minflt/s  majflt/s     VSZ    RSS   %MEM  Command',
    ' 1790000002  1000       501   99.00    1.00    0.00  100.00     0    300.00      2.00   81920  61440   0.75  convert a.png',
    '',
  ].join('\n')
  const processes = [
    {
      ...{ pid: 501, elapsed: [0, 2], rss: [20480 * 1024, 61440 * 1024] },
      ...{ cpu: [95, 100], faultRate: [1200, 302], faults: [NaN, NaN] },
    },
    { pid: 502, elapsed: [0], rss: [1024 * 1024], cpu: [1], faultRate: [0], faults: [NaN] },
  ]
  expect(await checkFormat(pidstatFormat, [{ text, processes }])).toEqual([])
})

// The layouts of sysstat 12.6.1, `pidstat -h -d -w -r`, `pidstat -d` and `pidstat -w`; the numbers are chosen. kB are KiB.
test('what -d and -w state of a process are gauges, and what it may not know is missing', async () => {
  const joined = [
    '# Time        UID       PID  minflt/s  majflt/s     VSZ     RSS   %MEM   kB_rd/s   kB_wr/s kB_ccwr/s iodelay   cswch/s nvcswch/s  Command',
    '09:14:10     1000       501      0.00      0.00   40960   20480   0.25      4.00      0.50      0.00       0     12.00      1.50  convert',
    '09:14:11     1000       501      0.00      0.00   40960   20480   0.25     -1.00     -1.00     -1.00       0      2.00      0.00  convert',
    '',
  ].join('\n')
  const disks = `Linux 6.1.0 (box) \t03/02/26 \t_x86_64_\t(4 CPU)

09:14:10      UID       PID   kB_rd/s   kB_wr/s kB_ccwr/s iodelay  Command
09:14:11     1000       501      4.00      8.00      0.00       0  convert
09:14:11        0         1     -1.00     -1.00     -1.00       0  init

09:14:11      UID       PID   kB_rd/s   kB_wr/s kB_ccwr/s iodelay  Command
09:14:12     1000       501      2.00      0.00      0.00       0  convert

Average:      UID       PID   kB_rd/s   kB_wr/s kB_ccwr/s iodelay  Command
Average:     1000       501      3.00      4.00      0.00       0  convert
`
  const switches = `# Time        UID       PID   cswch/s nvcswch/s  Command
09:14:10 PM     1000       501      12.00      1.50  convert
`
  expect(
    await checkFormat(pidstatFormat, [
      {
        text: joined,
        processes: [
          {
            ...{ pid: 501, rss: [20_971_520, 20_971_520] },
            ...{ diskReadRate: [4096, NaN], diskWriteRate: [512, NaN] },
            ...{ voluntarySwitches: [12, 2], involuntarySwitches: [1.5, 0] },
          },
        ],
      },
      {
        text: disks,
        processes: [
          { pid: 501, elapsed: [0, 1], diskReadRate: [4096, 2048], diskWriteRate: [8192, 0] },
        ],
      },
      {
        text: switches,
        processes: [{ pid: 501, voluntarySwitches: [12], involuntarySwitches: [1.5] }],
      },
    ]),
  ).toEqual([])
})
