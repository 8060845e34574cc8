import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createProject } from '../cli/project.ts'
import { cleanChunks } from '../../src/logs/clean-chunks.ts'
import { cutBytes, readText } from './unpack-log.ts'

const PLAIN = 'real 1.5\nuser 1.25\nsys 0.25\n'
const stamp = (before: string): string => PLAIN.replaceAll(/^/gm, before).slice(0, -before.length)

const DRESSED: readonly (readonly [string, string])[] = [
  ['a byte order mark', `\ufeff${PLAIN}`],
  [
    'colours',
    PLAIN.replaceAll(/^(\w+) (.*)$/gm, '\u001b[1;32m$1\u001b[0m \u001b[38;5;208m$2\u001b[0m'),
  ],
  ['a title of the window', `\u001b]0;make\u0007${PLAIN}`],
  ['colours at the line ends of Windows', PLAIN.replaceAll('\n', '\u001b[0m\r\n')],
  [
    'bars of progress that were erased, as `script` keeps them',
    PLAIN.replaceAll(/^/gm, ' 1% real 9\r\u001b[2K 50% user 9\r\u001b[K').replace(/ 1%[^\n]*$/, ''),
  ],
  ['the time stamps of GitHub Actions', `\ufeff${stamp('2026-01-02T03:04:05.1234567Z ')}`],
  ['those of `gh run view --log`', stamp('build\tRun make\t2026-01-02T03:04:05.1234567Z ')],
  ['those of GitLab', stamp('2026-01-02T03:04:05.123456Z 00O ')],
  ['those of `docker logs -t` with an offset', stamp('2026-01-02T03:04:05.123456789+01:00 ')],
  ['dates in brackets', stamp('[2026-01-02 03:04:05] ')],
  ['those of `ts`', stamp('Jan  2 03:04:05 ')],
  ['clocks', stamp('03:04:05 ')],
  ['the name of a container', stamp('web-1  | ')],
  ['the same with the times of `-t`', stamp('web-1  | 2026-01-02T03:04:05.123456789Z ')],
  ['the name of a program in a journal', stamp('Jan 02 03:04:05 box make[501]: ')],
  [
    'time stamps, colours and the line ends of Windows',
    stamp('2026-01-02T03:04:05Z \u001b[0m').replaceAll('\n', '\r\n'),
  ],
]

test('the blanks behind the stamp of GitLab are the own ones of the line, and so is a line that goes on', async () => {
  const text = [
    '2026-01-02T03:04:05.123456Z 00O   2 threads',
    '2026-01-02T03:04:05.123456Z 01O ',
    '2026-01-02T03:04:05.123456Z 0aE+  more',
    '',
  ].join('\n')
  const { chunks } = await cleanChunks(cutBytes(Buffer.from(text), 64))
  expect(await readText(chunks)).toBe('  2 threads\n\n  more\n')
})

describe('a log is read through', () => {
  test.each(DRESSED)('%s', async (_, text) => {
    for (const size of [1, 5, 64, 65_536]) {
      const bytes = Buffer.from(text)
      const { chunks, countRemoved } = await cleanChunks(cutBytes(bytes, size))
      const cleaned = await readText(chunks)
      expect(cleaned.replaceAll('\r\n', '\n')).toBe(PLAIN)
      expect(cleaned.length + countRemoved().bytes).toBe(bytes.length)
    }
  })

  test.each([
    ...DRESSED.map(([name, text]) => [name, Buffer.from(text)] as const),
    ['UTF-16 of a small end first', Buffer.from(`\ufeff${PLAIN}`, 'utf16le')],
    ['UTF-16 of a big end first', Buffer.from(`\ufeff${PLAIN}`, 'utf16le').swap16()],
    ['UTF-16, packed', gzipSync(Buffer.from(`\ufeff${PLAIN}`, 'utf16le'))],
  ] as const)('%s on a page', async (_, log) => {
    const project = createProject({
      'tracedocs.yaml': 'runs: { a: { logs: a.log } }\n',
      'a.log': log,
      'page.md': ['real', 'user', 'sys']
        .map((name) => `<span data-tracedocs="a.time.${name}">?</span>\n`)
        .join('\n'),
    })
    await project.run('build')
    expect(
      [...project.read('page.md').matchAll(/>([\d.]+)\u00a0?\s?(?:s|ms)</g)].map((m) => m[0]),
    ).toHaveLength(3)
    expect(project.read('page.md')).toContain('>1.5')
  })
})

test('the sizes of a log are those of the log as it is written', async () => {
  // By `wc -c` and `wc -w` of the same text: 3 lines of 29 + 9, 10, 9 bytes; 3 words each.
  const project = createProject({
    'tracedocs.yaml': 'runs: { a: { logs: a.log } }\n',
    'a.log': stamp('2026-01-02T03:04:05.1234567Z '),
    'page.md':
      '<span data-tracedocs="a.log.bytes | {}">?</span> <span data-tracedocs="a.log.words | {}">?</span>\n',
  })
  await project.run('build')
  expect(project.read('page.md')).toMatch(/>115\D.*>9</)
})

test('the words of what was erased are words of the log', async () => {
  const text = 'a b\r\u001b[2Kc\nd\n'
  const { chunks, countRemoved } = await cleanChunks(cutBytes(Buffer.from(text), 100))
  expect(await readText(chunks)).toBe('c\nd\n')
  // \u001b[2Kc is one word, as `wc -w` counts it.
  expect(countRemoved()).toEqual({ bytes: text.length - 4, words: 2 })
})

test('what docker compose and systemd themselves say stands among the lines of a program', async () => {
  const clean = async (text: string): Promise<string> =>
    readText((await cleanChunks(cutBytes(Buffer.from(text), 7))).chunks)
  const compose = `Attaching to web-1\n${stamp('web-1  | ')}web-1 exited with code 0\n`
  expect(await clean(compose)).toBe(`Attaching to web-1\n${PLAIN}web-1 exited with code 0\n`)
  const journal = `${stamp('Jan 02 03:04:05 box make[501]: ')}Jan 02 03:04:06 box systemd[1]: a.service: Done.\n`
  expect(await clean(journal)).toBe(`${PLAIN}a.service: Done.\n`)
})

// The plain progress of BuildKit 0.12.
test('what BuildKit writes before the lines of a program is removed, and its own lines are left', async () => {
  const clean = async (text: string): Promise<string> =>
    readText((await cleanChunks(cutBytes(Buffer.from(text), 7))).chunks)
  const own =
    '#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\n\n#7 [3/4] RUN make\n'
  const lines = '#7 0.251 real 1.50\n#7 0.253\n#7 12.1 user 1.25\n'
  const program = 'real 1.50\n\nuser 1.25\n'
  expect(await clean(own + lines)).toBe(own + program)
  const stamped = `begin\n${lines}end\n`.replaceAll(/^/gm, '2026-01-02T03:04:05.1234567Z ')
  expect(await clean(stamped.trimEnd())).toBe(`begin\n${program}end\n`)
  const foreign = '#7 0.251 of the plan\nreal 1.50\nuser 1.25\n'
  expect(await clean(foreign)).toBe(foreign)
})

test.each([
  ['the lines of two containers', 'web-1  | real 1.5\ndb-1   | user 1.25\n'],
  ['those of two programs', 'Jan 02 03:04:05 box a: real 1\nJan 02 03:04:05 box b: user 1\n'],
  ['a table with bars', 'name | users\na-1 | 5\nb-2 | 6\n'],
])('%s are left as they are', async (_, text) => {
  const { chunks } = await cleanChunks(cutBytes(Buffer.from(text), 7))
  const read = await readText(chunks)
  expect(read.includes('|') || read.includes(' a: ')).toBe(true)
})

test.each([
  ['the stamps of Python', '2026-01-02 03:04:05,123 - gen.py - INFO - go\n'.repeat(3)],
  ['a line with a time among others', 'begin\nwork\n03:04:05 tea\nend\n'],
  ['plain text', PLAIN],
])('%s is no dress', async (_, text) => {
  const { chunks, countRemoved } = await cleanChunks(cutBytes(Buffer.from(text), 7))
  expect(await readText(chunks)).toBe(text)
  expect(countRemoved()).toEqual({ bytes: 0, words: 0 })
})

// The traces are those of the same lines without dress, which other tests read by hand.
describe('a trace is read through a byte order mark and the time stamps of a host', () => {
  test.each([
    ['dtrace', 'main -> a.py:1 f malloc(16) pntr 0x10\nmain -> a.py:2 g free(0x10)\n', 'mallocs'],
    ['trace', 'SOF\nHDR: Clock What File #line Function RSS dRSS\nEOF\n', undefined],
  ])('%s', async (_, text, metric) => {
    const count = async (log: string): Promise<string> => {
      const project = createProject({
        'tracedocs.yaml': 'runs: { a: { logs: a.log } }\n',
        'a.log': log,
      })
      return (await project.run('list')).stdout
    }
    const plain = await count(text)
    if (metric !== undefined) expect(plain).toContain(metric)
    const stamped = text.replaceAll(/^(?=.)/gm, '2026-01-02T03:04:05.1234567Z ')
    const pick = (out: string): readonly string[] =>
      out.split('\n').filter((line) => !/\.(?:bytes|words)\b/.test(line))
    expect(pick(await count(`\ufeff${stamped}`))).toEqual(pick(plain))
  })
})
