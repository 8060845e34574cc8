import { Buffer as Own, isUtf8 } from '../../../../site/playground/machine/buffer.ts'
import { createHash } from '../../../../site/playground/machine/crypto.ts'
import ownPath from '../../../../site/playground/machine/path.ts'
import { isUtf8 as isNodeUtf8 } from 'node:buffer'
import { createHash as createNodeHash } from 'node:crypto'
import { posix } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const bytes = fc.uint8Array({ maxLength: 40 })
const place = fc.integer({ min: 0, max: 45 })
const ENCODINGS = ['utf8', 'latin1', 'ascii'] as const

// What the playground has in the place of Node's modules does what Node does.
describe('bytes in a browser', () => {
  test('are decoded as Node decodes them', () => {
    fc.assert(
      fc.property(bytes, place, place, (given, start, end) => {
        for (const encoding of ENCODINGS) {
          expect(Own.from(given).toString(encoding, start, end)).toBe(
            Buffer.from(given).toString(encoding, start, end),
          )
        }
        expect(isUtf8(given)).toBe(isNodeUtf8(given))
      }),
    )
  })

  test('are encoded as Node encodes them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const encoding of ['utf8', 'latin1'] as const) {
          expect([...Own.from(text, encoding)]).toEqual([...Buffer.from(text, encoding)])
        }
        expect(Own.byteLength(text)).toBe(Buffer.byteLength(text))
      }),
    )
  })

  test('are searched, compared and joined as Node does', () => {
    const few = fc.uint8Array({ maxLength: 4, max: 2 })
    const many = fc.uint8Array({ maxLength: 30, max: 2 })
    fc.assert(
      fc.property(many, few, fc.integer({ min: -35, max: 35 }), (given, sought, from) => {
        const [own, node] = [Own.from(given), Buffer.from(given)]
        expect(own.indexOf(sought, from)).toBe(node.indexOf(sought, from))
        expect(own.indexOf(1, from)).toBe(node.indexOf(1, from))
        expect(own.indexOf('\u0001', from)).toBe(node.indexOf('\u0001', from))
        expect(own.includes(sought, from)).toBe(node.includes(Buffer.from(sought), from))
        expect(Own.compare(given, sought)).toBe(Buffer.compare(given, sought))
        expect(own.equals(sought)).toBe(node.equals(sought))
        expect([...Own.concat([given, sought])]).toEqual([...Buffer.concat([given, sought])])
        expect([...Own.concat([given, sought], 9)]).toEqual([...Buffer.concat([given, sought], 9)])
      }),
    )
  })

  test('share the memory that they are made of, and their parts are bytes, too', () => {
    const memory = new Uint8Array([1, 2, 3, 4]).buffer
    const part = Own.from(memory, 1, 2).subarray(1)
    part[0] = 9
    expect([...new Uint8Array(memory)]).toEqual([1, 2, 9, 4])
    expect(part).toBeInstanceOf(Own)
    expect([Own.from(memory).readUInt32LE(0), Own.from(memory).readUInt16BE(2)]).toEqual([
      Buffer.from(memory).readUInt32LE(0),
      Buffer.from(memory).readUInt16BE(2),
    ])
  })

  test('are written as Node writes them', () => {
    const [own, node] = [Own.alloc(6), Buffer.alloc(6)]
    expect(own.write('aé', 1, 'latin1')).toBe(node.write('aé', 1, 'latin1'))
    expect(own.write('xyz', 4)).toBe(node.write('xyz', 4))
    expect([...own]).toEqual([...node])
  })
})

test('SHA-256 is that of Node, in any pieces', () => {
  const piece = fc.uint8Array({ maxLength: 150 })
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), fc.string(), (pieces, text) => {
      const [own, node] = [createHash('sha256'), createNodeHash('sha256')]
      for (const one of [...pieces, text]) {
        own.update(one)
        node.update(one)
      }
      expect(own.digest()).toBe(node.digest('hex'))
    }),
  )
})

test('paths are those of Node on POSIX', () => {
  const step = fc.constantFrom('a', 'b.txt', '.c', '..', '.', '', 'd.e.f', '/')
  const name = fc.array(step, { maxLength: 5 }).map((steps) => steps.join('/'))
  fc.assert(
    fc.property(name, name, (one, other) => {
      const absolute = `/${one}`
      expect(ownPath.normalize(one)).toBe(posix.normalize(one))
      expect(ownPath.join(one, other)).toBe(posix.join(one, other))
      expect(ownPath.resolve(absolute, other)).toBe(posix.resolve(absolute, other))
      expect(ownPath.relative(absolute, `/${other}`)).toBe(posix.relative(absolute, `/${other}`))
      // Of names as they are resolved; nothing asks for the parts of others.
      const clean = posix.resolve(absolute)
      expect(ownPath.dirname(clean)).toBe(posix.dirname(clean))
      expect(ownPath.basename(clean, '.txt')).toBe(posix.basename(clean, '.txt'))
      expect(ownPath.extname(clean)).toBe(posix.extname(clean))
      expect(ownPath.parse(clean)).toEqual(posix.parse(clean))
    }),
    { numRuns: 500 },
  )
})
