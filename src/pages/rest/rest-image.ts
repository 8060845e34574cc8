import { cleanText } from '../../tables/clean-text.ts'
import type { ChartImage } from '../chart-image.ts'
import { escapeRest, escapeRestStart } from './escape-rest.ts'

/** Write a chart for reST: a figure with its caption, or an image without one. */
export function formatRestImage({ target, alt, caption }: ChartImage): string[] {
  const text = caption === undefined ? '' : cleanText(caption)
  const plainAlt = cleanText(alt)
  return [
    `.. ${text === '' ? 'image' : 'figure'}:: ${escapeTarget(target)}`,
    ...(plainAlt === '' ? [] : [`   :alt: ${plainAlt}`]),
    ...(text === '' ? [] : ['', `   ${escapeRestStart(escapeRest(text))}`]),
  ]
}

/** docutils drops blanks from a target unless they are escaped. */
function escapeTarget(target: string): string {
  return target.replace(/[\\\s]/g, (mark) => `\\${mark}`)
}
