/** What stands right beside a shown number, in the source of a page or a text. */
export interface Surroundings {
  /** Up to the number. */
  readonly before: string
  /** From the number on. */
  readonly after: string
}

/** The beginning of a tag of HTML that stands within a line and parts nothing, for patterns. */
export const INLINE_TAG = String.raw`</?(?:a|abbr|b|code|data|em|i|mark|small|span|strong|tt|u|var)\b`

/** What a reader does not see and that parts nothing: tags within a line, comments, marks of emphasis, escaped blanks of reST. */
const TAG = String.raw`${INLINE_TAG}(?![^<>]*data-tracedocs)[^<>]*>`
const UNSEEN = String.raw`(?:${TAG}|<!--.*?-->|\{/\*.*?\*/\}|\\[ ]|[*\x60]+|__)`
const UNSEEN_BEFORE = new RegExp(`(?:${UNSEEN})+$`, 'is')
const UNSEEN_AFTER = new RegExp(`^(?:${UNSEEN})+`, 'is')
/** The tag of the next value, whose number stands right behind it. */
const NEXT_VALUE = /^<span\b[^<>]*>/i

/** Digits before a number that become its own: `1`, `0.`, `12,`, `3e`; in a word or a version, as in `v1.`, they do not. */
const DIGITS_BEFORE =
  /(?<![\p{L}\p{N}._,/:#^-])(?<digits>\d+(?:,\d{3})*(?:\.\d*|,)?|\d+(?:\.\d+)?[eE][+-]?)$/u
/** A point or a sign before a number, behind nothing that it could belong to. */
const SIGN_BEFORE =
  /(?:^|[\s(["'\u201c]|(?:^|\s)\||<(?:p|td|th|li|dd|dt|h\d|div|figcaption|caption)\b[^<>]*>)(?<sign>\.|[-\u2212]|&minus;)$/iu

/** Digits behind a number that become its own: `0`, `.5`, `,000`, `e3`. In a list, as in `,4,5`, they do not. */
const DIGITS_AFTER =
  /^(?<digits>\d+|\.\d+(?![\d.]*\.\d)|,\d{3}(?!\d)(?:,\d{3}(?!\d))*|,\d+(?![\d,)\]])|[eE][+-]?\d+)(?!\d)/u

/** Find the digits or the sign right beside a number that make another number of it; `undefined` if there are none. */
export function findBeside(shown: string, around: Surroundings): string | undefined {
  return findBefore(shown, around.before) ?? findAfter(shown, around.after)
}

function findBefore(shown: string, before: string): string | undefined {
  if (!/^\d/.test(shown)) return undefined
  const seen = before.replace(UNSEEN_BEFORE, '')
  const groups = (DIGITS_BEFORE.exec(seen) ?? SIGN_BEFORE.exec(seen))?.groups
  return groups?.['digits'] ?? groups?.['sign']
}

function findAfter(shown: string, after: string): string | undefined {
  if (!/\d$/.test(shown)) return undefined
  const seen = after.replace(UNSEEN_AFTER, '').replace(NEXT_VALUE, '')
  return DIGITS_AFTER.exec(seen)?.groups?.['digits']
}
