import { cleanText } from '../../tables/clean-text.ts'
import { decodeReferences } from '../character-references.ts'
import { findAltMarks } from './find-alt-marks.ts'

/** What Liquid, Nunjucks, Jinja, Hugo or kramdown would run, wherever it stands in a page. */
const TEMPLATE = /\{(?=[{%#:])/g

/** What extensions take for attributes of the paragraph, where an alternative text ends with it. */
const ATTRIBUTES = /\{.*\}$/s

const REFERENCE = /&(?:#x?[\da-f]+|[a-z][a-z\d]*);/gi

/**
 * Write plain text as the alternative text of an image in Markdown. Only what would else be read as markup is escaped, since
 * markdown-it leaves out whatever is: `&lt;5 ms` is read as `5 ms`. For the same reason a blank, which everyone sees, and no
 * escape keeps the braces of templates apart: `{ {`. One at the end keeps markdown-it-attrs from braces there.
 */
export function escapeAlt(text: string): string {
  const alt = cleanText(text).replace(TEMPLATE, '{ ')
  const marks = new Set([...findAltMarks(alt), ...findReferences(alt)])
  const escaped = Array.from({ length: alt.length }, (_, at) => {
    const mark = alt.charAt(at)
    return marks.has(at) ? escapeMark(mark) : mark
  })
  return `${escaped.join('')}${ATTRIBUTES.test(alt) ? ' ' : ''}`
}

/** Where references to characters begin that Markdown would replace. */
function findReferences(alt: string): readonly number[] {
  return [...alt.matchAll(REFERENCE)].flatMap(({ 0: reference, index }) =>
    reference.startsWith('&#') || decodeReferences(reference) !== reference ? [index] : [],
  )
}

/** A backslash before these is an escape in every Markdown, Python-Markdown's short list included. */
function escapeMark(mark: string): string {
  if (/[\\`*_[\]]/.test(mark)) return `\\${mark}`
  if (mark === '<') return '&lt;'
  return mark === '&' ? '&amp;' : `&#${String(mark.charCodeAt(0))};`
}
