import type { Table, TableCell, TableRow } from 'mdast'
import type { Range } from '../../region.ts'
import {
  findLineBreak,
  isBlankAt,
  type BlockPlace,
  type PlacePoint,
  type PlainBlock,
} from './plain-block.ts'
import { readPlainInline } from './plain-inline.ts'

const DELIMITERS = /^\|(?: *:?-+:? *\|)+$/

/** Read a table whose rows begin and end with a pipe, without escaped ones; a row at least behind its header. */
export function readPlainTable({ source, place, start }: BlockPlace): PlainBlock | undefined {
  const header = findLineBreak(source, start)
  const first = readRow(source, { start, end: header.end }, place)
  const delimiters = findLineBreak(source, header.next)
  const align = readAlignments(source.slice(header.next, delimiters.end))
  if (first === undefined || align?.length !== first.children.length) return undefined
  const children = [first]
  let { end, next } = delimiters
  while (!isBlankAt(source, next)) {
    const at = next
    ;({ end, next } = findLineBreak(source, at))
    const row = readRow(source, { start: at, end }, place)
    if (row === undefined) return undefined
    children.push(row)
  }
  if (children.length === 1) return undefined
  const position = { start: place(start), end: place(end) }
  return { node: { type: 'table', align, children, position }, end: next }
}

function readAlignments(text: string): Table['align'] | undefined {
  if (!DELIMITERS.test(text)) return undefined
  return text
    .slice(1, -1)
    .split('|')
    .map((cell) => {
      const own = cell.trim()
      if (own.endsWith(':')) return own.startsWith(':') ? 'center' : 'right'
      return own.startsWith(':') ? 'left' : null
    })
}

function readRow(source: string, { start, end }: Range, place: PlacePoint): TableRow | undefined {
  const text = source.slice(start, end)
  if (text.length < 2 || !text.startsWith('|') || !text.endsWith('|') || /[\t\\]/.test(text))
    return undefined
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
