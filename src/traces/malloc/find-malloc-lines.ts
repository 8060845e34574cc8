import { scanLines } from '../../logs/scan-lines.ts'
import type { Trace } from '../trace.ts'
import {
  listFirstLines,
  NO_LINES,
  SHOWN_LINES,
  type FindTraceLines,
  type TraceLines,
} from '../trace-metric.ts'
import { parseMallocLine, type MallocEvent } from './malloc-line.ts'
import type { MallocTrace } from './malloc-trace.ts'

/** Check whether a metric is made of an event, given the metric's value. */
type MatchEvent = (event: MallocEvent, value: number) => boolean

/** Find the first of the events that a metric counts. */
export function firstEvents(matches: MatchEvent): FindTraceLines {
  return async (chunks, { trace, value }) => {
    const { lines } = await findEvents(chunks, { trace, value, matches })
    return listFirstLines(lines, value)
  }
}

/** Find the first event that a metric is taken from, such as the largest allocation. */
export function firstEvent(matches: MatchEvent, role: string): FindTraceLines {
  return async (chunks, { trace, value }) => {
    const { lines } = await findEvents(chunks, { trace, value, matches })
    return { count: 1, lines, role }
  }
}

/** Find the lines between which a metric is taken: BEGIN and END. */
export const wholeBlock: FindTraceLines = async (chunks, { trace, value }) => {
  if (trace.kind !== 'malloc') return NO_LINES
  const finder = new MallocFinder(trace, value, undefined)
  await scanLines(chunks, (text, line) => {
    finder.last = line
    return text.includes('dtrace::') ? finder.take(text, line) : 'on'
  })
  return describeBlock(finder, trace.counts.tracedLines)
}

/** Find the first lines that are garbage. */
export const garbageLines: FindTraceLines = (_chunks, { trace, value }) => {
  const lines = trace.kind === 'malloc' ? trace.doubts.garbageLines : []
  return Promise.resolve(listFirstLines(lines, value))
}

async function findEvents(
  chunks: AsyncIterable<Uint8Array>,
  { trace, value, matches }: { trace: Trace; value: number; matches: MatchEvent },
): Promise<{ readonly lines: readonly number[] }> {
  if (trace.kind !== 'malloc') return NO_LINES
  const finder = new MallocFinder(trace, value, matches)
  await scanLines(chunks, (text, line) => finder.take(text, line))
  return finder
}

class MallocFinder {
  readonly lines: number[] = []
  begin: number | undefined
  end: number | undefined
  last = 0
  #isInside: boolean
  readonly #matches: MatchEvent | undefined
  readonly #value: number

  constructor({ doubts }: MallocTrace, value: number, matches: MatchEvent | undefined) {
    this.#matches = matches
    this.#isInside = doubts.begins === 0
    this.#value = value
  }

  take(text: string, line: number): 'on' | 'done' {
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
    return this.lines.length >= SHOWN_LINES ? 'done' : 'on'
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
