import fc from 'fast-check'
import { assert, expect, onTestFinished, test, vi } from 'vitest'
import { startAnchorKernel, type AnchorKernel } from '../../src/records/anchor-kernel.ts'
import { createAnchorTable } from '../../src/records/anchor-table.ts'
import { createAnchorFinder } from '../../src/records/find-anchors.ts'
import { processFormat } from '../../src/records/process-format.ts'
import type { RecordFormat } from '../../src/records/record-format.ts'
import { recordFormats } from '../../src/records/record-formats.ts'

/** What is found in a text: the format, the line and the anchor's offset in the line. */
function find(text: string): readonly (readonly [string, string, number])[] {
  const bytes = Buffer.from(text)
  const found: (readonly [string, string, number])[] = []
  const block = { bytes, start: 0, end: bytes.length, linesBefore: 0 }
  createAnchorFinder(recordFormats)(block, ({ format, start, end, anchorAt }) => {
    found.push([format.name, bytes.toString('utf8', start, end), anchorAt - start])
  })
  return found
}

const PROCESS = 'INFO ProcessLoggingThread-JSON {"label": "ProcessLoggingThread-JSON {}"}'
const THROUGHPUT = 'Processed 1 files and 2 bytes in 3.0 s, 4.0 ms/Mb'

test('a line is one record, however often it has the anchor', () => {
  expect(find(`${PROCESS}\n${THROUGHPUT} ${THROUGHPUT}\n`)).toEqual([
    ['process', PROCESS, 5],
    ['throughput', `${THROUGHPUT} ${THROUGHPUT}`, 0],
  ])
})

test('records of all formats come in the order of their lines', () => {
  const text = `real 1.00\r\n${PROCESS}\n  user 2.00\n${THROUGHPUT}`
  expect(find(text).map(([format, , at]) => [format, at])).toEqual([
    ['time', 0],
    ['process', 5],
    ['time', 2],
    ['throughput', 0],
  ])
})

/** What a finder with or without the kernel finds in a block of a larger memory, and how many lines it counts. */
function findBy(
  kernel: AnchorKernel | undefined,
  formats: readonly RecordFormat[],
  bytes: Buffer,
): readonly unknown[] {
  const found: unknown[] = []
  const block = { bytes, start: 3, end: bytes.length - 5, linesBefore: 0 }
  const count = createAnchorFinder(formats, () => kernel)(block, ({ format, ...line }) => {
    found.push([format.name, line])
  })
  return [count, ...found]
}

const anywhere = (text: string, name = text): RecordFormat => ({
  ...processFormat,
  name,
  anchors: [{ text, where: 'anywhere' }],
})

const PIECES = [
  ...recordFormats.flatMap(({ anchors }) => anchors.map(({ text }) => text)),
  ...[
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '\t',
    '  12.5 ',
    '<not> ',
    'x',
    'é',
    'own',
    'ow',
    'an own anchor of many',
  ],
]

test('the kernel finds what is found without it', () => {
  const kernel = startAnchorKernel()
  assert(kernel !== undefined)
  const own = ['ow', 'own', 'an own anchor', 'own anchor'].map((text) => anywhere(text))
  const sets = [recordFormats, [...recordFormats, ...own], own, [processFormat]]
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 200 }),
      fc.constantFrom(...sets),
      (pieces, formats) => {
        const text = `ab\n${pieces.join('')}abcde`
        // At any place of memory that threads share, as where a thread reads the log.
        const bytes = Buffer.from(new SharedArrayBuffer(4 * text.length + 8), pieces.length % 8)
        const part = bytes.subarray(0, bytes.write(text))
        expect(findBy(kernel, formats, part)).toEqual(findBy(undefined, formats, part))
      },
    ),
  )
})

test('a line that is longer than the memory of the kernel, and a block with very many places', () => {
  const kernel = startAnchorKernel()
  assert(kernel !== undefined)
  const long = `${'x'.repeat(700_000)}${PROCESS}\nreal 1.00\n`
  const many = 'real 1\n'.repeat(200_000)
  for (const text of [long, many, `${PROCESS}\n${long}${long}`, 'pf+'.repeat(300_000)]) {
    const bytes = Buffer.from(`ab\n${text}abcde`)
    expect(findBy(kernel, recordFormats, bytes)).toEqual(findBy(undefined, recordFormats, bytes))
  }
})

test('a line in a large memory is searched to its end only', () => {
  const bytes = Buffer.alloc(4_000_000, 'x')
  const line = Buffer.from('\nINFO converted 7 frames\n')
  line.copy(bytes, 2_000_000)
  const block = { bytes, start: 2_000_001, end: 2_000_000 + line.length, linesBefore: 0 }
  let searched = 0
  const finds = ['indexOf', 'lastIndexOf'] as const
  for (const name of finds) {
    const find = Reflect.get(Buffer.prototype, name) as (...given: readonly unknown[]) => number
    const spy = vi.spyOn(Buffer.prototype as Buffer, name)
    spy.mockImplementation(function (this: Buffer, value, from) {
      const found = Reflect.apply(find, this, [value, from])
      searched += Math.abs((found < 0 ? this.length : found) - Number(from))
      return found
    })
  }
  createAnchorFinder(recordFormats)(block, () => undefined)
  vi.restoreAllMocks()
  // Once for each beginning of anchors that may stand anywhere, for its start and for its end.
  const { needles } = createAnchorTable(recordFormats)
  expect(searched).toBeLessThan((needles.length + 2) * line.length)
  expect(needles.length).toBeLessThan(100)
})

test('a short block behind a long one is looked at by the kernel, and has the same lines', () => {
  const text = `plain\n  real 1.00\r\n${PROCESS}\n${THROUGHPUT}\n`
  const long = Buffer.from(text.repeat(1000))
  const short = Buffer.from(text)
  const finder = createAnchorFinder(recordFormats)
  const run = (bytes: Buffer): readonly unknown[] => {
    const found: unknown[] = []
    const block = { bytes, start: 0, end: bytes.length, linesBefore: 0 }
    const count = finder(block, ({ format, ...line }) => found.push([format.name, line]))
    return [count, ...found]
  }
  const scan = vi.spyOn(startAnchorKernel() ?? { scan: (): number => 0 }, 'scan')
  onTestFinished(() => {
    scan.mockRestore()
  })
  const before = run(short)
  const scans = [scan.mock.calls.length]
  run(long)
  scans.push(scan.mock.calls.length)
  expect(run(short)).toEqual(before)
  scans.push(scan.mock.calls.length)
  expect(scans).toEqual([0, 1, 2])
})

test('many short blocks, such as lines that another format leaves over, are looked at by the kernel', () => {
  const bytes = Buffer.from(`${PROCESS}\n`)
  const lengths: number[] = []
  const finder = createAnchorFinder(recordFormats, (length) => {
    lengths.push(length)
    return length < 5 * bytes.length ? undefined : startAnchorKernel()
  })
  const found = Array.from({ length: 10 }, () => {
    const lines: unknown[] = []
    finder({ bytes, start: 0, end: bytes.length, linesBefore: 0 }, ({ format, ...line }) => {
      lines.push([format.name, line])
    })
    return lines
  })
  // It is asked for with all that was seen, until it is there.
  expect(lengths).toEqual([1, 2, 3, 4, 5].map((count) => count * bytes.length))
  expect(new Set(found.map((lines) => JSON.stringify(lines))).size).toBe(1)
  expect(found[0]).toHaveLength(1)
})
