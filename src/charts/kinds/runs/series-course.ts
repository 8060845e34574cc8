import type { ProcessTable } from '../../../series/tabulate-process.ts'
import type { SeriesDescription } from './series-catalogue.ts'

/** A sample of a series: seconds, and a value in the unit of the column. */
export interface CoursePoint {
  readonly time: number
  readonly value: number
}

/** The first and last sample of a series, and its lowest and highest. */
export interface SeriesCourse {
  readonly first: CoursePoint
  readonly last: CoursePoint
  readonly lowest: CoursePoint
  readonly highest: CoursePoint
  /** Number of samples. */
  readonly count: number
}

/** Follow a series of a process; `undefined` if it has no samples. */
export function followSeries(
  { read }: SeriesDescription,
  table: ProcessTable,
): SeriesCourse | undefined {
  const values = read(table)
  let course: SeriesCourse | undefined
  for (const [i, value] of values.entries()) {
    if (Number.isNaN(value)) continue
    const point = { time: table.time[i] ?? NaN, value }
    const { first = point, lowest = point, highest = point, count = 0 } = course ?? {}
    course = {
      first,
      last: point,
      lowest: value < lowest.value ? point : lowest,
      highest: value > highest.value ? point : highest,
      count: count + 1,
    }
  }
  return course
}
