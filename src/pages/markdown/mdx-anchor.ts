import { cleanText } from '../../tables/clean-text.ts'
import type { Table } from '../../tables/table.ts'
import type { ChartImage } from '../chart-image.ts'
import { escapeMarkup } from './escape-markdown.ts'
import { formatAnchor } from './format-anchor.ts'
import { formatCaptionedImage } from './markdown-image.ts'
import { formatMarkdownTable } from './markdown-table.ts'

/** Write a chart for MDX, in whose alternative text prettier leaves no escape that it can do without. */
export function formatMdxImage(image: ChartImage): string[] {
  const unlabelled = { ...image, label: undefined }
  return [...formatOwnAnchor(image), ...formatCaptionedImage(unlabelled, escapeAlt(image.alt))]
}

/** Docusaurus takes `:name`, and `:30` of a time, for a directive, and leaves it out of an alternative text. */
function escapeAlt(alt: string): string {
  return escapeMarkup(cleanText(alt)).replace(/:(?=[^\s:])/g, '&#58;')
}

/** Write a table for MDX. */
export function formatMdxTable(table: Table): string[] {
  const written = formatMarkdownTable({ ...table, label: undefined })
  return written.length === 0 ? [] : [...formatOwnAnchor(table), ...written]
}

/** An element at the start of a line is a block of its own to prettier, which breaks what goes on behind it. */
function formatOwnAnchor({ label }: { readonly label?: string | undefined }): readonly string[] {
  return label === undefined ? [] : [formatAnchor(label), '']
}
