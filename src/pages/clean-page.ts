import type { VFileMessage } from 'vfile-message'
import { checkStability } from './check-stability.ts'
import { getTextBefore, getLineStart } from './line-text.ts'
import type { Page } from './page.ts'
import { readPage, readPageWith, type ReadPage } from './read-page.ts'
import { applyEdits, findRegionEdit, getInterior, type Edit } from './region-edit.ts'
import type { PlacedValue, Region } from './region.ts'
import { VALUE_ATTRIBUTE } from './value-span.ts'
import { findValueEdit } from './value-edit.ts'

/** What a value shows that was never built. */
const NO_VALUE = '?'

/** A page after cleaning. */
export interface CleanedPage {
  /** The page's own source, byte for byte, when nothing changed or any message is an error. */
  readonly text: string
  readonly messages: readonly VFileMessage[]
}

/**
 * Empty the regions of a page and set its values to `?`, as if it was never built. Markers and all bytes
 * outside stay. A page with any error comes back unchanged, with messages that say why.
 */
export async function emptyPage(page: Page): Promise<CleanedPage> {
  const read = await readPage(page)
  if (read === undefined) return { text: page.source, messages: [] }
  const { regions, values } = read.outline
  const edits = [
    ...regions.map((region) =>
      isEmpty(read, region) ? undefined : findRegionEdit(read, region, []),
    ),
    ...values.map((value) => findValueEdit(read, value, NO_VALUE)),
  ]
  const nothing = regions.map(() => [])
  return applyTo(read, edits, (text) => checkStability(read, text, nothing).messages)
}

/** A region that was never built may have no blank line between its markers; it stays so. */
function isEmpty({ source }: ReadPage, region: Region): boolean {
  const { start, end } = getInterior(source, region)
  return /^[\s>]*$/.test(source.slice(start, end))
}

/** What is an error only on a page of which nothing is read, as it is when all its markers are gone. */
const LEFT_OVER: ReadonlySet<string | undefined> = new Set(['foreign-marker', 'marker-in-code'])

/**
 * Take the markers and values of a page away and leave what they hold, so that nothing of tracedocs is in it. In
 * reST each substitution becomes its text.
 */
export async function removeMarkers(page: Page): Promise<CleanedPage> {
  const read = await readPage(page)
  if (read === undefined) return { text: page.source, messages: [] }
  const { regions, values } = read.outline
  const definitions = readDefinitions(read)
  const edits = [
    ...regions.map((region) => unwrapRegion(read, region)),
    ...values.flatMap((value) => unwrapValue(read, value, definitions)),
  ]
  return applyTo(read, edits, (text) => {
    const { outline } = readPageWith(read.reader, { ...page, source: text })
    return outline.messages.filter(({ fatal, ruleId }) => fatal === true && !LEFT_OVER.has(ruleId))
  })
}

function applyTo(
  { outline, page, mark, source }: ReadPage,
  planned: readonly (Edit | undefined)[],
  check: (text: string) => readonly VFileMessage[],
): CleanedPage {
  const errors = outline.messages.filter(({ fatal }) => fatal === true)
  if (errors.length > 0) return { text: page.source, messages: errors }
  const edits = planned.filter((edit) => edit !== undefined)
  if (edits.length === 0) return { text: page.source, messages: [] }
  const text = mark + applyEdits(source, edits)
  const messages = check(text)
  return { text: messages.length > 0 ? page.source : text, messages }
}

/** Replace a region by what stands between the blank lines within its markers. */
function unwrapRegion({ source }: ReadPage, region: Region): Edit {
  const { begin, end, kind } = region
  const interior = getInterior(source, region)
  const before = getTextBefore(source, begin.start)
  const lines = source.slice(interior.start, interior.end).split(/(?<=\r\n|\n|\r(?!\n))/)
  const isBlank = (line: string): boolean => /^[\s>]*$/.test(line)
  const first = lines.findIndex((line) => !isBlank(line))
  const last = lines.findLastIndex((line) => !isBlank(line))
  const ending = findLineEnd(source, end.end)
  if (kind === 'values' || first === -1) {
    // Nothing is left of the lines, unless a list item or a footnote begins in them.
    return isBlank(before)
      ? { start: getLineStart(source, begin.start), end: ending.next, text: '' }
      : { start: begin.start, end: ending.at, text: '' }
  }
  const [head = '', ...others] = lines.slice(first, last + 1)
  const text = [head.replace(/^[\s>]*/, (blanks) => blanks.slice(before.length)), ...others].join(
    '',
  )
  return { start: begin.start, end: ending.at, text: text.replace(/(?:\r\n|\n|\r)$/, '') }
}

/** Where the line of an offset ends, and where the next one begins. */
function findLineEnd(
  source: string,
  offset: number,
): { readonly at: number; readonly next: number } {
  const match = /\r\n|\n|\r/.exec(source.slice(offset))
  if (match === null) return { at: source.length, next: source.length }
  const at = offset + match.index
  return { at, next: at + match[0].length }
}

/** The attribute in a tag, with the blanks before it. */
const ATTRIBUTE = new RegExp(`\\s+${VALUE_ATTRIBUTE}\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s"'>]+)`, 'i')

const END_MARK = /^(?:<\/span\s*>|<!--[^]*?-->|\{\s*\/\*[^]*?\*\/\s*\})/i

/** Take the tag and the end tag of a value away; a tag with other attributes stays with those. */
function unwrapValue(
  { source }: ReadPage,
  { start, content, expression }: PlacedValue,
  definitions: ReadonlyMap<string, string>,
): readonly Edit[] {
  if (content === undefined) {
    const reference = /^\|[^|]+\|/.exec(source.slice(start))?.[0] ?? ''
    const text = definitions.get(expression.toLowerCase()) ?? NO_VALUE
    return [{ start, end: start + reference.length, text }]
  }
  const tag = source.slice(start, content.start)
  const bare = tag.replace(ATTRIBUTE, '')
  if (tag.startsWith('<span') && bare !== tag && !/^<span\s*>$/i.test(bare)) {
    return [{ start, end: content.start, text: bare }]
  }
  const end = END_MARK.exec(source.slice(content.end))?.[0] ?? ''
  return [
    { start, end: content.start, text: '' },
    { start: content.end, end: content.end + end.length, text: '' },
  ]
}

const DEFINITION = /^[^\r\n]*?\|td-([^|]+)\|\s+replace::[ \t]*([^\r\n]*)/i

/** The texts of the substitutions that a reST page defines, by their names in small letters. */
function readDefinitions({ scan, source }: ReadPage): ReadonlyMap<string, string> {
  return new Map(
    scan.definitions.flatMap(({ start }) => {
      const [, name, text] = DEFINITION.exec(source.slice(start)) ?? []
      return name === undefined || text === undefined ? [] : [[name.toLowerCase(), text] as const]
    }),
  )
}
