import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanBlocks } from '../../../src/logs/scan-blocks.ts'
import { ObjectCollector } from '../../../src/traces/objects/object-collector.ts'
import { startObjectKernel, type ObjectKernel } from '../../../src/traces/objects/object-kernel.ts'
import type { ObjectTrace } from '../../../src/traces/objects/object-trace.ts'
import { cutBytes } from '../../logs/unpack-log.ts'
import {
  formatEvent,
  formatObject,
  PROFILE_HEADER,
  REFERENCE_HEADER,
  writeTrace,
} from '../write-trace.ts'

async function collect(
  log: Buffer,
  kernel: ObjectKernel | undefined,
  size: number,
): Promise<ObjectTrace> {
  const collector = new ObjectCollector(kernel)
  await scanBlocks(cutBytes(log, size), (block) => {
    collector.push(block)
    return block.bytes.subarray(block.start, block.end).filter((byte) => byte === 10).length
  })
  return collector.finish(undefined)
}

const place = fc.record({
  file: fc.constantFrom(
    '/app/a.py',
    '/app/b.py',
    'a b.py',
    'b\u00fc.py',
    '',
    '\u0001',
    'x'.repeat(1500),
  ),
  line: fc.integer({ min: -1, max: 3 }),
  function: fc.constantFrom('main', 'f', '<listcomp>', ''),
})
const sizes = fc.record({
  clock: fc.integer({ min: 0, max: 1000 }).map((n) => n / 64),
  rss: fc.integer({ min: 0, max: 2 ** 40 }),
  growth: fc.integer({ min: -4096, max: 4096 }),
})
const address = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 12 }).map((n) => `0x7fca8${n.toString(16)}0`) },
  fc.constantFrom(
    '0x0',
    '0x1',
    '0xffffffff',
    '0x100000001',
    '0x1fffffffffffff',
    '0x20000000000000',
  ),
  fc.constantFrom(
    '0xffffffffffffffff',
    '0xFFFFFFFFFFFFFFFE',
    '7fca810',
    '0x',
    '0x10000000000000000',
  ),
)

const objects = fc
  .array(
    fc
      .tuple(
        place,
        sizes,
        address,
        fc.constantFrom('NEW', 'NEW', 'DEL'),
        fc.constantFrom('int', 'str', 'a b', 'x'.repeat(40)),
      )
      .map(([where, size, at, row, type]) =>
        formatObject({ ...where, ...size, address: at, row, type }),
      ),
    { maxLength: 80, size: 'max' },
  )
  .map((lines) => writeTrace(REFERENCE_HEADER, lines))
const events = fc
  .array(
    fc
      .tuple(place, sizes, fc.nat(9))
      .map(([where, size, event]) => formatEvent({ ...where, ...size, event })),
    { maxLength: 40, size: 'max' },
  )
  .map((lines) => writeTrace(PROFILE_HEADER, lines, '\r\n'))

/** What each column of a row may be; a row has the first of most of them. */
const COLUMNS = {
  row: ['NEXT', 'PREV', 'FRST', 'LAST', 'NEXt', 'MSG'],
  event: ['EVENT', '1.5', '9007199254740993', '1234567890123456', ''],
  delta: ['+1', '+0', '1', '+', '+2.'],
  clock: [
    '1.25',
    '2.000001',
    '3.',
    '.5',
    '1.2.3',
    '0.1234567890123456',
    '0.123456789012345678901',
    'x',
  ],
  what: ['CALL', 'C_RETURN', '7', ''],
  place: ['a.py 7 f', 'a  b.py   -1', '7', 'b.py # 9 g', 'none', ''],
  rss: ['8192', '4096', '70368744177665', '-1', '12345678901234567', '99999999999999999', '5x'],
  growth: ['4096', '-4096', '8192', '0', '-0', '-9999999999', '9999999999', '--1', '-8192'],
}
const oddEvents = fc
  .array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc
          .record({
            odd: fc.constantFrom(...Object.keys(COLUMNS), 'row', 'none'),
            pick: fc.nat(8),
            event: fc.nat(9),
            gap: fc.constantFrom(' ', ' ', '  ', '\t', ' '.repeat(20)),
            end: fc.constantFrom('\n', '\n', '\r\n', '   \n', '\t\r\n', '\r\r\n'),
          })
          .map(({ odd, pick, event, gap, end }) => {
            const columns = Object.entries(COLUMNS).map(([name, texts]) =>
              name === odd ? texts[pick % texts.length] : texts[0],
            )
            const [word, ...others] = columns.map((text) => text?.replace('EVENT', String(event)))
            return `${[`${word ?? ''}:`, ...others].join(gap)}${end}`
          }),
      },
      fc.constantFrom(
        '\n',
        'PREV: 3 +1 0.5\n',
        'MSG: 1 +1 0.5 # said\nmore\n',
        'EOF\nSOF\n',
        'NEW: 1.0 0x10 1 int a.py 7 f 4096 0\n',
        'NEXT:',
        'NEXT: 1 +1',
      ),
    ),
    { maxLength: 60, size: 'max' },
  )
  .map((lines) => `SOF\n${PROFILE_HEADER}\n${lines.join('')}`)

test('the kernel starts', () => {
  expect(startObjectKernel()).toBeDefined()
})

test('for all logs, the figures are those without the kernel', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(objects, events, oddEvents),
      fc.integer({ min: 1, max: 5000 }),
      async (log, size) => {
        const bytes = Buffer.from(log)
        const plain = await collect(bytes, undefined, 1e6)
        expect(await collect(bytes, startObjectKernel(), size)).toEqual(plain)
      },
    ),
    { seed: 1, numRuns: Number(process.env['RUNS'] ?? 200) },
  )
})

test('as many live objects as make the table grow, and more places than are kept', async () => {
  const row = (n: number, kind: 'NEW' | 'DEL'): string =>
    formatObject({
      row: kind,
      clock: 1,
      address: `0x${(0x7fca00000000 + 16 * (n % 90_000)).toString(16)}`,
      type: `type ${String(n % 7)}`,
      line: n % 120_000,
    })
  const lines = Array.from({ length: 150_000 }, (_, n) => row(n, n % 4 === 3 ? 'DEL' : 'NEW'))
  const log = Buffer.from(writeTrace(REFERENCE_HEADER, lines))
  const kernel = await collect(log, startObjectKernel(), 1 << 20)
  expect(kernel).toEqual(await collect(log, undefined, 1 << 20))
  // Each of the 150,000 rows has a place of its own, since the line and the type come together again after 840,000.
  expect(kernel).toMatchObject({ doubts: { unkeptPlaces: 50_000 } })
}, 60_000)

/** How many rows the host takes: for each it asks the kernel once for the place, and once for the word of an event. */
async function countAsked(log: string): Promise<number> {
  const kernel = startObjectKernel()
  if (kernel === undefined) throw new Error('expected a kernel')
  let asked = 0
  const counting = {
    ...kernel,
    findSite(start: number, end: number) {
      asked++
      return kernel.findSite(start, end)
    },
  }
  await collect(Buffer.from(log), counting, 1 << 20)
  return asked
}

test.each([
  {
    kind: 'Profile',
    // Of each place its first row, and with it the word.
    asked: 6,
    log: writeTrace(
      PROFILE_HEADER,
      Array.from({ length: 20_000 }, (_, n) =>
        formatEvent({ event: n, clock: n / 64, line: n % 3, rss: 2 ** 20 + n, growth: n % 5 }),
      ),
    ),
  },
  {
    kind: 'Reference Tracing',
    asked: 3,
    log: writeTrace(
      REFERENCE_HEADER,
      Array.from({ length: 20_000 }, (_, n) =>
        formatObject({
          ...{ row: n % 2 === 0 ? 'NEW' : 'DEL', clock: n / 64, type: 'int', line: n % 3 },
          address: `0x7fca${(16 * (n >> 1)).toString(16)}0`,
        }),
      ),
    ),
  },
])('the host takes the first row of each place of $kind only', async ({ log, asked }) => {
  expect(await countAsked(log)).toBe(asked)
})
