import {
  hasBytesAt,
  readPair,
  SPACE,
  TAB,
  trimReturn,
  type AnchoredLine,
  type LineStarts,
} from './anchor-table.ts'

const ZERO = 48
const NINE = 57
const LESS_THAN = 60
const GREATER_THAN = 62
const SMALL_A = 97
const SMALL_M = 109
const SMALL_S = 115
const SMALL_Z = 122

/** A line by its bytes, its end behind them without its line feed. */
export interface LineSpan {
  readonly bytes: Buffer
  readonly lineStart: number
  readonly lineEnd: number
}

/** Push a line for each format with an anchor at its start, behind blanks, or behind a value; the one with the longest comes first. */
export function pushLineStart(
  lines: AnchoredLine[],
  { bytes, lineStart, lineEnd }: LineSpan,
  starts: LineStarts,
): void {
  const word = skipBlanks(bytes, lineStart)
  const isValue = word > lineStart && beginsValue(bytes[word] ?? 0)
  const at = isValue ? skipValue(bytes, word, lineEnd) : word
  const anchors = (isValue ? starts.afterValue : starts.anchors).get(readPair(bytes, at))
  if (anchors === undefined) return
  const first = lines.length
  for (const { bytes: expected, format } of anchors) {
    if (!hasBytesAt(bytes, expected, at) || hasFormat(lines, first, format)) continue
    lines.push({ format, start: lineStart, end: trimReturn(bytes, lineEnd), anchorAt: at })
  }
}

function hasFormat(
  lines: readonly AnchoredLine[],
  first: number,
  format: AnchoredLine['format'],
): boolean {
  for (let i = first; i < lines.length; i++) if (lines[i]?.format === format) return true
  return false
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
