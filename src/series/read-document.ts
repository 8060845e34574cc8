import type { Problem } from '../problems/diagnostics.ts'
import {
  DocumentFault,
  LARGEST_DOCUMENT,
  type DocumentEntry,
  type DocumentFormat,
} from '../records/document-format.ts'
import { readRecords } from '../records/read-records.ts'
import type { LinePlace, LineProblem, LogReading, ReadOptions } from '../records/log-reading.ts'

/** How a document is read. */
export interface DocumentOptions extends Pick<ReadOptions, 'words' | 'take' | 'see'> {
  readonly format: DocumentFormat
  readonly path: string
  /** How the lines are read of a document that has lines of other formats, too. */
  readonly lines?: ReadOptions
}

const MOST_PLACES = 3

/** Read a log that is one document. Memory: some times its size, which has a limit. */
export async function readDocument(
  chunks: AsyncIterable<Uint8Array>,
  options: DocumentOptions,
): Promise<LogReading> {
  const bytes = await collectBytes(chunks)
  if (bytes === undefined) {
    const limit = `${String(LARGEST_DOCUMENT / 1024 ** 2)} MiB`
    const problem = { kind: 'large-document', record: options.format.record, limit } as const
    return refuse(problem, { bytes: LARGEST_DOCUMENT, lines: 0 }, { line: 1, column: 1 })
  }
  const text = bytes.toString('utf8')
  const lines = new LineFinder(text)
  const totals = { bytes: bytes.length, lines: lines.count }
  try {
    const entries = await options.format.read(text, { path: options.path })
    const words = options.words ? text.split(/\s+/).filter((word) => word !== '').length : undefined
    const own = takeEntries(entries, { lines, text }, options)
    const others = await readOthers(bytes, options)
    return { ...joinReadings(own, others), words, totals: complete(totals) }
  } catch (error) {
    if (!(error instanceof DocumentFault)) throw error
    return refuse(error.problem, totals, lines.find(error.offset))
  }
}

async function collectBytes(chunks: AsyncIterable<Uint8Array>): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > LARGEST_DOCUMENT) return undefined
    // The reader reuses the memory of a chunk for the next one.
    pieces.push(Uint8Array.from(chunk))
  }
  return Buffer.concat(pieces)
}

type Findings = Pick<LogReading, 'counts' | 'firstLines' | 'problems'>

/** Read the lines of other formats in a document that is made of lines. */
async function readOthers(
  bytes: Uint8Array,
  { lines, format }: DocumentOptions,
): Promise<Findings | undefined> {
  if (lines === undefined || format.hasLines !== true) return undefined
  const chunks = (async function* () {
    yield await Promise.resolve(bytes)
  })()
  return readRecords(chunks, { ...lines, words: false })
}

function joinReadings(own: Findings, others: Findings | undefined): Findings {
  if (others === undefined) return own
  return {
    counts: new Map([...own.counts, ...others.counts]),
    firstLines: new Map([...(own.firstLines ?? []), ...(others.firstLines ?? [])]),
    problems: [...own.problems, ...others.problems],
  }
}

function takeEntries(
  entries: readonly DocumentEntry[],
  { lines, text }: { readonly lines: LineFinder; readonly text: string },
  { format, take, see }: DocumentOptions,
): Findings {
  const problems = new Map<string, { problem: Problem; count: number; places: LinePlace[] }>()
  let count = 0
  let first: number | undefined
  for (const { record, problem, offset = 0 } of entries) {
    const place = lines.find(offset)
    const found = record === undefined ? undefined : take(record, format)
    const isTaken = record !== undefined && found !== 'ignored'
    const doubt = found === 'ignored' ? undefined : found
    for (const one of [problem, doubt]) if (one !== undefined) addProblem(problems, one, place)
    if (!isTaken) continue
    see?.(record, { line: place.line, problem: doubt })
    count++
    first ??= place.line
    if (isCutLine(text, offset)) addProblem(problems, { kind: 'cut-line' }, place)
  }
  const { name } = format
  return {
    counts: new Map(count === 0 ? [] : [[name, count]]),
    firstLines: new Map(first === undefined ? [] : [[name, `line ${String(first)}`]]),
    problems: [...problems.values()],
  }
}

/** Whether a record stands in a last line that ends in a number, so that it may be cut short. */
function isCutLine(text: string, offset: number): boolean {
  return /\w$/.test(text.slice(-1)) && !text.includes('\n', offset)
}

function addProblem(
  problems: Map<string, { problem: Problem; count: number; places: LinePlace[] }>,
  problem: Problem,
  place: LinePlace,
): void {
  const key = JSON.stringify(problem)
  const known = problems.get(key) ?? { problem, count: 0, places: [] }
  problems.set(key, known)
  known.count++
  if (known.places.length < MOST_PLACES) known.places.push(place)
}

function refuse(
  problem: Problem,
  totals: { readonly bytes: number; readonly lines: number },
  place: LinePlace,
): LogReading {
  const problems: readonly LineProblem[] = [{ problem, count: 1, places: [place] }]
  return { counts: new Map(), problems, words: undefined, totals: complete(totals) }
}

function complete(totals: {
  readonly bytes: number
  readonly lines: number
}): LogReading['totals'] {
  return { ...totals, overlongLines: [], overlongCount: 0 }
}

/** Finds the lines of offsets in a text. */
class LineFinder {
  readonly #starts: number[] = [0]
  readonly #length: number

  constructor(text: string) {
    this.#length = text.length
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      this.#starts.push(at + 1)
    }
  }

  /** Lines, and one more for a last line without a line feed. */
  get count(): number {
    const [last = 0] = this.#starts.slice(-1)
    return this.#starts.length - (last === this.#length ? 1 : 0)
  }

  find(offset: number): LinePlace {
    let [low, high] = [0, this.#starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? Infinity) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 }
  }
}
