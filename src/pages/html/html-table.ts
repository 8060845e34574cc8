import { cleanText } from '../../tables/clean-text.ts'
import type { Alignment, Inline, Table } from '../../tables/table.ts'
import { readCaptionText } from '../read-caption-text.ts'
import { escapeHtml } from './escape-html.ts'
import { formatHtmlInline } from './html-inline.ts'

/**
 * Write a table for HTML, a cell a line, and each note as an emphasised paragraph below. Lines carry no line ends;
 * empty without columns.
 */
export function formatHtmlTable(table: Table): string[] {
  const { columns, rows, notes, label } = table
  if (columns.length === 0) return []
  const alignments = columns.map(({ align }) => align)
  const caption = readCaptionText(table)
  const header = columns.map((column) => column.header)
  const body = rows.flatMap((row) => formatRow(row, 'td', alignments))
  return [
    `<table${label === undefined ? '' : ` id="${label}"`}>`,
    ...(caption === '' ? [] : [`  <caption>${escapeHtml(caption)}</caption>`]),
    '  <thead>',
    ...formatRow(header, 'th', alignments),
    '  </thead>',
    ...(body.length === 0 ? [] : ['  <tbody>', ...body, '  </tbody>']),
    '</table>',
    ...notes.map((note) => `<p><em>${escapeHtml(cleanText(note))}</em></p>`),
  ]
}

function formatRow(
  cells: readonly Inline[],
  name: 'th' | 'td',
  alignments: readonly Alignment[],
): string[] {
  const lines = cells.map((cell, index) => {
    const style = formatStyle(name, alignments[index] ?? 'left')
    return `      <${name}${style}>${formatHtmlInline(cell)}</${name}>`
  })
  return ['    <tr>', ...lines, '    </tr>']
}

/** Browsers put a header in the middle and a cell to the left. */
function formatStyle(name: 'th' | 'td', align: Alignment): string {
  return name === 'td' && align === 'left' ? '' : ` style="text-align: ${align}"`
}
