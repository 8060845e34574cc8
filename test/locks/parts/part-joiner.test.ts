import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createExcerptKey, type LogPart } from '../../../src/locks/parts/log-part.ts'
import { formatPart } from '../../../src/locks/parts/format-part.ts'
import { PartJoiner } from '../../../src/locks/parts/part-joiner.ts'
import { createPart } from './create-part.ts'

/** Join parts; the bytes of what comes of it, or `undefined` where they contradict each other. */
function join(...parts: readonly (LogPart | undefined)[]): LogPart | undefined {
  const joiner = new PartJoiner()
  for (const [i, part] of parts.entries()) {
    if (part === undefined || joiner.add(String(i), part).length > 0) return undefined
  }
  return joiner.finish()
}

const write = (part: LogPart | undefined): string | undefined =>
  part && [...formatPart(part)].join('')

/** Parts of few logs, each of which is in one of two states, so that some contradict each other. */
const anyPart = fc
  .record({
    logs: fc.dictionary(
      fc.constantFrom('a.log', 'b.log', 'logs/ä.log'),
      fc.constantFrom('one', 'two'),
    ),
    shards: fc.array(fc.constantFrom('1/3', '2/3', '3/3')),
    lines: fc.option(fc.constantFrom('line one', 'line two')),
  })
  .map(({ logs, shards, lines }) =>
    createPart(logs, {
      shards: new Set(shards),
      excerpts: new Map(lines === null ? [] : [[createExcerptKey('a tail=1', ['a.log']), [lines]]]),
    }),
  )

describe('joining parts', () => {
  test('does not depend on their order', () => {
    fc.assert(
      fc.property(anyPart, anyPart, (a, b) => {
        expect(write(join(a, b))).toBe(write(join(b, a)))
      }),
    )
  })

  test('does not depend on how they are grouped', () => {
    fc.assert(
      fc.property(anyPart, anyPart, anyPart, (a, b, c) => {
        expect(write(join(join(a, b), c))).toBe(write(join(a, join(b, c))))
      }),
    )
  })

  test('takes a part twice as once', () => {
    fc.assert(
      fc.property(anyPart, anyPart, (a, b) => {
        expect(write(join(a, a))).toBe(write(a))
        const both = join(a, b)
        if (both !== undefined) expect(write(join(both, a))).toBe(write(both))
      }),
    )
  })

  test('has all that the parts have', () => {
    const joined = join(createPart({ 'a.log': 'one' }), createPart({ 'b.log': 'two' }))
    expect([...(joined?.logs.keys() ?? [])]).toEqual(['a.log', 'b.log'])
  })
})

test('a log that two parts have of two files is a contradiction that names both', () => {
  const joiner = new PartJoiner()
  joiner.add('x.part', createPart({ 'a.log': 'one', 'b.log': 'same' }))
  expect(joiner.add('y.part', createPart({ 'a.log': 'two', 'b.log': 'same' }))).toEqual([
    {
      kind: 'part-conflict',
      path: 'a.log',
      first: 'x.part',
      second: 'y.part',
      // printf one | sha256sum, printf two | sha256sum
      sums: [
        '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed',
        '3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3',
      ],
    },
  ])
})

test.each([
  ['versions', { version: '2.0.0', words: false, excerpts: '' }, 'tracedocs 1.0.0'],
  ['words', { version: '1.0.0', words: true, excerpts: '' }, 'words'],
  ['excerpts', { version: '1.0.0', words: false, excerpts: 'x' }, 'lines of logs'],
])('parts of other %s are not joined', (_, terms, what) => {
  const joiner = new PartJoiner()
  joiner.add('x.part', createPart({}))
  const [problem] = joiner.add('y.part', createPart({}, { terms }))
  expect(problem).toMatchObject({ kind: 'mixed-parts', first: 'x.part', second: 'y.part' })
  expect(JSON.stringify(problem)).toContain(what)
})
