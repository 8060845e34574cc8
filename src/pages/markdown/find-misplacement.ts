import type { Parents } from 'mdast'
import { getTextAfter, getTextBefore } from '../line-text.ts'
import type { Container } from './container.ts'
import type { Range } from '../region.ts'

/** What may stand before a comment that has its line for itself: quotes, marks of lists and definitions, a footnote's label. */
const CONTAINER_PREFIX = /^(?:[ \t>]|[-+*:](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]]+\]:)*$/

const PHRASING_PARENTS: ReadonlySet<string> = new Set([
  'paragraph',
  'tableCell',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'mdxJsxTextElement',
])

const REMEDY = 'expected it on a line of its own, with blank lines around the region'

/** Find why no region of Markdown can begin or end at a comment, if so. */
export function findMisplacement(
  source: string,
  comment: Range,
  parent: Parents,
): string | undefined {
  if (parent.type === 'container' && parent.refusal !== undefined) {
    if (!isBelowFirst(parent, comment)) return parent.refusal
  }
  if (parent.type === 'tableCell') return `in a table cell, ${REMEDY}, outside the table`
  if (isPhrasingParent(parent.type)) return `within a paragraph or heading, ${REMEDY}`
  if (!beginsLine(source, comment.start)) {
    return `after other text on its line, ${REMEDY}`
  }
  if (/\S/.test(getTextAfter(source, comment.end))) {
    return `before other text on its line, ${REMEDY}`
  }
  return undefined
}

/** Whether a paragraph, such as the caption of a figure, stands above in a container that is open below it. */
function isBelowFirst({ isOpenBelow = false, children }: Container, { start }: Range): boolean {
  const first = children.find(({ type }) => type === 'paragraph')
  return isOpenBelow && first !== undefined && (first.position?.end.offset ?? Infinity) <= start
}

/** Whether nodes of a type hold running text. */
export function isPhrasingParent(type: string): boolean {
  return PHRASING_PARENTS.has(type)
}

/** Whether nothing but the prefix of its list items and quotes stands before an offset in its line. */
export function beginsLine(source: string, offset: number): boolean {
  return CONTAINER_PREFIX.test(getTextBefore(source, offset))
}
