import { cleanText } from '../../tables/clean-text.ts'
import type { ChartImage } from '../chart-image.ts'
import { encodeTarget } from '../encode-target.ts'
import { escapeAsEntities, escapeMarkdown } from './escape-markdown.ts'

/** Write a chart for Markdown or MDX: an image, whose title is the caption. */
export function formatMarkdownImage({ target, alt, caption }: ChartImage): string[] {
  const title = caption === undefined ? '' : cleanText(caption)
  const quoted = title === '' ? '' : ` "${escapeAsEntities(title).replaceAll('"', '&quot;')}"`
  return [`![${escapeMarkdown(cleanText(alt))}](${encodeTarget(target)}${quoted})`]
}
