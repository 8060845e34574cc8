import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unpackZstdWithScript } from '../../src/logs/unpack-zstd-with-script.ts'
import { cutBytes, readText, unpackLog, type Unpacked } from './unpack-log.ts'

function read(name: string): Buffer {
  return readFileSync(fileURLToPath(new URL(`packed/${name}`, import.meta.url)))
}

const TEXT = read('text.log').toString('latin1')
const LONG = Array.from({ length: 20_000 }, (_, i) => `line ${String(i)} of a log`).join('\n')

/** Unpack as Node before 22.15 does, whichever this one is. */
async function unpackZstd(bytes: Uint8Array, sizes: number | readonly number[]): Promise<Unpacked> {
  let damage: string | undefined
  const chunks = unpackZstdWithScript(cutBytes(bytes, sizes), (reason) => (damage = reason))
  return { text: await readText(chunks), damage }
}

type Unpack = typeof unpackLog

const FILES: readonly (readonly [string, string, Unpack, string])[] = [
  ['whole.zst', "Node's own where it has one", unpackLog, TEXT],
  ['frames.zst', "Node's own where it has one", unpackLog, TEXT],
  ['long.zst', "Node's own where it has one", unpackLog, LONG],
  ['whole.zst', 'in JavaScript', unpackZstd, TEXT],
  ['frames.zst', 'in JavaScript', unpackZstd, TEXT],
  ['long.zst', 'in JavaScript', unpackZstd, LONG],
  ['whole.xz', 'xz-decompress', unpackLog, TEXT],
  ['streams.xz', 'xz-decompress', unpackLog, TEXT],
  ['blocks.xz', 'xz-decompress', unpackLog, TEXT],
  ['long.xz', 'xz-decompress', unpackLog, LONG],
]

describe('a packed log gives what was packed, wherever its chunks are cut', () => {
  test.each(FILES)('%s, %s', async (name, _, unpack, text) => {
    const bytes = read(name)
    const sizes = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(sizes, async (turns) => {
        expect(await unpack(bytes, turns)).toEqual({ text, damage: undefined })
      }),
      { numRuns: 20, examples: [[[1]], [[1_000_000]]], seed: 5 },
    )
  })
})

describe('a packed log that is cut short gives what was packed before, and says so', () => {
  // Where a frame, a stream or four bytes of padding end, nothing is missing that could be missed.
  const ENDS: Readonly<Record<string, readonly number[]>> = {
    'frames.zst': [13, 330, 338, 784],
    'streams.xz': [360, 364, 368],
  }
  const short = FILES.filter(([name]) => !name.startsWith('long'))
  test.each(short)('%s, %s, at every byte', async (name, _, unpack, text) => {
    const bytes = read(name)
    const undamaged: number[] = []
    for (let length = 8; length < bytes.length; length++) {
      const result = await unpack(bytes.subarray(0, length), 4096)
      if (!('text' in result)) throw new Error(`not opened at ${String(length)}`)
      expect(text.startsWith(result.text)).toBe(true)
      if (result.damage === undefined) undamaged.push(length)
      else expect(result.damage).toMatch(/^(unexpected end of file|invalid xz data)$/)
    }
    expect(undamaged).toEqual(ENDS[name] ?? [])
  })

  test.each(FILES.filter(([name]) => name.startsWith('long')))(
    '%s, %s: most of what is there comes out',
    async (name, _, unpack, text) => {
      const bytes = read(name)
      const result = await unpack(bytes.subarray(0, bytes.length * 0.9), 4096)
      if (!('text' in result)) throw new Error('not opened')
      expect(result.damage).toBe('unexpected end of file')
      expect(text.startsWith(result.text)).toBe(true)
      expect(result.text.length).toBeGreaterThan(text.length / 2)
    },
  )
})

describe('a packed log that cannot be unpacked', () => {
  const window = 'it needs more than 128 MiB of memory; unpack it with `zstd -d --long=31` first'
  test.each<readonly [string, string, Unpack, string]>([
    ['window.zst', "Node's own where it has one", unpackLog, window],
    ['window.zst', 'in JavaScript', unpackZstd, window],
    [
      'dictionary.xz',
      'xz-decompress',
      unpackLog,
      'it needs more than 64 MiB of memory; unpack it with `xz -d` first',
    ],
    [
      'sha256.xz',
      'xz-decompress',
      unpackLog,
      'it has a filter or a kind of check that is not supported; unpack it with `xz -d` first',
    ],
  ])('%s, %s, says why', async (name, _, unpack, damage) => {
    expect(await unpack(read(name), 4096)).toEqual({ text: '', damage })
  })

  test.each(['long.zst', 'long.xz'])('%s with broken bytes says so', async (name) => {
    const bytes = Buffer.from(read(name))
    bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 100)
    const result = await unpackLog(bytes, 4096)
    if (!('text' in result)) throw new Error('not opened')
    expect(result.damage).toBeTypeOf('string')
    // Broken bytes may unpack to something; the text well before them unpacks correctly.
    expect(result.text.slice(0, 65_536)).toBe(LONG.slice(0, 65_536))
  })

  test('bzip2 is refused by name', async () => {
    expect(await unpackLog(read('whole.bz2'), 4)).toEqual({
      kind: 'unsupported',
      compression: 'bzip2',
    })
  })
})

const hasPrograms = ['zstd', 'xz'].every((name) => spawnSync(name, ['--version']).status === 0)

test.skipIf(!hasPrograms)('what the programs pack comes out as it went in', async () => {
  const arbitrary = fc.array(fc.stringMatching(/^[a-z]{0,40}$/), { maxLength: 3000 })
  await fc.assert(
    fc.asyncProperty(arbitrary, fc.constantFrom(1, 9, 19), async (words, level) => {
      const text = words.join('\n')
      const zstd = spawnSync('zstd', ['-q', `-${String(level)}`], { input: text }).stdout
      const xz = spawnSync('xz', [`-${String(Math.min(level, 9))}`], { input: text }).stdout
      expect(await unpackLog(zstd, 1000)).toEqual({ text, damage: undefined })
      expect(await unpackZstd(zstd, 1000)).toEqual({ text, damage: undefined })
      expect(await unpackLog(xz, 1000)).toEqual({ text, damage: undefined })
      expect(await unpackLog(gzipSync(text), 1000)).toEqual({ text, damage: undefined })
    }),
    { numRuns: 15, seed: 5 },
  )
})
