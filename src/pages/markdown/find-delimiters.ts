/** A run of one mark, and what some Markdown lets it be. */
interface Delimiter {
  readonly start: number
  readonly run: string
  readonly opens: boolean
  readonly closes: boolean
  /** Every Markdown lets it open and close. */
  readonly isSurelyBoth: boolean
}

/** Whatever some Markdown takes for a sign: they differ in symbols such as `€`. */
const MAYBE_SIGN = /[\p{P}\p{S}]/u
const SIGN = /[\p{P}$+<=>^`|~]/u

/** With GFM, micromark lets emphasis begin before a `~` and end after one, whatever is on its other side. */
const TILDE = '~'

/** Find the runs of `*`, `_` and `~` that would begin emphasis, since a later run would end it: where each mark stands. */
export function findDelimiters(text: string): readonly number[] {
  const delimiters = [...text.matchAll(/\*+|_+|~+/g)].map((match) => readDelimiter(text, match))
  return delimiters
    .filter((one, at) => delimiters.slice(at + 1).some((other) => arePartners(one, other)))
    .flatMap(({ start, run }) => Array.from(run, (_, at) => start + at))
}

function readDelimiter(text: string, { 0: run, index: start }: RegExpExecArray): Delimiter {
  const before = text.slice(0, start)
  const previous = Array.from(before.slice(-2)).at(-1) ?? ' '
  const next = Array.from(text.slice(start + run.length, start + run.length + 2))[0] ?? ' '
  const inWord = run.startsWith('_')
  const mayOpen = !(inWord && isWord(previous))
  const mayClose = !(inWord && isWord(next))
  return {
    start,
    run,
    opens: isFlanking(previous, next) && mayOpen,
    closes: isFlanking(next, previous) && mayClose,
    isSurelyBoth:
      isSurelyFlanking(previous, next) &&
      isSurelyFlanking(next, previous) &&
      (!inWord || (SIGN.test(previous) && SIGN.test(next))),
  }
}

/** Whether some Markdown takes a mark to belong to the text on its inner side. */
function isFlanking(outer: string, inner: string): boolean {
  if (isBlank(inner)) return false
  return !SIGN.test(inner) || inner === TILDE || isBlank(outer) || MAYBE_SIGN.test(outer)
}

/** Whether every Markdown does. */
function isSurelyFlanking(outer: string, inner: string): boolean {
  if (isBlank(inner)) return false
  return !MAYBE_SIGN.test(inner) || isBlank(outer) || SIGN.test(outer)
}

function isBlank(character: string): boolean {
  return /\s/u.test(character)
}

function isWord(character: string): boolean {
  return !isBlank(character) && !MAYBE_SIGN.test(character)
}

function arePartners(one: Delimiter, other: Delimiter): boolean {
  if (!one.opens || !other.closes || !one.run.startsWith(other.run.charAt(0))) return false
  const [first, second] = [one.run.length, other.run.length]
  // CommonMark's rule of three.
  const isBoth = one.isSurelyBoth || other.isSurelyBoth
  return !isBoth || (first + second) % 3 > 0 || (first % 3 === 0 && second % 3 === 0)
}
