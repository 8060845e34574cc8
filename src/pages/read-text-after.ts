import type { PlacedValue } from './region.ts'

/** As far as a unit may stand behind a number. */
const LONGEST = 200

const CLOSING_TAG = /^\s*<\/[A-Za-z][\w-]*\s*>/
/** The rest of a reference of reST, whose `|` may be escaped in other places only. */
const REFERENCE = /^\|[^|]*\|_{0,2}/

/** Read what stands in a page's source right after a value. */
export function readTextAfter({ start, content }: PlacedValue, source: string): string {
  const from = content?.end ?? start
  const end = content === undefined ? REFERENCE : CLOSING_TAG
  const rest = source.slice(from, from + LONGEST)
  return rest.replace(end, '')
}
