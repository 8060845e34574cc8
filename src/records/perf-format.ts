import type { Problem } from '../problems/diagnostics.ts'
import { decodeBeforeAnchor, decodeLine } from './line.ts'
import {
  findPerfEvent,
  nameOtherEvent,
  namePerfEvent,
  PERF_EVENTS,
  PERF_FIGURES,
  PERF_TIMES,
} from './perf-events.ts'
import type { StatedFigure } from './record.ts'
import type { ParsedLine, RecordFormat, TableReader } from './record-format.ts'
import { OF_INTERVALS, openPerfTable, readPerfObject } from './read-perf-rows.ts'
import { readPrintedNumber } from './read-printed-number.ts'

const HEADER = 'Performance counter stats for '

/**
 * What `perf stat` prints for people: `77,375,671      cycles  # 2.914 GHz`, whatever the locale
 * separates thousands by, with modifiers (`cycles:u`), and with `-r N`, the mean of the runs. Events
 * that only some CPUs have are found behind the header. Lines of `-I`, of `-A` and of single threads are not of the whole command, and are left alone.
 */
export const perfFormat: RecordFormat = {
  kind: 'records',
  name: 'perf',
  summary:
    'the output of perf stat, also with -x and -j: `77,375,671      cycles`, `1.002 seconds time elapsed`',
  record: 'record of perf stat',
  version: 5,
  anchors: [
    { text: HEADER, where: 'line-start' },
    { text: '{"counter-value"', where: 'line-start' },
    ...[
      'msec',
      ...PERF_EVENTS.flatMap(({ events }) => events),
      ...PERF_TIMES.map(({ text }) => text),
    ].map((text) => ({ text, where: 'after-value' }) as const),
  ],
  figures: PERF_FIGURES,
  ownsCounters: true,
  opens: openPerfTable,
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line)
    return readPerfObject(text) ?? parseHeader(text) ?? parseValue(decodeBeforeAnchor(line), text)
  },
}

function parseHeader(text: string): ParsedLine | undefined {
  if (!text.startsWith(HEADER)) return undefined
  if (!/:\s*$/.test(text)) return undefined
  const runs = /\((\d+) runs\):\s*$/.exec(text)?.[1]
  return { ...state({ name: 'runs', value: Number(runs ?? 1), unit: '1' }), table: createTable() }
}

/** A CPU, a core or a socket before the value, from `-A`, `--per-core` and the like. */
const OF_PARTS = /^(?:CPU\d+|S\d+(?:-[A-Z]\d+)*|N\d+)\s.*\s[\w/:.-]+\s*(?:[#(].*)?$/

const OF_CPUS: Problem = {
  kind: 'unreadable-record',
  reason:
    'Expected perf stat to state a whole command, got single CPUs; record without `-A` and `--per-core`',
}

/** An event as only some CPUs have it, which has no anchor. */
const OTHER_LINE =
  /^(?<value> *(?:[\d.,'\u00a0\u202f]+|<not (?:supported|counted)>)) {2,}(?<event>[A-Za-z][\w/:.-]*)\s*(?:[#(].*)?$/

/** Reads what stands between the header and the elapsed time, and no other format's. */
function createTable(): TableReader {
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line)
      if (text.includes(PERF_TIMES[0].text)) return 'end'
      if (OF_PARTS.test(text)) return { problem: OF_CPUS }
      const { value = '', event = '' } = OTHER_LINE.exec(text)?.groups ?? {}
      const isOther = event !== '' && findPerfEvent(event) === undefined
      if (!isOther || Buffer.byteLength(value) < VALUE_WIDTH) return undefined
      return stateEvent(nameOtherEvent(event), '1', value)
    },
  }
}

/** An event with its modifiers, and what perf derives from it or how exact it is. */
const EVENT_LINE = /^(?:msec +)?([\w-]+?)(?::[A-Za-z]+)?(?: +\(msec\))?\s*(?:[#(].*)?$/

/** Columns that perf fills up to the end of a value; other lines are none of perf's. */
const VALUE_WIDTH = 18

/** With `-I`, a time stands before the value. */
const SEVERAL_NUMBERS = /\d {2,}\d/

/** What perf prints before the count of an interval: its end, to the nanosecond. */
const INTERVAL = /^ *\d+\.\d{9} {2,}\S/

/** What may follow a time below the events: how exact it is, with `-r`. */
const TIME_END = /^\s*(?:\(.*\)\s*)?$/

function parseValue(before: string, text: string): ParsedLine | undefined {
  const [value = '', ...spread] = before.trimEnd().split(/ \+- /)
  if (INTERVAL.test(value)) return { problem: OF_INTERVALS }
  if (spread.length > 1 || SEVERAL_NUMBERS.test(value)) return undefined
  // perf pads by bytes, and some separators have several.
  const isPadded = Buffer.byteLength(value) >= VALUE_WIDTH
  const known = PERF_TIMES.find((one) => text.startsWith(one.text))
  if (known !== undefined) {
    const isWhole = TIME_END.test(text.slice(known.text.length))
    return isPadded || isWhole ? stateTime(known.name, value, 0) : undefined
  }
  if (!isPadded) return undefined
  const event = EVENT_LINE.exec(text)?.[1] ?? ''
  const found = PERF_EVENTS.find(({ events }) => events.includes(event))
  if (found === undefined) return undefined
  return stateEvent(namePerfEvent(found.events[0]), found.unit, value)
}

function stateEvent(name: string, unit: '1' | 's', value: string): ParsedLine {
  const absence = /^ *<not (supported|counted)>$/.exec(value)?.[1]
  if (absence !== undefined) return state({ name, missing: ABSENCES[absence] ?? absence })
  return unit === 's' ? stateTime(name, value, -3) : stateCount(name, value)
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

const MOST_DECIMALS = 12

/**
 * A time: perf prints decimals, of which a comma is the mark as well as a point, since it groups no time below a
 * thousand seconds without decimals. `exponent` is of ten.
 */
function stateTime(name: string, value: string, exponent: number): ParsedLine {
  const single = /^ *\d+,\d+$/.test(value) ? value.replace(',', '.') : value
  const read = readPrintedNumber(single, 'decimal')
  if (read.kind !== 'number' || read.decimals === 0 || read.decimals > MOST_DECIMALS)
    return { unread: { name } }
  const { decimals } = read
  const digits = read.value.toFixed(decimals)
  const resolution = Number(`1e${String(exponent - decimals)}`)
  return state({ name, value: Number(`${digits}e${String(exponent)}`), unit: 's', resolution })
}
