import { takeListItem, type RestLine } from './rest-lines.ts'
import { trimPlaced } from '../blank-out.ts'
import type { PlacedCell, TableBlock } from '../page-block.ts'
import { blankRestMarkup, type PlaceLines } from './rest-text.ts'

/** Read the table in the body of a `list-table` or a `csv-table`; `undefined` for other directives. */
export function readDirectiveTable(
  name: string,
  block: readonly RestLine[],
  place: PlaceLines,
): TableBlock | undefined {
  const kind = name.toLowerCase()
  if (kind !== 'list-table' && kind !== 'flat-table' && kind !== 'csv-table') return undefined
  const options = block.filter(({ text }) => /^\s*:[\w-]+:/.test(text))
  const bodyStart = block.findIndex(({ text }, index) => index > 0 && text === '')
  if (bodyStart === -1) return undefined
  const body = block.slice(bodyStart).filter(({ text }) => text !== '')
  const placed = place(block)
  if (placed === undefined) return undefined
  const headerRows = Number(readOption(options, 'header-rows') ?? '0')
  const own = kind === 'csv-table' ? readCsvRows(body, place) : readListRows(body, place)
  if (own === undefined) return undefined
  const header = kind === 'csv-table' ? readHeader(options, place) : []
  return {
    kind: 'table',
    rows: [...header, ...own],
    headerRows: headerRows + header.length,
    start: placed.start,
    end: placed.end,
  }
}

function readOption(options: readonly RestLine[], name: string): string | undefined {
  const option = options.find(({ text }) => text.trimStart().startsWith(`:${name}:`))
  return option?.text
    .trimStart()
    .slice(name.length + 2)
    .trim()
}

function readHeader(options: readonly RestLine[], place: PlaceLines): readonly PlacedCell[][] {
  const option = options.find(({ text }) => text.trimStart().startsWith(':header:'))
  const placed = option === undefined ? undefined : place([option])
  if (placed === undefined) return []
  const text = placed.text.replace(':header:', ' '.repeat(':header:'.length))
  return [splitCsv(text.trimEnd(), placed.start)]
}

/** Rows of a list of lists: `* - cell`. A cell is the lines up to the next. */
function readListRows(
  body: readonly RestLine[],
  place: PlaceLines,
): readonly PlacedCell[][] | undefined {
  const rows: PlacedCell[][] = []
  for (let at = 0; at < body.length;) {
    const bullet = /^[*+-] +/.exec(body[at]?.text ?? '')
    if (bullet === null) return undefined
    const row = takeListItem(body, at, bullet[0].length)
    rows.push(readListCells(row.lines, place))
    at = row.next
  }
  return rows
}

function readListCells(lines: readonly RestLine[], place: PlaceLines): PlacedCell[] {
  const cells: PlacedCell[] = []
  for (let at = 0; at < lines.length;) {
    const bullet = /^[*+-](?: +|$)/.exec(lines[at]?.text ?? '')
    if (bullet === null) return cells
    const cell = takeListItem(lines, at, Math.max(bullet[0].length, 2))
    const placed = place(cell.lines)
    if (placed !== undefined) {
      cells.push(trimPlaced({ ...placed, text: blankRestMarkup(placed.text) }))
    }
    at = cell.next
  }
  return cells
}

/** Rows of comma-separated values; one that goes on in the next line is not read. */
function readCsvRows(
  body: readonly RestLine[],
  place: PlaceLines,
): readonly PlacedCell[][] | undefined {
  if (body.some(({ text }) => (text.split('"').length - 1) % 2 === 1)) return undefined
  return body.flatMap((line) => {
    const placed = place([line])
    return placed === undefined ? [] : [splitCsv(placed.text.trimEnd(), placed.start)]
  })
}

function splitCsv(line: string, start: number): PlacedCell[] {
  const cells: PlacedCell[] = []
  for (const match of line.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/g)) {
    if (match.index === line.length && cells.length > 0) break
    const text = match[1] ?? match[2] ?? ''
    const at = start + match.index + Math.max(match[0].indexOf(text), 0)
    cells.push(trimPlaced({ text: blankRestMarkup(text), start: at, end: at + text.length }))
  }
  return cells
}
