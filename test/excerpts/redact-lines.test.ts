import { describe, expect, test } from 'vitest'
import { redactLines } from '../../src/excerpts/redact-lines.ts'

const redactAll = (lines: readonly string[]) =>
  redactLines(lines, { patterns: [], hosts: [], keepsNames: false })

const redact = (lines: readonly string[], patterns: readonly string[] = [], keepsNames = false) =>
  redactLines(lines, { patterns, hosts: [], keepsNames }).lines

describe('a shell transcript comes out without user, host and home directory', () => {
  test.each([
    [
      'Pauls-MBP-2:pymemtrace paulross$ time python3 tools/trace.py /Users/paulross/Documents/LAS',
      'host:pymemtrace user$ time python3 tools/trace.py ~/Documents/LAS',
    ],
    [
      '(pymemtrace_3.9) Pauls-MBP-2:Documents paulross$ sudo dtrace -s m.d -p 77077',
      '(pymemtrace_3.9) host:Documents user$ sudo dtrace -s m.d -p 77077',
    ],
    ['paulross@Pauls-MBP-2 dtrace % ls', 'user@host dtrace % ls'],
    ['paulross@Pauls-MBP-2:~/dev$ ls', 'user@host:~/dev$ ls'],
    ['[paulross@build7 dev]$ ls', '[user@host dev]$ ls'],
    ['(venv) Pauls-MBP-2 dir % ls', '(venv) host dir % ls'],
    ['mac ~/dev % ls', 'host ~/dev % ls'],
    ['Darwin Pauls-MBP-2.local 20.6.0 Darwin Kernel', 'Darwin host 20.6.0 Darwin Kernel'],
    ['cd /home/paulross/dev', 'cd ~/dev'],
    ['open file:///Users/paulross/a.log', 'open file://~/a.log'],
    ['C:\\Users\\Paul Ross\\a.log', '~\\a.log'],
    ['"C:\\\\Users\\\\paulross\\\\a.log"', '"~\\\\a.log"'],
    ['/mnt/c/Users/paulross/a.log', '~/a.log'],
    ['scp a.log paulross@build7:/tmp', 'scp a.log user@host:/tmp'],
    ['Author: Paul <paul.ross@example.org>', 'Author: user <user@host>'],
    ['USER=paulross HOME=/home/paulross', 'USER=user HOME=~'],
  ])('%s', (line, shown) => {
    expect(redact([line])).toEqual([shown])
  })

  test('and a name that was found goes wherever it stands', () => {
    expect(
      redact([
        '-rw-r--r--  1 paulross  staff  1024 trace_paulross.log on pauls-mbp-2',
        'Pauls-MBP-2.local:dir paulross$ ls -l',
      ]),
    ).toEqual(['-rw-r--r--  1 user  staff  1024 trace_user.log on host', 'host:dir user$ ls -l'])
  })

  test('also one of lines that are not shown', () => {
    const redaction = { patterns: [], hosts: ['m1'], keepsNames: false }
    expect(redactLines(['by paulross on m1'], redaction, ['cd /home/paulross']).lines).toEqual([
      'by user on m1',
    ])
  })
})

test('a common word that is a name is replaced in its place, and nowhere else', () => {
  const lines = ['[build@ci7 dev]$ make', 'USER=root', 'the root of the build is built on ci7']
  expect(redact(lines)).toEqual([
    '[user@host dev]$ make',
    'USER=user',
    'the root of the build is built on host',
  ])
})

test.each([
  ['tracedocs@0.1.0 build: 50 % done'],
  ['real 35.49'],
  ['see src/home/index.js, docs/Users.md and /tmp/home'],
  ['2026-01-02 03:04:05 - INFO - size: 5 $'],
  ['CPU-usage 50 % of one core'],
  ['#0 root@0 user home host'],
])('%s stays as it is', (line) => {
  expect(redact([line])).toEqual([line])
})

test('names may stay, patterns go all the same', () => {
  expect(redact(['paul@mbp:~$ token=abc'], ['token=*'], true)).toEqual(['paul@mbp:~$ [redacted]'])
})

test.each([
  [['LAS'], 'the LASToHTML of LAS', 'the [redacted]ToHTML of [redacted]'],
  [['token=*'], 'a token=abc.d next', 'a [redacted] next'],
  [['*.las'], 'open data/a.las now', 'open [redacted] now'],
  [['a*c'], 'abbc a c ac', '[redacted] a c [redacted]'],
  [['(x+)+$'], 'xxxxxxxx', 'xxxxxxxx'],
])('%s is taken out', (patterns, line, shown) => {
  expect(redact([line], patterns)).toEqual([shown])
})

describe('what the rules cannot know is reported', () => {
  test('a name that is a common word', () => {
    expect(redactAll(['will@zeus:~$ echo it will'])).toEqual({
      lines: ['user@host:~$ echo it will'],
      hidden: new Map([
        ['user', 1],
        ['host', 1],
      ]),
      ambiguous: ['will'],
      doubtful: [],
    })
  })

  test('a line that looks like a prompt and shows nothing that is surely a name', () => {
    expect(redactAll(['zeus :: ~/dir » ls', '42 % time left']).doubtful).toEqual([
      'zeus :: ~/dir » ls',
    ])
  })
})
