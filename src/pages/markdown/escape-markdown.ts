/**
 * What is markup in CommonMark, GFM, MDX, Vue, Liquid or GitHub's mathematics, wherever it stands in a
 * line. `_` within a word is none, `&` only before what may be an entity; `@` only where a bare address would
 * become a link, `:` there and where it would begin an emoji (`:100:`) or a directive (`:name`).
 */
const MARKUP =
  /[\\`*[\]<{}|~$]|&(?=[#\p{L}\d])|(?<![\p{L}\d])_|_(?![\p{L}\d])|(?<=\b(?:https?|ftp)):(?=\/\/)|(?<!:):(?=[a-z]|[\w+-]+:)|(?<=\bwww)\.|(?<=\w)@(?=\w)/giu

/**
 * What hosts with smart typography write in another way: dashes, ellipses, quotes, `+-`, `(c)` and repeated marks. An
 * apostrophe between letters stays one, whatever its form.
 */
const TYPOGRAPHY =
  /(?<=[-+])-|(?<=\.)\.|"|(?<![\p{L}\d])'|'(?![\p{L}\d])|\((?=(?:c|r|p|tm)\))|(?<=,),|(?<=[?!]{3})[?!]|(?<=>)>/u

const ESCAPED = new RegExp(`${MARKUP.source}|${TYPOGRAPHY.source}`, 'giu')

/** A backslash before these is an escape in every Markdown, Python-Markdown's short list included. */
const TAKES_BACKSLASH = /[\\`*_[\]|().-]/

const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['"', '&quot;'],
])

/**
 * Escape plain text for a place inside a line of Markdown or MDX, a table cell among them; a reader sees
 * the text as it is. Not for the start of a block. Expects what `cleanText` leaves.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(ESCAPED, escapeMark)
}

/** Escape plain text as {@link escapeMarkdown} does, for a place that no typography is applied to. */
export function escapeMarkup(text: string): string {
  return text.replace(MARKUP, escapeMark)
}

/** Escape plain text as {@link escapeMarkup} does, with character references only. */
export function escapeMarkupAsEntities(text: string): string {
  return text.replace(MARKUP, formatEntity)
}

function escapeMark(mark: string): string {
  return TAKES_BACKSLASH.test(mark) ? `\\${mark}` : formatEntity(mark)
}

/**
 * Escape plain text as {@link escapeMarkdown} does, with character references only, so that the result reads
 * the same in Markdown and inside raw HTML, where Markdown's backslashes are not escapes.
 */
export function escapeAsEntities(text: string): string {
  return text.replace(ESCAPED, formatEntity)
}

/** Write a character as a reference that HTML and Markdown both read. */
function formatEntity(character: string): string {
  return NAMED_ENTITIES.get(character) ?? `&#${String(character.codePointAt(0))};`
}
