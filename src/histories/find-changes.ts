/** A place where the level of a series changes. */
export interface LevelChange {
  /** Index of the first value of the new level. */
  readonly at: number
  /** The medians of the values before it, back to the change before, and of those from it on. */
  readonly before: number
  readonly after: number
  /** How likely a difference as large is where nothing changes, at most. */
  readonly chance: number
}

/** The chance of a false alarm in a series without a change, at most, for each part that is searched. */
export const FALSE_ALARM = 0.01

/** With fewer values, no difference is unlikely enough: levels of 7 and 8 values have a chance of 0.0107. */
export const FEWEST_VALUES = 16

/** Least number of values of a level: of fewer, nothing can be said. */
const FEWEST = 3

/**
 * Find where the level of a series changes, by the test of Pettitt (_A non-parametric approach to the change-point
 * problem_, 1979), in the whole series and then in the parts before and after each change. It asks only which of two values is
 * larger, so that outliers weigh no more than others, and needs no distribution. Below {@link FEWEST_VALUES} it cannot find anything.
 */
export function findChanges(values: readonly number[]): readonly LevelChange[] {
  const places = split(values, 0).sort((a, b) => a.at - b.at)
  return places.map(({ at, chance }, i) => {
    const from = places[i - 1]?.at ?? 0
    const to = places[i + 1]?.at ?? values.length
    const [before, after] = [values.slice(from, at), values.slice(at, to)].map(findMedian)
    return { at, chance, before: before ?? NaN, after: after ?? NaN }
  })
}

interface Split {
  readonly at: number
  readonly chance: number
}

function split(values: readonly number[], offset: number): Split[] {
  const found = findSplit(values)
  if (found === undefined) return []
  const { at, chance } = found
  return [
    ...split(values.slice(0, at), offset),
    { at: offset + at, chance },
    ...split(values.slice(at), offset + at),
  ]
}

function findSplit(values: readonly number[]): Split | undefined {
  const count = values.length
  let [sum, highest, place] = [0, 0, 0]
  for (const [at, value] of values.entries()) {
    // Pettitt's U for a change behind this value.
    for (const other of values) sum += Math.sign(value - other)
    const isWithin = at + 1 >= FEWEST && count - at - 1 >= FEWEST
    if (isWithin && Math.abs(sum) > highest) [highest, place] = [Math.abs(sum), at + 1]
  }
  const chance = 2 * Math.exp((-6 * highest ** 2) / (count ** 3 + count ** 2))
  return chance <= FALSE_ALARM ? { at: place, chance } : undefined
}

function findMedian(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2
}
