import { expect, test } from 'vitest'
import { compareLocks } from '../../src/locks/compare-locks.ts'
import type { Lock, LockedLog, LockedRun } from '../../src/locks/lock.ts'
import { createLock, createLockedLog, createLockedRun } from './create-lock.ts'

const MEBIBYTE = 1024 ** 2

const compare = (before: Partial<Lock>, after: Partial<Lock>): readonly string[] =>
  compareLocks(createLock(before), createLock(after)).map(({ about, text }) => `${about}: ${text}`)

const run = (value: LockedRun): Partial<Lock> => ({ runs: new Map([['a', value]]) })
const log = (value: LockedLog): Partial<Lock> => ({ logs: new Map([['a.log', value]]) })

// 125 / 100 − 1 = 25 %; 3 / 4 − 1 = −25 %; 3 / 1 − 1 = 200 %; 10,001 / 10,000 − 1 = 0.01 %.
test.each([
  ['rss.peak', 100 * MEBIBYTE, 125 * MEBIBYTE, 'rss.peak 100.0 → 125.0 MiB (+25.0 %)'],
  ['rss.peak', 0.5 * MEBIBYTE, 2 * MEBIBYTE, 'rss.peak 512.0 KiB → 2.000 MiB (+300 %)'],
  ['time.real', 4, 3, 'time.real 4.00 → 3.00 s (−25.0 %)'],
  ['process.samples', 1, 3, 'process.samples 1 → 3 (+200 %)'],
  ['process.samples', 0, 5, 'process.samples 0 → 5'],
  ['process.samples', 10_000, 10_001, 'process.samples 10,000 → 10,001 (+0.01 %)'],
  ['time.real', 1, 1.00001, 'time.real 1 → 1.00001 (+0.001 %)'],
  ['unheard.of', 1000, 1001, 'unheard.of 1,000 → 1,001 (+0.1 %)'],
])('%s from %d to %d is a change with its share', (metric, before, after, text) => {
  const change = compareLocks(
    createLock(run(createLockedRun({ [metric]: before }))),
    createLock(run(createLockedRun({ [metric]: after }))),
  )
  expect(change).toEqual([{ about: 'a', metric, before, after, text }])
})

test('the size of a log is no change of a run, as the log has a line of its own', () => {
  const [before, after] = [1, 2].map((n) => run(createLockedRun({ 'log.bytes': n, rss: 1 })))
  expect(compare(before ?? {}, after ?? {})).toEqual([])
})

test('a new title is a change', () => {
  expect(compare(run(createLockedRun({})), run(createLockedRun({}, { title: 'B' })))).toEqual([
    'a: title `A` → `B`',
  ])
})

test('a metric that is gone is a change, and a new one is where the log is another', () => {
  const before = run(createLockedRun({ 'time.real': 1 }))
  const after = run(createLockedRun({ 'time.user': 1 }))
  const [old, other] = ['aa', 'bb'].map((sha256) => log(createLockedLog({ sha256 })))
  const gone = { about: 'a', metric: 'time.real', text: 'time.real: the metric is gone' }
  const fresh = { about: 'a', metric: 'time.user', text: 'time.user: the metric is new' }
  const list = (logs: Partial<Lock> | undefined) =>
    compareLocks(createLock({ ...before, ...old }), createLock({ ...after, ...logs })).filter(
      ({ about }) => about === 'a',
    )
  expect(list(old)).toEqual([gone])
  expect(list(other)).toEqual([gone, fresh])
})

test('runs, logs and pages come and go', () => {
  const full = { ...run(createLockedRun({})), ...log(createLockedLog()) }
  const pages = new Map([['page.md', []]])
  const say = (how: string) => [`a: the run is ${how}`, `a.log: the log is ${how}`]
  expect(compare({}, { ...full, pages })).toEqual([...say('new'), 'page.md: the page is new'])
  expect(compare({ ...full, pages }, {})).toEqual([
    ...say('gone'),
    'page.md: the page is gone or shows nothing any longer',
  ])
})

test('a log with another sum has changed: its lines, its bytes, the beginnings of both sums', () => {
  const { contents } = createLockedLog()
  const totals = { ...contents.reading.totals, lines: 13, bytes: 750 }
  const after = createLockedLog({
    sha256: '0123456789abcdef',
    contents: { ...contents, reading: { ...contents.reading, totals } },
  })
  expect(compare(log(createLockedLog()), log(after))).toEqual([
    'a.log: the log changed: 12 → 13 lines, 700 → 750 bytes, sha256 abcdef01… → 01234567…',
  ])
})

test('a log of which a newer reader says something else is read again by that one', () => {
  const { contents } = createLockedLog()
  const reading = { ...contents.reading, counts: new Map([['time', 2]]) }
  const before = createLockedLog({
    contents: { ...contents, reading: { ...reading, counts: new Map([['time', 1]]) } },
  })
  const read = (formats: readonly string[]) =>
    log(createLockedLog({ formats, contents: { ...contents, reading } }))
  expect(compare(log(before), read(['time@1', 'time@2', 'perf@1']))).toEqual([
    'a.log: the log is read again by time@2, perf@1',
  ])
  expect(compare(log(before), read(['time@1']))).toEqual([])
})

test('a newer reader that says the same is no change', () => {
  const after = createLockedLog({ formats: ['time@1', 'perf@1'] })
  expect(compare(log(createLockedLog()), log(after))).toEqual([])
})

test('what a page shows comes and goes', () => {
  const show = (entries: readonly string[]) => ({ pages: new Map([['page.md', entries]]) })
  expect(
    compare(show(['table times', 'index']), show(['index', 'value a.rss.peak', 'toc'])),
  ).toEqual([
    'page.md: the table `times` is gone',
    'page.md: the value `a.rss.peak` is new',
    'page.md: the toc is new',
  ])
})
