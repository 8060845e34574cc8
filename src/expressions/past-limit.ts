/** A limit by what a value was: the median of the states before today's, times a factor. */
export interface PastLimit {
  /** How many states, at most. */
  readonly last: number
  readonly factor: number
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)`
const FORM = new RegExp(
  String.raw`^(?:${NUMBER}\s*\*\s*)?past\(\s*([1-9]\d{0,2})\s*\)(?:\s*\*\s*${NUMBER})?$`,
)

/** Parse `past(10)`, `past(10) * 1.05` or `1.05 * past(10)`; `undefined` for any other text. */
export function parsePastLimit(text: string): PastLimit | undefined {
  const [whole, before, last, after] = FORM.exec(text.trim()) ?? []
  if (whole === undefined || (before !== undefined && after !== undefined)) return undefined
  return { last: Number(last), factor: Number(before ?? after ?? 1) }
}
