import { cleanText } from '../../tables/clean-text.ts'
import type { ChartImage } from '../chart-image.ts'
import { encodeTarget } from '../encode-target.ts'
import { readCaptionText } from '../read-caption-text.ts'
import { escapeHtml } from './escape-html.ts'

/** Write a chart for HTML: a figure with its caption, or an image without one. */
export function formatHtmlImage(chart: ChartImage): string[] {
  const { target, alt, label } = chart
  const text = readCaptionText(chart)
  const id = label === undefined ? '' : ` id="${label}"`
  const source = escapeHtml(encodeTarget(target))
  const image = `<img${text === '' ? id : ''} src="${source}" alt="${escapeHtml(cleanText(alt))}" />`
  if (text === '') return [image]
  return [
    `<figure${id}>`,
    `  ${image}`,
    `  <figcaption>${escapeHtml(text)}</figcaption>`,
    '</figure>',
  ]
}
