import { describe, expect, test } from 'vitest'
import { coversLock, coversLog } from '../../src/locks/covers-lock.ts'
import { formatLock } from '../../src/locks/format-lock.ts'
import type { Lock, LockedLog } from '../../src/locks/lock.ts'
import { parseLock } from '../../src/locks/parse-lock.ts'
import type { LineProblem } from '../../src/records/log-reading.ts'
import type { LogContents } from '../../src/series/collect-log.ts'
import { createLive, createMallocTrace } from '../traces/malloc/create-malloc-trace.ts'
import { createLock, createLockedLog, createLockedRun } from './create-lock.ts'

const lock = createLock({
  logs: new Map([['a.log', createLockedLog()]]),
  runs: new Map([['a', createLockedRun({ 'time.real': 1, 'time.sys': NaN })]]),
  excerpts: new Map([['a tail=5', ['one']]]),
  pages: new Map([['page.md', ['table times']]]),
})

const runs = (metrics: Readonly<Record<string, number>>, title = 'A', logs = ['a.log']) => ({
  runs: new Map([['a', createLockedRun(metrics, { title, logs })]]),
})

const isUsed = (metric: string): boolean => metric === 'time.user'

describe('a lock covers another one', () => {
  test.each<[string, Partial<Lock>]>([
    ['that is the same', {}],
    ['with a new metric that nothing uses', runs({ 'time.real': 1, 'time.sys': NaN, x: 1 })],
  ])('%s', (_, change) => {
    expect(coversLock(lock, { ...lock, ...change }, isUsed)).toBe(true)
  })

  test.each<[string, Partial<Lock>]>([
    ['a page shows something else', { pages: new Map([['page.md', []]]) }],
    ['an excerpt is another', { excerpts: new Map() }],
    ['a table shows other parts', { rankings: new Map([['q', { runs: ['a'], parts: ['p'] }]]) }],
    ['a log is another', { logs: new Map([['a.log', createLockedLog({ sha256: '0' })]]) }],
    ['a log has another name', { logs: new Map([['b.log', createLockedLog()]]) }],
    ['there is one more run', { runs: new Map([...lock.runs, ['b', createLockedRun({})]]) }],
    ['a metric has another value', runs({ 'time.real': 2, 'time.sys': NaN })],
    ['a metric is gone', runs({ 'time.real': 1 })],
    ['a new metric is used', runs({ 'time.real': 1, 'time.sys': NaN, 'time.user': 1 })],
    ['a run has another title', runs({ 'time.real': 1, 'time.sys': NaN }, 'B')],
    ['a run has other logs', runs({ 'time.real': 1, 'time.sys': NaN }, 'A', ['b.log'])],
  ])('not where %s', (_, change) => {
    expect(coversLock(lock, { ...lock, ...change }, isUsed)).toBe(false)
  })
})

/** A log with what it says changed. */
function createLog(change: Partial<LogContents>, problems: readonly LineProblem[] = []): LockedLog {
  const { contents } = createLockedLog()
  const reading = { ...contents.reading, ...change.reading, problems }
  return createLockedLog({ contents: { ...contents, ...change, reading } })
}

const figures = (values: Readonly<Record<string, number>>): Partial<LogContents> => ({
  figures: new Map(
    Object.entries(values).map(([name, value]) => {
      return [name, { figure: { name, value, unit: 's' as const }, count: 1 }]
    }),
  ),
})

const counted = (counts: Readonly<Record<string, number>>): Partial<LogContents> => ({
  reading: { ...createLockedLog().contents.reading, counts: new Map(Object.entries(counts)) },
})

const overlong = (...overlongLines: readonly number[]): Partial<LogContents> => {
  const { reading } = createLockedLog().contents
  return { reading: { ...reading, totals: { ...reading.totals, overlongLines } } }
}

const trouble = (count: number): LineProblem => {
  return { problem: { kind: 'broken-lock' }, count, places: [] }
}

describe('the same log read again', () => {
  test.each<[string, LockedLog, LockedLog]>([
    ['with one more figure', createLog(figures({ a: 1 })), createLog(figures({ b: 2, a: 1 }))],
    ['with one more count', createLog(counted({ a: 1 })), createLog(counted({ b: 1, a: 1 }))],
    ['with one more problem', createLog({}, [trouble(1)]), createLog({}, [trouble(2), trouble(1)])],
  ])('%s is covered', (_, before, after) => {
    expect([coversLog(before, after), coversLog(after, before)]).toEqual([true, false])
  })

  test.each<[string, LockedLog, LockedLog]>([
    ['another figure', createLog(figures({ a: 1 })), createLog(figures({ a: 2 }))],
    ['another count', createLog(counted({ a: 1 })), createLog(counted({ a: 2 }))],
    ['another item of a list', createLog(overlong(1)), createLog(overlong(2))],
    ['one more item of a list', createLog(overlong(1)), createLog(overlong(1, 2))],
    ['one item less of a list', createLog(overlong(1, 2)), createLog(overlong(1))],
    ['another problem', createLog({}, [trouble(1)]), createLog({}, [trouble(2)])],
    ['another sum', createLockedLog(), createLockedLog({ sha256: '0' })],
  ])('with %s is not covered', (_, before, after) => {
    expect(coversLog(before, after)).toBe(false)
  })
})

// A lock has its keys in alphabetical order, and a column that refers to another one of equal steps.
test('a log covers itself as the lock has it, whatever the order of its keys', () => {
  const read = createLockedLog({
    contents: {
      ...createLockedLog().contents,
      trace: createMallocTrace({ live: createLive([16, 32, 48], [1, 2, 3]) }),
    },
  })
  const parsed = parseLock(formatLock(createLock({ logs: new Map([['a.log', read]]) })))
  const locked = parsed.kind === 'lock' ? parsed.lock.logs.get('a.log') : undefined
  expect(locked && coversLog(locked, read)).toBe(true)
})
