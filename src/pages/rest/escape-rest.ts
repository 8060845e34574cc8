/**
 * What is inline markup in reST: `\`, `*`, `` ` ``, `|` anywhere, `_` at the edge of a word, and `:` or `@` where a bare address would
 * become a link.
 */
const MARKUP = /[\\*`|]|(?<![\p{L}\d])_|_(?![\p{L}\d])|(?<=\p{L}):(?=\S)|(?<=\S)@(?=\S)/gu

/**
 * What would begin a list, field, option, comment, title line or literal block at the start of a line; a `*` that is
 * text has its backslash already, and one that is a mark begins a paragraph.
 */
const BLOCK_START = /^(?:[!-)+-/:-@[\]^{-~\u2022\u2023\u2043]|[\p{L}\d]+[.)](?: |$))/u

/**
 * Escape plain text for a paragraph of its own or a place inside a line of reST; a reader sees the text as
 * it is. Expects what `cleanText` leaves. Typography is the host's: with Sphinx's `smartquotes`, `--` shows as a dash; write options as code.
 */
export function escapeRest(text: string): string {
  return text.replace(MARKUP, (mark) => `\\${mark}`).replace(/::$/, ':\\:')
}

/** A line of one punctuation mark, repeated: it would be the rule below a title. */
const RULE = /^([!-/:-@[-`{-~])\1*$/

/** Escape the start of a line of finished reST so that it begins a paragraph and nothing else. */
export function escapeRestStart(line: string): string {
  if (RULE.test(line)) return `\\ ${line}`
  return BLOCK_START.test(line) ? `\\${line}` : line
}
