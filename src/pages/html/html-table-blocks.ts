import { trimPlaced } from '../blank-out.ts'
import type { PlacedCell, TableBlock } from '../page-block.ts'
import type { HtmlElement, HtmlNode } from './html-node.ts'
import { readHtmlRun } from './html-text.ts'

/** Whether a table has another one in it, and so shows no numbers of its own. */
export function isLayout({ children }: HtmlElement): boolean {
  return children.some(
    (node) => node.kind === 'element' && (node.name === 'table' || isLayout(node)),
  )
}

/** Read a table; a cell that spans others stands in the first of them. */
export function readHtmlTable(table: HtmlElement, source: string): TableBlock {
  const rows: PlacedCell[][] = []
  /** For each column, how many rows below the present one a cell reaches into. */
  const reach: number[] = []
  let headerRows = 0
  for (const { row, isHead } of listRows(table, false)) {
    const read = readRow(row, { reach, source })
    if (read.length === 0) continue
    if (isHead && headerRows === rows.length) headerRows++
    rows.push(read)
  }
  if (headerRows === rows.length) headerRows = 0
  return { kind: 'table', rows, headerRows, start: table.start, end: table.end }
}

interface PlacedRow {
  readonly row: HtmlElement
  /** Whether it is in a `thead` or has nothing but headers. */
  readonly isHead: boolean
}

function listRows(parent: HtmlElement, isHead: boolean): readonly PlacedRow[] {
  return parent.children.flatMap((node): readonly PlacedRow[] => {
    if (node.kind !== 'element') return []
    if (node.name !== 'tr') return listRows(node, node.name === 'thead')
    const cells = listCells(node)
    return [{ row: node, isHead: isHead || cells.every(({ name }) => name === 'th') }]
  })
}

function listCells({ children }: HtmlElement): readonly HtmlElement[] {
  const isCell = (node: HtmlNode): node is HtmlElement =>
    node.kind === 'element' && (node.name === 'td' || node.name === 'th')
  return children.filter(isCell)
}

function readRow(
  row: HtmlElement,
  { reach, source }: { readonly reach: number[]; readonly source: string },
): PlacedCell[] {
  const read: PlacedCell[] = []
  const fill = (start: number): void => {
    for (let left = reach[read.length] ?? 0; left > 0; left = reach[read.length] ?? 0) {
      reach[read.length] = left - 1
      read.push({ text: '', start, end: start })
    }
  }
  for (const cell of listCells(row)) {
    fill(cell.start)
    const [down, across] = [readSpan(cell, 'rowspan'), readSpan(cell, 'colspan')]
    const text = trimPlaced(readHtmlRun(cell.children, source))
    const placed = cell.children.length === 0 ? { text: '', ...cell.content } : text
    for (let i = 0; i < across; i++) {
      reach[read.length] = down - 1
      read.push(i === 0 ? placed : { text: '', start: placed.end, end: placed.end })
    }
  }
  fill(row.content.end)
  return read
}

/** How many rows or columns a cell takes; browsers allow 1,000 of them. */
function readSpan({ attributes }: HtmlElement, name: string): number {
  const count = Number.parseInt(attributes.get(name) ?? '1', 10)
  return count >= 1 ? Math.min(count, 1000) : 1
}
