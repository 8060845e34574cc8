import { assert } from 'vitest'
import { readOwnFormat } from '../../src/configs/read-own-format.ts'
import { logFormats, type LogFormat } from '../../src/traces/log-formats.ts'

const CSV_HEADER = 'at;thread;memory;cpu;queue'

/** A log that is long enough for its lines to be read as rows: so many lines of one kind. */
export interface Kind {
  readonly name: string
  readonly head: string
  readonly formats: readonly LogFormat[]
  /** The lines of a step, of numbers from 0 to 1. */
  readonly write: (step: number, random: () => number) => string
  readonly steps: number
}

export const PIDSTAT_HEADER =
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

const ZONES = [
  ['Z', 0],
  ['', 0],
  ['+05:30', 330],
  ['-0800', -480],
] as const

/** Seconds with and without decimals, in UTC, ahead of it and behind, and now and then a day that does not exist. */
function writeStamped(step: number, random: () => number): string {
  const [zone, ahead] = ZONES[Math.floor(random() * ZONES.length)] ?? ZONES[0]
  const text = new Date(1772300000000 + step * 1700 + ahead * 60_000).toISOString()
  const nanos = String(Math.floor(random() * 1e6)).padStart(6, '0')
  const stamps = [
    ...[text.slice(0, 19), text.slice(0, 23), `${text.slice(0, 23)}${nanos}`],
    ...[text.slice(0, 19).replace('T', ' '), `${text.slice(0, 19)},5`],
  ]
  const stamp = stamps[Math.floor(random() * stamps.length)] ?? text
  const time = `${random() < 0.002 ? `2026-02-30${stamp.slice(10)}` : stamp}${zone}`
  const rss = 40_000_000 + Math.floor(random() * 2e8)
  return `${JSON.stringify({ time, level: 'info', mem: { rss }, cpu: 5 })}\n`
}

function createOwn(
  where: Readonly<Record<string, string>> | undefined,
  time:
    'time ms' | { readonly as: 'time'; readonly from: 'time'; readonly format: 'iso' } = 'time ms',
): readonly LogFormat[] {
  const fields = {
    ts: time,
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

export const KINDS: readonly Kind[] = [
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
  {
    name: 'JSON lines with time stamps of ISO 8601',
    head: '',
    formats: createOwn(undefined, { as: 'time', from: 'time', format: 'iso' }),
    write: writeStamped,
    steps: 900,
  },
  {
    name: 'CSV of one\u2019s own',
    head: `${CSV_HEADER}\n`,
    formats: createCsv('s'),
    write: writeCsv((step) => (1790000000 + step).toFixed(step % 3)),
    steps: 1200,
  },
  {
    name: 'CSV with time stamps of ISO 8601',
    head: `${CSV_HEADER}\n`,
    formats: createCsv('iso'),
    write: writeCsv((step) => new Date(1772300000000 + step * 1700).toISOString()),
    steps: 900,
  },
]

function writeCsv(time: (step: number) => string): Kind['write'] {
  return (step, random) => {
    const cells = [
      time(step),
      random() < 0.5 ? 'main' : 'a b',
      String(40_000 + Math.floor(random() * 2e5)),
      (random() * 100).toFixed(2),
      random() < 0.1 ? '' : String(Math.floor(random() * 40)),
    ]
    return `${cells.join(';')}\n`
  }
}

function createCsv(time: 's' | 'iso'): readonly LogFormat[] {
  const fields = {
    at: { as: 'time', format: time },
    rss: { as: 'rss', from: 'memory', unit: 'KiB' },
    cpu: { as: 'cpu', unit: '%' },
    queue: 'gauge',
  } as const
  const spec = { csv: CSV_HEADER, decimal: '.', fields } as const
  const own = readOwnFormat('rows', spec, (problem) => {
    throw new Error(JSON.stringify(problem))
  })
  assert(own !== undefined)
  return [...logFormats, own.format]
}
