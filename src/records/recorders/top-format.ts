import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { createSample } from './create-sample.ts'
import { DayClock } from './day-clock.ts'
import { readClockSpan } from './read-clock-span.ts'
import { readStamp } from './read-stamp.ts'
import { keepStated, pickGauges } from './recorder-gauges.ts'

const SUMMARY = /^top - (\d\d:\d\d:\d\d) up /
const UNITS: Readonly<Record<string, number>> = {
  '': 1024,
  k: 1024,
  m: 1024 ** 2,
  g: 1024 ** 3,
  t: 1024 ** 4,
  p: 1024 ** 5,
}

/** `top -b` of procps on Linux: a summary and a table each time. Sizes are in KiB, or with a letter in MiB, GiB and so on. */
export const topFormat: RecordFormat = {
  kind: 'records',
  name: 'top',
  summary: 'top -b of Linux: top - 09:14:10 up …, PID USER … RES … %CPU … TIME+ COMMAND',
  record: 'record of top',
  version: 1,
  anchors: [{ text: 'top - ', where: 'line-start' }],
  figures: [],
  gauges: pickGauges('vms', 'cpuTime'),
  sampleNotes: {
    rss: 'printed as RES in KiB, or with m, g or t in MiB, GiB or TiB, rounded to the digits that top prints',
    cpu: 'of user mode and kernel, in the interval before the sample, as top states it; what its first table states is of no interval',
  },
  parseLine(first): ParsedLine | undefined {
    return SUMMARY.test(decodeLine(first)) ? { table: createTable(decodeLine(first)) } : undefined
  },
}

function createTable(first: string): TableReader {
  const clock = new DayClock()
  const state: TopState = { elapsed: readElapsed(first, clock), names: [], tables: 0 }
  return {
    readLine(line): ParsedLine | undefined {
      const text = decodeLine(line).trim()
      if (SUMMARY.test(text)) {
        state.elapsed = readElapsed(text, clock)
        state.names = []
        return {}
      }
      if (/^PID .*\bRES\b.* COMMAND$/.test(text)) {
        state.names = text.split(/\s+/)
        state.tables++
        return {}
      }
      return readProcess(text, state)
    },
  }
}

interface TopState {
  elapsed: number
  names: readonly string[]
  tables: number
}

function readElapsed(summary: string, clock: DayClock): number {
  return clock.read(readStamp(SUMMARY.exec(summary)?.[1] ?? '')?.seconds ?? NaN)
}

function readProcess(text: string, { elapsed, names, tables }: TopState): ParsedLine | undefined {
  const words = text.split(/\s+/)
  if (names.length === 0 || words.length < names.length) return undefined
  const word = (name: string): string => words[names.indexOf(name)] ?? ''
  const pid = /^\d+$/.test(word('PID')) ? Number(word('PID')) : NaN
  const rss = readSize(word('RES'))
  if (Number.isNaN(pid) || Number.isNaN(rss)) return undefined
  const cpu = Number(word('%CPU').replace(',', '.') || NaN)
  const gauges = { vms: readSize(word('VIRT')), cpuTime: readClockSpan(word('TIME+')) }
  return {
    record: createSample({
      pid,
      elapsed,
      rss,
      ...(tables > 1 && !Number.isNaN(cpu) ? { cpu } : {}),
      gauges: keepStated(gauges),
    }),
  }
}

function readSize(word: string): number {
  const match = /^(\d+(?:[.,]\d+)?)([kmgtp]?)$/.exec(word)
  const unit = UNITS[match?.[2] ?? '']
  return match === null || unit === undefined
    ? NaN
    : Math.round(Number((match[1] ?? '').replace(',', '.')) * unit)
}
