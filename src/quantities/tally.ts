import { interpolateQuantile } from './statistics.ts'

/** How often each of some values occurs; columns of equal length. */
export interface Tally {
  /** Ascending; each once. */
  readonly values: Float64Array
  readonly counts: Float64Array
}

/** Count how often each value of a list occurs. `NaN` is no value. */
export function tallyValues(list: Float64Array): Tally {
  const sorted = list.filter((value) => !Number.isNaN(value)).sort()
  const counts = new Float64Array(sorted.length)
  let length = 0
  for (const value of sorted) {
    if (length === 0 || value !== sorted[length - 1]) sorted[length++] = value
    counts[length - 1] = (counts[length - 1] ?? 0) + 1
  }
  return { values: sorted.slice(0, length), counts: counts.slice(0, length) }
}

/** Count the values of some tallies together. */
export function joinTallies(tallies: readonly Tally[]): Tally {
  const [only, ...others] = tallies
  if (only !== undefined && others.length === 0) return only
  const counts = new Map<number, number>()
  for (const tally of tallies) {
    for (const [i, value] of tally.values.entries()) {
      counts.set(value, (counts.get(value) ?? 0) + (tally.counts[i] ?? 0))
    }
  }
  return createTally(counts)
}

/** Create the tally of values that were counted in any order. */
export function createTally(found: ReadonlyMap<number, number>): Tally {
  const values = Float64Array.from(found.keys()).sort()
  return { values, counts: values.map((value) => found.get(value) ?? 0) }
}

/** The number of values that were counted. */
export function countTally({ counts }: Tally): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Read a quantile, as `computeQuantile` defines it, of all values of a tally; `NaN` for none. */
export function readTallyQuantile(tally: Tally, share: number): number {
  return interpolateQuantile(countTally(tally), share, (index) => findValue(tally, index))
}

/** Find the value at a place of all values in ascending order. */
function findValue({ values, counts }: Tally, index: number): number {
  let behind = 0
  const at = counts.findIndex((count) => (behind += count) > index)
  return values[at] ?? NaN
}
