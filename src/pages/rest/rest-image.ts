import { cleanText } from '../../tables/clean-text.ts'
import type { ChartImage } from '../chart-image.ts'
import { readCaptionText } from '../read-caption-text.ts'
import { escapeRest, escapeRestStart } from './escape-rest.ts'

/** Write a chart for reST: a figure with its caption and its name, or an image without them. */
export function formatRestImage(image: ChartImage): string[] {
  const { target, alt, label } = image
  const text = readCaptionText(image)
  const plainAlt = cleanText(alt)
  return [
    `.. ${text === '' && label === undefined ? 'image' : 'figure'}:: ${escapeTarget(target)}`,
    ...(label === undefined ? [] : [`   :name: ${label}`]),
    ...(plainAlt === '' ? [] : [`   :alt: ${plainAlt}`]),
    ...(text === '' ? [] : ['', `   ${escapeRestStart(escapeRest(text))}`]),
  ]
}

/** Write a path as the argument of a directive: docutils drops blanks from it unless they are escaped. */
export function escapeTarget(target: string): string {
  return target.replace(/[\\\s]/g, (mark) => `\\${mark}`)
}
