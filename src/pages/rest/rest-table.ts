import { cleanText } from '../../tables/clean-text.ts'
import { readCaptionText } from '../read-caption-text.ts'
import { escapeRest, escapeRestStart } from './escape-rest.ts'
import { formatRestInline } from './rest-inline.ts'
import type { Inline, Table } from '../../tables/table.ts'

/**
 * Write a table for reST as a `list-table`, whose diffs show a cell a line, and each note as an emphasised
 * paragraph below. Lines carry no line ends; empty without columns.
 */
export function formatRestTable(table: Table): string[] {
  if (table.columns.length === 0) return []
  // docutils refuses a table that is nothing but header rows
  const headerRows = table.rows.length === 0 ? [] : ['   :header-rows: 1']
  return [
    `.. list-table:: ${formatTitle(table)}`.trimEnd(),
    ...(table.label === undefined ? [] : [`   :name: ${table.label}`]),
    ...headerRows,
    '   :widths: auto',
    '   :align: left',
    `   :class: ${['tracedocs-table', ...listRight(table)].join(' ')}`,
    '',
    ...formatRow(table.columns.map((column) => column.header)),
    ...table.rows.flatMap(formatRow),
    ...table.notes.flatMap((note) => ['', `*${escapeRest(cleanText(note))}*`]),
  ]
}

/** List the classes of the columns that stand right, by which the style sheet of the Sphinx extension finds them: docutils has no option for it. */
function listRight({ columns }: Table): readonly string[] {
  return columns.flatMap(({ align }, i) =>
    align === 'right' ? [`tracedocs-right-${String(i + 1)}`] : [],
  )
}

/** The caption; what begins like an option would be one. */
function formatTitle(table: Table): string {
  return escapeRestStart(escapeRest(readCaptionText(table)))
}

function formatRow(cells: readonly Inline[]): string[] {
  return cells.map((cell, index) =>
    `   ${index === 0 ? '*' : ' '} - ${formatRestInline(cell)}`.trimEnd(),
  )
}
