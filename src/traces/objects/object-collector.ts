import type { Block } from '../../logs/block.ts'
import { decodeText } from '../decode-text.ts'
import { LiveTally } from './live-tally.ts'
import type { ObjectTrace, TraceMessage, TraceOrigin } from './object-trace.ts'
import { PlaceFinder } from './place-finder.ts'
import type { ObjectKernel } from './object-kernel.ts'
import { PlaceTally, type PlaceCount } from './place-tally.ts'
import { findColon, findRowKind, type RowKind } from './row-kind.ts'
import { RowReader } from './row-reader.ts'
import { RssCurveBuilder } from './rss-curve.ts'

type Mode = ObjectTrace['mode']

/** The names of the columns, as versions before `SOF` and `EOF` wrote them. */
const OLD_HEAD = /^ +Event +dEvent +Clock +What +File /

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const MOST_MESSAGES = 1000
const LONGEST_MESSAGE = 200
/** 64 TiB, more memory than any machine has; addresses that stand for sizes are larger. */
const MOST_BYTES = 2 ** 46
/** More kinds of events than there are. */
const MOST_WHATS = 100

/**
 * Collects a cPyMemTrace log, block by block. Memory: the places of the program, and 34 bytes for each
 * live object.
 *
 * Hot path (bench `objects`).
 */
export class ObjectCollector {
  readonly #row = new RowReader()
  readonly #rss = new RssCurveBuilder()
  readonly #finder: PlaceFinder
  #places = new PlaceTally(false)
  #mode: Mode | undefined
  #part: 'before' | 'inside' | 'behind' = 'before'
  #isInMessage = false
  /** Older logs have neither `SOF` nor `EOF`. */
  #hasOldHead = false
  #events = 0
  #lastNumber = -1
  #numbers = 0
  readonly #whats = new Map<string, number>()
  readonly #live: LiveTally
  readonly #messages = { count: 0, first: [] as TraceMessage[] }
  readonly #errors = { count: 0, first: [] as TraceMessage[] }
  readonly #doubts = {
    skipped: 0,
    skippedLines: [] as number[],
    implausible: 0,
    implausibleLines: [] as number[],
    starts: 0,
  }

  /** @param kernel finds places and live objects; without one, maps do */
  constructor(kernel: ObjectKernel | undefined) {
    this.#finder = new PlaceFinder(kernel)
    this.#live = new LiveTally(kernel)
  }

  /** Take the lines of a block. */
  push({ bytes, start, end, linesBefore }: Block): void {
    this.#finder.begin(bytes, start, end)
    let line = linesBefore
    for (let at = start; at < end;) {
      const feed = bytes.indexOf(LINE_FEED, at)
      const next = feed < 0 || feed >= end ? end : feed
      line++
      const isReturn = next > at && bytes[next - 1] === CARRIAGE_RETURN
      this.#takeLine(bytes, { start: at, end: isReturn ? next - 1 : next, line })
      at = next + 1
    }
  }

  finish(origin: TraceOrigin | undefined): ObjectTrace {
    const places = this.#places
    const outline = {
      kind: 'objects',
      origin,
      events: this.#events,
      growth: places.sumGrowth(),
      rss: this.#rss.finish(),
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
    const whats = [...this.#whats].map(([what, count]) => ({ what, count }))
    return {
      ...outline,
      mode: 'profile',
      unlogged: this.#lastNumber + 1 - this.#numbers,
      whats: whats.sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1)),
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
    if (isReminder && (row.isDone || number <= this.#lastNumber)) return true
    const what = row.readWord()
    if (!this.#takePlace(clock, line)) return false
    if (number > this.#lastNumber) {
      this.#lastNumber = number
      this.#numbers++
    }
    const known = this.#whats.get(what)
    if (known !== undefined || this.#whats.size < MOST_WHATS) {
      this.#whats.set(what, (known ?? 0) + 1)
    }
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
    this.#events++
    place.function.events++
    place.file.events++
    if (isPlausible(rss, growth)) {
      // The difference of the first event is its whole RSS, which is not growth.
      if (growth !== rss) {
        place.function.growth += growth
        place.file.growth += growth
      }
    } else this.#doubt(line)
    if (rss <= MOST_BYTES) this.#rss.push(clock, rss)
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

/**
 * Check whether a process can have had an RSS, and the one before it: pymemtrace 0.6.0 writes the first dRSS of
 * Reference Tracing from memory that it never set. RSS may shrink by any amount that was there before.
 */
function isPlausible(rss: number, growth: number): boolean {
  return rss <= MOST_BYTES && growth <= rss && rss - growth <= MOST_BYTES
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
