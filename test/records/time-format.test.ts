import { describe, expect, test } from 'vitest'
import { timeFormat } from '../../src/records/time-format.ts'
import { checkFormat } from '../../src/series/check-format.ts'
import { createProject } from '../cli/project.ts'
import { readFigures } from './read-text.ts'

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
  expect(Object.keys(figures).sort()).toEqual(timeFormat.figures.map(({ name }) => name).sort())
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
      'a.log': 'begin\nuser 29.72\n\tMaximum resident set size (kbytes): 1.23.4\n',
      'page.md':
        '<span data-tracedocs="a.time.maxrss">?</span> <span data-tracedocs="a.time.cpu">?</span>\n',
    })
    const { stderr } = await project.run('build')
    expect(stderr).toContain(
      'line 3 `Maximum resident set size (kbytes): 1.23.4` cannot be read as one number (in `a.log`)',
    )
    expect(stderr).toContain(
      'the time record in `a.log` (line 2 `user 29.72`) has none: only GNU time -v prints it',
    )
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
