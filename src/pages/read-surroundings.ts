import type { Surroundings } from '../quantities/beside-number.ts'
import type { PlacedValue } from './region.ts'

/** As far as a unit may stand from a number. */
const LONGEST = 200

const CLOSING = /^\s*(?:<\/[A-Za-z][\w-]*\s*>|<!--.*?-->|\{\/\*.*?\*\/\})/s
/** The rest of a reference of reST, whose `|` may be escaped in other places only. */
const REFERENCE = /^\|[^|]*\|_{0,2}/

/** Read what stands in a page's source right before and right after a value. */
export function readSurroundings({ start, content }: PlacedValue, source: string): Surroundings {
  const from = content?.end ?? start
  const end = content === undefined ? REFERENCE : CLOSING
  return {
    before: source.slice(Math.max(0, start - LONGEST), start),
    after: source.slice(from, from + LONGEST).replace(end, ''),
  }
}
