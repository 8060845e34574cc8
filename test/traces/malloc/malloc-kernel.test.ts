import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReadOptions } from '../../../src/records/log-reading.ts'
import { createMallocScanner, readMallocLog } from '../../../src/traces/malloc/dtrace-format.ts'
import { KernelScanner } from '../../../src/traces/malloc/kernel-scanner.ts'
import { PlainScanner } from '../../../src/traces/malloc/plain-scanner.ts'
import { countRuns } from '../../count-runs.ts'
import { chunkLengths, cutIntoChunks, mallocLog } from './malloc-logs.ts'

const OPTIONS: ReadOptions = { formats: [], words: false, take: () => undefined }

function read(log: string, lengths: readonly number[], kind: 'kernel' | 'plain') {
  const chunks = cutIntoChunks(Buffer.from(log, 'latin1'), lengths)
  return readMallocLog(chunks, OPTIONS, (other) =>
    kind === 'plain' ? new PlainScanner(other) : createMallocScanner(other),
  )
}

test('the kernel is what scans', () => {
  expect(createMallocScanner(undefined)).toBeInstanceOf(KernelScanner)
})

test('for all logs, the kernel gives the figures of its plain twin', async () => {
  await fc.assert(
    fc.asyncProperty(mallocLog, chunkLengths, async (log, lengths) => {
      expect(await read(log, lengths, 'kernel')).toEqual(await read(log, [1e6], 'plain'))
    }),
    { seed: 1, numRuns: Number(process.env['RUNS'] ?? countRuns(400)) },
  )
})

test('what is left of the block before is no part of a line', () => {
  const scanner = createMallocScanner(undefined)
  // In shared memory, so that the second block begins a word later: behind what is left of `free(`.
  const bytes = Buffer.from(new SharedArrayBuffer(64))
  const first = bytes.write('free(0x0)\n', 0)
  const second = bytes.write('(0x0)\n', 20)
  scanner.take({ bytes, start: 0, end: first, linesBefore: 0 })
  scanner.take({ bytes, start: 20, end: 20 + second, linesBefore: 1 })
  return expect(scanner.finish(2)).resolves.toMatchObject({ counts: { frees: 1, garbage: 1 } })
})

describe('a long log', () => {
  /** 600,000 events: enough for a second thread, and for the table of live pointers to grow seven times. */
  function writeLongLog(): string {
    const lines: string[] = []
    let state = 1
    const random = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state / 2 ** 32
    }
    for (let i = 0; i < 600_000; i++) {
      const pointer = (0x7f0000000000 + 16 * Math.floor(random() * 600_000)).toString(16)
      lines.push(
        random() < 0.7
          ? ` 1 a.py:${String(i % 500)} -> f malloc(${String(Math.floor(random() * 5000))}) pntr 0x${pointer}`
          : ` 1 :1 ->  free(0x${pointer})`,
      )
    }
    return `${lines.join('\n')}\n`
  }

  test('is booked in a second thread, with the same figures', { timeout: 60_000 }, async () => {
    const log = writeLongLog()
    const kernel = await read(log, [512 * 1024], 'kernel')
    const plain = await read(log, [512 * 1024], 'plain')
    if (kernel.trace.kind !== 'malloc') throw new Error('Expected a malloc trace')
    expect(kernel.trace.counts.outstanding).toBeGreaterThan(250_000)
    expect(kernel).toEqual(plain)
  })
})

/** What a pointer has to be multiplied with so that the kernel's hash of it is the pointer. */
const INVERSE = 0xf1de83e19937733dn

test(
  'pointers that all have nearly the same hash are kept apart',
  { timeout: 120_000 },
  async () => {
    // The first and the last buckets: more than they have room for, before and after the table has grown.
    const crowd = Array.from({ length: 24_000 }, (_, i) => {
      const hash = i % 2 === 0 ? BigInt(i + 1) << 36n : 2n ** 64n - 1n - (BigInt(i) << 36n)
      return BigInt.asUintN(64, hash * INVERSE)
    })
    const others = Array.from({ length: 40_000 }, (_, i) => 0x7f0000000000n + 16n * BigInt(i))
    const freed = crowd.filter((_, i) => i % 3 === 0)
    const lines = [
      ...[...crowd, ...others].map((p, i) => `a.py:${i % 9} -> f malloc(${i}) pntr 0x${hex(p)}`),
      ...[...freed, ...freed].map((p) => `:1 ->  free(0x${hex(p)})`),
      ...crowd.slice(0, 50).map((p) => `b.py:1 -> g malloc(5) pntr 0x${hex(p)}`),
      ...[...others, ...crowd].map((p) => `:1 ->  free(0x${hex(p)})`),
    ]
    const log = `${lines.join('\n')}\n`
    const kernel = await read(log, [1e6], 'kernel')
    expect(kernel).toEqual(await read(log, [1e6], 'plain'))
    if (kernel.trace.kind !== 'malloc') throw new Error('Expected a malloc trace')
    // 33 of the 50 were live, and 8,000 + 7,983 frees find nothing.
    expect(kernel.trace.counts).toMatchObject({
      outstanding: 0,
      reused: 33,
      unmatchedFrees: 15_983,
    })
  },
)

function hex(pointer: bigint): string {
  return pointer.toString(16)
}

describe('runs of free(0x0)', () => {
  const ALLOCATION = ' 1 a.py:1 -> f malloc(16) pntr 0xa0'
  const NULL = ' 1 :1 ->  free(0x0)'
  const write = (lengths: readonly number[]): string =>
    lengths.map((n) => `${ALLOCATION}\n${`${NULL}\n`.repeat(n)}`).join('')

  test('as long as they may be', async () => {
    const log = write([16_382, 16_383, 16_384, 16_385, 40_000, 0, 1])
    expect(await read(log, [1e6], 'kernel')).toEqual(await read(log, [1e6], 'plain'))
  })

  test('before the BEGIN, and at the end', async () => {
    const log = `${write([5, 3])}dtrace:::BEGIN\n${write([2])}dtrace:::END\n${write([4])}`
    const { trace } = await read(log, [7], 'kernel')
    if (trace.kind !== 'malloc') throw new Error('Expected a malloc trace')
    expect(trace.counts).toMatchObject({ mallocs: 1, frees: 2, nullFrees: 2 })
    expect([...trace.live.bytes]).toEqual([16, 16, 16])
    expect(trace.doubts.outsideEvents).toBe(15)
  })
})

test('call sites of every length are told apart by their beginning and by their end', async () => {
  const sites = Array.from({ length: 200 }, (_, length) => {
    const rest = 'x'.repeat(length)
    return [
      `1 a.py:1 -> ${rest}`,
      `1 b.py:1 -> ${rest}`,
      `1 a.py:1 -> ${rest}y`,
      `\0 a.py:1 -> ${rest}`,
    ]
  }).flat()
  const lines = [...sites, ...sites].map(
    (site, i) => `${site} malloc(${i}) pntr 0x${(i + 1).toString(16)}`,
  )
  const log = `${lines.join('\n')}\n`
  const kernel = await read(log, [1e6], 'kernel')
  if (kernel.trace.kind !== 'malloc') throw new Error('Expected a malloc trace')
  // Those with a control character are one site.
  expect(kernel.trace.sites).toHaveLength(3 * 200 + 1)
  expect(kernel).toEqual(await read(log, [1e6], 'plain'))
})
