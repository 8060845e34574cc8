import { cleanText } from '../../tables/clean-text.ts'
import type { Table } from '../../tables/table.ts'
import type { ChartImage } from '../chart-image.ts'
import { readCaptionText } from '../read-caption-text.ts'
import { escapeTarget } from '../rest/rest-image.ts'
import { escapeMarkup, escapeMarkupAsEntities } from './escape-markdown.ts'
import { escapeMarkdownStart } from './escape-markdown-start.ts'
import { formatMarkdownImage } from './markdown-image.ts'
import { formatMarkdownTable } from './markdown-table.ts'

/** Write a chart for MyST: a figure, which has a number and a name, or an image without a caption and a label. */
export function formatMystImage(image: ChartImage): string[] {
  const { target, alt, label } = image
  const caption = readCaptionText(image)
  if (caption === '' && label === undefined) return formatMarkdownImage(image)
  const plainAlt = cleanText(alt)
  return [
    `\`\`\`{figure} ${escapeTarget(target)}`,
    ...(label === undefined ? [] : [`:name: ${label}`]),
    ...(plainAlt === '' ? [] : [`:alt: ${quoteOption(plainAlt)}`]),
    ...(caption === '' ? [] : ['', escapeMarkdownStart(escapeMarkup(caption))]),
    '```',
  ]
}

/** Write a table for MyST: in a directive where it has a caption, since it is that which gets a number. */
export function formatMystTable(table: Table): string[] {
  const { label } = table
  const caption = readCaptionText(table)
  const bare = formatMarkdownTable({ ...table, caption: undefined, label: undefined, notes: [] })
  const notes = formatMarkdownTable({ ...table, caption: undefined, label: undefined })
  if (bare.length === 0 || (caption === '' && label === undefined)) return notes
  const below = notes.slice(bare.length)
  if (caption === '') return [`(${label ?? ''})=`, '', ...notes]
  // A backtick would end the line of a fence, a backslash may be read twice there, and prettier keeps no escape that it need not.
  return [
    `\`\`\`{table} ${escapeMarkupAsEntities(caption)}`,
    ...(label === undefined ? [] : [`:name: ${label}`]),
    '',
    ...bare,
    '```',
    ...below,
  ]
}

/** MyST reads options as YAML. */
function quoteOption(text: string): string {
  return `"${text.replace(/["\\]/g, (mark) => `\\${mark}`)}"`
}
