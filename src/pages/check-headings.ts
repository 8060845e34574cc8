import type { VFileMessage } from 'vfile-message'
import { createMessage } from '../problems/diagnostics.ts'
import type { PageBlock } from './page-block.ts'
import type { Range } from './region.ts'
import type { ReadPage } from './read-page.ts'

/** An anchor that the heading has, in the words of kramdown, Python-Markdown, Hugo and others, or of Docusaurus. */
const OWN_ANCHOR =
  /\{:?[^{}\n]*#[\w-][^{}\n]*\}[ \t]*(?:#+[ \t]*)?$|(?:<!--|\{\/\*)\s*#[\w-]+\s*(?:-->|\*\/\})/m

/** An element with an anchor, in the heading or above it. */
const ANCHOR_ELEMENT = /<[a-z][^<>]*\s(?:id|name)\s*=\s*["'][^"'{]/i

/** A list of attributes in kramdown, below what it is for. */
const ATTRIBUTES_BELOW = /^\{:[^{}]*#[\w-]/

/** A heading in tags, which has no anchor of its own; an empty line ends HTML in Markdown. */
const TAGGED =
  /<(h[1-6])(?:\s(?:(?!\sid\s*=)[^<>])*)?>(?:(?!\r?\n[ \t]*\r?\n|<h[1-6][\s>])[^])*?<\/\1\s*>/gi

/** The title of a page that begins with it; links to the page lead to its top. */
const TITLE = /^#[ \t]|^[^\n]*\n=+[ \t]*$|^<h1[\s>]/i

/**
 * Warn of each heading with a value in it, where hosts make its anchor of its text: links to it break when the figure changes. The title of a page is
 * none of these.
 */
export function checkHeadings({ page, scan, source, outline }: ReadPage): readonly VFileMessage[] {
  const { headingAnchor, anchorLine } = page.syntax
  if (headingAnchor === undefined || outline.values.length === 0) return []
  const tagged = [...source.matchAll(TAGGED)].map(({ 0: text, index }) => {
    return { start: index, end: index + text.length }
  })
  const found = [...scan.listMarkedBlocks().filter(isHeading), ...tagged].flatMap((heading) => {
    const { start, end } = heading
    const value = outline.values.find((one) => start <= one.start && one.start < end)
    if (value === undefined || hasOwnAnchor(source, heading, anchorLine)) return []
    return [{ start, value }]
  })
  if (found.length === 0) return []
  const title = findTitle([...scan.listBlocks().filter(isHeading), ...tagged], source)
  return found
    .filter(({ start }) => start !== title)
    .toSorted((a, b) => a.start - b.start)
    .map(({ value: { expression, place } }) => {
      const problem = { kind: 'value-in-heading', expression, remedy: headingAnchor } as const
      return createMessage(problem, place, 'warning')
    })
}

function isHeading(block: PageBlock): boolean {
  return block.kind === 'text' && block.isHeading
}

/** Find where the title of a page begins, if it has one, among its headings. */
function findTitle(headings: readonly Range[], source: string): number | undefined {
  const [first] = headings.toSorted((a, b) => a.start - b.start)
  if (first === undefined) return undefined
  const text = source.slice(first.start, first.end).replaceAll('\r\n', '\n')
  return TITLE.test(text) ? first.start : undefined
}

function hasOwnAnchor(source: string, { start, end }: Range, anchorLine?: RegExp): boolean {
  const heading = source.slice(start, end)
  const above = source.slice(0, start).split(/\r\n|\n|\r/)
  const last = above
    .slice(0, -1)
    .findLast((line) => /[^\s>]/.test(line))
    ?.replace(/^[\s>]+/, '')
  const below =
    source
      .slice(end)
      .split(/\r\n|\n|\r/)[1]
      ?.trim() ?? ''
  return (
    OWN_ANCHOR.test(heading) ||
    ANCHOR_ELEMENT.test(heading) ||
    (last !== undefined &&
      (anchorLine?.test(last.trim()) === true ||
        (/^<a\s/i.test(last) && ANCHOR_ELEMENT.test(last)))) ||
    ATTRIBUTES_BELOW.test(below)
  )
}
