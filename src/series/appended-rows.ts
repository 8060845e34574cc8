/** Where the values of rows are; `undefined` for a column that they do not have. Gauges are in the order of the format. */
export interface SampleCells {
  readonly rss: Float64Array | undefined
  readonly user: Float64Array | undefined
  readonly system: Float64Array | undefined
  readonly faults: Float64Array | undefined
  readonly cpu: Float64Array | undefined
  readonly faultRate: Float64Array | undefined
  readonly gauges: readonly (Float64Array | undefined)[]
}

/** The times of a row: the elapsed time as it is stated, if at all, and as it is counted. */
export interface RowTimes {
  readonly stated: number
  readonly elapsed: number
  readonly timestamp: number
}

/** The times of rows; the time stamps are `undefined` where they have none. */
export interface AppendedTimes {
  readonly elapsed: Float64Array
  readonly timestamp: Float64Array | undefined
}

/** The times of rows, and their elapsed times as they are stated, if at all. */
export interface ReadTimes extends AppendedTimes {
  readonly stated: Float64Array | undefined
}

/** Rows of a batch that stand behind one another, up to one before the end. */
export interface RowSpan {
  readonly from: number
  readonly to: number
}

/** Some of the rows of a batch: their places, of which so many count. */
export interface RowPlaces {
  readonly places: Uint32Array
  readonly count: number
}

/** The first of some times that is not behind the one before; where two may agree, that is before it. */
export function findEarlier(
  times: Float64Array,
  { from, to }: RowSpan,
  last: number,
  mayRepeat: boolean,
): number {
  let before = last
  for (let i = from; i < to; i++) {
    const time = times[i] ?? NaN
    if (!(mayRepeat ? time >= before : time > before)) return i
    before = time
  }
  return to
}

/** The first number of a counter that is less than the one before. */
export function findLess(
  counter: Float64Array | undefined,
  { from, to }: RowSpan,
  last: number,
): number {
  if (counter === undefined) return to
  let before = last
  for (let i = from; i < to; i++) {
    const count = counter[i] ?? NaN
    if (count < before) return i
    before = count
  }
  return to
}
