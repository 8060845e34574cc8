import type { LongColumn } from './long-column.ts'

/** Numbers are told apart by so many stretches of equal width at a time; their counts fit into the processor's cache. */
const STRETCHES = 4096

/** So many numbers of one stretch are sorted, in place of being told apart. */
const FEW = 65_536

/** A place among the numbers of a range in ascending order, and the number there once it is known. */
interface WantedPlace {
  readonly place: number
  readonly result: { value: number }
}

/** Numbers from the lowest to the highest, and what is wanted of them. */
interface NumberRange extends ColumnRange {
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

/** The lowest and the highest number of a column, and how many it has without `NaN`. */
export interface ColumnRange {
  readonly low: number
  readonly high: number
  readonly count: number
}

/**
 * Find the numbers that would stand at some places if a column were sorted in ascending order, `NaN` last.
 *
 * Hot path (bench `gc`): the column is read twice, rarely more, and neither copied nor sorted. Loops count their
 * numbers, since `for … of` takes three times as long over a typed array.
 */
export function selectNumbers(
  column: LongColumn,
  whole: ColumnRange,
  places: readonly number[],
): readonly number[] {
  const results = places.map(() => ({ value: NaN }))
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

/** Read what is wanted of a range with few numbers. */
function sortRange(column: LongColumn, { low, high, count, wanted }: NumberRange): void {
  const stretch = { low, high, length: 0, count, wanted, values: new Float64Array(count) }
  for (let part = 0; part < column.parts; part++) {
    const values = column.readPart(part)
    const { length } = values
    for (let i = 0; i < length; i++) {
      const value = values[i] ?? NaN
      if (value >= low && value <= high) addNumber(stretch, value)
    }
  }
  readFew(stretch)
}

/** Find the smaller ranges in which lies what is wanted of a range; of those with few numbers, read it. */
function splitRange(column: LongColumn, range: NumberRange): readonly NumberRange[] {
  const splitter = createSplitter(range)
  const counts = new Uint32Array(STRETCHES)
  for (let part = 0; part < column.parts; part++) {
    countNumbers(column.readPart(part), splitter, counts)
  }
  const stretches = chooseStretches(counts, range.wanted)
  const found = [...stretches.values()]
  const slots = new Uint16Array(STRETCHES)
  let slot = 0
  for (const at of stretches.keys()) slots[at] = ++slot
  for (let part = 0; part < column.parts; part++) {
    addNumbers(column.readPart(part), splitter, { slots, found })
  }
  return found.filter((stretch) => !readFew(stretch))
}

/** How the numbers of a range are told apart. */
interface Splitter {
  readonly low: number
  readonly high: number
  /** Stretches for each 1; 0 of a range that has halves in place of stretches. */
  readonly scale: number
  /** Where the lower half ends. */
  readonly middle: number
}

function createSplitter({ low, high }: NumberRange): Splitter {
  const scale = (STRETCHES - 1) / (high - low)
  const middle = low / 2 + high / 2
  // The range may be wider than the largest number, or narrower than can be divided.
  const isEven = Number.isFinite(scale) && scale > 0
  return { low, high, scale: isEven ? scale : 0, middle: middle < high ? middle : low }
}

/** Count the numbers of each stretch. A higher number is never in a lower one. */
function countNumbers(
  values: Float64Array,
  { low, high, scale, middle }: Splitter,
  counts: Uint32Array,
): void {
  const { length } = values
  for (let i = 0; i < length; i++) {
    const value = values[i] ?? NaN
    if (!(value >= low && value <= high)) continue
    const at = scale > 0 ? ((value - low) * scale) | 0 : value <= middle ? 0 : 1
    counts[at] = (counts[at] ?? 0) + 1
  }
}

/** Add the numbers of the stretches in which something is wanted to these. */
function addNumbers(
  values: Float64Array,
  { low, high, scale, middle }: Splitter,
  { slots, found }: { readonly slots: Uint16Array; readonly found: readonly WantedStretch[] },
): void {
  const { length } = values
  for (let i = 0; i < length; i++) {
    const value = values[i] ?? NaN
    if (!(value >= low && value <= high)) continue
    const at = scale > 0 ? ((value - low) * scale) | 0 : value <= middle ? 0 : 1
    const slot = slots[at] ?? 0
    if (slot > 0) addNumber(found[slot - 1], value)
  }
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
