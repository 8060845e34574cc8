import { findPower } from './find-power.ts'

/** What stands right beside a shown number, in the source of a page or a text. */
export interface Surroundings {
  /** Up to the number. */
  readonly before: string
  /** From the number on. */
  readonly after: string
}

/** The beginning of a tag of HTML that stands within a line and parts nothing, for patterns. */
export const INLINE_TAG = String.raw`</?(?:a|abbr|b|bdi|big|code|data|em|font|i|ins|kbd|mark|samp|small|span|strong|tt|u|var|wbr)\b`

/** A comment of HTML or MDX up to its first end, for patterns that go over several of them. */
export const COMMENT = String.raw`<!--(?:(?!-->).)*-->|\{/\*(?:(?!\*/\}).)*\*/\}`

/** What a reader does not see and that parts nothing: tags within a line, comments, marks of emphasis, escaped blanks of reST. */
const TAG = String.raw`${INLINE_TAG}(?![^<>]*data-tracedocs)[^<>]*>`
const UNSEEN = String.raw`(?:${TAG}|${COMMENT}|\\[ ]|[*\x60]|__|[\u00ad\u200b-\u200d\u2060\ufeff])`
const UNSEEN_BEFORE = new RegExp(`(?:${UNSEEN})+$`, 'is')
const UNSEEN_AFTER = new RegExp(`^(?:${UNSEEN})+`, 'is')
/** The end of a link, whose text stands right before a number. */
const LINK_END = /(?<!!\[[^\]]*)\]\([^()\s]*\)$/
/** The tag of the next value, whose number stands right behind it. */
const NEXT_VALUE = /^<span\b[^<>]*>/i

/** Blanks that part groups of digits, and nothing else between two numbers. */
const GROUP_BLANK = String.raw`[\u00a0\u2007\u2009\u202f]`
/** A group of thousands before a number of three digits: `1\u2009` in `1\u2009882`. */
const GROUP_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}._,/:#^-])(?<digits>\d{1,3}(?:(?:${GROUP_BLANK}| |['\u2019_])\d{3})*(?:${GROUP_BLANK}|['\u2019_]))$`,
  'u',
)
/** The same with a blank, behind a word that names no number, such as `are`, and not `table`. */
const SPACE_BEFORE =
  /(?<=(?<![\p{L}\p{N}])(?:a|about|an|and|are|as|by|contains?|for|from|has|have|in|is|makes?|needs?|of|only|over|reads?|shows?|than|takes?|the|to|took|up|was|were|with|writes?)\s|\|\s?|^)(?<digits>\d{1,3}(?: \d{3})* )$/u
/** Groups behind a number of at most three digits. */
const GROUP_AFTER = new RegExp(
  String.raw`^(?<digits>(?:(?:${GROUP_BLANK}|['\u2019_])\d{3})+|(?: 000)+)(?![\d.,:/-]*\d)`,
  'u',
)

/** Digits before a number that become its own: `1`, `0.`, `12,`, `3e`; in a word or a version, as in `v1.`, they do not. */
const DIGITS_BEFORE =
  /(?<![\p{L}\p{N}._,/:#^-])(?<digits>\p{Nd}+(?:,\d{3})*(?:\.\d*|,)?|\d+(?:\.\d+)?[eE][+-]?)$/u
/** A point or a sign before a number, behind nothing that it could belong to. */
const SIGN_BEFORE =
  /(?:^|[\s(["'\u201c]|(?:^|\s)\||<(?:p|td|th|li|dd|dt|h\d|div|figcaption|caption)\b[^<>]*>)(?<sign>\.|[-\u2212\u2013]|&minus;)$/iu
/** A minus with a blank behind it, where nothing stands that it could subtract from; a hyphen or a dash there parts. */
const MINUS_BEFORE =
  /(?:^|[(|[]\s*|(?:^|\s)(?:is|was|are|were|by|to|at|about|of)\s)(?<sign>\u2212|&minus;)\s$/iu

/** Digits behind a number that become its own: `0`, `.5`, `,000`, `e3`. In a list, as in `,4,5`, they do not. */
const DIGITS_AFTER =
  /^(?<digits>\p{Nd}+|\.\d+(?![\d.]*\.\d)|,\d{3}(?!\d)(?:,\d{3}(?!\d))*|,\d+(?![\d,)\]])|[eE][+-]?\d+)(?!\d)/u

/** How far from a number, in characters, what is right beside it is looked for: marks and tags between them are shorter. */
const NEAR = 2000

/** Find the digits or the sign right beside a number that make another number of it; `undefined` if there are none. */
export function findBeside(shown: string, around: Surroundings): string | undefined {
  const seen = {
    before: around.before.slice(-NEAR).replace(UNSEEN_BEFORE, '').replace(LINK_END, ''),
    after: around.after.slice(0, NEAR).replace(UNSEEN_AFTER, ''),
  }
  return (
    findBefore(shown, seen.before) ??
    findAfter(shown, seen.after) ??
    (/\d/.test(shown) ? findPower(seen.before, seen.after) : undefined)
  )
}

function findBefore(shown: string, seen: string): string | undefined {
  if (!/^\d/.test(shown)) return undefined
  const isGroup = /^\d{3}(?![\d,])/.test(shown)
  const grouped = isGroup ? (GROUP_BEFORE.exec(seen) ?? SPACE_BEFORE.exec(seen)) : null
  const groups = (
    DIGITS_BEFORE.exec(seen) ??
    SIGN_BEFORE.exec(seen) ??
    MINUS_BEFORE.exec(seen) ??
    grouped
  )?.groups
  return groups?.['digits'] ?? groups?.['sign']
}

function findAfter(shown: string, after: string): string | undefined {
  if (!/\d$/.test(shown)) return undefined
  const seen = after.replace(NEXT_VALUE, '')
  const isGroup = /^[-+]?\d{1,3}$/.test(shown)
  const match = DIGITS_AFTER.exec(seen) ?? (isGroup ? GROUP_AFTER.exec(seen) : null)
  return match?.groups?.['digits']
}
