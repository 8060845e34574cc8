import type { NumberColumn } from './number-column.ts'

/** Numbers are told apart by so many stretches of equal width at a time. */
const STRETCHES = 65_536

/** So many numbers of one stretch are sorted, in place of being told apart. */
const FEW = 65_536

/** A place among the numbers of a range in ascending order, and the number there once it is known. */
interface WantedPlace {
  readonly place: number
  readonly result: { value: number }
}

/** Numbers from the lowest to the highest, and what is wanted of them. */
interface NumberRange {
  readonly low: number
  readonly high: number
  readonly count: number
  readonly wanted: readonly WantedPlace[]
}

/** A stretch of a range in which something is wanted, and its numbers if they are few. */
interface WantedStretch {
  low: number
  high: number
  length: number
  readonly count: number
  readonly wanted: readonly WantedPlace[]
  readonly values: Float64Array | undefined
}

/**
 * Find the numbers that would stand at some places if a column were sorted in ascending order, `NaN` last.
 *
 * Hot path (bench `gc`): the column is read three times, rarely more, and neither copied nor sorted.
 */
export function selectNumbers(column: NumberColumn, places: readonly number[]): readonly number[] {
  const results = places.map(() => ({ value: NaN }))
  const whole = findRange(column)
  const wanted = places.flatMap((place, i) => {
    const result = results[i]
    return result !== undefined && place < whole.count ? [{ place, result }] : []
  })
  const ranges: NumberRange[] = [{ ...whole, wanted }]
  for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
    if (range.wanted.length === 0) continue
    if (range.low < range.high && range.count <= FEW) sortRange(column, range)
    else if (range.low < range.high) ranges.push(...splitRange(column, range))
    else for (const { result } of range.wanted) result.value = range.low
  }
  return results.map(({ value }) => value)
}

/** The range of all numbers but `NaN`. */
function findRange(column: NumberColumn): Omit<NumberRange, 'wanted'> {
  let [low, high, count] = [Infinity, -Infinity, 0]
  for (let part = 0; part < column.parts; part++) {
    for (const value of column.readPart(part)) {
      if (Number.isNaN(value)) continue
      count++
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  return { low, high, count }
}

/** Read what is wanted of a range with few numbers. */
function sortRange(column: NumberColumn, { low, high, count, wanted }: NumberRange): void {
  const stretch = { low, high, length: 0, count, wanted, values: new Float64Array(count) }
  for (let part = 0; part < column.parts; part++) {
    for (const value of column.readPart(part)) {
      if (value >= low && value <= high) addNumber(stretch, value)
    }
  }
  readFew(stretch)
}

/** Find the smaller ranges in which lies what is wanted of a range; of those with few numbers, read it. */
function splitRange(column: NumberColumn, range: NumberRange): readonly NumberRange[] {
  const find = createFinder(range)
  const counts = new Uint32Array(STRETCHES)
  for (let part = 0; part < column.parts; part++) {
    for (const value of column.readPart(part)) {
      if (!(value >= range.low && value <= range.high)) continue
      const at = find(value)
      counts[at] = (counts[at] ?? 0) + 1
    }
  }
  const stretches = chooseStretches(counts, range.wanted)
  const found = [...stretches.values()]
  const slots = new Uint16Array(STRETCHES)
  let slot = 0
  for (const at of stretches.keys()) slots[at] = ++slot
  for (let part = 0; part < column.parts; part++) {
    for (const value of column.readPart(part)) {
      if (!(value >= range.low && value <= range.high)) continue
      const one = slots[find(value)] ?? 0
      if (one > 0) addNumber(found[one - 1], value)
    }
  }
  return found.filter((stretch) => !readFew(stretch))
}

/** Tell the stretch that a number of a range is in; a higher number is never in a lower one. */
function createFinder({ low, high }: NumberRange): (value: number) => number {
  const scale = (STRETCHES - 1) / (high - low)
  if (Number.isFinite(scale) && scale > 0) return (value) => Math.floor((value - low) * scale)
  // The range is wider than the largest number, or narrower than can be divided.
  const middle = low / 2 + high / 2
  const last = middle < high ? middle : low
  return (value) => (value <= last ? 0 : 1)
}

/** The stretches in which something is wanted, by their places. */
function chooseStretches(
  counts: Uint32Array,
  wanted: readonly WantedPlace[],
): ReadonlyMap<number, WantedStretch> {
  const stretches = new Map<number, WantedStretch>()
  let before = 0
  counts.forEach((count, at) => {
    if (count === 0) return
    const own = wanted
      .filter(({ place }) => place >= before && place < before + count)
      .map(({ place, result }) => ({ place: place - before, result }))
    if (own.length > 0) {
      const values = count <= FEW ? new Float64Array(count) : undefined
      stretches.set(at, { low: Infinity, high: -Infinity, length: 0, count, wanted: own, values })
    }
    before += count
  })
  return stretches
}

function addNumber(stretch: WantedStretch | undefined, value: number): void {
  if (stretch === undefined) return
  if (value < stretch.low) stretch.low = value
  if (value > stretch.high) stretch.high = value
  if (stretch.values !== undefined) stretch.values[stretch.length++] = value
}

/** Read what is wanted of a stretch whose numbers are few; `false` of any other. */
function readFew({ values, wanted }: WantedStretch): boolean {
  if (values === undefined) return false
  values.sort()
  for (const { place, result } of wanted) result.value = values[place] ?? NaN
  return true
}
