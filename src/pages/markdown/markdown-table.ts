import { readCaptionText } from '../read-caption-text.ts'
import { emphasiseLine } from './emphasise-line.ts'
import { formatAnchor } from './format-anchor.ts'
import { formatMarkdownInline } from './markdown-inline.ts'
import { measureCell } from './measure-columns.ts'
import type { Alignment, Table } from '../../tables/table.ts'

/** The shortest delimiter cell that GFM and prettier agree on. */
const MIN_WIDTH = 3

/**
 * Write a table for Markdown or MDX: padded GFM, which prettier leaves as it is, its caption as an emphasised paragraph
 * above, and each note as one below. Lines carry no line ends; empty without columns. The package `markdown-table`
 * pads differently: columns narrower than three, and which side of a centred cell gets the odd blank.
 */
export function formatMarkdownTable(table: Table): string[] {
  if (table.columns.length === 0) return []
  const header = table.columns.map((column) => formatMarkdownInline(column.header))
  const rows = table.rows.map((row) => row.map(formatMarkdownInline))
  const widths = header.map((_, column) => measureColumn([header, ...rows], column))
  const delimiters = table.columns.map((column, index) =>
    formatDelimiter(column.align, widths[index] ?? 0),
  )
  const padRow = (cells: readonly string[]): string[] =>
    cells.map((cell, index) =>
      padCell(cell, widths[index] ?? 0, table.columns[index]?.align ?? 'left'),
    )
  return [
    ...formatHead(table),
    formatRow(padRow(header)),
    formatRow(delimiters),
    ...rows.map((cells) => formatRow(padRow(cells))),
    ...table.notes.flatMap((note) => ['', emphasiseLine(note)]),
  ]
}

/** The caption, and what links to the table lead to. */
function formatHead(table: Table): readonly string[] {
  const caption = readCaptionText(table)
  const head = `${formatAnchor(table.label)}${caption === '' ? '' : emphasiseLine(caption)}`
  return head === '' ? [] : [head, '']
}

function measureColumn(rows: readonly (readonly string[])[], column: number): number {
  return rows.reduce(
    (widest, cells) => Math.max(widest, measureCell(cells[column] ?? '')),
    MIN_WIDTH,
  )
}

function formatRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function formatDelimiter(align: Alignment, width: number): string {
  switch (align) {
    case 'left':
      return `:${'-'.repeat(width - 1)}`
    case 'right':
      return `${'-'.repeat(width - 1)}:`
    case 'center':
      return `:${'-'.repeat(width - 2)}:`
  }
}

function padCell(cell: string, width: number, align: Alignment): string {
  const blanks = width - measureCell(cell)
  switch (align) {
    case 'left':
      return cell + ' '.repeat(blanks)
    case 'right':
      return ' '.repeat(blanks) + cell
    case 'center':
      return ' '.repeat(Math.floor(blanks / 2)) + cell + ' '.repeat(Math.ceil(blanks / 2))
  }
}
