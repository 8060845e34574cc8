import type { RestLine } from './rest-lines.ts'
import { trimPlaced } from '../blank-out.ts'
import type { PlacedCell, TableBlock } from '../page-block.ts'
import { blankRestMarkup, type PlaceLines } from './rest-text.ts'

/** A part of a line that belongs to a cell. */
interface Span {
  readonly from: number
  readonly to: number
}

/**
 * Read a grid table. Cells that span rows are not read: such a table is `undefined`, and so is one whose lines
 * do not meet.
 */
export function readGridTable(
  lines: readonly RestLine[],
  place: PlaceLines,
): TableBlock | undefined {
  const placed = place(lines)
  if (placed === undefined) return undefined
  const rows: PlacedCell[][] = []
  let band: RestLine[] = []
  let border = ''
  let headerRows = 0
  for (const line of lines) {
    if (!line.text.startsWith('+')) {
      if (/\+[-=]{3,}\+/.test(line.text)) return undefined
      band.push(line)
      continue
    }
    if (/^\+[=+]+\+$/.test(line.text)) headerRows = rows.length + (band.length > 0 ? 1 : 0)
    if (!/^\+[-=+]+\+$/.test(line.text)) return undefined
    const spans = findGridSpans(band, [border, line.text])
    if (band.length > 0) rows.push(readBand(band, spans, place))
    band = []
    border = line.text
  }
  return { kind: 'table', rows, headerRows, start: placed.start, end: placed.end }
}

/** The columns of a row: where each of its lines has a bar, and a border above or below a corner. */
function findGridSpans(band: readonly RestLine[], borders: readonly string[]): readonly Span[] {
  const [first] = band
  const text = first?.text ?? ''
  const bars: number[] = []
  for (let at = 0; at < text.length; at++) {
    const isCorner = borders.some((border) => border.charAt(at) === '+')
    if (isCorner && band.every((line) => line.text.charAt(at) === '|')) bars.push(at)
  }
  return bars.slice(0, -1).map((bar, index) => ({ from: bar + 1, to: bars[index + 1] ?? bar + 1 }))
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
