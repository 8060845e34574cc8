import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '../../src/locks/encode-value.ts'
import { encodeLock, formatLock } from '../../src/locks/format-lock.ts'
import type { Lock, LockedLog } from '../../src/locks/lock.ts'
import { parseLock } from '../../src/locks/parse-lock.ts'
import { spliceLock } from '../../src/locks/splice-lock.ts'

/** A lock of logs whose contents only have to be data. */
function createLock(logs: ReadonlyMap<string, unknown>): Lock {
  const none = new Map<string, never>()
  return {
    logs: new Map(
      [...logs].map(([key, contents]) => {
        const log = { sha256: 'ab', formats: ['time@1'], contents }
        return [key, log as LockedLog]
      }),
    ),
    runs: new Map([['a', { title: 'A', logs: [...logs.keys()], metrics: new Map([['m', 1]]) }]]),
    ...{ samples: none, excerpts: none, rankings: none, histories: none, queries: none },
    pages: new Map([['page.md', ['value a.m']]]),
    drawings: undefined,
  }
}

const key = fc.oneof(
  fc.constantFrom('logs/a.log', 'a', 'a "b"', 'é', '  }', '",'),
  fc.string({ minLength: 1 }),
)
const contents = fc.dictionary(
  fc.string().filter((name) => !name.startsWith('$') && name !== '__proto__'),
  fc.oneof(fc.string(), fc.integer(), fc.array(fc.string(), { maxLength: 8 })),
)

test('for all edits the text is that of the edited lock', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        key.filter((name) => name !== '__proto__'),
        { minLength: 5, maxLength: 12 },
      ),
      fc.func(contents),
      fc.func(contents),
      fc.func(fc.boolean()),
      (keys, before, after, isEdited) => {
        const first = createLock(new Map(keys.map((name) => [name, before(name)])))
        const last = createLock(
          new Map(keys.map((name) => [name, isEdited(name) ? after(name) : before(name)])),
        )
        const encoded = encodeLock(last)['logs'] as Readonly<Record<string, Json>>
        const logs = Object.fromEntries(Object.entries(encoded).filter(([name]) => isEdited(name)))
        expect(spliceLock(formatLock(first), { logs })).toBe(formatLock(last))
      },
    ),
  )
})

const KEYS = Array.from({ length: 9 }, (_, i) => `logs/${String(i)}.log`)
const LOCK = createLock(new Map(KEYS.map((name) => [name, { text: 'a line'.repeat(20) }])))

test('what is spliced can be parsed, and its checksum is right', () => {
  const text = spliceLock(formatLock(LOCK), { logs: { 'logs/3.log': { sha256: 'cd' } } }) ?? ''
  expect(parseLock(text)).not.toMatchObject({ problem: { kind: 'edited-lock' } })
  expect(parseLock(text.replace('"cd"', '"ce"'))).toMatchObject({
    problem: { kind: 'edited-lock' },
  })
})

test('an entry that is not there, or has no line of its own, is not spliced', () => {
  const text = formatLock(LOCK)
  expect(spliceLock(text, { logs: { 'logs/10.log': {} } })).toBeUndefined()
  expect(spliceLock(text, { excerpts: { a: [] } })).toBeUndefined()
  // It fits on one line with its section.
  expect(spliceLock(text, { pages: { 'page.md': [] } })).toBeUndefined()
  expect(spliceLock(text.replace(/\n *"checksum".*/, ''), {})).toBeUndefined()
})
