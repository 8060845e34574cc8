import { cleanText } from '../tables/clean-text.ts'
import { escapeAsEntities, escapeMarkdown } from './markdown/escape-markdown.ts'
import { escapeRest, escapeRestStart } from './rest/escape-rest.ts'
import type { Figure } from './page.ts'

/** Write a chart for Markdown or MDX: an image, whose title is the caption. */
export function formatMarkdownFigure({ target, alt, caption }: Figure): string[] {
  const title = caption === undefined ? '' : cleanText(caption)
  const quoted = title === '' ? '' : ` "${escapeAsEntities(title).replaceAll('"', '&quot;')}"`
  return [`![${escapeMarkdown(cleanText(alt))}](${encodeTarget(target)}${quoted})`]
}

/** Write a chart for reST: a figure with its caption, or an image without one. */
export function formatRestFigure({ target, alt, caption }: Figure): string[] {
  const text = caption === undefined ? '' : cleanText(caption)
  const plainAlt = cleanText(alt)
  return [
    `.. ${text === '' ? 'image' : 'figure'}:: ${escapeTarget(target)}`,
    ...(plainAlt === '' ? [] : [`   :alt: ${plainAlt}`]),
    ...(text === '' ? [] : ['', `   ${escapeRestStart(escapeRest(text))}`]),
  ]
}

/** A path as a URL: hosts decode it, and nothing in it is markup. */
function encodeTarget(target: string): string {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(target))
    return target.replace(/[^!-~]|[()<>\\]/gu, encodeURIComponent)
  return target.split('/').map(encodeSegment).join('/')
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** docutils drops blanks from a target unless they are escaped. */
function escapeTarget(target: string): string {
  return target.replace(/[\\\s]/g, (mark) => `\\${mark}`)
}
