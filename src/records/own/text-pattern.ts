import { findUnitReadings } from '../../quantities/unit-words.ts'
import { chooseAnchor, type LinePattern } from './line-pattern.ts'

/** A part of a text pattern: text as it is, or a field. */
export type PatternPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string }

/** Which fields of a text pattern are numbers; others are any text up to what follows them. */
export type IsNumber = (field: string) => boolean

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
export function createTextPattern(parts: readonly PatternPart[], isNumber: IsNumber): LinePattern {
  const names = parts.flatMap((part) => (part.kind === 'field' ? [part.name] : []))
  const segments = cutSegments(parts, isNumber)
  const texts = parts.flatMap((part) => (part.kind === 'text' ? part.text.trim().split(/\s+/) : []))
  return { names, anchor: chooseAnchor(texts), find: (text) => findSegments(text, segments) }
}

/** Text and numbers between two fields of any text, each as an expression that matches where it stands. */
interface Segment {
  readonly pieces: readonly RegExp[]
  /** Whether any text stands before it, which is a field. */
  readonly isAfterText: boolean
  /** Whether nothing follows in the pattern, so that a word has to end. */
  readonly isLast: boolean
}

function cutSegments(parts: readonly PatternPart[], isNumber: IsNumber): readonly Segment[] {
  const segments: { pieces: RegExp[]; isAfterText: boolean; isLast: boolean }[] = []
  let open = { pieces: [] as RegExp[], isAfterText: false, isLast: false }
  segments.push(open)
  parts.forEach((part, i) => {
    const next = parts[i + 1]
    if (part.kind === 'field' && !isNumber(part.name)) {
      open = { pieces: [], isAfterText: true, isLast: false }
      segments.push(open)
    } else if (part.kind === 'field') {
      open.pieces.push(createNumber(next?.kind === 'text' ? next.text.charAt(0) : ''))
    } else {
      open.pieces.push(createLiteral(part.text, i === 0))
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
  const starts = head && new RegExp(head.source, head.flags.replace('y', 'g'))
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
  for (const piece of pieces) {
    piece.lastIndex = at
    const match = piece.exec(text)
    if (match === null) return undefined
    if (match[1] !== undefined) numbers.push(match[1])
    at = piece.lastIndex
  }
  const endsInNumber = text.slice(0, at).endsWith(numbers.at(-1) ?? ' ')
  if (isLast && (isWordCut(text, at) || (endsInNumber && hasUnit(text.slice(at, at + 24)))))
    return undefined
  return { start, end: at, numbers }
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
