/** A run of one mark, and what CommonMark lets it be. */
interface Delimiter {
  readonly start: number
  readonly run: string
  readonly opens: boolean
  readonly closes: boolean
}

/** Whatever some Markdown takes for a sign: they differ in symbols such as `€`. */
const MAYBE_SIGN = /[\p{P}\p{S}]/u
const SIGN = /[\p{P}$+<=>^`|~]/u

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
  return {
    start,
    run,
    opens: isFlanking(previous, next) && !(inWord && isWord(previous)),
    closes: isFlanking(next, previous) && !(inWord && isWord(next)),
  }
}

/** Whether a mark belongs to the text on its inner side. */
function isFlanking(outer: string, inner: string): boolean {
  if (isBlank(inner)) return false
  return !SIGN.test(inner) || isBlank(outer) || MAYBE_SIGN.test(outer)
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
  const mayBeBoth = one.closes || other.opens
  return !mayBeBoth || (first + second) % 3 > 0 || (first % 3 === 0 && second % 3 === 0)
}
