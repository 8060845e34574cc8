import { countUntil } from '../pages/count-until.ts'
import type { Range } from '../pages/region.ts'

/** Finds the ranges that a span of the page touches, as places in their list, in its order. */
export type RangeSearch = (span: Range) => readonly number[]

/** Search ranges by place, in the logarithm of their number and what is found, as long as few lie within others. */
export function createRangeSearch(ranges: readonly Range[]): RangeSearch {
  const sorted = ranges
    .map(({ start, end }, at) => ({ start, end, at }))
    .sort((a, b) => a.start - b.start || a.at - b.at)
  let most = -Infinity
  // The farthest end so far: where it lies before a span, so do all before it.
  const ends = sorted.map(({ end }) => (most = Math.max(most, end)))
  return ({ start, end }) => {
    const found: number[] = []
    for (
      let at = countUntil(sorted, (range) => range.start > end) - 1;
      at >= 0 && (ends[at] ?? -Infinity) >= start;
      at--
    ) {
      const range = sorted[at]
      if (range !== undefined && range.end >= start) found.push(range.at)
    }
    return found.sort((a, b) => a - b)
  }
}

/** Tell whether an offset lies within one of the ranges, their ends left out. */
export function createWithin(ranges: readonly Range[]): (offset: number) => boolean {
  const search = createRangeSearch(ranges)
  return (offset) =>
    search({ start: offset, end: offset }).some((at) => offset < (ranges[at]?.end ?? offset))
}
