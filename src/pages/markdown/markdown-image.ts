import type { ChartImage } from '../chart-image.ts'
import { encodeTarget } from '../encode-target.ts'
import { readCaptionText } from '../read-caption-text.ts'
import { emphasiseLine } from './emphasise-line.ts'
import { escapeAlt } from './escape-alt.ts'
import { formatAnchor } from './format-anchor.ts'

/** Write a chart for Markdown: an image, which hosts and GitHub both find, and its caption below. */
export function formatMarkdownImage(image: ChartImage): string[] {
  return formatCaptionedImage(image, escapeAlt(image.alt))
}

/** Write a chart with its alternative text, which is escaped already. */
export function formatCaptionedImage(image: ChartImage, alt: string): string[] {
  const { target, label } = image
  const caption = readCaptionText(image)
  return [
    `${formatAnchor(label)}![${alt}](${encodeTarget(target)})`,
    ...(caption === '' ? [] : ['', emphasiseLine(caption)]),
  ]
}
