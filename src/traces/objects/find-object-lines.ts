import { scanLines } from '../../logs/scan-lines.ts'
import {
  listFirstLines,
  NO_LINES,
  SHOWN_LINES,
  type FindTraceLines,
  type TraceLines,
} from '../trace-metric.ts'
import type { ObjectTrace } from './object-trace.ts'

/** The rows of a cPyMemTrace log that a metric is made of. */
interface FoundRows {
  readonly first: number | undefined
  readonly last: number | undefined
  /** The first whose resident set size is the metric's value. */
  readonly peak: number | undefined
}

/** Find the first rows of a kind, which a metric counts. */
export function firstRows(row: 'NEW' | 'DEL'): FindTraceLines {
  return async (chunks, { trace, value }) => {
    if (trace.kind !== 'objects') return NO_LINES
    const finder = new ObjectFinder(trace, value, row)
    await scanLines(chunks, (text, line) => finder.take(text, line))
    return listFirstLines(finder.found, value)
  }
}

/** Find the events that a metric is taken from. */
export function chosenEvents(
  choose: (rows: FoundRows) => readonly (number | undefined)[],
  role: string,
): FindTraceLines {
  return findRows((rows) => {
    const chosen = choose(rows)
    return { count: chosen.length, lines: listKnown(chosen), role }
  })
}

/** Find the first and the last of all events. */
export const allEvents: FindTraceLines = findRows(({ first, last }, { events }) => ({
  count: events,
  lines: listKnown([first, last]),
  role: `all ${String(events)} events, of which these are the first and the last`,
}))

/** Take the lines from those that the trace keeps. */
export function keptLines(list: (trace: ObjectTrace) => readonly number[]): FindTraceLines {
  return (_chunks, { trace, value }) =>
    Promise.resolve(trace.kind === 'objects' ? listFirstLines(list(trace), value) : NO_LINES)
}

function findRows(describe: (rows: FoundRows, trace: ObjectTrace) => TraceLines): FindTraceLines {
  return async (chunks, { trace, value }) => {
    if (trace.kind !== 'objects') return NO_LINES
    const finder = new ObjectFinder(trace, value, undefined)
    await scanLines(chunks, (text, line) => finder.take(text, line))
    return describe(finder, trace)
  }
}

function listKnown(lines: readonly (number | undefined)[]): readonly number[] {
  return [...new Set(lines.filter((line) => line !== undefined))]
}

/** Rows that are events, their number, and behind them RSS and its change. */
const EVENT_ROW = /^(FRST|NEXT|PREV|LAST|NEW|DEL):\s+(\d+).*\s(\d+)\s+-?\d+\s*$/

class ObjectFinder {
  readonly found: number[] = []
  first: number | undefined
  last: number | undefined
  peak: number | undefined
  readonly #row: string | undefined
  readonly #value: number
  #isInside: boolean
  #number = -1

  constructor({ doubts }: ObjectTrace, value: number, row: string | undefined) {
    this.#row = row
    this.#value = value
    this.#isInside = doubts.starts === 0
  }

  take(text: string, line: number): 'on' | 'done' {
    const word = text.trimEnd()
    if (word === 'SOF') this.#isInside = true
    if (word === 'EOF') this.#isInside = false
    const [, row = '', number, rss] = this.#isInside ? (EVENT_ROW.exec(text) ?? []) : []
    if (rss === undefined) return 'on'
    // A reminder of an event that has a row is not an event.
    if (row === 'PREV' && Number(number) <= this.#number) return 'on'
    this.#number = Number(number)
    this.first ??= line
    this.last = line
    if (Number(rss) === this.#value) this.peak ??= line
    if (row === this.#row) this.found.push(line)
    return this.found.length >= SHOWN_LINES ? 'done' : 'on'
  }
}
