import type { Table, TableCell, TableRow } from 'mdast'
import {
  findLineBreak,
  isBlankAt,
  placeInLine,
  type BlockPlace,
  type PlacePoint,
  type PlainBlock,
} from './plain-block.ts'
import { readPlainInline } from './plain-inline.ts'

const DELIMITERS = /^\|(?: *:?-+:? *\|)+$/

/** Read a table whose rows begin and end with a pipe, without escaped ones. */
export function readPlainTable({ source, start, line }: BlockPlace): PlainBlock | undefined {
  const rows: TableRow[] = []
  let align: Table['align']
  let [end, next] = [start, start]
  for (let number = line; number === line || !isBlankAt(source, next); number++) {
    const at = next
    ;({ end, next } = findLineBreak(source, at))
    const text = source.slice(at, end)
    if (number === line + 1) {
      if (!DELIMITERS.test(text)) return undefined
      align = readAlignments(text)
      if (align.length !== rows[0]?.children.length) return undefined
    } else {
      const row = readRow({ source, start: at, line: number }, end)
      if (row === undefined) return undefined
      rows.push(row)
    }
  }
  const [first, last] = [rows[0]?.position, rows.at(-1)?.position]
  if (align === undefined || first === undefined || last === undefined) return undefined
  // The row of delimiters is the last where there are no others.
  const bottom = rows.length > 1 ? last.end : placeInLine({ source, start: end, line })(end)
  const position = { start: first.start, end: bottom }
  return rows.length > 1
    ? { node: { type: 'table', align, children: rows, position }, end: next }
    : undefined
}

function readAlignments(text: string): NonNullable<Table['align']> {
  return text
    .slice(1, -1)
    .split('|')
    .map((cell) => {
      const own = cell.trim()
      if (own.endsWith(':')) return own.startsWith(':') ? 'center' : 'right'
      return own.startsWith(':') ? 'left' : null
    })
}

function readRow(at: BlockPlace, end: number): TableRow | undefined {
  const { source, start } = at
  const text = source.slice(start, end)
  if (text.length < 2 || !text.startsWith('|') || !text.endsWith('|') || /[\t\\]/.test(text))
    return undefined
  const place = placeInLine(at)
  const children: TableCell[] = []
  for (let from = start; from < end - 1;) {
    const to = source.indexOf('|', from + 1)
    const isLast = to === end - 1
    const cell = readCell(source, { from, to, end: isLast ? end : to }, place)
    if (cell === undefined) return undefined
    children.push(cell)
    from = to
  }
  return { type: 'tableRow', children, position: { start: place(start), end: place(end) } }
}

function readCell(
  source: string,
  { from, to, end }: { readonly from: number; readonly to: number; readonly end: number },
  place: PlacePoint,
): TableCell | undefined {
  let [start, stop] = [from + 1, to]
  while (start < stop && source[start] === ' ') start++
  while (stop > start && source[stop - 1] === ' ') stop--
  const children = readPlainInline(source, { start, end: stop }, place)
  if (children === undefined) return undefined
  return { type: 'tableCell', children, position: { start: place(from), end: place(end) } }
}
