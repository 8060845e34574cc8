import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPart } from '../../../src/locks/parts/format-part.ts'
import { createExcerptKey } from '../../../src/locks/parts/log-part.ts'
import { parsePart } from '../../../src/locks/parts/parse-part.ts'
import { createPart } from './create-part.ts'

const part = createPart(
  { 'a.log': 'one', 'b.log as time': 'two' },
  {
    shards: new Set(['2/3']),
    excerpts: new Map([[createExcerptKey('a grep="x"', ['a.log', 'b.log']), ['x', 'Ω']]]),
  },
)
const text = [...formatPart(part)].join('')
const bytes = Buffer.from(text)

/** Give a text of lines the checksum that it would have. */
function seal(...lines: readonly string[]): Buffer {
  const body = lines.map((line) => `${line}\n`).join('')
  const sha256 = createHash('sha256').update(body).digest('hex')
  return Buffer.from(`${body}{"sha256":"${sha256}"}\n`)
}

const [head = '', log = ''] = text.split('\n')

test('a part is read as it was written', () => {
  const parsed = parsePart(bytes)
  if (parsed.kind === 'refused') throw new Error(parsed.reason)
  expect([...formatPart(parsed.part)].join('')).toBe(text)
  expect([...parsed.part.logs.keys()]).toEqual(['a.log', 'b.log as time'])
  expect(parsed.part.excerpts).toEqual(part.excerpts)
})

describe('a part is refused', () => {
  test('wherever it is torn', () => {
    for (let length = 0; length < bytes.length; length += 7) {
      expect(parsePart(bytes.subarray(0, length)).kind).toBe('refused')
    }
    expect(parsePart(bytes.subarray(0, -1)).kind).toBe('refused')
  })

  test('whichever of its bytes is another', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ change
        expect(parsePart(changed).kind).toBe('refused')
      }),
    )
  })

  test.each([
    ['no log', seal(head, '{"log":"a.log"}'), 'neither a log', 2],
    ['no contents', seal(head, log.replace('"processes"', '"procesess"')), 'neither a log', 2],
    [
      'a sum that is none',
      seal(head, log.replace(/"sha256":"[0-9a-f]/, '"sha256":"x')),
      'neither a log',
      2,
    ],
    ['another schema', seal(head.replace('"schema":1', '"schema":2')), 'schema 2', 1],
    ['a shard of too few', seal(head.replace('2/3', '4/3')), 'first line', 1],
    ['a lock', Buffer.from('{\n  "checksum": "x"\n}\n'), 'begin', 1],
  ])('with %s, though its checksum is right', (_, forged, reason, line) => {
    const parsed = parsePart(forged)
    expect(parsed).toMatchObject({ kind: 'refused', line })
    expect(parsed).toHaveProperty('reason', expect.stringContaining(reason))
  })
})
