/** A place at which a page asks for more work than a reader may take, and what it is. */
export interface PageExcess {
  readonly reason: string
  readonly line: number
  readonly column: number
}

/** Regions and values of a page; the reach is 20,000 regions. */
const MOST_MARKS = 25_000

/** What begins a region or is a value, in any syntax: in code too, so that a page need not be parsed to count. */
const MARK = /tracedocs\s*:\s*begin|data-tracedocs|\|td-/gi

/** Find where a page has more regions and values than a build may be asked for. */
export function findTooManyMarks(source: string): PageExcess | undefined {
  let count = 0
  for (const { index } of source.matchAll(MARK)) {
    count += 1
    if (count <= MOST_MARKS) continue
    const before = source.slice(0, index).split('\n')
    const reason = `it has more than ${MOST_MARKS.toLocaleString('en')} regions and values, of which this is the first too many; divide it into several pages`
    return { reason, line: before.length, column: (before.at(-1) ?? '').length + 1 }
  }
  return undefined
}
