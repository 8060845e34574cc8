import type { UnitReading } from '../quantities/unit-words.ts'
import type { Interval } from '../quantities/interval.ts'
import { listPairScales } from './tables/pair-scales.ts'
import type { WrittenNumber } from './written-number.ts'

/** Whether a number may be one of others, as they are written or in another unit: `11 Gb` and `11,000 Mb`. */
export type AlikeSearch = (number: WrittenNumber) => boolean

/** Search numbers by what they may stand for, in the logarithm of their number. */
export function createAlikeSearch(numbers: readonly WrittenNumber[]): AlikeSearch {
  const holds = createOverlapSearch(numbers.map(({ interval }) => interval))
  const groups = groupByUnit(numbers)
  return (number) => {
    if (holds(number.interval)) return true
    const dimensions = new Set(listReadings(number).map(({ dimension }) => dimension))
    return [...dimensions].some((dimension) =>
      (groups.get(dimension) ?? []).some(({ sample, hasWithin }) =>
        listPairScales(number, sample).some(
          (scale) => scale !== 1 && hasWithin()(scaled(number.interval, scale)),
        ),
      ),
    )
  }
}

const PLAIN: readonly Pick<UnitReading, 'dimension'>[] = [{ dimension: 'count' }]

function listReadings({ readings }: WrittenNumber): readonly Pick<UnitReading, 'dimension'>[] {
  return readings.length === 0 ? PLAIN : readings
}

function scaled({ low, high }: Interval, scale: number): Interval {
  return { low: low * scale, high: high * scale }
}

/** Numbers of one unit. */
interface UnitGroup {
  readonly sample: WrittenNumber
  readonly hasWithin: () => OverlapSearch
}

/** Group numbers by their unit, below each dimension that it may be of. */
function groupByUnit(numbers: readonly WrittenNumber[]): ReadonlyMap<string, readonly UnitGroup[]> {
  const byUnit = new Map<string, WrittenNumber[]>()
  for (const number of numbers) {
    const key = [number.form, number.unit, ...number.readings.map(describeReading)].join(' ')
    const list = byUnit.get(key)
    if (list === undefined) byUnit.set(key, [number])
    else list.push(number)
  }
  const groups = new Map<string, UnitGroup[]>()
  for (const own of byUnit.values()) {
    const [sample] = own
    if (sample === undefined) continue
    let search: OverlapSearch | undefined
    const hasWithin = (): OverlapSearch =>
      (search ??= createOverlapSearch(own.map(({ interval }) => interval)))
    for (const dimension of new Set(listReadings(sample).map((reading) => reading.dimension))) {
      groups.set(dimension, [...(groups.get(dimension) ?? []), { sample, hasWithin }])
    }
  }
  return groups
}

function describeReading({ dimension, style, scales }: UnitReading): string {
  return `${dimension} ${style} ${scales.join()}`
}

type OverlapSearch = (interval: Interval) => boolean

/** As much, as a share, may two ends that are one differ by the rounding of the machine. */
const SLACK = 1e-9

/** Search intervals for one that has a number in common with another one. */
export function createOverlapSearch(intervals: readonly Interval[]): OverlapSearch {
  const sorted = intervals.toSorted((a, b) => a.low - b.low)
  let most = -Infinity
  const highs = sorted.map(({ high }) => (most = Math.max(most, high)))
  return ({ low, high }) => {
    const slack = SLACK * Math.max(Math.abs(low), Math.abs(high))
    const count = countUpTo(sorted, high + slack)
    return count > 0 && (highs[count - 1] ?? -Infinity) >= low - slack
  }
}

/** Count the intervals that begin at a number or below it. */
function countUpTo(sorted: readonly Interval[], most: number): number {
  let [first, last] = [0, sorted.length]
  while (first < last) {
    const middle = (first + last) >>> 1
    if ((sorted[middle]?.low ?? Infinity) <= most) first = middle + 1
    else last = middle
  }
  return first
}
