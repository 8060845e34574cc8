import type { Block } from '../logs/block.ts'
import { scanBlocks } from '../logs/scan-blocks.ts'
import { stopWhen } from '../logs/stop-when.ts'

/** Which lines of a log to select. */
export interface LineSelection {
  /** How many lines from the beginning. */
  readonly head: number | undefined
  /** How many lines from the end. */
  readonly tail: number | undefined
  /** Selects only lines that contain this text. */
  readonly grep: string | undefined
}

/** The selected lines, without their line ends. */
export interface SelectedLines {
  readonly lines: readonly string[]
  /** How many lines matched. */
  readonly count: number
  /** The first lines of the log, selected or not. */
  readonly first: readonly string[]
}

/** The largest number of lines of an excerpt, and the default when neither head nor tail is given. */
export const MOST_LINES = 200

/** How many bytes of a line are kept. */
const LONGEST = 4000

const LINE_FEED = 10

/** Select lines of several logs in order. Memory does not grow with the logs. */
export async function selectLines(
  logs: Iterable<AsyncIterable<Uint8Array>>,
  selection: LineSelection,
): Promise<SelectedLines> {
  const selector = new LineSelector(selection)
  for (const chunks of logs) {
    await scanBlocks(
      stopWhen(chunks, () => selector.isFull),
      (block) => selector.visit(block),
    )
  }
  return selector.finish()
}

/** The lines of some, one after the other, that a selection keeps: the first ones or the last ones. */
export class LineWindow<T> {
  readonly #selection: Pick<LineSelection, 'head' | 'tail'>
  readonly #lines: T[] = []

  constructor(selection: Pick<LineSelection, 'head' | 'tail'>) {
    this.#selection = selection
  }

  get lines(): readonly T[] {
    return this.#lines
  }

  /** Whether no further line can be kept. */
  get isFull(): boolean {
    const { head } = this.#selection
    return head !== undefined && this.#lines.length >= head
  }

  take(line: T): void {
    const { head, tail = MOST_LINES } = this.#selection
    this.#lines.push(line)
    if (head === undefined && this.#lines.length > tail) this.#lines.shift()
  }
}

/** Hot path: of each block, it reads only lines that may be selected. */
class LineSelector {
  readonly #selection: LineSelection
  readonly #grep: Buffer | undefined
  readonly #first: string[] = []
  readonly #window: LineWindow<Buffer>
  #count = 0

  constructor(selection: LineSelection) {
    this.#selection = selection
    this.#window = new LineWindow(selection)
    this.#grep = selection.grep === undefined ? undefined : Buffer.from(selection.grep)
  }

  get isFull(): boolean {
    return this.#window.isFull
  }

  visit(block: Block): number {
    if (this.#first.length < MOST_LINES) this.#keepFirst(block)
    if (this.#grep !== undefined) this.#takeMatches(block, this.#grep)
    else if (this.#selection.head !== undefined) this.#takeHead(block)
    else this.#takeTail(block)
    return 0
  }

  finish(): SelectedLines {
    return { lines: this.#window.lines.map(decode), count: this.#count, first: this.#first }
  }

  #keepFirst({ bytes, start, end }: Block): void {
    for (let at = start; at < end && this.#first.length < MOST_LINES;) {
      const next = findNextLine(bytes, at, end)
      this.#first.push(decode(copyLine(bytes, at, next)))
      at = next
    }
  }

  #takeMatches({ bytes, start, end }: Block, grep: Buffer): void {
    for (let at = start; at < end && !this.isFull;) {
      const found = bytes.indexOf(grep, at)
      if (found < 0 || found + grep.length > end) return
      const lineStart = Math.max(start, bytes.lastIndexOf(LINE_FEED, found) + 1)
      const next = findNextLine(bytes, found, end)
      this.#take(copyLine(bytes, lineStart, next))
      at = next
    }
  }

  #takeHead({ bytes, start, end }: Block): void {
    for (let at = start; at < end && !this.isFull;) {
      const next = findNextLine(bytes, at, end)
      this.#take(copyLine(bytes, at, next))
      at = next
    }
  }

  #takeTail({ bytes, start, end }: Block): void {
    const starts: number[] = []
    const { tail = MOST_LINES } = this.#selection
    for (let lineEnd = end; lineEnd > start && starts.length < tail;) {
      const lineStart =
        lineEnd - 2 < start ? start : Math.max(start, bytes.lastIndexOf(LINE_FEED, lineEnd - 2) + 1)
      starts.unshift(lineStart)
      lineEnd = lineStart
    }
    for (const lineStart of starts) {
      this.#take(copyLine(bytes, lineStart, findNextLine(bytes, lineStart, end)))
    }
  }

  #take(line: Buffer): void {
    this.#count++
    this.#window.take(line)
  }
}

/** Find the offset of the next line. */
function findNextLine(bytes: Buffer, at: number, end: number): number {
  const feed = bytes.indexOf(LINE_FEED, at)
  return feed < 0 || feed >= end ? end : feed + 1
}

/** Copy a line, since the reader reuses the block's memory. */
function copyLine(bytes: Buffer, start: number, next: number): Buffer {
  return Buffer.from(bytes.subarray(start, Math.min(next, start + LONGEST)))
}

function decode(line: Buffer): string {
  return new TextDecoder().decode(line).replace(/\r?\n$/, '')
}
