import type { Block } from '../logs/block.ts'
import type { Anchor, RecordFormat } from './record-format.ts'

/** Where an anchor was found: the line's bytes in the block, and the anchor in them. */
export interface AnchoredLine {
  readonly format: RecordFormat
  readonly start: number
  /** Behind the last byte, line feed and carriage return not counted. */
  readonly end: number
  readonly anchorAt: number
}

/** Find the anchored lines of a block in order, and count all its lines. */
export type FindAnchors = (block: Block, found: (line: AnchoredLine) => void) => number

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const SPACE = 32
const TAB = 9
const ZERO = 48
const NINE = 57
const LESS_THAN = 60
const GREATER_THAN = 62
const SMALL_A = 97
const SMALL_M = 109
const SMALL_S = 115
const SMALL_Z = 122

/** Node searches up to six bytes with `memchr` on the first, far faster than longer needles. */
const NEEDLE_LENGTH = 6

/** What is searched for, and the anchors that begin with it. */
interface Needle {
  readonly bytes: Buffer
  readonly anchors: readonly AnchorBytes[]
}

interface AnchorBytes {
  readonly bytes: Buffer
  readonly format: RecordFormat
}

/**
 * Make a search for the anchors of some formats.
 *
 * Hot path (bench `process-log`): one pass of native `indexOf` over the line feeds, which counts
 * the lines and looks at the first letter of each, and one for each distinct beginning of an
 * anchor that may stand anywhere. Nothing is decoded.
 */
export function createAnchorFinder(formats: readonly RecordFormat[]): FindAnchors {
  const needles = createNeedles(formats)
  const lineStarts = createLineStarts(formats)
  const all = formats.filter(({ anchors }) => anchors.length === 0)
  const wholes = formats.some(({ wholeLines }) => wholeLines === true)
  return (whole, found) => {
    // A search goes on to the end of its bytes, and a single line may stand in a large memory.
    const block = { ...whole, bytes: whole.bytes.subarray(0, whole.end) }
    const lines: AnchoredLine[] = []
    for (const needle of needles) pushNeedleLines(lines, block, needle)
    const count = pushLineStarts(lines, block, lineStarts)
    for (const format of all) pushAllLines(lines, block, format)
    if (needles.length + (lineStarts.isEmpty ? 0 : 1) + all.length > 1) {
      lines.sort((a, b) => a.start - b.start)
    }
    if (wholes) dropRepeated(lines).forEach(found)
    else lines.forEach(found)
    return count
  }
}

/** A line that is parsed as a whole is found once. */
function dropRepeated(lines: readonly AnchoredLine[]): readonly AnchoredLine[] {
  let first = 0
  return lines.filter((line, i) => {
    if (lines[first]?.start !== line.start) first = i
    if (line.format.wholeLines !== true) return true
    for (let other = first; other < i; other++) {
      if (lines[other]?.format === line.format) return false
    }
    return true
  })
}

function pushAllLines(lines: AnchoredLine[], block: Block, format: RecordFormat): void {
  const { bytes, start, end } = block
  for (let lineStart = start; lineStart < end;) {
    const feed = bytes.indexOf(LINE_FEED, lineStart)
    const lineEnd = feed < 0 ? end : feed
    lines.push({ format, start: lineStart, end: trimReturn(bytes, lineEnd), anchorAt: lineStart })
    lineStart = lineEnd + 1
  }
}

function createNeedles(formats: readonly RecordFormat[]): readonly Needle[] {
  const anchors = collectAnchors(formats, 'anywhere')
  const beginnings = new Set(anchors.map(({ bytes }) => readBeginning(bytes)))
  return [...beginnings].map((beginning) => ({
    bytes: Buffer.from(beginning, 'latin1'),
    anchors: anchors.filter(({ bytes }) => readBeginning(bytes) === beginning),
  }))
}

function readBeginning(bytes: Buffer): string {
  return bytes.toString('latin1', 0, NEEDLE_LENGTH)
}

/** What a line may begin with: its anchors by their first two bytes, and those behind a value. */
interface LineStarts {
  readonly anchors: ReadonlyMap<number, readonly AnchorBytes[]>
  readonly afterValue: ReadonlyMap<number, readonly AnchorBytes[]>
  /** For each first byte of a line, whether it is worth a look. */
  readonly isFirst: Uint8Array
  readonly isEmpty: boolean
}

function createLineStarts(formats: readonly RecordFormat[]): LineStarts {
  const anchors = groupByPair(collectAnchors(formats, 'line-start'))
  const afterValue = groupByPair(collectAnchors(formats, 'after-value'))
  const isEmpty = anchors.size + afterValue.size === 0
  const isFirst = new Uint8Array(256)
  for (const pair of anchors.keys()) isFirst[pair >> 8] = 1
  isFirst[SPACE] = isFirst[TAB] = isEmpty ? 0 : 1
  return { anchors, afterValue, isFirst, isEmpty }
}

/** Longer anchors come first, since one may begin with another. */
function groupByPair(anchors: readonly AnchorBytes[]): ReadonlyMap<number, readonly AnchorBytes[]> {
  const sorted = anchors.toSorted((a, b) => b.bytes.length - a.bytes.length)
  const pairs = new Set(sorted.map(({ bytes }) => readPair(bytes, 0)))
  return new Map(
    [...pairs].map((pair) => [pair, sorted.filter(({ bytes }) => readPair(bytes, 0) === pair)]),
  )
}

/** Two bytes as one number: few lines that are no record begin with those of an anchor. */
function readPair(bytes: Buffer, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}

function collectAnchors(
  formats: readonly RecordFormat[],
  where: Anchor['where'],
): readonly AnchorBytes[] {
  return formats.flatMap((format) =>
    format.anchors
      .filter((anchor) => anchor.where === where)
      .map(({ text }) => ({ bytes: Buffer.from(text, 'latin1'), format })),
  )
}

function pushNeedleLines(lines: AnchoredLine[], block: Block, needle: Needle): void {
  const { bytes, start, end } = block
  for (let at = bytes.indexOf(needle.bytes, start); at >= 0 && at < end;) {
    const anchor = needle.anchors.find((candidate) => hasBytesAt(bytes, candidate.bytes, at))
    if (anchor === undefined) {
      at = bytes.indexOf(needle.bytes, at + 1)
      continue
    }
    const feed = bytes.indexOf(LINE_FEED, at)
    const lineEnd = feed < 0 ? end : feed
    const lineStart = bytes.lastIndexOf(LINE_FEED, at) + 1
    lines.push({
      format: anchor.format,
      start: Math.max(lineStart, start),
      end: trimReturn(bytes, lineEnd),
      anchorAt: at,
    })
    at = feed < 0 ? -1 : bytes.indexOf(needle.bytes, feed)
  }
}

/** Count the lines, and push those that start with an anchor after blanks. */
function pushLineStarts(lines: AnchoredLine[], block: Block, lineStarts: LineStarts): number {
  const { bytes, start, end } = block
  const { isFirst } = lineStarts
  let count = 0
  for (let lineStart = start; lineStart < end;) {
    const feed = bytes.indexOf(LINE_FEED, lineStart)
    const lineEnd = feed < 0 ? end : feed
    if (isFirst[bytes[lineStart] ?? 0] === 1) {
      const word = skipBlanks(bytes, lineStart)
      const isValue = word > lineStart && beginsValue(bytes[word] ?? 0)
      const at = isValue ? skipValue(bytes, word, lineEnd) : word
      const anchors = (isValue ? lineStarts.afterValue : lineStarts.anchors).get(
        readPair(bytes, at),
      )
      if (anchors !== undefined) {
        const end = trimReturn(bytes, lineEnd)
        for (const format of findFormats(anchors, bytes, at)) {
          lines.push({ format, start: lineStart, end, anchorAt: at })
        }
      }
    }
    count++
    lineStart = lineEnd + 1
  }
  return count
}

/** The formats with an anchor at an offset; the one with the longest comes first. */
function findFormats(
  anchors: readonly AnchorBytes[],
  bytes: Buffer,
  at: number,
): ReadonlySet<RecordFormat> {
  return new Set(
    anchors.filter((item) => hasBytesAt(bytes, item.bytes, at)).map(({ format }) => format),
  )
}

function beginsValue(byte: number): boolean {
  return (byte >= ZERO && byte <= NINE) || byte === LESS_THAN
}

/** Find the first letter behind a value: a number with its signs and separators, a clock such as `1m12.75s`, or `<…>`. */
function skipValue(bytes: Buffer, from: number, end: number): number {
  let at = from
  if (bytes[at] === LESS_THAN) while (at < end && bytes[at] !== GREATER_THAN) at++
  while (at < end && !isLetter(bytes[at] ?? 0)) at++
  if (bytes[at] !== SMALL_M || !beginsValue(bytes[at + 1] ?? 0)) return at
  at++
  while (at < end && !isLetter(bytes[at] ?? 0)) at++
  while (at < end && (bytes[at] === SMALL_S || bytes[at] === SPACE)) at++
  return at
}

/** Whether a byte is an ASCII letter. */
function isLetter(byte: number): boolean {
  const small = byte | 0x20
  return small >= SMALL_A && small <= SMALL_Z
}

function skipBlanks(bytes: Buffer, from: number): number {
  let at = from
  while (bytes[at] === SPACE || bytes[at] === TAB) at++
  return at
}

function trimReturn(bytes: Buffer, end: number): number {
  return bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end
}

function hasBytesAt(bytes: Buffer, expected: Buffer, at: number): boolean {
  const end = at + expected.length
  return end <= bytes.length && bytes.compare(expected, 0, expected.length, at, end) === 0
}
