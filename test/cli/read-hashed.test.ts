import { createHash } from 'node:crypto'
import { appendFileSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import process from 'node:process'
import { expect, onTestFinished, test, vi } from 'vitest'
import { FAILED, hashInThread, type ThreadModules } from '../../src/cli/hash-in-thread.ts'
import { readHashed } from '../../src/cli/read-hashed.ts'
import { openLog } from '../../src/logs/open-log.ts'
import { readText } from '../logs/unpack-log.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-hashed-'))
const text = Array.from({ length: 200_000 }, (_, i) => `line ${String(i)} of a log\n`).join('')

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function open(file: string): NonNullable<ReturnType<typeof readHashed>> {
  const hashed = readHashed(file, 1)
  if (hashed === undefined) throw new Error('expected a thread')
  return hashed
}

const packed = path.join(import.meta.dirname, '../logs/packed')
const plain = readFileSync(path.join(packed, 'text.log'), 'latin1')

test.each([
  ['plain text', 'a.log', Buffer.from(text), text],
  ['gzip', 'a.log.gz', gzipSync(text), text],
  ['UTF-16', 'a.txt', Buffer.from(`\ufeff${text}`, 'utf16le'), text],
  ['zstd', 'a.log.zst', readFileSync(path.join(packed, 'whole.zst')), plain],
  ['xz', 'a.log.xz', readFileSync(path.join(packed, 'whole.xz')), plain],
])(
  '%s that is read in a thread comes out whole, with its sum',
  async (_, name, bytes, expected) => {
    const { chunks, finish } = open(write(name, bytes))
    const opened = await openLog(chunks, () => undefined)
    if (opened.kind !== 'opened') throw new Error('expected it to be opened')
    const found = await readText(opened.chunks)
    expect({ same: found === expected, sum: await finish() }).toEqual({
      same: true,
      sum: hash(bytes),
    })
  },
)

test('the sum is that of the file, though nobody reads on', async () => {
  const { chunks, finish } = open(write('b.log', text))
  for await (const chunk of chunks) if (chunk.length > 0) break
  expect(await finish()).toBe(hash(text))
})

test('what is added meanwhile is not read', async () => {
  const file = write('c.log', text)
  const { chunks, finish } = open(file)
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    appendFileSync(file, 'more\n'.repeat(100_000))
  }
  expect({ length, sum: await finish() }).toEqual({ length: text.length, sum: hash(text) })
})

test('a file that is cut before it is read ends there', async () => {
  const file = write('d.log', text)
  const hashed = open(file)
  truncateSync(file, 0)
  let read = ''
  for await (const chunk of hashed.chunks) read += Buffer.from(chunk).toString()
  expect(await hashed.finish()).toBe(hash(read))
})

test('small files, folders and nothing are not read in a thread', () => {
  const file = write('e.log', 'small\n')
  expect([readHashed(file), readHashed(folder, 1), readHashed(`${file}.no`, 1)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('a thread that cannot read says why, and closes the file', () => {
  const task = {
    ...{ descriptor: 7, size: 10, slots: 2, slotLength: 5, together: 1 },
    state: new SharedArrayBuffer(16),
    ring: new SharedArrayBuffer(10),
    sum: new SharedArrayBuffer(32),
  }
  const told: unknown[] = []
  const modules = {
    threads: { workerData: task, parentPort: { postMessage: (one: unknown) => told.push(one) } },
    files: {
      readSync: () => {
        throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' })
      },
      closeSync: (descriptor: number) => told.push(descriptor),
    },
    crypto: { createHash },
  } as unknown as ThreadModules
  hashInThread(modules, FAILED)
  expect([told, new Int32Array(task.state)[0]]).toEqual([
    [{ message: 'EIO: i/o error, read', code: 'EIO' }, 7],
    FAILED,
  ])
})

test('the thread writes nothing to the terminal', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => {
    written.mockRestore()
  })
  const hashed = open(write('quiet.log', text))
  expect(await readText(hashed.chunks)).toBe(text)
  await hashed.finish()
  // What a thread writes comes when it has ended.
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(written.mock.calls.map(([said]) => String(said))).toEqual([])
})

test('a chunk ends where a line ends, unless the line is longer than a quarter of a chunk', async () => {
  const long = `${'x'.repeat(700_000)}\n`
  const written = `${text}${long}${text}the last`
  const { chunks, finish } = open(write('lines.log', written))
  let read = ''
  const cuts = new Set<string>()
  for await (const chunk of chunks) {
    const piece = Buffer.from(chunk).toString()
    if (!piece.endsWith('\n')) cuts.add(piece.slice(-3))
    read += piece
  }
  expect({ same: read === written, cuts: [...cuts], sum: await finish() }).toEqual({
    same: true,
    cuts: ['xxx', 'ast'],
    sum: hash(written),
  })
})
