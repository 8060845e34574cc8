import { findUnitReadings } from '../../quantities/unit-words.ts'
import { readWrittenUnit, type OwnUnit } from './own-unit.ts'
import { chooseAnchor, type LinePattern } from './line-pattern.ts'

/** A part of a text pattern: text as it is, or a field. */
export type PatternPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string }

/** What is known of the fields of a text pattern. */
export interface PatternFields {
  /** Which are numbers; others are any text up to what follows them. */
  readonly isNumber: (field: string) => boolean
  /** The unit of a number that has none beside it in the pattern: its own may stand behind it, as in `554ms`. */
  readonly findUnit?: (field: string) => OwnUnit | undefined
}

/** Split a pattern such as `took {ms} ms` into text and fields; `{*}` is any text, `{{` and `}}` are braces. */
export function splitTextPattern(pattern: string): readonly PatternPart[] {
  const parts: PatternPart[] = []
  let text = ''
  for (const [piece, name] of pattern.matchAll(/\{\{|\}\}|\{([^{}]*)\}|[^{}]+|[{}]/g)) {
    if (name === undefined) {
      text += piece === '{{' ? '{' : piece === '}}' ? '}' : piece
      continue
    }
    if (text !== '') parts.push({ kind: 'text', text })
    text = ''
    parts.push({ kind: 'field', name: name.trim() })
  }
  return text === '' ? parts : [...parts, { kind: 'text', text }]
}

/**
 * Make a pattern of text with fields, which stands anywhere in a line. Blanks match blanks, and a word ends where the
 * pattern's ends. It never goes back: what follows any text is searched for where it stands first.
 */
export function createTextPattern(
  parts: readonly PatternPart[],
  fields: PatternFields,
): LinePattern {
  const names = parts.flatMap((part) => (part.kind === 'field' ? [part.name] : []))
  const segments = cutSegments(parts, fields)
  const texts = parts.flatMap((part) => (part.kind === 'text' ? part.text.trim().split(/\s+/) : []))
  return { names, anchor: chooseAnchor(texts), find: (text) => findSegments(text, segments) }
}

/** A text or a number, as an expression that matches where it stands. */
interface Piece {
  readonly shape: RegExp
  /** Of a number behind which a unit may stand. */
  readonly unit: OwnUnit | undefined
}

/** Text and numbers between two fields of any text. */
interface Segment {
  readonly pieces: readonly Piece[]
  /** Whether any text stands before it, which is a field. */
  readonly isAfterText: boolean
  /** Whether nothing follows in the pattern, so that a word has to end. */
  readonly isLast: boolean
}

function cutSegments(
  parts: readonly PatternPart[],
  { isNumber, findUnit }: PatternFields,
): readonly Segment[] {
  const segments: { pieces: Piece[]; isAfterText: boolean; isLast: boolean }[] = []
  let open = { pieces: [] as Piece[], isAfterText: false, isLast: false }
  segments.push(open)
  parts.forEach((part, i) => {
    const next = parts[i + 1]
    if (part.kind === 'field' && !isNumber(part.name)) {
      open = { pieces: [], isAfterText: true, isLast: false }
      segments.push(open)
    } else if (part.kind === 'field') {
      const shape = createNumber(next?.kind === 'text' ? next.text.charAt(0) : '')
      open.pieces.push({ shape, unit: findUnit?.(part.name) })
    } else {
      open.pieces.push({ shape: createLiteral(part.text, i === 0), unit: undefined })
    }
  })
  open.isLast = true
  return segments
}

/** A number up to what follows it: in `{a},{b}`, a comma ends the first one. */
function createNumber(next: string): RegExp {
  const marks = ".,'_".replace(next, '')
  return new RegExp(`([-+\\u2212]?(?:\\d+(?:[${marks}]\\d+)*|\\.\\d+)(?:[eE][-+]?\\d+)?)`, 'y')
}

function createLiteral(text: string, isFirst: boolean): RegExp {
  const escaped = text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  const border = isFirst && /^[\p{L}\d]/u.test(text) ? String.raw`(?<![\p{L}\d_])` : ''
  return new RegExp(border + escaped.replaceAll(/\s+/g, String.raw`[ \t\u00a0]+`), 'uy')
}

function findSegments(text: string, segments: readonly Segment[]): readonly string[] | undefined {
  const found: string[] = []
  let at = 0
  for (const segment of segments) {
    const hit = findSegment(text, segment, at)
    if (hit === undefined) return undefined
    if (segment.isAfterText) {
      const between = text.slice(at, hit.start).trim()
      if (between === '') return undefined
      found.push(between)
    }
    found.push(...hit.numbers)
    at = hit.end
  }
  return found
}

interface SegmentHit {
  readonly start: number
  readonly end: number
  readonly numbers: readonly string[]
}

/** Find where a segment stands first; one without pieces is the end of the text. */
function findSegment(text: string, segment: Segment, from: number): SegmentHit | undefined {
  const { pieces, isAfterText } = segment
  if (pieces.length === 0) {
    const start = isAfterText ? text.length : from
    return { start, end: start, numbers: [] }
  }
  const [head] = pieces
  const starts = head && new RegExp(head.shape.source, head.shape.flags.replace('y', 'g'))
  // What any text may be has at least one character.
  if (starts) starts.lastIndex = isAfterText ? from + 1 : from
  for (let start = starts?.exec(text); start; start = starts?.exec(text)) {
    const hit = isInside(text, start.index, start[1])
      ? undefined
      : matchSegment(text, segment, start.index)
    if (hit !== undefined) return hit
  }
  return undefined
}

/** Whether a number that begins a segment is the rest of a word or of another number. */
function isInside(text: string, at: number, number: string | undefined): boolean {
  if (number === undefined || at === 0) return false
  const before = text.slice(Math.max(0, at - 2), at)
  // `34` of the clock `12:34`.
  if (/[\p{L}\d_.,]$|\d:$/u.test(before)) return true
  // `234` of `1 234` is the rest of a number whose thousands are parted.
  return /\d[ \u00a0\u2009\u202f'\u2019]$/.test(before) && /^\d{3}(?!\d)/.test(number)
}

function matchSegment(
  text: string,
  { pieces, isLast }: Segment,
  start: number,
): SegmentHit | undefined {
  const numbers: string[] = []
  let at = start
  for (const [i, { shape, unit }] of pieces.entries()) {
    const match = matchAt(shape, text, at)
    if (match === null) return undefined
    at = shape.lastIndex
    const [, number] = match
    if (number === undefined) continue
    const next = pieces[i + 1]?.shape
    const isFollowed = next !== undefined && matchAt(next, text, at) !== null
    const own = unit === undefined || isFollowed ? '' : findOwnUnit(text.slice(at, at + 24), unit)
    numbers.push(number + own)
    at += own.length
  }
  const endsInNumber = text.slice(0, at).endsWith(numbers.at(-1) ?? ' ')
  if (isLast && (isWordCut(text, at) || (endsInNumber && hasUnit(text.slice(at, at + 24)))))
    return undefined
  return { start, end: at, numbers }
}

function matchAt(shape: RegExp, text: string, at: number): RegExpExecArray | null {
  shape.lastIndex = at
  return shape.exec(text)
}

/** The unit that stands behind a number, where it measures the same as that of the field; nothing else. */
function findOwnUnit(text: string, unit: OwnUnit): string {
  const [whole = '', word = ''] = /^[ \t\u00a0]?([%\p{L}\u00b5]+(?:\/\p{L}+)?)/u.exec(text) ?? []
  return word !== '' && readWrittenUnit(word, unit) !== undefined ? whole : ''
}

/** Whether the pattern ends where the word of the line goes on, as `ms` does in `ms/op`. */
function isWordCut(text: string, at: number): boolean {
  if (!/[\p{L}\d_]/u.test(text.charAt(at - 1))) return false
  return /^(?:[\p{L}\d_]|\/\p{L})/u.test(text.slice(at, at + 2))
}

/** Whether a text that follows a number begins with its unit, which a pattern without it would leave out in silence. */
function hasUnit(text: string): boolean {
  const word = /^\s?([%\p{L}\u00b5]+)/u.exec(text)?.[1]
  return word !== undefined && findUnitReadings(word) !== undefined
}
