import type { Block } from '../logs/block.ts'
import type { Problem } from '../problems/diagnostics.ts'
import type { AnchoredLine } from './anchor-table.ts'
import type { LinePlace, LineProblem, LogReading, NoticedLine, ReadOptions } from './log-reading.ts'
import type { LogRecord } from './record.ts'
import type { ParsedLine } from './record-format.ts'

const MOST_PLACES = 3

/** How many records of a format were booked. */
interface FormatCount {
  readonly format: AnchoredLine['format']
  count: number
}

/** Hands on the records of lines, and keeps count of them and of what is wrong with them. */
export class RecordBooker {
  readonly #take: ReadOptions['take']
  readonly #see: ReadOptions['see']
  readonly #notice: ReadOptions['notice']
  readonly #lines = new LineCounter()
  readonly #counts = new Map<string, FormatCount>()
  #counted: FormatCount | undefined
  readonly #firstLines = new Map<string, string>()
  readonly #problems = new ProblemCounter()

  constructor({ take, see, notice }: Pick<ReadOptions, 'take' | 'see' | 'notice'>) {
    this.#take = take
    this.#see = see
    this.#notice = notice
  }

  /** Book what a line of a block says; `undefined` for nothing. */
  book(parsed: ParsedLine | undefined, block: Block, line: AnchoredLine): void {
    const outcome = parsed === undefined ? 'refused' : this.#bookParsed(parsed, block, line)
    this.#notice?.({
      line: this.#lines.count(block, line.start),
      format: line.format.name,
      outcome,
      text: block.bytes.toString('utf8', line.start, line.end),
    })
  }

  #bookParsed(parsed: ParsedLine, block: Block, line: AnchoredLine): NoticedLine['outcome'] {
    if (parsed.problem !== undefined)
      this.#problems.add(parsed.problem, () => findPlace(block, line))
    const record = parsed.unread ? stateUnread(parsed.unread, block, line) : parsed.record
    const { records: several, sample } = parsed
    // Most lines have one record, or one and a sample.
    if (record !== undefined && several === undefined) {
      const outcome = this.#bookRecord(record, block, line)
      if (sample === undefined) return outcome
      const second = this.#bookRecord(sample, block, line)
      return second === 'record' ? second : outcome
    }
    const records = [record, ...(several ?? []), sample].filter((one) => one !== undefined)
    if (records.length === 0) return parsed.problem === undefined ? 'header' : 'problem'
    const outcomes = records.map((one) => this.#bookRecord(one, block, line))
    return outcomes.find((outcome) => outcome === 'record') ?? outcomes[0] ?? 'refused'
  }

  #bookRecord(record: LogRecord, block: Block, line: AnchoredLine): NoticedLine['outcome'] {
    const { format } = line
    const problem = this.#take(record, format)
    if (problem === 'ignored') return 'refused'
    const place = (): LinePlace => findPlace(block, line)
    if (problem !== undefined) this.#problems.add(problem, place)
    if (line.end === block.end && isOpenEnd(block)) this.#problems.add(CUT_LINE, place)
    this.#see?.(record, { line: this.#lines.count(block, line.start), problem })
    const counted = this.#counted?.format === format ? this.#counted : this.#findCount(block, line)
    counted.count++
    return problem !== undefined && LEFT_OUT.includes(problem.kind) ? 'problem' : 'record'
  }

  /** Whether a record of a format was booked, and no line of another one since. */
  hasRecords(format: AnchoredLine['format']): boolean {
    return this.#counted?.format === format
  }

  /** Book more records of the format of the last one. */
  bookRows(count: number): void {
    if (this.#counted !== undefined) this.#counted.count += count
  }

  /** Book what is wrong at the end of a log of so many lines. */
  bookEnd(problem: Problem, lines: number): void {
    this.#problems.add(problem, () => ({ line: Math.max(1, lines), column: 1 }))
  }

  /** The count of a line's format, which stays at hand while the lines are of it. */
  #findCount(block: Block, line: AnchoredLine): FormatCount {
    const { format } = line
    const found = this.#counts.get(format.name) ?? { format, count: 0 }
    this.#counted = found
    if (found.count > 0) return found
    this.#firstLines.set(format.name, quoteLine(block, line))
    this.#counts.set(format.name, found)
    return found
  }

  finish(): Pick<LogReading, 'counts' | 'problems' | 'firstLines'> {
    return {
      counts: new Map([...this.#counts].map(([name, { count }]) => [name, count])),
      firstLines: this.#firstLines,
      problems: this.#problems.list(),
    }
  }
}

const LEFT_OUT: readonly Problem['kind'][] = [
  'time-went-back',
  'time-went-on',
  'another-execution',
  'repeated-sample',
  'many-processes',
  'many-results',
]

const CUT_LINE: Problem = { kind: 'cut-line' }
const CLOSING_BRACE = 125

/** Whether the last line of a log has no line feed, so that it may be cut short; an object of JSON is not. */
function isOpenEnd({ bytes, end }: Block): boolean {
  return bytes[end - 1] !== CLOSING_BRACE
}

/** State a figure whose number cannot be read: it is missing, and its line says why. */
function stateUnread(
  { name, of }: NonNullable<ParsedLine['unread']>,
  block: Block,
  line: AnchoredLine,
): LogRecord {
  const missing = `${quoteLine(block, line)} cannot be read as one number`
  const figures = [{ name, missing }]
  return of === undefined ? { kind: 'figures', figures } : { kind: 'figures', figures, of }
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

  add(problem: Problem, place: () => LinePlace): void {
    const key = findCause(problem)
    const known = this.#byKind.get(key)
    const entry = known ?? { problem, count: 0, places: [] }
    if (known === undefined) this.#byKind.set(key, entry)
    entry.count++
    if (entry.places.length < MOST_PLACES) entry.places.push(place())
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
  const part = problem.isPart === true ? ' in part' : ''
  return `${kind} ${problem.field} ${problem.actual.charAt(0).replace(/\d/, '0')}${part}`
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
