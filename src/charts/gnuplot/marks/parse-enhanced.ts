import { createBareByte } from '../../bare-bytes.ts'
import type { Font } from '../../chart.ts'
import { parseFontName, type FontFace } from '../../font-family.ts'
import type { TextRun } from '../../drawing.ts'
import { countColumns, splitLines, type TextLines } from '../../measure-text.ts'

/**
 * Parse gnuplot's enhanced text into lines of runs: `_x ^x {…} {/Font=size …} &x @x ~ab \c`. Every line
 * is parsed on its own, as in gnuplot 5.4. Unpaired braces and marks at the end are dropped; no text is
 * an error. Marks that are nested deeper than {@link MAX_NESTING}, and those of a line behind the first {@link MOST_MARKS}, are text.
 *
 * @param font the font of the text; sizes within the text are relative to its size
 */
export function parseEnhanced(text: string, font: Font): TextLines {
  return splitLines(text).map((runs) => {
    const reader: Reader = {
      text: runs.map((run) => run.text).join(''),
      at: 0,
      nesting: 0,
      marks: 0,
      counted: 0,
      runs: [],
      font,
    }
    const style = findBaseStyle(font)
    while (reader.at < reader.text.length) readUnits(reader, style, true)
    return joinRuns(reader.runs)
  })
}

/** Parse a text: as enhanced text if it is, else as plain text. */
export function parseText(text: string, font: Font, isEnhanced = false): TextLines {
  return isEnhanced ? parseEnhanced(text, font) : splitLines(text)
}

/** Deeper than any text that a person can read. */
const MAX_NESTING = 100

/** More marks than any line has that a person wrote. */
const MOST_MARKS = 500

interface Reader {
  readonly text: string
  at: number
  nesting: number
  /** Marks that have been read. */
  marks: number
  /** Characters since a widthless text began or ended, or an overprint was set. */
  counted: number
  readonly runs: TextRun[]
  readonly font: Font
}

type RunStyle = Omit<TextRun, 'text'>

/** Read units up to the closing brace; without braces read a single unit, as TeX does. */
function readUnits(reader: Reader, style: RunStyle, isBraced: boolean): void {
  do {
    const character = String.fromCodePoint(reader.text.codePointAt(reader.at) ?? 0)
    if (character === '}' && !isBraced) return
    reader.at += character.length
    if (character === '}') return
    const isMark = reader.nesting < MAX_NESTING && reader.marks < MOST_MARKS
    const read = isMark ? MARKS[character] : undefined
    reader.nesting += 1
    if (read) {
      reader.marks += 1
      read(reader, style)
    } else pushText(reader, style, character)
    reader.nesting -= 1
  } while (isBraced && reader.at < reader.text.length)
}

type ReadMark = (reader: Reader, style: RunStyle) => void

/** Readers of what follows each mark; the mark itself has been read. */
const MARKS: Readonly<Record<string, ReadMark>> = {
  '{': (reader, style) => {
    if (reader.at === reader.text.length) return
    readUnits(reader, reader.text[reader.at] === '/' ? readFont(reader, style) : style, true)
  },
  _: (reader, style) => {
    readShifted(reader, style, -0.3)
  },
  '^': (reader, style) => {
    readShifted(reader, style, 0.5)
  },
  '&': (reader, style) => {
    readUnit(reader, { ...style, isHidden: true })
  },
  '@': readWidthless,
  '~': readOverprint,
  '\\': (reader, style) => {
    pushText(reader, style, readEscape(reader))
  },
}

function readUnit(reader: Reader, style: RunStyle): void {
  if (reader.at < reader.text.length) readUnits(reader, style, false)
}

function readShifted(reader: Reader, style: RunStyle, shift: number): void {
  const { scale = 1, rise = 0, depth = 0 } = style
  const shifted = { scale: scale * 0.8, rise: rise + shift * scale, depth: depth + 1 }
  readUnit(reader, { ...style, ...shifted })
}

function readWidthless(reader: Reader, style: RunStyle): void {
  reader.counted = 0
  readUnit(reader, { ...style, isWidthless: true })
  const columns = reader.counted
  reader.counted = 0
  if (columns > 0) reader.runs.push({ ...style, text: '', back: 0.5 * columns })
}

/** Read an overprint: `~a{.8-}` prints `-` over `a`, raised by 0.8. */
function readOverprint(reader: Reader, style: RunStyle): void {
  readUnit(reader, style)
  const columns = reader.counted
  reader.counted = 0
  const [whole, shift = '0'] = matchHere(reader, /\{([-+]?(?:\d+\.?\d*|\.\d+))?/y) ?? []
  reader.at += whole?.length ?? 0
  const { scale = 1, rise = 0 } = style
  reader.runs.push({ ...style, text: '', back: 0.5 * columns })
  const raised = { ...style, rise: rise + Number(shift) * scale, isWidthless: true }
  const over = reader.runs.length
  if (whole === undefined) readUnit(reader, raised)
  else readUnits(reader, raised, true)
  pileUp(reader, over)
}

/** Set the characters of an overprint upon each other, as gnuplot 5.4 does. */
function pileUp({ runs }: Reader, first: number): void {
  const printed = runs.splice(first)
  const characters = printed.flatMap((run) =>
    run.text === '' ? [run] : Array.from(run.text, (text) => ({ ...run, text })),
  )
  characters.forEach((run, index) => {
    if (index > 0) runs.push({ ...run, text: '', back: 0.5 })
    runs.push(run)
  })
}

/**
 * Read an escape: `\101` is an octal code, `\U+00B5` a code point, and any other character stands for
 * itself.
 */
function readEscape(reader: Reader): string {
  const [whole = '', octal, hex] =
    matchHere(reader, /([0-7]{1,3})|U\+([0-9A-Fa-f]{4,5})|./suy) ?? []
  reader.at += whole.length
  if (octal !== undefined) return createBareByte(Number.parseInt(octal, 8) % 256)
  return hex === undefined ? whole : String.fromCodePoint(Number.parseInt(hex, 16))
}

/** Read a font such as `/Times:Bold=20 ` or `/*0.5 ` after an opening brace; it includes one trailing blank. */
function readFont(reader: Reader, style: RunStyle): RunStyle {
  // A character beyond ASCII ends the name of a font (gnuplot 5.4, whose characters are signed).
  const pattern =
    /\/+-*(?:"([^"]*)"|'([^']*)'|([^\s=*}:\u0080-\uffff]*))((?:[=:*][^\s=*}:\u0080-\uffff]*)*) ?/y
  const [whole = '', double, single, bare = '', words = ''] = matchHere(reader, pattern) ?? []
  reader.at += whole.length
  const name = double ?? single ?? bare
  const { family, bold, italic } = parseFontName(style.family ?? reader.font.family)
  let changed: RunStyle = style
  // A change of typeface keeps bold and italic, which `:Normal` ends.
  const added = new Set(words.includes(':Normal') ? [] : nameFaces({ bold, italic }))
  for (const [, sign, word = ''] of words.matchAll(/([=:*])([^=:*]*)/g)) {
    const face = sign === ':' ? /^(?:bold|italic)/i.exec(word)?.[0] : undefined
    if (face !== undefined) added.add(face.toLowerCase())
    const size = Number.parseFloat(word)
    if (sign === '=' && size > 0) changed = { ...changed, scale: size / reader.font.size }
    if (sign === '*' && size > 0) changed = { ...changed, scale: size * (changed.scale ?? 1) }
    // The text may follow a size directly, as in `{/=20a}`.
    const rest = sign === ':' ? '' : word.replace(/^[-+\d.]*/, '')
    if (rest !== '') reader.at -= rest.length
  }
  const full = [name === '' ? family : name, ...added].join(' ')
  return full === reader.font.family ? changed : { ...changed, family: full }
}

/** Find the style of a text in a font such as `Times:Bold`, whose words count in enhanced texts only (gnuplot 5.4). */
function findBaseStyle({ family }: Font): RunStyle {
  const [name = '', ...words] = family.split(':')
  if (words.length === 0) return {}
  const faces = { bold: words.includes('Bold'), italic: words.includes('Italic') }
  return { family: [name, ...nameFaces(faces)].join(' ') }
}

/** Name faces as they stand at the end of a font's name. */
function nameFaces({ bold, italic }: Pick<FontFace, 'bold' | 'italic'>): readonly string[] {
  return [...(bold ? ['bold'] : []), ...(italic ? ['italic'] : [])]
}

function matchHere({ text, at }: Reader, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

function pushText(reader: Reader, style: RunStyle, text: string): void {
  if (text === '') return
  // gnuplot 5.4 goes back by bytes, whatever the encoding is.
  reader.counted += countColumns(text, 'bytes')
  reader.runs.push({ ...style, text })
}

/** Join runs of one style, and move each step back into the run after it. */
function joinRuns(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = []
  let back = 0
  for (const { text, ...style } of runs) {
    if (text === '') {
      back += style.back ?? 0
      continue
    }
    const last = joined.at(-1)
    if (last && back === 0 && hasStyle(last, style)) {
      joined.splice(-1, 1, { ...last, text: last.text + text })
    } else joined.push({ ...style, text, ...(back === 0 ? {} : { back }) })
    back = 0
  }
  return joined
}

function hasStyle(run: TextRun, style: RunStyle): boolean {
  const keys = ['scale', 'rise', 'depth', 'family', 'isHidden', 'isWidthless'] as const
  return keys.every((key) => run[key] === style[key])
}
