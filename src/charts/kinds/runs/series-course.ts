import * as v from 'valibot'
import { keptNumber } from '../../../series/kept-shape.ts'
import { readOut } from '../../../series/read-out.ts'
import type { SampleReader } from '../../../series/sample-reader.ts'
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

const POINT = v.object({ time: keptNumber, value: keptNumber })

const COURSE = v.array(
  v.object({ first: POINT, last: POINT, lowest: POINT, highest: POINT, count: keptNumber }),
)

/** Follow a series of a process through all its samples; `undefined` if it has none. */
export function followSeries(
  series: SeriesDescription,
  reader: SampleReader,
): SeriesCourse | undefined {
  const [course] = readOut([reader], {
    name: `course of ${series.name}`,
    shape: COURSE,
    compute: ([table]) => (table === undefined ? [] : followTable(series, table)),
  })
  return course
}

/** Whether a process has any sample of a series; on Linux there are none of page faults. */
export function hasSeries(series: SeriesDescription, reader: SampleReader): boolean {
  return followSeries(series, reader) !== undefined
}

/** The course of a series; empty if it has no sample. Hot path over the samples. */
function followTable({ read }: SeriesDescription, table: ProcessTable): readonly SeriesCourse[] {
  const values = read(table)
  const { reduced } = table.series
  let [first, last, lowest, highest, count] = [-1, -1, -1, -1, 0]
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN
    if (Number.isNaN(value)) continue
    if (first < 0) [first, lowest, highest] = [i, i, i]
    if (value < (values[lowest] ?? NaN)) lowest = i
    if (value > (values[highest] ?? NaN)) highest = i
    last = i
    count++
  }
  if (count === 0) return []
  const point = (i: number): CoursePoint => {
    return { time: table.time[i] ?? NaN, value: values[i] ?? NaN }
  }
  return [
    {
      first: point(first),
      last: point(last),
      lowest: point(lowest),
      highest: point(highest),
      count: reduced?.count ?? count,
    },
  ]
}
