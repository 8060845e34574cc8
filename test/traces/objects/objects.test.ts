import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { objectFormat } from '../../../src/traces/objects/object-format.ts'
import type {
  ObjectTrace,
  ProfileTrace,
  ReferenceTrace,
} from '../../../src/traces/objects/object-trace.ts'
import { cutBytes } from '../../logs/unpack-log.ts'
import {
  formatEvent,
  formatObject,
  PROFILE_HEADER,
  REFERENCE_HEADER,
  writeTrace,
} from '../write-trace.ts'

async function read(text: string | Buffer, size = 4096, path?: string): Promise<ObjectTrace> {
  const { trace } = await objectFormat.read(cutBytes(Buffer.from(text), size), {
    formats: [],
    words: false,
    take: () => undefined,
    path,
  })
  if (trace.kind !== 'objects') throw new Error('not a trace of objects')
  return trace
}

async function readProfile(text: string | Buffer, size?: number): Promise<ProfileTrace> {
  const trace = await read(text, size)
  if (trace.mode !== 'profile') throw new Error('not of Profile')
  return trace
}

async function readReference(text: string | Buffer, size?: number): Promise<ReferenceTrace> {
  const trace = await read(text, size)
  if (trace.mode !== 'reference') throw new Error('not of Reference Tracing')
  return trace
}

// Rows as an example in pymemtrace's documentation has them, its columns narrower than in a log.
const SKIPPING = `Start message
SOF
HEDR: Event  dEvent  Clock        What     File                Line Function        RSS       dRSS
FRST: 0      +0      3.090020     LINE     test_cpymemtrace.py  265 test_trace      41463808  41463808
NEXT: 1      +1      3.090202     LINE     test_cpymemtrace.py  266 test_trace      41472000  8192
MSG:  2      +1      3.090208     # Level 0 __enter__
PREV: 2      +1      3.090208
NEXT: 9      +8      3.090725     LINE     test_cpymemtrace.py  185 populate_list   42524672  1052672
PREV: 9      +8      3.090725     LINE     test_cpymemtrace.py  185 populate_list   42524672  1052672
NEXT: 11     +2      3.091224     LINE     test_cpymemtrace.py  185 populate_list   43577344  1052672
MSG:  97     +82     3.092802     # Level 0 after
populate_list()
LAST: 675    +274    3.097455     LINE     test_cpymemtrace.py  265 test_trace      41463808  -2113536
EOF
`

describe('a log of Profile or Trace', () => {
  test('events, growth and messages, each counted once', async () => {
    const { rss, ...trace } = await readProfile(SKIPPING)
    expect(trace).toEqual({
      kind: 'objects',
      mode: 'profile',
      origin: undefined,
      // FRST, three NEXT, LAST; both PREV repeat what has a line.
      events: 5,
      // 2105344 - 2105344
      growth: 0,
      // 675 is the highest number; of the 676 from 0, five have a row.
      unlogged: 671,
      whats: [{ what: 'LINE', count: 5 }],
      functions: [
        // 2 x 1052672
        { function: 'populate_list', file: 'test_cpymemtrace.py', events: 2, growth: 2_105_344 },
        // 8192 - 2113536; the first event's whole RSS is no growth.
        { function: 'test_trace', file: 'test_cpymemtrace.py', events: 3, growth: -2_105_344 },
      ],
      files: [{ file: 'test_cpymemtrace.py', events: 5, growth: 0 }],
      messages: {
        count: 2,
        first: [
          { clock: 3.090208, text: 'Level 0 __enter__', line: 6 },
          { clock: 3.092802, text: 'Level 0 after', line: 11 },
        ],
      },
      errors: { count: 0, first: [] },
      doubts: {
        skipped: 0,
        skippedLines: [],
        implausible: 0,
        implausibleLines: [],
        isComplete: true,
        starts: 1,
        unkeptPlaces: 0,
        unkeptFunctions: 0,
        unkeptFiles: 0,
        unkeptTypes: 0,
      },
    })
    expect(rss).toEqual({
      clock: Float64Array.of(3.09002, 3.090202, 3.090725, 3.091224, 3.097455),
      rss: Float64Array.of(41_463_808, 41_472_000, 42_524_672, 43_577_344, 41_463_808),
      count: 5,
      first: 41_463_808,
      last: 41_463_808,
      peak: 43_577_344,
      elapsed: 3.097455 - 3.09002,
    })
  })

  test('a PREV of an event without its own row counts', async () => {
    const log = writeTrace(PROFILE_HEADER, [
      formatEvent({ row: 'FRST', event: 0, clock: 1, rss: 1000, growth: 1000 }),
      formatEvent({ row: 'PREV', event: 4, clock: 2, rss: 1010, growth: 10, function: 'f' }),
      formatEvent({ row: 'NEXT', event: 5, clock: 3, rss: 2010, growth: 1000, function: 'f' }),
    ])
    expect(await readProfile(log)).toMatchObject({
      events: 3,
      unlogged: 3,
      functions: [
        { function: 'f', events: 2, growth: 1010 },
        { function: 'main', events: 1, growth: 0 },
      ],
    })
  })

  test.each([
    ['/home/a b/my 2 file.py', 'f'],
    ['<frozen posixpath>', '<listcomp>'],
    ['<frozen importlib._bootstrap>', '<UNKNOWN_FUNCTION_NAME>'],
    [`/${'very long/'.repeat(20)}x.py`, 'f'],
    ['C:\\Users\\A B\\a.py', 'naïve'],
    ['', ''],
    ['a.py', 'a function'],
  ])('the file `%s` and the function `%s`', async (file, name) => {
    const row = formatEvent({
      event: 1,
      clock: 1,
      file,
      line: 12,
      function: name,
      rss: 5,
      growth: 5,
    })
    const { functions } = await readProfile(writeTrace(PROFILE_HEADER, [row]))
    expect(functions).toEqual([{ function: name, file, events: 1, growth: 0 }])
  })

  test('names in Latin-1, as pymemtrace writes them', async () => {
    const row = formatEvent({ event: 1, clock: 1, file: '/é.py', function: 'ü', rss: 5, growth: 1 })
    const bytes = Buffer.from(writeTrace(PROFILE_HEADER, [row]), 'latin1')
    expect((await readProfile(bytes)).functions).toMatchObject([{ function: 'ü', file: '/é.py' }])
  })
})

const OBJECTS = writeTrace(REFERENCE_HEADER, [
  // Older than the log.
  formatObject({ row: 'DEL', clock: 1, address: '0x10', type: 'tuple', rss: 8000, growth: 8000 }),
  formatObject({ row: 'NEW', clock: 2, address: '0x20', type: 'list', line: 7, rss: 8000 }),
  formatObject({
    row: 'NEW',
    clock: 3,
    address: '0x30',
    type: 'my type',
    line: 8,
    rss: 9000,
    growth: 1000,
  }),
  'MSG:     3.500000 # half way',
  formatObject({ row: 'NEW', clock: 4, address: '0x40', type: 'list', line: 7, rss: 9000 }),
  formatObject({
    row: 'DEL',
    clock: 5,
    address: '0x30',
    type: 'my type',
    function: 'g',
    rss: 8500,
    growth: -500,
  }),
  // 0x20 again, though nothing said that it was destroyed.
  formatObject({
    row: 'NEW',
    clock: 6,
    address: '0x20',
    type: 'dict',
    file: '<frozen a b>',
    line: 9,
    rss: 8500,
  }),
  'ERR:     6.500000 # PyRefTracer_SetTracer(NULL, NULL) failed.',
])

describe('a log of Reference Tracing', () => {
  test('objects made and destroyed, paired by their address', async () => {
    const { rss, ...trace } = await readReference(OBJECTS)
    expect(trace).toEqual({
      kind: 'objects',
      mode: 'reference',
      origin: undefined,
      events: 6,
      // 1000 - 500
      growth: 500,
      unkeptLive: 0,
      // live = created - (deleted - unpaired) - reused = 4 - (2 - 1) - 1
      counts: { created: 4, deleted: 2, unpaired: 1, reused: 1, live: 2, peakLive: 3 },
      types: [
        { type: 'list', created: 2, deleted: 0, unpaired: 0, live: 1 },
        { type: 'dict', created: 1, deleted: 0, unpaired: 0, live: 1 },
        { type: 'my type', created: 1, deleted: 1, unpaired: 0, live: 0 },
        { type: 'tuple', created: 0, deleted: 1, unpaired: 1, live: 0 },
      ],
      live: [
        { type: 'list', file: '/app/a.py', line: 7, function: 'main', count: 1 },
        { type: 'dict', file: '<frozen a b>', line: 9, function: 'main', count: 1 },
      ],
      functions: [
        { function: 'main', file: '/app/a.py', events: 4, growth: 1000 },
        { function: 'main', file: '<frozen a b>', events: 1, growth: 0 },
        { function: 'g', file: '/app/a.py', events: 1, growth: -500 },
      ],
      files: [
        { file: '/app/a.py', events: 5, growth: 500 },
        { file: '<frozen a b>', events: 1, growth: 0 },
      ],
      messages: { count: 1, first: [{ clock: 3.5, text: 'half way', line: 6 }] },
      errors: {
        count: 1,
        first: [{ clock: 6.5, text: 'PyRefTracer_SetTracer(NULL, NULL) failed.', line: 10 }],
      },
      doubts: {
        skipped: 0,
        skippedLines: [],
        implausible: 0,
        implausibleLines: [],
        isComplete: true,
        starts: 1,
        unkeptPlaces: 0,
        unkeptFunctions: 0,
        unkeptFiles: 0,
        unkeptTypes: 0,
      },
    })
    expect([...rss.rss]).toEqual([8000, 8000, 9000, 9000, 8500, 8500])
  })

  test.each([
    ['_ModuleLock', '<frozen importlib._bootstrap>'],
    ['a type with blanks', '/a b/c d.py'],
    ['a type with blanks in 31 letters', 'a.py'],
    ['builtin_function_or_method_or_more_than_that', '/a.py'],
    ['builtin_function_or_method_or_more_than_that', 'a.py'],
    ['a type with blanks of more than 32 letters', '/a b.py'],
  ])('the type `%s` of the file `%s`', async (type, file) => {
    const row = formatObject({ row: 'NEW', clock: 1, address: '0x1', type, file, line: 3 })
    const { live } = await readReference(writeTrace(REFERENCE_HEADER, [row]))
    expect(live).toEqual([{ type, file, line: 3, function: 'main', count: 1 }])
  })

  test('addresses that numbers cannot hold exactly stay distinct', async () => {
    const log = writeTrace(REFERENCE_HEADER, [
      formatObject({ row: 'NEW', clock: 1, address: '0xffff000000000001', type: 'a' }),
      formatObject({ row: 'NEW', clock: 1, address: '0xffff000000000002', type: 'a' }),
      formatObject({ row: 'DEL', clock: 1, address: 'FFFF000000000001', type: 'a' }),
    ])
    expect((await readReference(log)).counts).toMatchObject({ live: 1, unpaired: 0, reused: 0 })
  })

  test('is the same for all chunk sizes and line ends', async () => {
    const expected = await read(OBJECTS)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3000 }), fc.boolean(), async (size, isCrlf) => {
        const log = isCrlf ? OBJECTS.replaceAll('\n', '\r\n') : OBJECTS
        expect(await read(log, size)).toEqual(expected)
      }),
      { numRuns: 30, seed: 3 },
    )
  })
})

describe('a log that is not right', () => {
  test('without EOF it was cut short', async () => {
    const { doubts } = await read(OBJECTS.slice(0, -4))
    expect(doubts.isComplete).toBe(false)
  })

  test('rows that cannot be read are skipped, the first three with their lines', async () => {
    const good = formatObject({ row: 'NEW', clock: 1, address: '0x1', type: 'a' })
    const log = writeTrace(REFERENCE_HEADER, [
      good,
      good.slice(0, 60),
      'something else',
      '',
      good.replace('0x1', 'xyz'),
      formatEvent({ event: 1, clock: 1, rss: 1, growth: 1 }),
    ])
    expect(await read(log)).toMatchObject({
      events: 1,
      doubts: { skipped: 4, skippedLines: [4, 5, 7] },
    })
  })

  test('text after EOF and before SOF is not part of the trace', async () => {
    const { doubts, events } = await read(`a message\n${OBJECTS}real 1.23\nuser 1.00\n`)
    expect({ doubts, events }).toMatchObject({
      events: 6,
      doubts: { skipped: 0, isComplete: true },
    })
  })

  // pymemtrace 0.6.0 writes the first dRSS of Reference Tracing from memory that it never set. Of the others, 4096
  // is growth, and so is a shrinking by more than what is left, from 12000 to 4000: 4096 - 8000.
  test.each([
    ['-3761974848427823665', 8192],
    ['140512734298112', 8192],
    ['-94123456789012', 8192],
    ['8193', 8192],
    ['0', 140_512_734_298_112],
  ])('a dRSS of %s at an RSS of %d is not summed, and is counted', async (first, size) => {
    const row = { row: 'NEW', clock: 1, type: 'list' } as const
    const { growth, files, rss, doubts } = await readReference(
      writeTrace(REFERENCE_HEADER, [
        formatObject({ ...row, address: '0x10', rss: size }).replace(/0$/, first),
        formatObject({ ...row, address: '0x20', rss: 12_288, growth: 4096 }),
        formatObject({ ...row, address: '0x30', rss: 4000, growth: -8000 }),
      ]),
    )
    expect([growth, files[0]?.growth, rss.peak]).toEqual([-3904, -3904, 12_288])
    expect(doubts).toMatchObject({ implausible: 1, implausibleLines: [3] })
  })

  test('a long log keeps all events of up to a million', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) =>
      formatEvent({
        event: i,
        clock: i / 1e6,
        rss: i === 77_777 ? 9_000_000 : 1000 + i,
        growth: 1,
      }),
    )
    const { rss, events } = await readProfile(writeTrace(PROFILE_HEADER, rows), 500_000)
    expect(events).toBe(100_000)
    expect(rss.clock).toHaveLength(100_000)
    expect(rss).toMatchObject({
      count: 100_000,
      first: 1000,
      last: 100_999,
      peak: 9_000_000,
      elapsed: 0.099999,
    })
    expect(rss.clock[rss.rss.indexOf(9_000_000)]).toBe(0.077777)
  })
})

describe('what the name of a log says', () => {
  test('as pymemtrace names it', async () => {
    const path = 'logs/20260227_122119_14_50260_T_2_PY3.12.1.log.gz'
    expect((await read(OBJECTS, 4096, path)).origin).toEqual({
      kind: 'trace',
      started: '2026-02-27 12:21:19',
      ordinal: 14,
      pid: 50_260,
      depth: 2,
      version: '3.12.1',
    })
  })

  test.each([
    ['20241107_195847_12_62264_P_0_PY3.13.0b3.log', 'profile', '3.13.0b3'],
    ['20260325_121857_8_95352_O_0_PY3.13.2+.log', 'reference', '3.13.2+'],
  ])('%s', async (name, kind, version) => {
    expect((await read(OBJECTS, 4096, name)).origin).toMatchObject({ kind, version })
  })

  test('any other says nothing', async () => {
    expect((await read(OBJECTS, 4096, 'trace.log')).origin).toBeUndefined()
  })
})

describe('a log is recognised by its beginning', () => {
  test.each([
    ['Profile', SKIPPING, true],
    ['Reference Tracing', OBJECTS, true],
    ['CRLF', OBJECTS.replaceAll('\n', '\r\n'), true],
    ['no event', 'SOF\nEOF\n', true],
    ['text that speaks of SOF', 'the marker SOF\nHDR: none\n', false],
    ['a process log', 'x - ProcessLoggingThread-JSON {}\n', false],
  ])('%s', (_, text, expected) => {
    expect(objectFormat.matches(Buffer.from(text))).toBe(expected)
  })
})
