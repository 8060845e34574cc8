import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReadOptions } from '../../../src/records/log-reading.ts'
import { createMallocScanner, readMallocLog } from '../../../src/traces/malloc/dtrace-format.ts'
import { KernelScanner } from '../../../src/traces/malloc/kernel-scanner.ts'
import { PlainScanner } from '../../../src/traces/malloc/plain-scanner.ts'
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
    { seed: 1, numRuns: Number(process.env['RUNS'] ?? 400) },
  )
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
