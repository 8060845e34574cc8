import fc from 'fast-check'
import { assert, expect, test } from 'vitest'
import { readOwnFormat } from '../../src/configs/read-own-format.ts'
import { collectLog, type LogContents } from '../../src/series/collect-log.ts'
import { logFormats, type LogFormat } from '../../src/traces/log-formats.ts'
import { countRuns } from '../count-runs.ts'

/** A log that is long enough for its lines to be read as rows: so many lines of one kind. */
interface Kind {
  readonly name: string
  readonly head: string
  readonly formats: readonly LogFormat[]
  /** The lines of a step, of numbers from 0 to 1. */
  readonly write: (step: number, random: () => number) => string
  readonly steps: number
}

const PIDSTAT_HEADER =
  '# Time        UID       PID    %usr %system   %CPU   CPU  minflt/s  majflt/s     VSZ     RSS   %MEM  Command\n'

function writePidstat(time: (step: number) => string): Kind['write'] {
  return (step, random) => {
    const rows = ['firefox', 'sh -c x'].map((command, i) => {
      const numbers = [random() * 90, random() * 9, random() * 99].map((one) => one.toFixed(2))
      const faults = [random() * 900, random()].map((one) => one.toFixed(2).padStart(9))
      const sizes = [4e6, 4e4 + random() * 2e5].map((one) => one.toFixed(0).padStart(7))
      const fields = [time(step), 1000, 5010 + i, ...numbers, step % 8, ...faults, ...sizes, '0.12']
      return `${fields.join('  ')}  ${command}\n`
    })
    return `\n${PIDSTAT_HEADER}${rows.join('')}`
  }
}

function writeClock(step: number): string {
  const two = (number: number): string => String(number % 60).padStart(2, '0')
  const minutes = 22 * 60 + step * 7
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${two(minutes)}:${two(step)}`
}

const PAUSES = ['Young (Normal) (G1 Evacuation Pause)', 'Full (System.gc())', 'Remark']

function writeGc(step: number, random: () => number): string {
  const stamp = `[${(step * 0.25 + random() * 0.2).toFixed(3)}s][info][gc] GC(${String(step)})`
  const [before, after] = [64 + Math.floor(random() * 180), 8 + Math.floor(random() * 40)]
  const pause = `${(random() * 9).toFixed(3)}ms`
  const kind = PAUSES[Math.floor(random() * 3)] ?? ''
  if (random() < 0.1) return `${stamp} Concurrent Mark Cycle ${pause}\n`
  if (random() < 0.1) return `${stamp} Pause Mark Start ${pause}\n`
  return `${stamp} Pause ${kind} ${String(before)}M->${String(after)}M(256M) ${pause}\n`
}

function writeTiles(step: number, random: () => number): string {
  const record = {
    ts: 1790000000000 + step * 100,
    level: random() < 0.2 ? 'warn' : 'info',
    msg: `tile ${String(step)} drawn`,
    mem: { rss: 40_000_000 + Math.floor(random() * 2e8), heap: random() < 0.5 },
    cpu: Math.round(random() * 1e4) / 100,
    queue: Math.floor(random() * 40) - 4,
    ids: [1, 2],
  }
  return `${JSON.stringify(record)}\n`
}

function createOwn(where: Readonly<Record<string, string>> | undefined): readonly LogFormat[] {
  const fields = {
    ts: 'time ms',
    rss: { as: 'rss', from: 'mem.rss', unit: 'KiB' },
    cpu: { as: 'cpu', unit: '%' },
    queue: 'gauge',
    name: { as: 'text', from: 'msg' },
  } as const
  const spec = { json: 'lines', fields, ...(where && { where }) } as const
  const own = readOwnFormat('tiles', spec, (problem) => {
    throw new Error(JSON.stringify(problem))
  })
  assert(own !== undefined)
  return [...logFormats, own.format]
}

const SYSTEM = 'Linux 6.1.0 (box) \t03/02/26 \t_x86_64_\t(4 CPU)\n'

const KINDS: readonly Kind[] = [
  {
    name: 'pidstat -H',
    head: SYSTEM,
    formats: logFormats,
    write: writePidstat((step) => String(1790000000 + step)),
    steps: 300,
  },
  {
    name: 'pidstat with clocks',
    head: SYSTEM,
    formats: logFormats,
    write: writePidstat(writeClock),
    steps: 300,
  },
  {
    name: 'java -Xlog:gc',
    head: '[0.005s][info][gc] Using G1\n',
    formats: logFormats,
    write: writeGc,
    steps: 900,
  },
  {
    name: 'JSON lines of one\u2019s own',
    head: '',
    formats: createOwn(undefined),
    write: writeTiles,
    steps: 600,
  },
  {
    name: 'some JSON lines of one\u2019s own',
    head: '',
    formats: createOwn({ level: 'info' }),
    write: writeTiles,
    steps: 600,
  },
]

/** What may stand in a log besides, or in place of a part of a line. */
const FOREIGN = [
  ...['', '\n', '\r\n', ' ', '\t', '"', '\\', '\\u0041', 'é', '-', ',', '.', ':', '}', '{', 'GC('],
  ...[
    'e5',
    'E',
    '0',
    '007',
    '1e400',
    '99999999999999999999',
    '-0',
    'NaN',
    'null',
    'true',
    '[',
    ']',
  ],
  ...['\nreal 1.50\n', '\nProcessed 1 files and 2 bytes in 3.0 s, 4.0 ms/Mb\n', ' pid', 'ms', 'M'],
  ...['\n{"time":1790000000,"rss":20000000,"heapUsed":7}\n', '"heapUsed"', '"cpu":5,', '09:14:10'],
  ...[`\n${PIDSTAT_HEADER.replace('%usr', '')}`, '# Time', ' PM ', '[info]', '[0.001s]', '->', '%'],
  ...[
    '\ngc 1 @0.012s 2%: 0.1+1.3+0.004 ms clock, 0.4+0.2/0.9/0.1+0.016 ms cpu, 4->4->1 MB, 5 MB goal, 4 P\n',
    '\ngc 2 @0.020s 2%: 0.1+1.3+0.004 ms clock, 0.4+0.2/0.9/0.1+0.016 ms cpu, 4->4->1 MB, 5 MB goal, 4 P\n',
  ],
  '\nProcessLoggingThread-JSON {"elapsed_time": 1, "memory_info": {"rss": 5}, "cpu_times": {"user": 1}}\n',
]

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  removed: fc.oneof(fc.nat(6), fc.constant(300)),
  added: fc.oneof(fc.constantFrom(...FOREIGN), fc.string({ maxLength: 3 })),
  /** How many of the lines before are written again. */
  again: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(40), fc.constant(1e6)),
})

/** Copies of copies would grow without end. */
const LONGEST = 400_000

function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32
}

function writeLog({ head, write, steps }: Kind, seed: number): string {
  const random = createRandom(seed)
  return head + Array.from({ length: steps }, (_, step) => write(step, random)).join('')
}

async function* cut(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? bytes.length
    yield await Promise.resolve(Uint8Array.from(bytes.subarray(at, at + size)))
    at += size
  }
}

/** Read a log; where somebody looks at its records, it is read line by line. */
async function read(
  { formats }: Kind,
  chunks: AsyncIterable<Uint8Array>,
  isAsked: boolean,
): Promise<LogContents> {
  const see = isAsked ? () => undefined : undefined
  return collectLog(chunks, { formats, words: false, see })
}

test.each(KINDS)('$name is read by shapes as it is read line by line', async (kind) => {
  const changes = fc.array(change, { maxLength: 12 })
  const sizes = fc.array(fc.integer({ min: 20_000, max: 90_000 }), { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(fc.nat(99), changes, sizes, async (seed, made, lengths) => {
      let text = writeLog(kind, seed)
      for (const { at, removed, added, again } of made) {
        const from = Math.floor(at * text.length)
        const before = again === 0 ? [] : text.slice(0, from).split('\n').slice(0, -1)
        const copied = again === 0 ? '' : `\n${before.slice(-again).join('\n')}\n`
        text = (text.slice(0, from) + copied + added + text.slice(from + removed)).slice(0, LONGEST)
      }
      const bytes = Buffer.from(text)
      const found = await read(kind, cut(bytes, lengths), false)
      expect(found).toEqual(await read(kind, cut(bytes, lengths), true))
    }),
    { numRuns: countRuns(60), seed: 11 },
  )
})

/** Count how often a format is asked to read a line, by itself or by a table that it opens. */
function countReading(formats: readonly LogFormat[]): {
  readonly formats: readonly LogFormat[]
  readonly count: () => number
} {
  let count = 0
  const counted = formats.map((format) => {
    if (format.kind !== 'records') return format
    const parseLine: typeof format.parseLine = (line) => {
      count++
      const parsed = format.parseLine(line)
      const table = parsed?.table
      if (table === undefined) return parsed
      const readLine: typeof table.readLine = (row) => {
        count++
        return table.readLine(row)
      }
      return {
        ...parsed,
        table: {
          get rows() {
            return table.rows
          },
          readLine,
        },
      }
    }
    return { ...format, parseLine }
  })
  return { formats: counted, count: () => count }
}

test.each(KINDS)('few lines of $name are read one by one', async (kind) => {
  const { formats, count } = countReading(kind.formats)
  // The first block shows that there are shapes.
  const [bytes, start] = [Buffer.from(writeLog(kind, 1)), Math.min(600, kind.head.length + 600)]
  await read({ ...kind, formats }, cut(bytes, [start, 1e9]), false)
  // Each shape once; two formats look at a line of JSON.
  expect(count()).toBeLessThan(40)
})
