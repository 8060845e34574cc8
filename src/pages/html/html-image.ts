import { cleanText } from '../../tables/clean-text.ts'
import type { ChartImage } from '../chart-image.ts'
import { encodeTarget } from '../encode-target.ts'
import { escapeHtml } from './escape-html.ts'

/** Write a chart for HTML: a figure with its caption, or an image without one. */
export function formatHtmlImage({ target, alt, caption }: ChartImage): string[] {
  const text = caption === undefined ? '' : cleanText(caption)
  const source = escapeHtml(encodeTarget(target))
  const image = `<img src="${source}" alt="${escapeHtml(cleanText(alt))}" />`
  if (text === '') return [image]
  return ['<figure>', `  ${image}`, `  <figcaption>${escapeHtml(text)}</figcaption>`, '</figure>']
}
