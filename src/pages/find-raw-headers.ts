import { decodeReferences } from './character-references.ts'

/** A row of a table written in tags, and its cells in their order. */
interface RawRow {
  readonly isHeader: boolean
  readonly cells: readonly RawCell[]
}

interface RawCell {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly isHeader: boolean
  /** Whether it stands for several cells. */
  readonly isWide: boolean
}

/**
 * Find the headers of the cell of a table that an author wrote in tags of HTML, in a page of any syntax: of its column,
 * then of its row; none outside of such a table.
 */
export function findRawHeaders(source: string, offset: number): readonly string[] {
  const start = source.slice(0, offset).search(LAST_TABLE)
  const end = /<\/table\s*>/i.exec(source.slice(offset))
  if (start === -1 || end === null) return []
  const rows = listRows(source.slice(start, offset + end.index), start)
  const row = rows.find(({ cells }) => cells.some((cell) => surrounds(cell, offset)))
  if (row === undefined) return []
  const column = row.cells.findIndex((cell) => surrounds(cell, offset))
  const header = rows.filter(({ isHeader }) => isHeader).at(-1)
  // Where cells span others, none is below another for sure.
  const isEven =
    header?.cells.length === row.cells.length &&
    !rows.some(({ cells }) => cells.some(({ isWide }) => isWide))
  const above = isEven && header !== row ? (header.cells[column]?.text ?? '') : ''
  const beside = column > 0 ? (row.cells[0]?.text ?? '') : ''
  return [above, beside].filter((text) => text !== '')
}

/** The last table that begins in a text and does not end in it. */
const LAST_TABLE = /<table\b(?![\s\S]*<\/?table\b)/i

function listRows(table: string, start: number): readonly RawRow[] {
  const heads = splitAt(table, /<tr\b/gi)
  return heads.map(({ text, at }) => {
    const cells = splitAt(text, /<t[hd]\b/gi).map((cell) => readCell(cell, start + at))
    const isHeader = cells.length > 0 && cells.every((cell) => cell.isHeader)
    return { isHeader: isHeader || isInHead(table.slice(0, at)), cells }
  })
}

function isInHead(before: string): boolean {
  return before.toLowerCase().lastIndexOf('<thead') > before.toLowerCase().lastIndexOf('</thead')
}

function readCell({ text, at }: Piece, start: number): RawCell {
  const tag = /^<t[hd]\b[^<>]*>/i.exec(text)?.[0] ?? ''
  const inside = text.slice(tag.length).replace(/<\/t[hdr]\b[\s\S]*$/i, '')
  return {
    start: start + at,
    end: start + at + text.length,
    text: decodeReferences(inside.replaceAll(/<[^<>]*>/g, ' '))
      .replaceAll(/\s+/g, ' ')
      .trim(),
    isHeader: /^<th/i.test(tag),
    isWide: /\b(?:col|row)span\s*=\s*["']?(?!1\b)\d/i.test(tag),
  }
}

interface Piece {
  readonly text: string
  /** Its offset in what was split. */
  readonly at: number
}

function splitAt(text: string, tag: RegExp): readonly Piece[] {
  const starts = [...text.matchAll(tag)].map(({ index }) => index)
  return starts.map((at, i) => ({ text: text.slice(at, starts[i + 1]), at }))
}

function surrounds({ start, end }: RawCell, offset: number): boolean {
  return start <= offset && offset < end
}
