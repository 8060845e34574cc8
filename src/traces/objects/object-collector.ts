import type { Block } from '../../logs/block.ts'
import { decodeText } from '../decode-text.ts'
import { EventNumbers } from './event-numbers.ts'
import { EventTally, type EventSizes } from './event-tally.ts'
import { LiveTally } from './live-tally.ts'
import type { ObjectTrace, TraceMessage, TraceOrigin } from './object-trace.ts'
import { PlaceFinder } from './place-finder.ts'
import type { ObjectKernel } from './object-kernel.ts'
import { PlaceTally, type PlaceCount } from './place-tally.ts'
import { findColon, findRowKind, type RowKind } from './row-kind.ts'
import { RowReader } from './row-reader.ts'
import { UsualRows } from './usual-rows.ts'
import { WhatTally } from './what-tally.ts'

type Mode = ObjectTrace['mode']

/** The names of the columns, as versions before `SOF` and `EOF` wrote them. */
const OLD_HEAD = /^ +Event +dEvent +Clock +What +File /

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const MOST_MESSAGES = 1000
const LONGEST_MESSAGE = 200

/**
 * Collects a cPyMemTrace log, block by block. Memory: the places of the program, and 34 bytes for each
 * live object.
 *
 * Hot path (bench `profile`, `reference`).
 */
export class ObjectCollector {
  readonly #row = new RowReader()
  readonly #finder: PlaceFinder
  readonly #usual: UsualRows | undefined
  #places = new PlaceTally(false)
  #mode: Mode | undefined
  #part: 'before' | 'inside' | 'behind' = 'before'
  #isInMessage = false
  /** Older logs have neither `SOF` nor `EOF`. */
  #hasOldHead = false
  readonly #events = new EventTally()
  readonly #numbers = new EventNumbers()
  readonly #whats = new WhatTally()
  readonly #live: LiveTally
  /** Of the row that is read. */
  readonly #sizes: EventSizes = { clock: NaN, rss: NaN, growth: NaN }
  readonly #messages = { count: 0, first: [] as TraceMessage[] }
  readonly #errors = { count: 0, first: [] as TraceMessage[] }
  readonly #doubts = {
    skipped: 0,
    skippedLines: [] as number[],
    implausible: 0,
    implausibleLines: [] as number[],
    starts: 0,
  }

  /** @param kernel parses usual rows and finds places and live objects; without one, all rows are unusual, and maps do */
  constructor(kernel: ObjectKernel | undefined) {
    this.#finder = new PlaceFinder(kernel)
    this.#live = new LiveTally(kernel)
    const tallies = {
      events: this.#events,
      numbers: this.#numbers,
      whats: this.#whats,
      live: this.#live,
    }
    this.#usual = kernel && new UsualRows(kernel, this.#finder, tallies)
  }

  /** Take the lines of a block. */
  push({ bytes, start, end, linesBefore }: Block): void {
    this.#finder.begin(bytes, start, end)
    let line = linesBefore
    for (let at = start; at < end;) {
      if (this.#usual !== undefined && this.#part === 'inside' && this.#mode !== undefined) {
        at = this.#usual.take(this.#mode, at, end)
        line += this.#usual.lines
        if (this.#usual.lines > 0) this.#isInMessage = false
        if (at >= end) break
      }
      const feed = bytes.indexOf(LINE_FEED, at)
      const next = feed < 0 || feed >= end ? end : feed
      line++
      const isReturn = next > at && bytes[next - 1] === CARRIAGE_RETURN
      this.#takeLine(bytes, { start: at, end: isReturn ? next - 1 : next, line })
      at = next + 1
    }
  }

  finish(origin: TraceOrigin | undefined): ObjectTrace {
    this.#usual?.finish()
    const places = this.#places
    const outline = {
      kind: 'objects',
      origin,
      events: this.#events.events,
      growth: places.sumGrowth(),
      rss: this.#events.finish(),
      functions: places.listFunctions(),
      files: places.listFiles(),
      messages: this.#messages,
      errors: this.#errors,
      doubts: {
        ...this.#doubts,
        isComplete: this.#part !== 'inside' || this.#hasOldHead,
        ...places.unkept,
      },
    } as const
    if (this.#mode === 'reference') {
      return {
        ...outline,
        mode: 'reference',
        counts: this.#live.counts,
        types: places.listTypes(),
        live: places.listLive(),
        unkeptLive: places.unkeptLive,
      }
    }
    return {
      ...outline,
      mode: 'profile',
      unlogged: this.#numbers.last + 1 - this.#numbers.count,
      whats: this.#whats.list(),
    }
  }

  #takeLine(bytes: Buffer, traced: TracedLine): void {
    const { start, end, line } = traced
    if (isWord(bytes, traced, 'SOF')) {
      this.#part = 'inside'
      this.#isInMessage = false
      this.#doubts.starts++
      return
    }
    if (isWord(bytes, traced, 'EOF')) {
      if (this.#part === 'inside') this.#part = 'behind'
      return
    }
    const colon = findColon(bytes, traced)
    const kind = colon < 0 ? undefined : findRowKind(bytes, start, colon)
    if (this.#part === 'before' && kind === undefined && !this.#hasOldHead) {
      this.#hasOldHead = OLD_HEAD.test(bytes.toString('latin1', start, Math.min(end, start + 200)))
    }
    // A log whose format the configuration states may have lost its beginning.
    if (this.#part === 'before' && kind !== undefined) this.#part = 'inside'
    if (this.#part !== 'inside' || start === end) return
    if (kind === undefined) {
      // A message may span several lines.
      if (!this.#isInMessage) this.#skip(line)
      return
    }
    this.#isInMessage = kind === 'message' || kind === 'error'
    this.#row.begin(bytes, colon + 1, end)
    if (!this.#takeRow(kind, line)) this.#skip(line)
  }

  /** Take the text after the colon; return `false` if it cannot be read. */
  #takeRow(kind: RowKind, line: number): boolean {
    switch (kind) {
      case 'profile':
      case 'reminder':
        return this.#setMode('profile') && this.#takeEvent(kind === 'reminder', line)
      case 'new':
      case 'del':
        return this.#setMode('reference') && this.#takeObject(kind === 'new', line)
      case 'message':
        return this.#takeMessage(this.#messages, line)
      case 'error':
        return this.#takeMessage(this.#errors, line)
      case 'header':
        return this.#setMode(this.#row.readRest().startsWith('Event') ? 'profile' : 'reference')
    }
  }

  /** Set the mode of the log; return `false` if its earlier rows are of the other mode. */
  #setMode(mode: Mode): boolean {
    if (this.#mode === undefined) {
      this.#mode = mode
      this.#places = new PlaceTally(mode === 'reference')
    }
    return this.#mode === mode
  }

  /** `EVENT +dEVENT CLOCK WHAT FILE LINE FUNCTION RSS dRSS`. */
  #takeEvent(isReminder: boolean, line: number): boolean {
    const row = this.#row
    const number = row.readNumber()
    const difference = row.readDifference()
    const clock = row.readNumber()
    if (Number.isNaN(number + difference + clock)) return false
    // It repeats an event that has a row, or a message, which has no further columns.
    if (isReminder && (row.isDone || number <= this.#numbers.last)) return true
    const what = row.readWord()
    if (!this.#takePlace(clock, line)) return false
    this.#numbers.add(number)
    if (this.#whats.add(what.text, 1)) this.#finder.keepWord(what)
    return true
  }

  /** `CLOCK ADDRESS LIVECNT TYPE FILE LINE FUNCTION RSS dRSS`. */
  #takeObject(isNew: boolean, line: number): boolean {
    const row = this.#row
    const clock = row.readNumber()
    const address = row.readAddress()
    const count = row.readNumber()
    if (Number.isNaN(clock + count) || Number.isNaN(address)) return false
    const place = this.#takePlace(clock, line)
    if (place === undefined) return false
    if (isNew) this.#live.create(address, place)
    else this.#live.delete(address, place)
    return true
  }

  /** Count an event at the place that the rest of the row names, and its RSS. */
  #takePlace(clock: number, line: number): PlaceCount | undefined {
    const growth = this.#row.readLast()
    const rss = this.#row.readLast()
    if (Number.isNaN(growth + rss)) return undefined
    const place = this.#finder.find(this.#row, this.#places)
    if (place === undefined) return undefined
    const sizes = this.#sizes
    sizes.clock = clock
    sizes.rss = rss
    sizes.growth = growth
    if (!this.#events.add(place, sizes)) this.#doubt(line)
    return place
  }

  /** `EVENT +dEVENT CLOCK # TEXT`, in Reference Tracing `CLOCK # TEXT`. */
  #takeMessage(messages: { count: number; first: TraceMessage[] }, line: number): boolean {
    const row = this.#row
    const first = row.readNumber()
    const isNumbered = !Number.isNaN(row.readDifference())
    const clock = isNumbered ? row.readNumber() : first
    if (Number.isNaN(clock)) return false
    messages.count++
    if (messages.first.length < MOST_MESSAGES) {
      const text = decodeText(row.readRest()).replace(/^# ?/, '').slice(0, LONGEST_MESSAGE)
      messages.first.push({ clock, text, line })
    }
    return true
  }

  #doubt(line: number): void {
    this.#doubts.implausible++
    if (this.#doubts.implausibleLines.length < 3) this.#doubts.implausibleLines.push(line)
  }

  #skip(line: number): void {
    this.#doubts.skipped++
    if (this.#doubts.skippedLines.length < 3) this.#doubts.skippedLines.push(line)
  }
}

/** A line's bytes, its end trimmed, and its number in the log. */
interface TracedLine {
  readonly start: number
  readonly end: number
  readonly line: number
}

/** Check whether a line is a word, followed by nothing but blanks. */
function isWord(bytes: Buffer, { start, end }: TracedLine, word: string): boolean {
  return (
    end - start >= word.length &&
    bytes[start] === word.charCodeAt(0) &&
    bytes.toString('latin1', start, Math.min(end, start + 80)).trimEnd() === word
  )
}
