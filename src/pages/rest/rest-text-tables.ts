import type { RestLine } from './rest-lines.ts'
import { trimPlaced } from '../blank-out.ts'
import type { PlacedCell, TableBlock } from '../page-block.ts'
import { blankRestMarkup, type PlaceLines } from './rest-text.ts'

/** A part of a line that belongs to a cell. */
interface Span {
  readonly from: number
  readonly to: number
}

/** A border of a whole row, and one that cells which span rows interrupt, as far as these have no text there. */
const BORDER = /^\+[-=+]+\+$/
const PART_BORDER = /^[+|](?: +|[-=]+)(?:[+|](?: +|[-=]+))*[+|]$/

/**
 * Read a grid table. A cell that spans columns stands in the first of them, and the others are empty; likewise one that spans rows. A table
 * is `undefined` where such a cell has text beside a border, and where its lines do not meet.
 */
export function readGridTable(
  lines: readonly RestLine[],
  place: PlaceLines,
): TableBlock | undefined {
  const placed = place(lines)
  if (placed === undefined) return undefined
  const borders = lines.filter(({ text }) => isBorder(text))
  const corners = listCorners(borders.map(({ text }) => text))
  const rows: PlacedCell[][] = []
  let band: RestLine[] = []
  let headerRows = 0
  for (const line of lines) {
    if (!isBorder(line.text)) {
      if (line.text.startsWith('+') || /\+[-=]{3,}\+/.test(line.text)) return undefined
      band.push(line)
      continue
    }
    if (band.length > 0) rows.push(readGridRow(band, corners, place))
    if (/^\+[=+]+\+$/.test(line.text)) headerRows = rows.length
    band = []
  }
  return { kind: 'table', rows, headerRows, start: placed.start, end: placed.end }
}

function isBorder(text: string): boolean {
  return BORDER.test(text) || (/[-=]{3}/.test(text) && PART_BORDER.test(text))
}

/** Where columns of a grid begin and end: all corners of its borders. */
function listCorners(borders: readonly string[]): readonly number[] {
  const corners = borders.flatMap((border) =>
    Array.from(border.matchAll(/\+/g), ({ index }) => index),
  )
  return [...new Set(corners)].sort((a, b) => a - b)
}

/** A row with as many cells as the grid has columns; those that a cell spans, too, are empty. */
function readGridRow(
  band: readonly RestLine[],
  corners: readonly number[],
  place: PlaceLines,
): PlacedCell[] {
  const isBar = (at: number): boolean => band.every((line) => line.text.charAt(at) === '|')
  const spans = corners.slice(0, -1).map((corner, index): Span => {
    const end = corners.find((other, at) => at > index && isBar(other)) ?? corner
    return isBar(corner) ? { from: corner + 1, to: end } : { from: corner + 1, to: corner + 1 }
  })
  return readBand(band, spans, place)
}

/** Read a simple table: a row a line; a line without its first cell goes on with the row above. */
export function readSimpleTable(
  lines: readonly RestLine[],
  place: PlaceLines,
): TableBlock | undefined {
  const placed = place(lines)
  const rule = lines[0]?.text ?? ''
  if (placed === undefined) return undefined
  const starts = [...rule.matchAll(/=+/g)].map((match) => match.index)
  const spans = starts.map((from, index) => ({ from, to: starts[index + 1] ?? Infinity }))
  const rows: PlacedCell[][] = []
  let headerRows = 0
  let band: RestLine[] = []
  const close = (): void => {
    if (band.length > 0) rows.push(readBand(band, spans, place))
    band = []
  }
  for (const line of lines.slice(1)) {
    if (/^[=-][=\- ]*$/.test(line.text)) {
      close()
      if (line.text.startsWith('=') && headerRows === 0) headerRows = rows.length
      continue
    }
    if (line.text.slice(0, spans[1]?.from).trim() !== '') close()
    if (line.text !== '') band.push(line)
  }
  close()
  if (headerRows === rows.length) headerRows = 0
  return { kind: 'table', rows, headerRows, start: placed.start, end: placed.end }
}

function readBand(
  band: readonly RestLine[],
  spans: readonly Span[],
  place: PlaceLines,
): PlacedCell[] {
  return spans.map(({ from, to }) => {
    const parts = band.flatMap((line): readonly PlacedCell[] => {
      const placed = place([line])
      if (placed === undefined) return []
      // the line's text ends where the placed text does, but for its line end
      const end = placed.text.trimEnd().length
      const left = end - line.text.length
      const text = placed.text.slice(left + from, Math.min(left + to, end))
      const start = placed.start + left + from
      return [trimPlaced({ text: blankRestMarkup(text), start, end: start + text.length })]
    })
    const stretches = parts.flatMap((part) => part.stretches ?? [])
    const filled = parts.filter(({ text }) => text !== '')
    const [first] = filled
    const last = filled.at(-1)
    if (first === undefined || last === undefined) {
      const start = parts[0]?.start ?? 0
      return { text: '', start, end: start, stretches }
    }
    const text = filled.map((part) => part.text).join(' ')
    return { text, start: first.start, end: last.end, stretches }
  })
}
