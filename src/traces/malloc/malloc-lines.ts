import { AggregationReader } from './aggregations.ts'
import type { Aggregation } from './malloc-trace.ts'
import {
  completeHalf,
  parseMallocLine,
  type MallocEvent,
  type MallocEventLine,
  type OpenHalf,
} from './malloc-line.ts'

/** Receives the events of a log, in order. */
export interface EventSink {
  /** @param site the text of its call site */
  allocate(pointer: bigint, size: number, site: string): void
  free(pointer: bigint): void
  /** An event of a null pointer, which changes nothing. */
  skip(): void
  /** Forget all events so far, since a BEGIN follows them. */
  clear(): void
}

/** The number of lines of each kind. */
export interface LineCounts {
  mallocs: number
  callocs: number
  reallocs: number
  frees: number
  nullFrees: number
  failed: number
  garbage: number
  repaired: number
}

/** Where a line is: `whole` before any BEGIN, when all lines count; `inside` or `outside` a block after one. */
export type Part = 'whole' | 'inside' | 'outside'

/** The largest distance between the halves of one event, in lines. */
const MOST_LINES_APART = 16
const MOST_GARBAGE_LINES = 3

/** The process at the start of an event; an event without one is of the process before it. */
const PROCESS = /^ *(\d{1,10}) /

/** A first half that waits for its pointer, and whether its line was counted as garbage. */
interface WaitingHalf {
  readonly half: OpenHalf
  readonly line: number
  readonly isGarbage: boolean
}

/**
 * Interprets the lines of a malloc log, in order: which of them count, how interleaved events are
 * repaired, and what the aggregations are.
 */
export class MallocLines {
  readonly counts: LineCounts = createCounts()
  readonly garbageLines: number[] = []
  part: Part = 'whole'
  begins = 0
  ends = 0
  outsideEvents = 0
  /** The process of the event that was booked last; 0 before any. */
  process = 0
  /** Lines of the blocks that have ended. */
  #tracedLines = 0
  #begin = 0
  /** Markers between lines that count; they do not count themselves. */
  #innerMarkers = 0
  /** Whether an END was read; aggregations follow it. */
  isEnded = false
  readonly #sink: EventSink
  readonly #aggregations = new AggregationReader()
  #waiting: WaitingHalf[] = []

  constructor(sink: EventSink) {
    this.#sink = sink
  }

  /** Take one line; return `true` if it is not part of the trace and may be of another format. */
  take(text: string, line: number): boolean {
    const parsed = parseMallocLine(text)
    switch (parsed.kind) {
      case 'blank':
        return false
      case 'begin':
        this.#takeBegin(line)
        return false
      case 'end':
        this.#takeEnd(line)
        return false
      case 'event':
        this.#takeEvent(parsed, line)
        return false
      case 'pointer':
        return this.#takePointer(parsed.pointer, line)
      case 'other':
        return this.#takeOther(text, line, parsed.halves)
    }
  }

  /** Count a line that is known to be garbage, such as one that is too long to read. */
  takeGarbage(line: number): void {
    if (this.part === 'outside' || this.isEnded) return
    this.counts.garbage++
    if (this.garbageLines.length < MOST_GARBAGE_LINES) this.garbageLines.push(line)
  }

  /** Count the traced lines. @param lines of the whole log */
  countTraced(lines: number): number {
    const complete = this.#tracedLines - this.#innerMarkers
    switch (this.part) {
      case 'whole':
        return complete + lines
      case 'inside':
        return complete + lines - this.#begin
      case 'outside':
        return complete
    }
  }

  listAggregations(): readonly Aggregation[] {
    return this.#aggregations.finish()
  }

  /** The first BEGIN discards everything before it; a BEGIN inside a block has no effect. */
  #takeBegin(line: number): void {
    this.begins++
    if (this.part === 'inside') {
      this.#innerMarkers++
      return
    }
    if (this.part === 'whole') {
      this.#innerMarkers = 0
      const { mallocs, callocs, reallocs, frees } = this.counts
      this.outsideEvents += mallocs + callocs + reallocs + frees
      Object.assign(this.counts, createCounts())
      this.garbageLines.length = 0
      this.#sink.clear()
    }
    this.part = 'inside'
    this.isEnded = false
    this.#begin = line
    this.#waiting = []
  }

  #takeEnd(line: number): void {
    this.ends++
    this.isEnded = true
    if (this.part === 'whole') this.#innerMarkers++
    if (this.part !== 'inside') return
    this.part = 'outside'
    this.#tracedLines += line - this.#begin - 1
    this.#waiting = []
  }

  #takeEvent({ event, site, halves }: MallocEventLine, line: number): void {
    if (this.part === 'outside') {
      this.outsideEvents++
      return
    }
    this.#book(event, site)
    this.#wait(halves, line, false)
  }

  /** Take a pointer alone: the second half of the event that was entered last. */
  #takePointer(pointer: bigint, line: number): boolean {
    if (this.part === 'outside') return false
    const found = this.#waiting.pop()
    const isNear = found !== undefined && line - found.line <= MOST_LINES_APART
    const event = isNear ? completeHalf(found.half, pointer) : undefined
    if (!isNear || event === undefined) {
      this.#waiting = []
      this.takeGarbage(line)
      return false
    }
    if (found.isGarbage) this.#takeBackGarbage(found.line)
    this.counts.repaired++
    this.#book(event, found.half.site)
    return false
  }

  #takeOther(text: string, line: number, halves: readonly OpenHalf[]): boolean {
    if (this.isEnded) this.#aggregations.take(text, line)
    if (this.part === 'outside') return true
    const before = this.counts.garbage
    this.takeGarbage(line)
    this.#wait(halves, line, this.counts.garbage > before)
    return halves.length === 0
  }

  #wait(halves: readonly OpenHalf[], line: number, isGarbage: boolean): void {
    if (halves.length === 0) return
    const near = this.#waiting.filter((one) => line - one.line <= MOST_LINES_APART)
    // A line counts as garbage once, however many halves it has.
    const added = halves.map((half, i) => ({ half, line, isGarbage: isGarbage && i === 0 }))
    this.#waiting = [...near, ...added].slice(-MOST_LINES_APART)
  }

  #takeBackGarbage(line: number): void {
    this.counts.garbage--
    const at = this.garbageLines.indexOf(line)
    if (at >= 0) this.garbageLines.splice(at, 1)
  }

  #book(event: MallocEvent, site: string): void {
    const { counts } = this
    const pid = PROCESS.exec(site)?.[1]
    if (pid !== undefined) this.process = Number(pid)
    if (event.call === 'free') {
      counts.frees++
      if (event.pointer === 0n) this.#bookNullFree()
      else this.#sink.free(this.#mix(event.pointer))
      return
    }
    counts[COUNTED[event.call]]++
    if (event.call === 'realloc' && this.#bookRealloc(event)) return
    if (event.pointer === 0n) {
      counts.failed++
      this.#sink.skip()
      return
    }
    this.#sink.allocate(this.#mix(event.pointer), event.size, site)
  }

  /** Mix a pointer with its process, as the kernel does, since each process has its own addresses. */
  #mix(pointer: bigint): bigint {
    return pointer ^ BigInt.asUintN(64, BigInt(this.process) * 0x9e3779b97f4a7c15n)
  }

  #bookNullFree(): void {
    this.counts.nullFrees++
    this.#sink.skip()
  }

  /**
   * Free the old block of a realloc. When a realloc fails, the old block stays live (C17 7.22.3.5), unless
   * the requested size is 0.
   *
   * @returns whether the event is done, without an allocation
   */
  #bookRealloc({ old, pointer, size }: MallocEvent & { readonly call: 'realloc' }): boolean {
    if (old === 0n || (pointer === 0n && size !== 0)) return false
    this.#sink.free(this.#mix(old))
    return pointer === 0n
  }
}

const COUNTED = { malloc: 'mallocs', calloc: 'callocs', realloc: 'reallocs' } as const

function createCounts(): LineCounts {
  return {
    mallocs: 0,
    callocs: 0,
    reallocs: 0,
    frees: 0,
    nullFrees: 0,
    failed: 0,
    garbage: 0,
    repaired: 0,
  }
}
