import path from 'node:path'
import { expect, test } from 'vitest'
import { createNodeEffects } from '../../src/cli/node-effects.ts'
import { readLog } from '../../src/series/read-log.ts'
import { logFormats } from '../../src/traces/log-formats.ts'
import { createProject } from '../cli/project.ts'

async function readMessages(content: string | Uint8Array): Promise<readonly string[]> {
  const { folder } = createProject({ 'a.log': content })
  const request = {
    ...{ file: path.join(folder, 'a.log'), path: 'a.log', formats: logFormats },
    ...{ forced: false, words: false },
  }
  const { messages } = await readLog(request, createNodeEffects())
  return messages.map(({ reason }) => reason)
}

// What the programs printed: hyperfine 1.15.0, procps 4.0.2 in German and French, ab 2.3, node 22.
test.each([
  [
    'strace without -c',
    '22190 execve("/bin/sh", ["sh", "-c", "ls"], [/* 67 vars */]) = 0\n22190 brk(0)                            = 0xb8d72000\n',
    '`strace -c`',
  ],
  [
    'a CSV',
    'seconds,users,latency_ms\n0,10,12.5\n',
    "`formats: { mine: { csv: 'seconds,users,latency_ms',",
  ],
  [
    'a part of hyperfine without its command',
    '  Time (abs ≡):        13.7 ms               [User: 0.8 ms, System: 0.0 ms]\n',
    '`--export-json FILE`',
  ],
  [
    'vmstat in German',
    `procs -----------memory---------- ---swap-- -----io---- -system-- ------cpu----- ----Zeitstempel----
 r  b   swpd   frei   buff  Cache   si   so    bi    bo   in   cs us sy id wa st                 UTC
 4  0      0 13641756 241076 10130492    0    0   200   352  421 1363 72  7 20  0  0 2026-11-27 19:43:13
`,
    '`LC_ALL=C vmstat -t 1`',
  ],
  [
    'vmstat in French',
    `procs ----------mémoire---------- -échange- -----io---- -système- ------cpu-----
 r  b   swpd  libre tampon  cache   si   so    bi    bo   in   cs us sy id wa st
 4  0      0 13611804 241316 10130992    0    0   200   352  421 1363 72  7 20  0  0
`,
    '`LC_ALL=C vmstat -t 1`',
  ],
  [
    'top in French',
    `top - 19:43:15 up 21:46,  0 user,  load average: 3,80, 6,52, 8,41
Tâches:  77 total,   3 en cours,  74 en veille,   0 arrêté,   0 zombie

  PID UTIL.     PR  NI    VIRT    RES    SHR S  %CPU  %MEM    TEMPS+ COM.
 2666 root      20   0 1422252 506992  40836 R 131,2   2,1   0:18.17 node
`,
    '`LC_ALL=C top -b -d 1`',
  ],
  [
    'ab -w',
    `<p>
 This is ApacheBench, Version 2.3 <i>&lt;$Revision$&gt;</i><br>
</p>
<table >
<tr ><th colspan=2 bgcolor=white>Server Software:</th><td colspan=2 bgcolor=white>SimpleHTTP/0.6</td></tr>
`,
    'without `-w`',
  ],
  [
    'node --trace-gc-nvp',
    '[2328:0x3fe94d90]       28 ms: pause=1.6 mutator=22.6 gc=s reduce_memory=0 time_to_safepoint=0.00\n',
    '`--trace-gc`',
  ],
  ['UTF-16', Buffer.from('real 1.50\nuser 1.00\n', 'utf16le'), '`iconv -f UTF-16LE -t UTF-8`'],
  [
    'UTF-16 the other way',
    Buffer.from('real 1.50\nuser 1.00\n', 'utf16le').swap16(),
    '-f UTF-16BE',
  ],
])('of a log that nothing reads, it is said how to record another: %s', async (_, log, advice) => {
  expect(await readMessages(log)).toEqual([expect.stringContaining(advice)])
})

test('any other log is named with the formats that are read', async () => {
  expect(await readMessages('hello\n')).toEqual([
    expect.stringContaining('`npx tracedocs formats`'),
  ])
})

// A pattern that tries every way to cut a run of dashes would not end.
test('a line of dashes is no log of vmstat', async () => {
  const reasons = await readMessages(`procs ${'-'.repeat(20_000)}\n`)
  expect(reasons.join()).not.toContain('vmstat')
})

test('JSON without the quote that closes a key is told of at its place', async () => {
  expect(
    await readMessages('{\n  "results: [\n    { "command": "a", "mean": 1 }\n  ]\n}\n'),
  ).toEqual([
    expect.stringContaining('it is JSON that is broken here; correct it, or write it again'),
  ])
})
