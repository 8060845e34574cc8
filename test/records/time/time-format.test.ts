import { describe, expect, test } from 'vitest'
import { timeFormat } from '../../../src/records/time/time-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { createProject } from '../../cli/project.ts'
import { readFigures, readText } from '../read-text.ts'

// GNU time 1.9 (Debian 1.9-0.2): /usr/bin/time -v sh -c 'dd if=/dev/zero of=x bs=1M count=4 conv=fsync; exit 3'
const FAILED = `Command exited with non-zero status 3
	Command being timed: "sh -c dd if=/dev/zero of=x bs=1M count=4 conv=fsync; exit 3"
	User time (seconds): 0.00
	System time (seconds): 0.00
	Percent of CPU this job got: 13%
	Elapsed (wall clock) time (h:mm:ss or m:ss): 0:00.03
	Average shared text size (kbytes): 0
	Average unshared data size (kbytes): 0
	Average stack size (kbytes): 0
	Average total size (kbytes): 0
	Maximum resident set size (kbytes): 2920
	Average resident set size (kbytes): 0
	Major (requiring I/O) page faults: 1
	Minor (reclaiming a frame) page faults: 422
	Voluntary context switches: 11
	Involuntary context switches: 8
	Swaps: 0
	File system inputs: 176
	File system outputs: 8200
	Socket messages sent: 0
	Socket messages received: 0
	Signals delivered: 0
	Page size (bytes): 4096
	Exit status: 3
`

test('every figure of GNU time -v is read', async () => {
  const figures = {
    ...{ real: 0.03, user: 0, sys: 0, cpu: 13, maxrss: 2920 * 1024, avgrss: 0 },
    ...{ avgtext: 0, avgdata: 0, avgstack: 0, avgtotal: 0, swaps: 0, signals: 0 },
    ...{ majorFaults: 1, minorFaults: 422, voluntarySwitches: 11, involuntarySwitches: 8 },
    ...{ inputs: 176, outputs: 8200, messagesSent: 0, messagesReceived: 0 },
    ...{ pageSize: 4096, exitStatus: 3 },
  }
  const ofMacOs = ['instructions', 'cycles', 'footprint']
  expect([...Object.keys(figures), ...ofMacOs].sort()).toEqual(
    timeFormat.figures.map(({ name }) => name).sort(),
  )
  expect(await checkFormat(timeFormat, [{ text: FAILED, figures }])).toEqual([])
})

test('a share of CPU that GNU time does not know is no number', async () => {
  const text = '\tPercent of CPU this job got: ?%\n'
  expect(await checkFormat(timeFormat, [{ text, figures: { cpu: NaN } }])).toEqual([])
})

test.each([
  [
    'a status',
    FAILED,
    'a.log:1:1: warning: Expected the timed command to succeed, got `Command exited with non-zero status 3`',
  ],
  [
    'a signal',
    'Command terminated by signal 9\n\tExit status: 0\nreal 1.0\n',
    'got `Command terminated by signal 9`',
  ],
  [
    'a status alone, as with -q',
    '\tExit status: 2\nreal 1.0\n',
    'a.log:1:2: warning: Expected the timed command to succeed, got `Exit status: 2`',
  ],
])('a command that ended with %s is reported once', async (_, text, message) => {
  const project = createProject({
    'tracedocs.yaml': 'runs: { a: { logs: a.log } }\n',
    'a.log': text,
  })
  const { stderr } = await project.run('list')
  expect(stderr.split('Expected the timed command')).toHaveLength(2)
  expect(stderr).toContain(message)
})

test('a command that succeeded is not reported', async () => {
  const text = '\tExit status: 0\nreal 1.0\n'
  const project = createProject({
    'tracedocs.yaml': 'runs: { a: { logs: a.log } }\n',
    'a.log': text,
  })
  expect((await project.run('list')).stderr).not.toContain('succeed')
})

describe('the output of time', () => {
  test.each([
    ['POSIX -p', 'real 35.49\nuser 29.72\nsys 2.03\n', [35.49, 29.72, 2.03]],
    [
      'with more blanks',
      'real        35.49\nuser        29.72\nsys          2.03',
      [35.49, 29.72, 2.03],
    ],
    ['bash', '\nreal\t1m35.490s\nuser\t0m29.720s\nsys\t0m2.030s\n', [95.49, 29.72, 2.03]],
    ['a decimal comma', 'real 35,49\nuser 29,72\nsys 2,03\n', [35.49, 29.72, 2.03]],
    ['CRLF', 'real 35.49\r\nuser 29.72\r\nsys 2.03\r\n', [35.49, 29.72, 2.03]],
    ['after a blank', '  real 35.49\n\tuser 29.72\n sys 2.03\n', [35.49, 29.72, 2.03]],
  ])('%s', async (_, text, [real, user, sys]) => {
    expect(await readFigures(text)).toEqual({
      'time.real': real,
      'time.user': user,
      'time.sys': sys,
    })
  })

  // As GNU time 1.9 prints it.
  test('of GNU time -v has the largest resident set size too', async () => {
    const text = [
      '\tCommand being timed: "sleep 1"',
      '\tUser time (seconds): 29.72',
      '\tSystem time (seconds): 2.03',
      '\tPercent of CPU this job got: 89%',
      '\tElapsed (wall clock) time (h:mm:ss or m:ss): 1:02:35.49',
      '\tMaximum resident set size (kbytes): 231072',
    ].join('\n')
    expect(await readFigures(text)).toEqual({
      'time.user': 29.72,
      'time.sys': 2.03,
      'time.cpu': 89,
      'time.real': 3755.49,
      'time.maxrss': 231072 * 1024,
    })
  })

  test('is not seen in prose', async () => {
    expect(
      await readFigures('really 1\nuser 7 logged in\nsystem 2\nthe real 3\nreal 1.2.3\n'),
    ).toEqual({})
  })
})

describe('the output of GNU time -v in a locale with separators', () => {
  test.each([
    ['Maximum resident set size (kbytes): 1.234.567', { maxrss: 1_234_567 * 1024 }],
    ['Maximum resident set size (kbytes): 2,920', { maxrss: 2920 * 1024 }],
    ['User time (seconds): 29,72', { user: 29.72 }],
    ['System time (seconds): 1.234,56', { sys: 1234.56 }],
    ['Elapsed (wall clock) time (h:mm:ss or m:ss): 1:02:35,49', { real: 3755.49 }],
    ['User time (seconds): 1,234', { user: NaN }],
    ['Maximum resident set size (kbytes): lots', { maxrss: NaN }],
  ])('%s', async (line, figures) => {
    expect(await checkFormat(timeFormat, [{ text: `\t${line}\n`, figures }])).toEqual([])
  })

  test('names the line that cannot be read, and the one where a record begins that lacks a figure', async () => {
    const project = createProject({
      'tracedocs.yaml': 'runs: { a: { logs: a.log } }\n',
      'a.log': 'begin\nreal 29.72\n\tMaximum resident set size (kbytes): 1.23.4\n',
      'page.md':
        '<span data-tracedocs="a.time.maxrss">?</span> <span data-tracedocs="a.time.cpu">?</span>\n',
    })
    const { stderr } = await project.run('build')
    expect(stderr).toContain(
      'line 3 `Maximum resident set size (kbytes): 1.23.4` cannot be read as one number (in `a.log`)',
    )
    expect(stderr).toContain(
      'the time record in `a.log` (line 2 `real 29.72`) has none: its `time` prints none',
    )
  })
})

// Each as the program itself prints it: zsh 5.9, tcsh 6.24.07, fish 3.6.0, mksh 59c, BusyBox 1.35, GNU time 1.9 of
// Debian 12, and as macOS 14 and FreeBSD 14 document it. The numbers are chosen.
describe('a dialect of time', () => {
  test.each<[string, string, Readonly<Record<string, number>>]>([
    [
      'zsh',
      './render --all  41.37s user 2.08s system 96% cpu 45.120 total\n',
      { real: 45.12, user: 41.37, sys: 2.08, cpu: 96 },
    ],
    [
      'zsh, over a minute',
      './a  41.37s user 2.08s system 96% cpu 1:05.12 total\n',
      { real: 65.12, user: 41.37, sys: 2.08, cpu: 96 },
    ],
    [
      'tcsh',
      '41.370u 2.080s 1:05.12 66.7%\t0+0k 128+16io 3pf+0w\n',
      {
        ...{ real: 65.12, user: 41.37, sys: 2.08, cpu: 66.7 },
        ...{ inputs: 128, outputs: 16, majorFaults: 3, swaps: 0 },
      },
    ],
    [
      'fish',
      'Executed in  308.44 millis    fish           external\n   usr time    3.18 millis  303.00 micros    2.88 millis\n   sys time    0.15 millis  151.00 micros    0.00 millis\n',
      { real: 0.30844, user: 0.00318, sys: 0.00015 },
    ],
    [
      'fish, over a quarter of an hour',
      'Executed in   20.50 mins    fish           external\n   usr time    1.25 secs    0.30 millis    1.25 secs\n',
      { real: 1230, user: 1.25 },
    ],
    [
      'mksh',
      '    1m12.75s real     0m58.50s user     0m01.25s system\n',
      { real: 72.75, user: 58.5, sys: 1.25 },
    ],
    [
      'BusyBox',
      'real\t0m 2.05s\nuser\t0m 1.00s\nsys\t0m 0.50s\n',
      { real: 2.05, user: 1, sys: 0.5 },
    ],
    [
      'GNU time without options',
      '488.25user 2.17system 7:59.75elapsed 106%CPU (0avgtext+0avgdata 1048576maxresident)k\n0inputs+2136outputs (7major+49345minor)pagefaults 0swaps\n',
      {
        ...{ real: 479.75, user: 488.25, sys: 2.17, cpu: 106, maxrss: 1024 ** 3 },
        ...{ inputs: 0, outputs: 2136, majorFaults: 7, minorFaults: 49345, swaps: 0 },
      },
    ],
    [
      'macOS with -l',
      '       35.49 real        29.72 user         2.03 sys\n           310378496  maximum resident set size\n                  12  page faults\n',
      { real: 35.49, user: 29.72, sys: 2.03, maxrss: 310_378_496, majorFaults: 12 },
    ],
    [
      'FreeBSD with -l, whose sizes are kilobytes',
      '        0.50 real         0.25 user         0.01 sys\n      2318  maximum resident set size\n',
      { real: 0.5, user: 0.25, sys: 0.01, maxrss: 2318 * 1024 },
    ],
    [
      'FreeBSD with -l, where as many bytes would be no process',
      '        1.25 real         0.75 user         0.12 sys\n      8192  maximum resident set size\n',
      { real: 1.25, user: 0.75, sys: 0.12, maxrss: 8192 * 1024 },
    ],
    [
      'BusyBox with -v, whose resident set size is four times too large',
      '\tCommand being timed: "./s.sh"\n\tElapsed (wall clock) time (h:mm:ss or m:ss): 1m 0.30s\n\tMaximum resident set size (kbytes): 6544\n',
      { real: 60.3, maxrss: NaN },
    ],
  ])('%s', async (_, text, figures) => {
    expect(await checkFormat(timeFormat, [{ text, figures }])).toEqual([])
  })

  test.each([
    'user 1001\n',
    'sys admin 12\n',
    'a 12% cpu 3 total\n',
    'the user 3pf+0w\n',
    '   12 page faults later\n',
    '   12  page faults\n',
    'usr time  3.18 millis\n',
  ])('does not take %j for its own', async (text) => {
    expect(await checkFormat(timeFormat, [{ text, figures: {} }])).toEqual([])
  })
})

describe('several executions in a log', () => {
  const LOG = [
    '$ time ./render --quick',
    './render --quick  1.00s user 0.50s system 75% cpu 2.000 total',
    '$ time ./render --all',
    './render --all  41.37s user 2.08s system 96% cpu 45.120 total',
    './render --quick  1.00s user 0.50s system 75% cpu 4.000 total',
    './render --quick  1.00s user 0.50s system 75% cpu 3.000 total',
    '',
  ].join('\n')

  test.each([
    ['a.time[1].real', '2.00 s'],
    ['a.time[2].real', '45.12 s'],
    ["a.time['./render --all'].user", '41.37 s'],
    // Those of one command are samples: the median of 2, 4 and 3.
    ["a.time['./render --quick'].real", '3.00 s'],
    ["samples(a.time['./render --quick'].real)", '3'],
    ['a.time.real', '3.00 s'],
  ])('are reached by place and command: %s', async (expression, shown) => {
    const project = createProject({
      'tracedocs.yaml': 'runs: { a: { logs: a.log } }\n',
      'a.log': LOG,
      'page.md': `<span data-tracedocs="${expression}">?</span>\n`,
    })
    await project.run('build')
    const page = project.read('page.md').replaceAll('\u00a0', ' ')
    expect(page).toContain(`>${shown}</span>`)
    expect((await project.run('build', '--check', '--frozen')).stderr).not.toContain('error')
  })
})

test('kbytes are KiB, and the note has the line\u2019s own figure', () => {
  const line = Buffer.from('Maximum resident set size (kbytes): 228096')
  const read = timeFormat.parseLine({
    ...{ bytes: line, lineStart: 0, start: 0, end: line.length },
  })
  expect(read?.record).toMatchObject({
    figures: [
      {
        unitNote:
          'printed as 228,096 kbytes, by which GNU time means KiB: 228,096 KiB, 1,024 B each, are 233,570,304 B',
      },
    ],
  })
})

// The shells of two commands that ran at the same time wrote into one log; the numbers are chosen.
describe('lines of two executions that stand between each other', () => {
  const bash = (real: string) => `real\t0m${real}s\n`
  const [user, sys] = ['user\t0m0.750s\n', 'sys\t0m0.125s\n']
  const gnu = (name: string) => `\tCommand being timed: "${name}"\n`
  const gnuLines = '\tUser time (seconds): 1.00\n\tUser time (seconds): 2.00\n'
  test.each([
    ['line by line', bash('1.250') + bash('2.250') + user + user + sys + sys, [4]],
    ['the first one is cut', bash('1.250') + user + bash('2.250') + sys + user + sys, [6]],
    ['of three', bash('1.250') + bash('2.250') + bash('3.250') + user + user + user, [5, 6]],
    ['of GNU time -v', `${gnu('a')}${gnu('b')}${gnuLines}`, [4]],
  ])('%s are no figures, and said', async (_, text, lines) => {
    const { results = [], reading } = await readText(text)
    const stated = results.flatMap(({ figures }) =>
      [...figures].flatMap(([name, { figure }]) => ('value' in figure ? [name] : [])),
    )
    expect(new Set(stated).has('sys') || stated.filter((name) => name === 'user').length > 1).toBe(
      false,
    )
    const found = reading.problems.find(({ problem }) => problem.kind === 'mixed-results')
    expect(found?.places.map(({ line }) => line).slice(0, lines.length)).toEqual(lines)
  })

  test('executions one after the other are whole', async () => {
    const one = bash('1.250') + user + sys
    const { results = [] } = await readText(one + one + gnu('a') + gnu('b') + gnuLines.slice(0, 27))
    expect(results.map(({ figures }) => [...figures.keys()])).toEqual([
      ['real', 'user', 'sys'],
      ['real', 'user', 'sys'],
      [],
      ['user'],
    ])
  })
})

// BusyBox 1.35 and GNU time 1.9 (Debian 12): a command that failed between two that did not. GNU time and BusyBox name the
// failure first; bash does not, so that the failure is of another execution than its time.
describe('a failure that is named before the times', () => {
  const failed = 'Command exited with non-zero status 3\n'
  test.each([
    ['BusyBox', 'real\t0m 0.65s\nuser\t0m 0.16s\nsys\t0m 0.09s\n', 1],
    ['-p', 'real 0.65\nuser 0.16\nsys 0.09\n', 1],
    ['bash', '\nreal\t0m0.65s\nuser\t0m0.16s\nsys\t0m0.09s\n', 2],
  ])('is of the times of %s or none', async (_, times, count) => {
    const { results = [] } = await readText(times + failed + times + times)
    const own = results.map(({ figures }) => [...figures.keys()].join(' '))
    const whole = 'real user sys'
    const middle = count === 1 ? [`exitStatus ${whole}`] : ['exitStatus', whole]
    expect(own).toEqual([whole, ...middle, whole])
  })

  test('of two that were killed, each is one', async () => {
    const killed = 'Command terminated by signal 9\n'
    const { results = [] } = await readText(`${killed}${killed}real 0.65\n`)
    expect(results).toHaveLength(2)
  })
})

test.each([
  ['Maximum resident set size (kbytes): 12:34', 'time.maxrss'],
  ['Major (requiring I/O) page faults: 12:34', 'time.majorFaults'],
  ['Minor (reclaiming a frame) page faults: 1:02:03', 'time.minorFaults'],
  ['Swaps: 12%', 'time.swaps'],
  ['User time (seconds): 1:05.12', 'time.user'],
  ['Percent of CPU this job got: 1:05%', 'time.cpu'],
  ['Exit status: 0:00', 'time.exitStatus'],
])('what is no number of its line is none: %s', async (line, name) => {
  expect(await readFigures(`\t${line}\n`)).toEqual({ [name]: NaN })
})

// What `time -l` of macOS prints since 10.15; the numbers are chosen.
test('the footprint is in bytes, which need not be whole pages: only macOS prints it', async () => {
  const text = `        0.50 real         0.25 user         0.00 sys
            40960000  maximum resident set size
           987654321  instructions retired
           123456789  cycles elapsed
            12345678  peak memory footprint
`
  const times = { real: 0.5, user: 0.25, sys: 0 }
  const counts = { instructions: 987654321, cycles: 123456789 }
  const figures = { ...times, ...counts, maxrss: 40960000, footprint: 12345678 }
  expect(await checkFormat(timeFormat, [{ text, figures }])).toEqual([])
})

// IPython 8.12.3, the numbers are chosen; those above a minute are known from its source. By hand: 1min 2s are 62 s.
test('%time of IPython: CPU times and the wall time below them, of each input', async () => {
  const text = [
    'In [1]: CPU times: user 26 µs, sys: 3.25 µs, total: 29.2 µs',
    'Wall time: 32.7 µs',
    'Out[1]: 499500',
    'CPU times: user 145 ms, sys: 0 ns, total: 145 ms',
    'Wall time: 1min 2s',
    'CPU times: user 1e+03 ms, sys: 1h 1s, total: 1h 2s',
    'Wall time: 2d 3h',
    'CPU times: total: 3 s',
    'Wall time: 4.5 s',
    '',
  ].join('\n')
  const results = [
    { user: 26e-6, sys: 3.25e-6, real: 32.7e-6 },
    { user: 0.145, sys: 0, real: 62 },
    { user: 1, sys: 3601, real: 183_600 },
    { real: 4.5 },
  ]
  expect(await checkFormat(timeFormat, [{ text, results }])).toEqual([])
})

test('a wall time of another program is none of IPython', async () => {
  const text = 'Wall time: 12 s\nCPU times: user 3, sys: 4\nIn [1]: Wall time: 3 s\n'
  expect(await checkFormat(timeFormat, [{ text, figures: {} }])).toEqual([])
})
