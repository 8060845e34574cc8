import type { Problem } from '../../problems/diagnostics.ts'
import { decodeLine } from '../line.ts'
import type { ProcessSample } from '../record.ts'
import type { ParsedLine, TableReader } from '../record-format.ts'
import { countDays } from './count-days.ts'
import { createSample } from './create-sample.ts'
import { DayClock } from './day-clock.ts'
import { findGaugePlaces, readPidstatGauges } from './pidstat-gauges.ts'
import { readShare, SHARE_PARTS } from './pidstat-share.ts'
import { readUnitNumber } from './read-unit-number.ts'
import { readRecorderClock } from './recorder-clock.ts'

/** What a table begins with: a clock, and the names of its columns. */
const HEADER = /^\d\S* (?:[AP]M )? *UID +(?:PID|TGID +TID) .*Command\s*$/m
const BANNER = /^\w+ \S+ \(.*\)\s+(?<date>\S+)\s+_\S+_\s+\(\d+ CPU\)/

/** Whether a log has tables of pidstat without `-h`: one of each part, CPU before memory. */
export function hasPidstatParts(head: string): boolean {
  return HEADER.test(head)
}

/**
 * Read the tables of pidstat without `-h`: rows of one time and process are one sample. A log that begins with tables of sar,
 * which have the same line before them, is one of sar.
 */
export function openPidstatParts(head: string): TableReader | undefined {
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '')
  const banner = lines.findIndex((line) => BANNER.test(line))
  const headers = lines.filter((line) => HEADER.test(line))
  const first = lines.findIndex((line) => HEADER.test(line))
  if (first < 0 || (banner >= 0 && banner < first - 1)) return undefined
  const state: PartsState = {
    clock: new DayClock(),
    date: undefined,
    isAlone: lines.every((line, i) => !BANNER.test(line) || !isOfOther(lines[i + 1] ?? '')),
    isJoined: [/\sRSS\s/, /\s%CPU\s/].every((name) => headers.some((line) => name.test(line))),
    isOfGauges: headers.every((line) => !/\s(?:RSS|%CPU)\s/.test(line)),
    columns: undefined,
    waiting: new Map(),
  }
  return {
    readLine: (line) => readText(decodeLine(line), state),
    finish: () => tellWaiting(state).problem,
  }
}

/** Whether a line behind that of sysstat is the header of another of its programs, such as sar. */
function isOfOther(line: string): boolean {
  return !HEADER.test(line) && readRecorderClock(line)?.stamp.isOfDay === true
}

interface PartsState {
  readonly clock: DayClock
  /** When the recorder was started first. */
  date: string | undefined
  /** Whether no other program of sysstat wrote the head of the log: they all begin with the same line. */
  readonly isAlone: boolean
  /** Whether CPU and memory of a process stand in two tables. */
  readonly isJoined: boolean
  /** Whether there are neither shares of CPU nor memory, but what `-d` and `-w` state. */
  readonly isOfGauges: boolean
  columns: readonly string[] | undefined
  /** Shares of CPU whose memory is still to come, by their processes. */
  waiting: Map<number, WaitingCpu>
}

interface WaitingCpu {
  readonly clock: string
  readonly cpu: number
}

function readText(text: string, state: PartsState): ParsedLine | undefined {
  const date = BANNER.exec(text)?.groups?.['date']
  if (date !== undefined) return begin(date, state)
  const clocked = readRecorderClock(text)
  const words = clocked?.rest.trim().split(/\s+/) ?? []
  // The means at the end have a word in place of the clock.
  if (clocked === undefined) return /\sUID\s.*\s%CPU\s/.test(text) ? tellWaiting(state) : undefined
  if (HEADER.test(text)) {
    state.columns = words
    return words.includes('%CPU') ? tellWaiting(state) : {}
  }
  const { columns } = state
  if (columns === undefined || words.length < columns.length) return undefined
  const pid = columns.includes('PID') ? columns.indexOf('PID') : columns.indexOf('TGID')
  // The lines of threads have no number there.
  if (!/^\d{1,10}$/.test(words[pid] ?? '')) return undefined
  const { seconds, isOfDay } = clocked.stamp
  const time = isOfDay
    ? { elapsed: state.clock.read(seconds), timestamp: NaN }
    : { elapsed: NaN, timestamp: seconds * 1e6 }
  const clock = text.slice(0, text.length - clocked.rest.length).trim()
  return readRow({ words, columns, pid: Number(words[pid]), clock, ...time }, state)
}

/** Begin with the line before the tables; a second one is of a later start, whose clock goes on at its date. */
function begin(date: string, state: PartsState): ParsedLine | undefined {
  if (state.date === undefined) {
    state.date = date
    return {}
  }
  const days = state.isAlone ? countDays(state.date, date) : undefined
  if (days === undefined) return undefined
  state.clock.beginDay(days)
  state.columns = undefined
  return tellWaiting(state)
}

/** A row of a table, and when it is of. */
interface PartsRow {
  readonly words: readonly string[]
  readonly columns: readonly string[]
  readonly pid: number
  readonly clock: string
  readonly elapsed: number
  readonly timestamp: number
}

function readRow(row: PartsRow, state: PartsState): ParsedLine {
  const { pid, clock, elapsed, timestamp } = row
  const hasMemory = row.columns.includes('RSS')
  const cpu = readCpu(row)
  const hasCpu = row.columns.includes('%CPU')
  // Tables of disks, stacks and switches belong to pidstat, too.
  if (!hasMemory && !hasCpu) return state.isOfGauges ? readGauges(row) : {}
  const wrong = [hasMemory ? 'RSS' : '%CPU'].find((name) => Number.isNaN(readColumn(row, name)))
  if (wrong !== undefined) return { problem: createProblem(wrong) }
  if (!hasMemory && state.isJoined) {
    state.waiting.set(pid, { clock, cpu })
    return {}
  }
  if (!hasMemory) return { record: createSample({ pid, elapsed, timestamp, cpu }) }
  const waiting = state.waiting.get(pid)
  state.waiting.delete(pid)
  const faultRate = (readColumn(row, 'minflt/s') ?? NaN) + (readColumn(row, 'majflt/s') ?? NaN)
  const stated: Partial<ProcessSample> = waiting?.clock === clock ? { cpu: waiting.cpu } : {}
  const rss = Math.round((readColumn(row, 'RSS') ?? NaN) * 1024)
  return { record: createSample({ pid, elapsed, timestamp, rss, faultRate, ...stated }) }
}

function readGauges(row: PartsRow): ParsedLine {
  const { pid, elapsed, timestamp, words, columns } = row
  const gauges = readPidstatGauges(findGaugePlaces(columns), (at) => {
    const word = words[at]?.replace(',', '.') ?? ''
    return /^-?\d+(?:\.\d+)?$/.test(word) ? Number(word) : readUnitNumber(word)
  })
  const isNone = Object.keys(gauges).length === 0
  return isNone ? {} : { record: createSample({ pid, elapsed, timestamp, gauges }) }
}

/** The share of one CPU; `NaN` where the table has none. */
function readCpu(row: PartsRow): number {
  const cpu = readColumn(row, '%CPU') ?? NaN
  const parts = SHARE_PARTS.reduce((sum, name) => sum + (readColumn(row, name) ?? 0), 0)
  const isRounded = row.words[row.columns.indexOf('%CPU')]?.endsWith('%') === true
  return readShare({ cpu, parts, isRounded }).cpu
}

/** A number of a row; `undefined` where its table has no such column, `NaN` where it is none. */
function readColumn({ words, columns }: PartsRow, name: string): number | undefined {
  const at = columns.indexOf(name)
  if (at < 0) return undefined
  const word = words[at] ?? ''
  return /^\d+(?:[.,]\d+)?$/.test(word) ? Number(word.replace(',', '.')) : readUnitNumber(word)
}

function createProblem(column: string): Problem {
  return {
    kind: 'unreadable-record',
    reason: `Expected a number below ${column} of pidstat, got another text`,
  }
}

/** Without `-h`, a process that did nothing stands in none of the tables, or in one. */
function tellWaiting(state: PartsState): ParsedLine {
  const [first] = state.waiting
  const count = state.waiting.size
  state.waiting = new Map()
  if (first === undefined) return {}
  const others = count > 1 ? `, and ${String(count - 1)} more` : ''
  return {
    problem: {
      kind: 'unreadable-record',
      reason: `Expected the memory of each process whose CPU pidstat states, got none of the process ${String(first[0])} at ${first[1].clock}${others}; record with \`pidstat -h\`, which states both`,
    },
  }
}
