import type { Problem } from '../problems/diagnostics.ts'
import type { Block, LogTotals, VisitBlock } from '../logs/block.ts'
import { countWords } from '../logs/count-words.ts'
import { scanBlocks } from '../logs/scan-blocks.ts'
import { createAnchorFinder, type AnchoredLine } from './find-anchors.ts'
import type { LogRecord } from './record.ts'
import type { RecordFormat } from './record-format.ts'

/** Take in one record. */
export type TakeRecord = (record: LogRecord, format: RecordFormat) => Problem | undefined

/** Look at one record after it was taken: its line in the log, counted from 1, and what came of it. */
export type SeeRecord = (
  record: LogRecord,
  at: {
    readonly format: RecordFormat
    readonly line: number
    readonly problem: Problem | undefined
  },
) => void

/** How a log is to be read. */
export interface ReadOptions {
  /** The formats to look for. */
  readonly formats: readonly RecordFormat[]
  /** Whether to count words as `wc -w` does, which costs a pass over every byte. */
  readonly words: boolean
  /**
   * Called with each record in the log's order. A problem it returns is booked to the record's
   * line, as one that the line itself has.
   */
  readonly take: TakeRecord
  /** Called with each record and its line, by those who ask where a number stands; counting lines costs. */
  readonly see?: SeeRecord | undefined
  /** Called with each block before its records, by formats that read a log as a whole. */
  readonly visit?: (block: Block) => void
  /** The log's path, where its name says something; a trace's origin comes from it. */
  readonly path?: string | undefined
}

/** What reading a log found out about it, apart from its records. */
export interface LogReading {
  readonly totals: LogTotals
  /** `undefined` when they were not asked for. */
  readonly words: number | undefined
  /** Records by format; a format without any is not in it. */
  readonly counts: ReadonlyMap<string, number>
  /** The line in which the first record of a format stands, such as ``line 3 `real 35.49` ``; absent from a lock. */
  readonly firstLines?: ReadonlyMap<string, string>
  /** The problems of lines: each kind of problem is counted, its first three places are kept. */
  readonly problems: readonly LineProblem[]
}

/** One kind of trouble with the lines of a log. */
export interface LineProblem {
  readonly problem: Problem
  /** Lines that have it. */
  readonly count: number
  /** Where the records of the first three of them begin, counted from 1. */
  readonly places: readonly LinePlace[]
}

/** A place in a log; columns are UTF-16 units. */
export interface LinePlace {
  readonly line: number
  readonly column: number
}

const MOST_PLACES = 3

/**
 * Read all records of a log in one pass. Memory does not grow with the log.
 *
 * Hot path (bench `process-log`): only lines with an anchor in them are looked at twice.
 */
export async function readRecords(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<LogReading> {
  const reader = createRecordReader(options)
  let words = 0
  const totals = await scanBlocks(chunks, (block) => {
    options.visit?.(block)
    if (options.words) words += countWords(block)
    return reader.visit(block)
  })
  return { totals, words: options.words ? words : undefined, ...reader.finish() }
}

/** Reads the records of blocks. */
export interface RecordReader {
  readonly visit: VisitBlock
  finish(): Pick<LogReading, 'counts' | 'problems' | 'firstLines'>
}

/** Make a reader for the records of a log's blocks, or of some of its lines. */
export function createRecordReader({
  formats,
  take,
  see,
}: Omit<ReadOptions, 'words'>): RecordReader {
  const find = createAnchorFinder(formats)
  const lines = new LineCounter()
  const counts = new Map<string, number>()
  const firstLines = new Map<string, string>()
  const problems = new ProblemCounter()
  return {
    visit: (block) =>
      find(block, (line) => {
        const { bytes } = block
        const { format, start: lineStart, anchorAt, end } = line
        const parsed = format.parseLine({ bytes, lineStart, start: anchorAt, end })
        if (parsed === undefined) return
        if (parsed.problem !== undefined) problems.add(parsed.problem, block, line)
        const record = parsed.unread ? stateUnread(parsed.unread.name, block, line) : parsed.record
        if (record === undefined) return
        const problem = take(record, format)
        if (problem !== undefined) problems.add(problem, block, line)
        see?.(record, { format, line: lines.count(block, line.start), problem })
        const count = counts.get(format.name) ?? 0
        if (count === 0) firstLines.set(format.name, quoteLine(block, line))
        counts.set(format.name, count + 1)
      }),
    finish: () => ({ counts, firstLines, problems: problems.list() }),
  }
}

/** State a figure whose number cannot be read: it is missing, and its line says why. */
function stateUnread(name: string, block: Block, line: AnchoredLine): LogRecord {
  const missing = `${quoteLine(block, line)} cannot be read as one number`
  return { kind: 'figures', figures: [{ name, missing }] }
}

/** Quote a line for a sentence, with its number. */
function quoteLine(block: Block, { start, end }: AnchoredLine): string {
  const text = block.bytes.toString('utf8', start, end).trim()
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
  return `line ${String(findLineNumber(block, start))} \`${short}\``
}

const LONGEST_QUOTE = 80

/** Counts the lines of a block on, from one record to the next. */
class LineCounter {
  #block: Block | undefined
  #at = 0
  #line = 0

  /** The number of the line that starts at an offset; offsets of one block ascend. */
  count(block: Block, start: number): number {
    if (this.#block !== block) {
      this.#block = block
      this.#at = block.start
      this.#line = block.linesBefore + 1
    }
    while (this.#at < start) {
      const feed = block.bytes.indexOf(10, this.#at)
      if (feed < 0 || feed >= start) break
      this.#at = feed + 1
      this.#line++
    }
    return this.#line
  }
}

/** Counts problems by kind, with the lines of the first three. */
class ProblemCounter {
  readonly #byKind = new Map<string, { problem: Problem; count: number; places: LinePlace[] }>()

  add(problem: Problem, block: Block, line: AnchoredLine): void {
    const key = findCause(problem)
    const known = this.#byKind.get(key)
    const entry = known ?? { problem, count: 0, places: [] }
    if (known === undefined) this.#byKind.set(key, entry)
    entry.count++
    if (entry.places.length < MOST_PLACES) entry.places.push(findPlace(block, line))
  }

  list(): readonly LineProblem[] {
    return [...this.#byKind.values()]
  }
}

/** The key of lines that are reported together. It has a bounded number of values for any log. */
function findCause(problem: Problem): string {
  const { kind } = problem
  if (kind === 'missing-field') return `${kind} ${problem.field}`
  if (kind === 'counter-went-back') return `${kind} ${problem.counter}`
  if (kind !== 'bad-field') return kind
  // The first letter says what was found (a word, a sign, a list); digits are all alike.
  return `${kind} ${problem.field} ${problem.actual.charAt(0).replace(/\d/, '0')}`
}

function findPlace(block: Block, { start, anchorAt }: AnchoredLine): LinePlace {
  const column = block.bytes.toString('utf8', start, anchorAt).length + 1
  return { line: findLineNumber(block, start), column }
}

function findLineNumber(block: Block, offset: number): number {
  let line = block.linesBefore + 1
  for (let at = block.start; ; line++) {
    const feed = block.bytes.indexOf(10, at)
    if (feed < 0 || feed >= offset) return line
    at = feed + 1
  }
}
