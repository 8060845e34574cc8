import { describe, expect, test } from 'vitest'
import {
  createMallocScanner,
  dtraceFormat,
  readMallocLog,
} from '../../../src/traces/malloc/dtrace-format.ts'
import type { MallocTrace } from '../../../src/traces/malloc/malloc-trace.ts'
import { PlainScanner } from '../../../src/traces/malloc/plain-scanner.ts'
import { cutIntoChunks } from './malloc-logs.ts'

/** Read a log by the kernel and by its twin, which must agree; every figure below is worked out by hand. */
async function read(lines: readonly string[] | string): Promise<MallocTrace> {
  const text = typeof lines === 'string' ? lines : `${lines.join('\n')}\n`
  const options = { formats: [], words: false, take: () => undefined }
  const chunks = (): AsyncGenerator<Uint8Array> =>
    cutIntoChunks(Buffer.from(text, 'latin1'), [1 << 20])
  const [byKernel, byTwin] = await Promise.all([
    readMallocLog(chunks(), options, createMallocScanner),
    readMallocLog(chunks(), options, (other) => new PlainScanner(other)),
  ])
  expect(byKernel).toEqual(byTwin)
  if (byKernel.trace.kind !== 'malloc') throw new Error('Expected a malloc trace')
  return byKernel.trace
}

const A = ' 77633  cmn_cmd_opts.py:141  -> set_log_level malloc(560) pntr 0x7fca83ef4240'
const B =
  ' 77633 rs/x/site-packages/numpy/ma/core.py:3420 -> ction__ internals> malloc(2632) pntr 0x7fca85895000'
const NULL_FREE = ' 77633                 :45   ->  free(0x0)'
const GARBLED_FREE = ' 77633                 :121  -> \xc6\xa04A/ free(0x7fca8518c800)'

test('the examples of the D script are four events', async () => {
  const { counts, sites } = await read([
    'dtrace:::BEGIN',
    A,
    B,
    NULL_FREE,
    GARBLED_FREE,
    'dtrace:::END',
  ])
  expect(counts).toEqual({
    tracedLines: 4,
    mallocs: 2,
    callocs: 0,
    reallocs: 0,
    frees: 2,
    nullFrees: 1,
    failed: 0,
    garbage: 0,
    repaired: 0,
    reused: 0,
    unmatchedFrees: 1,
    outstanding: 2,
    outstandingBytes: 560 + 2632,
    peakCount: 2,
    peakBytes: 3192,
    totalBytes: 3192,
    freedBytes: 0,
    largest: 2632,
    coverage: 0,
  })
  expect(sites.map(({ file, line, function: name }) => [file, line, name])).toEqual([
    ['rs/x/site-packages/numpy/ma/core.py', 3420, 'ction__ internals>'],
    ['cmn_cmd_opts.py', 141, 'set_log_level'],
  ])
})

describe('reconciliation', () => {
  const site = ' 1 a.py:1 -> f '
  const cases: readonly (readonly [string, readonly string[], Readonly<Record<string, number>>])[] =
    [
      [
        'a free finds its malloc',
        [`${site}malloc(100) pntr 0xa0`, `${site}free(0xa0)`],
        { outstanding: 0, outstandingBytes: 0, freedBytes: 100, peakBytes: 100, coverage: 1 },
      ],
      [
        'a pointer that is live was freed unseen',
        [`${site}malloc(100) pntr 0xa0`, `${site}malloc(30) pntr 0xa0`],
        {
          mallocs: 2,
          reused: 1,
          outstanding: 1,
          outstandingBytes: 30,
          totalBytes: 130,
          freedBytes: 100,
          peakBytes: 100,
        },
      ],
      [
        'a free of a pointer that is not live is unmatched',
        [
          `${site}malloc(8) pntr 0xa0`,
          `${site}free(0xa0)`,
          `${site}free(0xa0)`,
          `${site}free(0xb0)`,
        ],
        { frees: 3, unmatchedFrees: 2, coverage: 1 / 3 },
      ],
      [
        'a null pointer is a failed allocation, whatever was asked for',
        [
          `${site}malloc(100) pntr 0x0`,
          `${site}malloc(-1) pntr 0x0`,
          `${site}malloc(99999999999999999999) pntr 0x0`,
        ],
        { mallocs: 3, failed: 3, outstanding: 0, totalBytes: 0, largest: 0, garbage: 0 },
      ],
      [
        'calloc asks for a product',
        [`${site}calloc(25, 40) pntr 0xa0`],
        { callocs: 1, mallocs: 0, outstandingBytes: 1000 },
      ],
      [
        'realloc frees and allocates',
        [
          `${site}malloc(100) pntr 0xa0`,
          `${site}realloc(0xa0, 300) pntr 0xb0`,
          `${site}free(0xb0)`,
        ],
        {
          mallocs: 1,
          reallocs: 1,
          frees: 1,
          outstanding: 0,
          totalBytes: 400,
          freedBytes: 400,
          peakBytes: 300,
          coverage: 1,
        },
      ],
      [
        'realloc of nothing only allocates',
        [`${site}realloc(0x0, 300) pntr 0xb0`],
        { reallocs: 1, nullFrees: 0, unmatchedFrees: 0, outstandingBytes: 300 },
      ],
      [
        'realloc that fails leaves the block',
        [`${site}malloc(100) pntr 0xa0`, `${site}realloc(0xa0, 300) pntr 0x0`],
        { reallocs: 1, failed: 1, outstanding: 1, outstandingBytes: 100 },
      ],
      [
        'realloc to nothing frees',
        [`${site}malloc(100) pntr 0xa0`, `${site}realloc(0xa0, 0) pntr 0x0`],
        { reallocs: 1, failed: 0, outstanding: 0, freedBytes: 100 },
      ],
      [
        'sizes may take more than 32 bits',
        [
          `${site}malloc(5000000000) pntr 0xa0`,
          `${site}malloc(4294967295) pntr 0xb0`,
          `${site}free(0xa0)`,
        ],
        {
          outstandingBytes: 4294967295,
          totalBytes: 9294967295,
          freedBytes: 5000000000,
          largest: 5000000000,
        },
      ],
      [
        'pointers may have 64 bits, and no more',
        [
          `${site}malloc(1) pntr 0xffffffffffffffff`,
          `${site}malloc(1) pntr 0x10000000000000000`,
          `${site}free(0x0000ffffffffffffffff)`,
        ],
        { mallocs: 1, frees: 1, garbage: 1, outstanding: 0 },
      ],
      [
        'a size of 2^53 or more is garbage',
        [`${site}malloc(9007199254740991) pntr 0xa0`, `${site}malloc(9007199254740992) pntr 0xb0`],
        { mallocs: 1, garbage: 1, outstandingBytes: 9007199254740991 },
      ],
    ]

  test.each(cases)('%s', async (_, lines, expected) => {
    expect((await read(lines)).counts).toMatchObject(expected)
  })
})

describe('the block', () => {
  const event = (n: number): string => ` 1 a.py:1 -> f malloc(1) pntr 0x${String(n)}0`
  const cases: readonly (readonly [string, readonly string[], number, number, number])[] = [
    ['the whole log without BEGIN', ['x', event(1), event(2)], 2, 1, 0],
    [
      'from BEGIN to END',
      ['x', event(1), 'dtrace:::BEGIN', event(2), 'y', 'dtrace:::END', event(3), 'z'],
      1,
      1,
      2,
    ],
    [
      'to the end of the log without END',
      [event(1), 'dtrace:::BEGIN', event(2), event(3)],
      2,
      0,
      1,
    ],
    [
      'two blocks count together',
      [
        'dtrace:::BEGIN',
        event(1),
        'dtrace:::END',
        'x',
        'dtrace:::BEGIN',
        event(2),
        'y',
        'dtrace::END',
      ],
      2,
      1,
      0,
    ],
    [
      'BEGIN in a block changes nothing',
      ['dtrace:::BEGIN', event(1), 'dtrace:::BEGIN', event(2), 'dtrace:::END'],
      2,
      0,
      0,
    ],
    [
      'END before BEGIN is none',
      ['dtrace:::END', event(1), 'dtrace:::BEGIN', event(2), 'x'],
      1,
      1,
      1,
    ],
    [
      'END without BEGIN ends the garbage only',
      [event(1), 'x', 'dtrace:::END', 'y', event(2)],
      2,
      1,
      0,
    ],
  ]

  test.each(cases)('%s', async (_, lines, mallocs, garbage, outside) => {
    const { counts, doubts } = await read(lines)
    expect([counts.mallocs, counts.garbage, doubts.outsideEvents]).toEqual([
      mallocs,
      garbage,
      outside,
    ])
  })

  test('its markers are no lines of it', async () => {
    const inner = await read(['dtrace:::BEGIN', event(1), 'dtrace:::BEGIN', event(2)])
    const ended = await read([event(1), 'dtrace:::END', 'dtrace:::END', event(2)])
    expect([inner.counts.tracedLines, ended.counts.tracedLines]).toEqual([2, 2])
  })

  test('blank lines are no garbage, and line ends may have blanks', async () => {
    const { counts } = await read(
      `dtrace:::BEGIN\r\n\r\n   \n${event(1)}\r\n${event(2)} \t\ndtrace:::END\r\n`,
    )
    expect([counts.mallocs, counts.garbage, counts.tracedLines]).toEqual([2, 0, 4])
  })
})

describe('interleaved halves', () => {
  const first = ' 77633 a.py:1    -> f malloc(16)'
  const second = ' 77633 b.py:2    -> g malloc(24) pntr 0xa0'

  test('are put together: the inner call ends first', async () => {
    const { counts, sites } = await read([first + second, ' pntr 0xb0', ' 77633 :1 -> free(0xb0)'])
    expect(counts).toMatchObject({
      mallocs: 2,
      repaired: 1,
      garbage: 0,
      outstandingBytes: 24,
      freedBytes: 16,
    })
    expect(sites.map(({ file, totalBytes }) => [file, totalBytes])).toEqual([
      ['b.py', 24],
      ['a.py', 16],
    ])
  })

  test('also when what came between is no event', async () => {
    const { counts, doubts } = await read([`${first}hello`, 'x', ' pntr 0xb0'])
    expect(counts).toMatchObject({ mallocs: 1, repaired: 1, garbage: 1 })
    expect(doubts.garbageLines).toEqual([2])
  })

  test('three threads nest', async () => {
    const third = ' 77633 c.py:3    -> h calloc(4, 8) pntr 0xc0'
    const { sites } = await read([
      first + ' 77633 b.py:2    -> g malloc(24)' + third,
      ' pntr 0xa0',
      ' pntr 0xb0',
    ])
    expect(sites.map(({ file, totalBytes }) => [file, totalBytes])).toEqual([
      ['c.py', 32],
      ['b.py', 24],
      ['a.py', 16],
    ])
  })

  test('that miss their other half are garbage', async () => {
    const alone = await read([' pntr 0xb0', first, A])
    expect(alone.counts).toMatchObject({ mallocs: 1, repaired: 0, garbage: 2 })
    const far = await read([
      first + second,
      ...Array.from({ length: 16 }, () => NULL_FREE),
      ' pntr 0xb0',
    ])
    expect(far.counts).toMatchObject({ mallocs: 1, repaired: 0, garbage: 1 })
  })
})

describe('call sites', () => {
  test('that differ in padding or process are one', async () => {
    const { sites } = await read([
      ' 77633             a.py:1    -> f malloc(1) pntr 0x10',
      '     9 a.py:1 -> f malloc(2) pntr 0x20',
    ])
    expect(sites).toEqual([
      {
        file: 'a.py',
        line: 1,
        function: 'f',
        count: 2,
        outstanding: 2,
        outstandingBytes: 3,
        totalBytes: 3,
      },
    ])
  })

  test('that cannot be read are one as well', async () => {
    const { sites } = await read([
      'malloc(1) pntr 0x10',
      ' 1 a.py:1 -> \xff\x00 malloc(2) pntr 0x20',
    ])
    expect(sites.map(({ line, count }) => [line, count])).toEqual([[undefined, 2]])
  })

  test('may be UTF-8', async () => {
    const { sites } = await read([
      Buffer.from(' 1 bücher.py:7 -> größe malloc(1) pntr 0x10').toString('latin1'),
    ])
    expect(sites[0]).toMatchObject({ file: 'bücher.py', line: 7, function: 'größe' })
  })

  test('stand by outstanding bytes, then by total', async () => {
    const { sites } = await read([
      ' 1 a.py:1 -> f malloc(10) pntr 0x10',
      ' 1 b.py:1 -> f malloc(90) pntr 0x20',
      ' 1 c.py:1 -> f malloc(50) pntr 0x30',
      ' 1 :1 -> free(0x20)',
      ' 1 :1 -> free(0x30)',
    ])
    expect(sites.map(({ file }) => file)).toEqual(['a.py', 'b.py', 'c.py'])
  })
})

test('sizes go into powers of two', async () => {
  const { sizes } = await read(
    [0, 1, 2, 3, 4, 16, 31].map(
      (n, i) => ` 1 a.py:1 -> f malloc(${String(n)}) pntr 0x${String(i + 1)}0`,
    ),
  )
  expect(sizes.map(({ from, count }) => [from, count])).toEqual([
    [0, 1],
    [1, 1],
    [2, 2],
    [4, 1],
    [8, 0],
    [16, 2],
  ])
})

test('the live curve keeps what is lowest and highest of every stretch', async () => {
  const rise = Array.from(
    { length: 80_000 },
    (_, i) => ` 1 a.py:1 -> f malloc(10) pntr 0x${(16 * (i + 1)).toString(16)}`,
  )
  const fall = Array.from(
    { length: 80_000 },
    (_, i) => ` 1 :1 -> free(0x${(16 * (i + 1)).toString(16)})`,
  )
  const { live, counts } = await read([...rise, ...fall])
  // 160,000 events in fewer than 65,536 stretches: joined twice, so 4 events each.
  expect([live.events.length, live.events[0], live.events.at(-1)]).toEqual([40_000, 4, 160_000])
  expect([Math.max(...live.maxBytes), Math.max(...live.maxCounts), live.bytes.at(-1)]).toEqual([
    800_000, 80_000, 0,
  ])
  expect([live.bytes[0], live.minBytes[0], live.maxBytes[0]]).toEqual([40, 0, 40])
  expect(counts.peakBytes).toBe(800_000)
})

test('aggregations behind END are read', async () => {
  const { aggregations, counts } = await read([
    'dtrace:::BEGIN',
    A,
    'dtrace:::END',
    'Python malloc byte distributions by engine caller:',
    '   python`_PyObject_Realloc, total bytes = 608',
    '           value  ------------- Distribution ------------- count',
    '             256 |                                         0',
    '             512 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1',
    '            1024 |                                         0',
    '',
    '   ex_dtrace.py, create_cmalloc_list, bytes total = 5909',
    '           value  ------------- Distribution ------------- count',
    '               1 |@@@@@@@@                                 1',
  ])
  expect(counts.garbage).toBe(0)
  expect(aggregations).toEqual([
    {
      title: 'python`_PyObject_Realloc, total bytes = 608',
      line: 5,
      totalBytes: 608,
      rows: [
        { value: 256, count: 0 },
        { value: 512, count: 1 },
        { value: 1024, count: 0 },
      ],
    },
    {
      title: 'ex_dtrace.py, create_cmalloc_list, bytes total = 5909',
      line: 11,
      totalBytes: 5909,
      rows: [{ value: 1, count: 1 }],
    },
  ])
})

// A title may be longer than what is kept of it; its total stands at its end.
test.each(['', 'x'.repeat(600)])(
  'CRLF and length do not change the total of a title',
  async (start) => {
    const lines = ['dtrace:::BEGIN', A, 'dtrace:::END', `${start}f, bytes total = 5909`, '']
    const { aggregations } = await read(lines.join('\r\n'))
    const title = `${start}f, bytes total = 5909`.slice(0, 500)
    expect(aggregations).toEqual([{ title, line: 4, totalBytes: 5909, rows: [] }])
  },
)

describe('processes in one log', () => {
  const event = (pid: number, call: string): string => ` ${String(pid)}  a.py:1  -> f ${call}`

  // Each process allocates 16 bytes at one address and frees them: two pairs, 32 bytes live at most.
  test('have an address space each', async () => {
    const { counts } = await read([
      event(41, 'malloc(16) pntr 0x7fca8518c800'),
      event(42, 'malloc(16) pntr 0x7fca8518c800'),
      event(41, 'free(0x7fca8518c800)'),
      event(42, 'free(0x7fca8518c800)'),
    ])
    expect(counts).toMatchObject({ reused: 0, unmatchedFrees: 0, coverage: 1, peakBytes: 32 })
  })

  // The realloc of 42 frees 8 bytes of 42; 41 keeps its own 8, and its large block.
  test('also for realloc, large blocks, and events put together from halves', async () => {
    const { counts } = await read([
      event(41, 'malloc(8) pntr 0x10'),
      event(41, 'malloc(5000000000) pntr 0x20'),
      event(42, 'malloc(8) pntr 0x10'),
      event(42, 'realloc(0x10, 24) pntr 0x20'),
      `${event(41, 'malloc(100)')}${event(42, 'malloc(200) pntr 0x30')}`,
      ' pntr 0x30',
      event(41, 'free(0x30)'),
    ])
    expect(counts).toMatchObject({ reused: 0, unmatchedFrees: 0, repaired: 1 })
    expect(counts.outstandingBytes).toBe(8 + 5_000_000_000 + 24 + 200)
  })

  test('an event that names no process is of the one before it', async () => {
    const { counts } = await read([
      event(41, 'malloc(8) pntr 0x10'),
      event(42, 'malloc(8) pntr 0x10'),
      'lost free(0x10)',
      event(41, 'free(0x10)'),
    ])
    expect(counts).toMatchObject({ reused: 0, unmatchedFrees: 0, outstanding: 0 })
  })
})

test('a log is known by BEGIN, or by an event', () => {
  const knows = (text: string): boolean => dtraceFormat.matches(Buffer.from(text, 'latin1'))
  expect(
    [
      `x\ndtrace:::BEGIN\r\n`,
      `${A}\n`,
      GARBLED_FREE,
      'see free(0x10)',
      'malloc(5) pntr 0x1',
      '',
    ].map(knows),
  ).toEqual([true, true, true, false, false, false])
})
