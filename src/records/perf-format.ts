import { decodeBeforeAnchor, decodeLine } from './line.ts'
import type { FigureDescription } from './metric-description.ts'
import type { StatedFigure } from './record.ts'
import type { ParsedLine, RecordFormat } from './record-format.ts'
import { readPrintedNumber } from './read-printed-number.ts'

/** An event of perf list(1), and its other spellings. */
interface PerfEvent {
  readonly events: readonly [string, ...string[]]
  /** Seconds, where perf prints milliseconds. */
  readonly unit: '1' | 's'
  readonly meaning: string
}

/** Hardware and software events, and those of caches, as perf 6.1 names them. */
const EVENTS: readonly PerfEvent[] = [
  time('CPU time of the task', 'task-clock'),
  time('CPU time by the clock of the CPU', 'cpu-clock'),
  count('context switches', 'context-switches', 'cs'),
  count('times it moved to another CPU', 'cpu-migrations', 'migrations', 'CPU-migrations'),
  count('page faults', 'page-faults', 'faults'),
  count('page faults without I/O', 'minor-faults'),
  count('page faults with I/O', 'major-faults'),
  count('faults of unaligned memory accesses', 'alignment-faults'),
  count('instructions that the kernel emulated', 'emulation-faults'),
  count('CPU cycles', 'cycles', 'cpu-cycles'),
  count('CPU cycles at a constant frequency', 'ref-cycles'),
  count('bus cycles', 'bus-cycles'),
  count('cycles that the front end stalled', 'stalled-cycles-frontend', 'idle-cycles-frontend'),
  count('cycles that the back end stalled', 'stalled-cycles-backend', 'idle-cycles-backend'),
  count('instructions retired', 'instructions'),
  count('branch instructions', 'branches', 'branch-instructions'),
  count('branches that were mispredicted', 'branch-misses'),
  count('accesses of the cache, as the CPU defines them', 'cache-references'),
  count('those of them that missed', 'cache-misses'),
  ...cache('L1-dcache', 'the first-level data cache'),
  ...cache('L1-icache', 'the first-level instruction cache'),
  ...cache('LLC', 'the last-level cache'),
  ...cache('dTLB', 'the data TLB'),
  ...cache('iTLB', 'the instruction TLB'),
  ...cache('node', 'the local memory'),
]

/** What perf prints below the events. */
const TIMES = [
  { text: 'seconds time elapsed', name: 'elapsed', meaning: 'elapsed (wall clock) time' },
  { text: 'seconds user', name: 'user', meaning: 'CPU time in user mode' },
  { text: 'seconds sys', name: 'sys', meaning: 'CPU time in the kernel' },
] as const

const HEADER = 'Performance counter stats for '

/**
 * What `perf stat` prints for people: `77,375,671      cycles  # 2.914 GHz`, whatever the locale
 * separates thousands by, with modifiers (`cycles:u`), and with `-r N`, the mean of the runs. Lines
 * of `-I`, of `-A` and of single threads are not of the whole command, and are left alone.
 */
export const perfFormat: RecordFormat = {
  kind: 'records',
  name: 'perf',
  summary: 'the output of perf stat: `77,375,671      cycles`, `1.002 seconds time elapsed`',
  record: 'record of perf stat',
  version: 2,
  anchors: [
    { text: HEADER, where: 'line-start' },
    ...['msec', ...EVENTS.flatMap(({ events }) => events), ...TIMES.map(({ text }) => text)].map(
      (text) => ({ text, where: 'after-value' }) as const,
    ),
  ],
  figures: [
    { name: 'runs', unit: '1', meaning: 'runs that the other figures are means of, from `-r`' },
    ...TIMES.map(({ name, meaning }) => ({ name, unit: 's', meaning }) as const),
    ...EVENTS.map(({ events: [event], unit, meaning }): FigureDescription => ({
      name: nameEvent(event),
      unit,
      meaning,
      missing: `perf was not asked for \`${event}\``,
    })),
  ],
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line)
    return parseHeader(text) ?? parseValue(decodeBeforeAnchor(line), text)
  },
}

function time(meaning: string, ...events: PerfEvent['events']): PerfEvent {
  return { events, unit: 's', meaning }
}

function count(meaning: string, ...events: PerfEvent['events']): PerfEvent {
  return { events, unit: '1', meaning }
}

function cache(name: string, words: string): readonly PerfEvent[] {
  return [
    count(`loads from ${words}`, `${name}-loads`),
    count('those of them that missed', `${name}-load-misses`),
    count(`stores to ${words}`, `${name}-stores`),
    count('those of them that missed', `${name}-store-misses`),
  ]
}

/** `L1-dcache-loads` becomes `L1DcacheLoads`: a hyphen is a minus in an expression. */
function nameEvent(event: string): string {
  return event.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function parseHeader(text: string): ParsedLine | undefined {
  if (!text.startsWith(HEADER)) return undefined
  const runs = /\((\d+) runs\):\s*$/.exec(text)?.[1]
  return state({ name: 'runs', value: Number(runs ?? 1), unit: '1' })
}

/** An event with its modifiers, and what perf derives from it or how exact it is. */
const EVENT_LINE = /^(?:msec +)?([\w-]+?)(?::[A-Za-z]+)?(?: +\(msec\))?\s*(?:[#(].*)?$/

/** Columns that perf fills up to the end of a value; other lines are none of perf's. */
const VALUE_WIDTH = 18

/** With `-I`, a time stands before the value. */
const SEVERAL_NUMBERS = /\d {2,}\d/

/** What may follow a time below the events: how exact it is, with `-r`. */
const TIME_END = /^\s*(?:\(.*\)\s*)?$/

function parseValue(before: string, text: string): ParsedLine | undefined {
  const [value = '', ...spread] = before.trimEnd().split(/ \+- /)
  if (spread.length > 1 || SEVERAL_NUMBERS.test(value)) return undefined
  // perf pads by bytes, and some separators have several.
  const isPadded = Buffer.byteLength(value) >= VALUE_WIDTH
  const known = TIMES.find((one) => text.startsWith(one.text))
  if (known !== undefined) {
    const isWhole = TIME_END.test(text.slice(known.text.length))
    return isPadded || isWhole ? stateTime(known.name, value, 0) : undefined
  }
  if (!isPadded) return undefined
  const event = EVENT_LINE.exec(text)?.[1] ?? ''
  const found = EVENTS.find(({ events }) => events.includes(event))
  if (found === undefined) return undefined
  const name = nameEvent(found.events[0])
  const absence = /^ *<not (supported|counted)>$/.exec(value)?.[1]
  if (absence !== undefined) return state({ name, missing: ABSENCES[absence] ?? absence })
  return found.unit === 's' ? stateTime(name, value, -3) : stateCount(name, value)
}

function state(figure: StatedFigure): ParsedLine {
  return { record: { kind: 'figures', figures: [figure] } }
}

const ABSENCES: Readonly<Record<string, string>> = {
  supported: 'perf says `<not supported>`: the machine cannot count it',
  counted: 'perf says `<not counted>`: it was never counted while the command ran',
}

/** A count, its thousands separated by whatever the locale has. */
function stateCount(name: string, value: string): ParsedLine {
  const read = readPrintedNumber(value, 'whole')
  return read.kind === 'number'
    ? state({ name, value: read.value, unit: '1' })
    : { unread: { name } }
}

/**
 * A time: perf prints decimals, of which a comma is the mark as well as a point, since it groups no time below a
 * thousand seconds without decimals. `exponent` is of ten.
 */
function stateTime(name: string, value: string, exponent: number): ParsedLine {
  const single = /^ *\d+,\d+$/.test(value) ? value.replace(',', '.') : value
  const read = readPrintedNumber(single, 'decimal')
  if (read.kind !== 'number' || read.decimals === 0) return { unread: { name } }
  const { decimals } = read
  const digits = read.value.toFixed(decimals)
  const resolution = Number(`1e${String(exponent - decimals)}`)
  return state({ name, value: Number(`${digits}e${String(exponent)}`), unit: 's', resolution })
}
