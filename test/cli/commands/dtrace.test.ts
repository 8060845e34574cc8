import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createProject } from '../project.ts'

const site = ' 77633  core.py:141  -> load '

/** 3 allocations of 100 + 50 + 8 bytes, the second freed, of 5 events and one line of garbage. */
const LOG = [
  'dtrace:::BEGIN',
  `${site}malloc(100) pntr 0xa0`,
  `${site}malloc(50) pntr 0xb0`,
  'oops',
  ' 77633                 :45   ->  free(0xb0)',
  ' 77633                 :45   ->  free(0x0)',
  ' 77633  main.py:7    -> main malloc(8) pntr 0xc0',
  'dtrace:::END',
  '',
].join('\n')

const FIGURES = {
  bytes: Buffer.byteLength(LOG),
  lines: 8,
  tracedLines: 6,
  mallocs: 3,
  callocs: 0,
  reallocs: 0,
  frees: 2,
  nullFrees: 1,
  garbage: 1,
  repaired: 0,
  reused: 0,
  unmatchedFrees: 0,
  failed: 0,
  outstanding: 2,
  outstandingBytes: 108,
  peakCount: 2,
  peakBytes: 150,
  totalBytes: 158,
  freedBytes: 50,
  largest: 100,
  coverage: 1,
}

describe('tracedocs dtrace', () => {
  test('writes flat figures and lists as JSON', async () => {
    const { exit, stdout } = await createProject({ 'd.log': LOG }).run(
      'dtrace',
      'd.log',
      '--format',
      'json',
    )
    const json: unknown = JSON.parse(stdout)
    expect(exit).toBe(0)
    expect(json).toMatchObject({
      log: 'd.log',
      ...FIGURES,
      siteCount: 2,
      sites: [
        {
          file: 'core.py',
          line: 141,
          function: 'load',
          count: 2,
          outstanding: 1,
          outstandingBytes: 100,
          totalBytes: 150,
        },
        {
          file: 'main.py',
          line: 7,
          function: 'main',
          count: 1,
          outstanding: 1,
          outstandingBytes: 8,
          totalBytes: 8,
        },
      ],
      sizes: [
        { from: 8, to: 16, count: 1 },
        { from: 16, to: 32, count: 0 },
        { from: 32, to: 64, count: 1 },
        { from: 64, to: 128, count: 1 },
      ],
      live: [
        { event: 1, bytes: 100, minBytes: 0, maxBytes: 100, count: 1, minCount: 0, maxCount: 1 },
        { event: 2, bytes: 150 },
        { event: 3, bytes: 100, minBytes: 100, maxBytes: 150 },
        { event: 4, bytes: 100 },
        { event: 5, bytes: 108 },
      ],
      aggregations: [],
    })
  })

  test('writes the same figures as text', async () => {
    const { stdout } = await createProject({ 'd.log': LOG }).run('dtrace', 'd.log', '--top', '1')
    const figures: unknown = Object.fromEntries(
      [...stdout.matchAll(/^ *([A-Za-z' -]+): +([\d.,]+)/gm)].map(([, name, value]) => [
        name,
        value,
      ]),
    )
    expect(figures).toEqual({
      'malloc count outstanding': '2',
      'Total bytes outstanding': '108',
      'Max bytes outstanding': '150',
      "Total bytes malloc'd": '158',
      "Total bytes free'd": '50',
      'Maximum malloc': '100',
      'Max allocations': '2',
      'Count mallocs': '3',
      'Count callocs': '0',
      'Count reallocs': '0',
      'Count frees': '2',
      'Count frees non-null': '1',
      'Count frees null': '1',
      'Count failed': '0',
      'Frees unmatched': '0',
      'Pointers reused': '0',
      Coverage: '100.00',
      Lines: '8',
      'Lines traced': '6',
      'Lines of garbage': '1',
      'Events repaired': '0',
      'Events outside': '0',
      Bytes: String(FIGURES.bytes),
    })
    expect(stdout).toContain('Call sites by bytes outstanding, 1 of 2:')
    expect(stdout).toContain('core.py:141 load')
    expect(stdout).not.toContain('main.py')
  })

  test('says where garbage stands', async () => {
    const { stderr } = await createProject({ 'd.log': LOG }).run('dtrace', 'd.log')
    expect(stderr).toBe(
      'd.log:4:1: info: Left out 1 of 6 lines that are no whole event, as DTrace writes some; the first is 4 (garbage-lines)\n',
    )
  })

  test('lists several logs', async () => {
    const project = createProject({ 'a.log': LOG, 'b.log': LOG.replaceAll('\n', '\r\n') })
    const { stdout } = await project.run(
      'dtrace',
      'a.log',
      'b.log',
      '--format',
      'json',
      '--top',
      '0',
    )
    const json: unknown = JSON.parse(stdout)
    expect(json).toMatchObject([
      { log: 'a.log', mallocs: 3, sites: [] },
      { log: 'b.log', mallocs: 3, outstandingBytes: 108 },
    ])
  })
})

describe('a bad log', () => {
  const packed = gzipSync(
    LOG.replace('dtrace:::END\n', `${site}malloc(1) pntr 0xd0\n`.repeat(2000)),
  )
  const cases: readonly (readonly [
    string,
    string | Uint8Array,
    number,
    RegExp,
    number | undefined,
  ])[] = [
    [
      'without an event',
      'hello\nworld\n',
      2,
      /^bad\.log: error: Cannot find an event in `bad\.log`[^\n]*\n$/,
      undefined,
    ],
    ['that is empty', '', 2, /Expected `bad\.log` to have lines, got an empty file/, undefined],
    [
      'of random bytes',
      Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)),
      2,
      /Cannot find an event/,
      undefined,
    ],
    [
      'with a line of 5 MiB',
      `dtrace:::BEGIN\n${'x'.repeat(5 * 1024 ** 2)}\n${LOG.split('\n').slice(1).join('\n')}`,
      0,
      /Expected lines of at most 4 MiB, got 1 longer/,
      3,
    ],
    [
      'in gzip that is cut short',
      packed.subarray(0, packed.length - 12),
      0,
      /Cannot unpack the log to its end: .*what comes before the damage is used/,
      undefined,
    ],
    ['with END before BEGIN', `dtrace:::END\n${LOG}`, 0, /garbage/, 3],
    ['with two blocks', LOG + LOG, 0, /Expected one `dtrace:::BEGIN`, got 2/, 6],
    ['that is cut short', LOG.slice(0, -20), 0, /Expected `dtrace:::END` after/, 2],
    [
      'with pointers that are too long',
      LOG.replace('0xc0', '0x123456789abcdef01'),
      0,
      /Left out 2 of 6 lines/,
      2,
    ],
    [
      'with sizes that are too large',
      LOG.replace('(100)', '(9007199254740993)'),
      0,
      /Left out 2 of 6 lines/,
      2,
    ],
  ]

  test.each(cases)('%s', async (_, log, expected, message, mallocs) => {
    const { exit, stdout, stderr } = await createProject({ 'bad.log': log }).run(
      'dtrace',
      'bad.log',
      '--format',
      'json',
    )
    expect(stderr).toMatch(message)
    expect(exit).toBe(expected)
    if (mallocs !== undefined) expect(JSON.parse(stdout)).toMatchObject({ mallocs })
  })

  test('that is not there, or a folder', async () => {
    const project = createProject({ 'logs/a.log': LOG })
    const { exit, stderr } = await project.run('dtrace', 'none.log', 'logs')
    expect(exit).toBe(2)
    expect(stderr).toMatch(/Cannot find the log `none\.log`/)
    expect(stderr).toMatch(/Cannot read `logs`, expected a file, got a directory/)
  })
})
