import { scanBlocks } from '../logs/scan-blocks.ts'
import { parseMallocLine } from '../traces/malloc/malloc-line.ts'
import type { MallocTrace } from '../traces/malloc/malloc-trace.ts'
import type { ObjectTrace } from '../traces/objects/object-trace.ts'
import { stopWhen } from './read-line-texts.ts'

/** The lines of a trace that one of its metrics is made of. */
export interface TraceLines {
  /** How many there are; `undefined` where nobody counted them. */
  readonly count: number | undefined
  /** Some of them or all, ascending. */
  readonly lines: readonly number[]
  readonly role: string
}

/** As many lines as are shown of those that a metric counts. */
const SHOWN = 3

/** Which line of a trace is looked for; `take` says whether to go on. */
type TakeLine = (text: string, line: number) => 'on' | 'done'

/**
 * Find lines of a log of malloc and free that a metric is made of: the first of those that it counts, the
 * line of the largest, or those between which all are taken.
 *
 * @param metric without `dtrace.`
 * @param value of the metric
 */
export async function findMallocLines(
  chunks: AsyncIterable<Uint8Array>,
  { metric, value, trace }: { metric: string; value: number; trace: MallocTrace },
): Promise<TraceLines> {
  if (metric === 'garbage') return listFirst(trace.doubts.garbageLines, value)
  const matches = MALLOC_LINES[metric]
  const finder = new MallocFinder(matches, trace.doubts.begins === 0, value)
  const wants = matches === undefined ? 'block' : 'lines'
  await scanLines(chunks, (text, line) => finder.take(text, line, wants))
  if (matches === undefined) return describeBlock(finder, trace.counts.tracedLines)
  if (metric === 'largest') return { count: 1, lines: finder.lines, role: 'the first of that size' }
  return listFirst(finder.lines, value)
}

type Event = Extract<ReturnType<typeof parseMallocLine>, { kind: 'event' }>['event']

/** Which events a metric counts. */
const MALLOC_LINES: Readonly<Record<string, (event: Event, value: number) => boolean>> = {
  mallocs: ({ call }) => call === 'malloc',
  callocs: ({ call }) => call === 'calloc',
  reallocs: ({ call }) => call === 'realloc',
  frees: ({ call }) => call === 'free',
  nullFrees: ({ call, pointer }) => call === 'free' && pointer === 0n,
  failed: ({ call, pointer }) => call !== 'free' && pointer === 0n,
  largest: (event, value) => event.call !== 'free' && event.pointer !== 0n && event.size === value,
}

class MallocFinder {
  lines: number[] = []
  begin: number | undefined
  end: number | undefined
  last = 0
  #isInside: boolean
  readonly #matches: (typeof MALLOC_LINES)[string] | undefined
  readonly #value: number

  constructor(
    matches: (typeof MALLOC_LINES)[string] | undefined,
    isInside: boolean,
    value: number,
  ) {
    this.#matches = matches
    this.#isInside = isInside
    this.#value = value
  }

  take(text: string, line: number, wants: 'block' | 'lines'): 'on' | 'done' {
    this.last = line
    if (wants === 'block' && !text.includes('dtrace::')) return 'on'
    const parsed = parseMallocLine(text)
    if (parsed.kind === 'begin') {
      this.begin ??= line
      this.#isInside = true
    } else if (parsed.kind === 'end') {
      if (this.#isInside) this.end = line
      this.#isInside = this.begin === undefined
    } else if (parsed.kind === 'event' && this.#isInside) {
      if (this.#matches?.(parsed.event, this.#value) === true) this.lines.push(line)
    }
    return this.lines.length >= SHOWN ? 'done' : 'on'
  }
}

function describeBlock({ begin, end, last }: MallocFinder, traced: number): TraceLines {
  const lines = begin === undefined ? [1, last] : [begin, end ?? last]
  const role =
    begin === undefined
      ? `all ${String(traced)} lines of the log`
      : `the ${String(traced)} lines between BEGIN and END`
  return { count: traced, lines: [...new Set(lines)].filter((line) => line > 0), role }
}

function listFirst(lines: readonly number[], count: number): TraceLines {
  const shown = lines.slice(0, SHOWN)
  if (count === 0) return { count, lines: [], role: 'no line' }
  const role =
    count > shown.length ? `${String(count)} lines, of which these are the first` : 'all of them'
  return { count, lines: shown, role: count === 1 ? 'the only line' : role }
}

/**
 * Find lines of a log of cPyMemTrace that a metric is made of.
 *
 * @param metric without `trace.`
 * @param value of the metric
 */
export async function findObjectLines(
  chunks: AsyncIterable<Uint8Array>,
  { metric, value, trace }: { metric: string; value: number; trace: ObjectTrace },
): Promise<TraceLines> {
  const { doubts, messages, errors } = trace
  if (metric === 'skipped') return listFirst(doubts.skippedLines, value)
  if (metric === 'messages' || metric === 'errors') {
    const { first } = metric === 'messages' ? messages : errors
    return listFirst(
      first.map(({ line }) => line),
      value,
    )
  }
  const finder = new ObjectFinder(metric, value, doubts.starts === 0)
  await scanLines(chunks, (text, line) => finder.take(text, line))
  const { first, last, peak, found } = finder
  switch (metric) {
    case 'new':
    case 'del':
      return listFirst(found, value)
    case 'rss.first':
      return { count: 1, lines: listKnown(first), role: 'the first event' }
    case 'rss.last':
      return { count: 1, lines: listKnown(last), role: 'the last event' }
    case 'rss.peak':
      return { count: 1, lines: listKnown(peak), role: 'the first event with that size' }
    case 'clock':
      return { count: 2, lines: listKnown(first, last), role: 'the first and the last event' }
    default: {
      const role = `all ${String(trace.events)} events, of which these are the first and the last`
      return { count: trace.events, lines: listKnown(first, last), role }
    }
  }
}

function listKnown(...lines: readonly (number | undefined)[]): readonly number[] {
  return [...new Set(lines.filter((line) => line !== undefined))]
}

/** Rows that are events, their number, and behind them RSS and its change. */
const EVENT_ROW = /^(FRST|NEXT|PREV|LAST|NEW|DEL):\s+(\d+).*\s(\d+)\s+-?\d+\s*$/

class ObjectFinder {
  readonly found: number[] = []
  first: number | undefined
  last: number | undefined
  peak: number | undefined
  readonly #metric: string
  readonly #value: number
  #isInside: boolean
  #number = -1

  constructor(metric: string, value: number, isInside: boolean) {
    this.#metric = metric
    this.#value = value
    this.#isInside = isInside
  }

  take(text: string, line: number): 'on' | 'done' {
    const word = text.trimEnd()
    if (word === 'SOF') this.#isInside = true
    if (word === 'EOF') this.#isInside = false
    const [, row = '', number, rss] = this.#isInside ? (EVENT_ROW.exec(text) ?? []) : []
    if (rss === undefined) return 'on'
    // A reminder of an event that has a row is no event.
    if (row === 'PREV' && Number(number) <= this.#number) return 'on'
    this.#number = Number(number)
    this.first ??= line
    this.last = line
    if (Number(rss) === this.#value) this.peak ??= line
    if (row.toLowerCase() === this.#metric) this.found.push(line)
    return this.found.length >= SHOWN ? 'done' : 'on'
  }
}

/** Read a log line by line until `take` has enough. Bytes are read as Latin-1. */
async function scanLines(chunks: AsyncIterable<Uint8Array>, take: TakeLine): Promise<void> {
  let isDone = false
  await scanBlocks(
    stopWhen(chunks, () => isDone),
    ({ bytes, start, end, linesBefore }) => {
      let line = linesBefore
      for (let at = start; at < end;) {
        const feed = bytes.indexOf(10, at)
        const next = feed < 0 || feed >= end ? end : feed
        line++
        if (!isDone) isDone = take(bytes.toString('latin1', at, next), line) === 'done'
        at = next + 1
      }
      return line - linesBefore
    },
  )
}
