import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createNodeEffects } from '../../src/cli/node-effects.ts'
import { runCli } from '../../src/cli/run-cli.ts'
import { createLog, createProject, SMALL_LOG } from './project.ts'

const PACKED = gzipSync(SMALL_LOG)

function createOne(name: string, log: string | Uint8Array) {
  return createProject({
    'tracedocs.yaml': `runs:\n  a: {logs: "${name}"}\ncharts:\n  memory: {run: a}\n`,
    'page.md': 'A page.\n',
    [name]: log,
  })
}

/** Run the command line in a project with a text on standard input. */
async function pipe(text: string, ...argv: readonly string[]) {
  const { folder } = createOne('-', '')
  const effects = createNodeEffects()
  let stderr = ''
  const exit = await runCli(argv, {
    folder,
    loadEffects: () =>
      Promise.resolve({
        ...effects,
        async *readChunks() {
          await Promise.resolve()
          yield Buffer.from(text)
        },
      }),
    style: { github: false, colour: false },
    print: () => undefined,
    complain: (line) => (stderr += line),
  })
  return { exit, stderr }
}

describe('a log with nothing in it is told once, with the chart that it leaves empty', () => {
  test.each([
    ['plain', 'a.log', '', 'Expected `a.log` to have lines, got an empty file (empty-log)'],
    [
      'packed, nothing in it',
      'a.log.gz',
      gzipSync(''),
      'Expected `a.log.gz` to have lines, got nothing when it is unpacked (empty-log)',
    ],
    [
      'packed, cut short before its content',
      'a.log.gz',
      PACKED.subarray(0, 12),
      'Cannot unpack the log to its end: unexpected end of file; nothing of it could be read (damaged-log)',
    ],
    [
      'packed, broken',
      'a.log.gz',
      Buffer.concat([PACKED.subarray(0, 10), Buffer.alloc(50, 0xff)]),
      'Cannot unpack the log to its end: invalid block type; nothing of it could be read (damaged-log)',
    ],
    ['packed by name alone', 'a.log.gz', 'Not gzip.\n', 'Cannot find a record in `a.log.gz`'],
  ])('%s', async (_, name, log, expected) => {
    const { stderr } = await createOne(name, log).run('build')
    const [first = ''] = stderr.split('\n')
    const [text = '', rule = ''] = expected.split(/ (?=\()/)
    expect(first).toContain(`${name}: error: ${text}`)
    expect(first).toContain('so there is `n/a` or a gap for `tracedocs.yaml:4`')
    expect(first.endsWith(rule)).toBe(true)
    // The chart has no message of its own.
    expect(stderr).not.toContain('(no-process)')
  })

  test('the text before a cut is used, and that is reported', async () => {
    const log = SMALL_LOG + 'x'.repeat(100_000)
    const packed = gzipSync(log)
    const { stderr } = await createOne('a.log.gz', packed.subarray(0, packed.length - 20)).run(
      'build',
    )
    expect(stderr).toBe(
      'a.log.gz: warning: Cannot unpack the log to its end: unexpected end of file; what comes before the damage is used (damaged-log)\n',
    )
  })
})

describe('standard input is called so', () => {
  test.each([
    [
      'empty',
      '',
      'standard input: warning: Expected `standard input` to have lines, got nothing (empty-log)',
    ],
    [
      'without a record',
      'x\n',
      // An error of `extract`, a warning of `build`.
      'Cannot find a record in `standard input`, expected',
    ],
    [
      'with a broken record',
      `x ProcessLoggingThread-JSON {"\n${SMALL_LOG}`,
      'standard input:1:3: warning: Cannot read the JSON',
    ],
  ])('%s', async (_, text, expected) => {
    for (const argv of [['extract', '-'], ['build']]) {
      const { stderr } = await pipe(text, ...argv)
      expect(stderr).toContain(expected)
      expect(stderr).not.toMatch(/^-|`-`/m)
    }
  })
})

describe('lines that are left out', () => {
  const bad = (elapsed: string, pid = '42'): string =>
    `x ProcessLoggingThread-JSON {"elapsed_time": ${elapsed}, "memory_info": {"rss": 1}, "cpu_times": {"user": 1}, "pid": ${pid}}\n`
  const because = (actual: string, lines: string, kind = 'at least 0 and at most 1e18'): string =>
    `Expected \`elapsed_time\` of a process record to be a number of ${kind}, got ${actual} (${lines}) (skipped-lines)`

  test('are reported by cause, each with its lines', async () => {
    const log = [bad('"1"'), bad('-1'), bad('"2"'), bad('1e19'), bad('null'), SMALL_LOG].join('')
    const { stderr } = await createOne('a.log', log).run('build')
    expect(stderr.trimEnd().split('\n')).toEqual([
      `a.log:1:3: warning: ${because('"1"', '2 such lines are left out: 1, 3')}`,
      `a.log:2:3: warning: ${because('-1', 'this line is left out')}`,
      `a.log:4:3: warning: ${because('10000000000000000000', 'this line is left out')}`,
      `a.log:5:3: warning: ${because('null', 'this line is left out')}`,
    ])
  })

  test('for half a pid', async () => {
    const { stderr } = await createOne('a.log', bad('1', '1.5') + SMALL_LOG).run('build')
    expect(stderr).toBe(
      'a.log:1:3: warning: Expected `pid` of a process record to be a whole number, got 1.5 (this line is left out) (skipped-lines)\n',
    )
  })
})

describe('a counter that goes back', () => {
  const samples = [
    { elapsed: 1, rss: 1e7, user: 0.5, faults: 100 },
    { elapsed: 2, rss: 1e7, user: 1, faults: 40 },
    { elapsed: 3, rss: 1e7, user: 0.75, faults: 50 },
    { elapsed: 4, rss: 1e7, user: 1, faults: 30 },
  ]

  test('is a warning with its lines, and the chart draws them all', async () => {
    const project = createOne('a.log', createLog(samples))
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(0)
    expect(stderr).toBe(
      [
        'a.log:2:30: warning: Expected page faults to grow, got 40 after 100 (2 such lines are drawn as they are: 2, 4) (doubtful-lines)',
        'a.log:3:30: warning: Expected user CPU seconds to grow, got 0.75 after 1 (this line is drawn as it is) (doubtful-lines)',
        '',
      ].join('\n'),
    )
    const svg = project.read('images/a.log_42.svg')
    expect(svg).toContain('A counter goes back in 3 lines of the log.')
    expect(svg).not.toContain('could not be read')
  })

  test('is no matter between two processes, or where the system does not count', async () => {
    const [first, second] = samples.map((sample, i) => ({ ...sample, pid: i }))
    if (first === undefined || second === undefined) throw new Error('expected samples')
    const uncounted = { elapsed: 3, rss: 1e7, user: 1, pid: 1 }
    const log = createLog([first, second, uncounted])
    expect((await createOne('a.log', log).run('extract', 'a.log')).stderr).toBe('')
  })
})
