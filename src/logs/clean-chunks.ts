import { peekChunks } from './peek-chunks.ts'
import { findPrefix, findStamps, findSteps, removeStamps } from './line-stamps.ts'
import { LONGEST_LINE } from './scan-blocks.ts'

/** A log's bytes without what terminals and hosts put around its text, and what was removed. */
export interface CleanedChunks {
  readonly chunks: AsyncIterable<Uint8Array>
  /** Return what has been removed so far, so that sizes remain those of the log. */
  readonly countRemoved: () => RemovedParts
}

/** What is no text of the program that wrote a log. Line feeds are never removed. */
export interface RemovedParts {
  readonly bytes: number
  /** As `wc -w` counts them. */
  readonly words: number
}

/** How many bytes decide whether the lines of a log begin with a time stamp. */
const HEAD_LENGTH = 4096
const LINE_FEED = 10
const ESCAPE = 0x1b
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** Colours and other control sequences of terminals (ECMA-48), titles of windows, and character sets. */
const SEQUENCES =
  /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b\n]*(?:\x07|\x1b\\)|[()][0-9A-Z]|[=>78cDEHM])/g

/** A return to the start of the line, which is erased then: what stands before it, such as a bar of progress, is not to be seen. It counts in logs whose head has one, as `script` writes them. */
const ERASURE = /\r\x1b\[[02]?K/g

/**
 * Remove a byte order mark, the control sequences of terminals and what they erase, and names and time stamps before the lines.
 *
 * Hot path (bench `process-log`): the head decides about marks and stamps; a log without them costs one native search
 * a chunk, and is passed on as it is.
 *
 * @param ownsStamps whether the clocks before the lines of a log with this head belong to its format
 */
export async function cleanChunks(
  chunks: AsyncIterable<Uint8Array>,
  ownsStamps: (head: string) => boolean = () => false,
): Promise<CleanedChunks> {
  const peeked = await peekChunks(chunks, HEAD_LENGTH)
  const hasMark = peeked.head.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)
  const head = peeked.head.subarray(hasMark ? BYTE_ORDER_MARK.length : 0, HEAD_LENGTH)
  const written = head.toString('latin1')
  const erases = hasErasure(written)
  const text = removeSequences(erases ? removeErased(written) : written)
  const prefix = findPrefix(text)
  const named = removeStamps(text, prefix).text
  const stamps = ownsStamps(named) ? undefined : findStamps(named)
  const steps = findSteps(named, { isStamped: stamps !== undefined })
  const cleaner = new Cleaner(
    [prefix, stamps, steps].filter((one) => one !== undefined),
    erases,
  )
  return {
    chunks: clean(skipBytes(peeked.chunks, hasMark ? BYTE_ORDER_MARK.length : 0), cleaner),
    countRemoved: () => ({
      bytes: cleaner.bytes + (hasMark ? BYTE_ORDER_MARK.length : 0),
      words: cleaner.words,
    }),
  }
}

async function* clean(
  chunks: AsyncIterable<Uint8Array>,
  cleaner: Cleaner,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    const cleaned = cleaner.push(chunk)
    if (cleaned.length > 0) yield cleaned
  }
  const rest = cleaner.finish()
  if (rest.length > 0) yield rest
}

/** Skip the first bytes of a stream. */
async function* skipBytes(
  chunks: AsyncIterable<Uint8Array>,
  count: number,
): AsyncGenerator<Uint8Array> {
  let left = count
  for await (const chunk of chunks) {
    const skipped = Math.min(left, chunk.length)
    left -= skipped
    if (skipped < chunk.length) yield chunk.subarray(skipped)
  }
}

/** Cleans whole lines; keeps an unfinished one that may need it until its end. */
class Cleaner {
  readonly #stamps: readonly RegExp[]
  readonly #erases: boolean
  #rest: Buffer = Buffer.alloc(0)
  bytes = 0
  words = 0

  /** @param erases whether what terminals erase is removed, for which every line must be whole */
  constructor(stamps: readonly RegExp[], erases: boolean) {
    this.#stamps = stamps
    this.#erases = erases
  }

  push(chunk: Uint8Array): Uint8Array {
    const isPlain = this.#stamps.length === 0 && !this.#erases && !chunk.includes(ESCAPE)
    if (isPlain && this.#rest.length === 0) return chunk
    const bytes = Buffer.concat([this.#rest, chunk])
    const feed = bytes.lastIndexOf(LINE_FEED)
    // A line without an end is passed on, so that memory is bounded.
    const end = feed < 0 && bytes.length > LONGEST_LINE ? bytes.length : feed + 1
    this.#rest = Buffer.from(bytes.subarray(end))
    return this.#clean(bytes.subarray(0, end))
  }

  finish(): Uint8Array {
    return this.#clean(this.#rest)
  }

  #clean(lines: Buffer): Uint8Array {
    const written = lines.toString('latin1')
    const seen = this.#erases ? removeErased(written) : written
    if (seen !== written) this.words += countTextWords(written) - countTextWords(seen)
    let cleaned = removeSequences(seen)
    for (const stamps of this.#stamps) {
      const { text, count } = removeStamps(cleaned, stamps)
      cleaned = text
      this.words += count
    }
    this.bytes += lines.length - cleaned.length
    return Buffer.from(cleaned, 'latin1')
  }
}

function removeSequences(text: string): string {
  return text.includes('\x1b') ? text.replace(SEQUENCES, '') : text
}

function hasErasure(text: string): boolean {
  return text.search(ERASURE) >= 0
}

function removeErased(text: string): string {
  const lines = text.split('\n').map((line) => {
    const last = [...line.matchAll(ERASURE)].at(-1)
    return last === undefined ? line : line.slice(last.index + last[0].length)
  })
  return lines.join('\n')
}

function countTextWords(text: string): number {
  return text.match(/[^ \t\n\v\f\r]+/g)?.length ?? 0
}
