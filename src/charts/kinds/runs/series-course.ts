import * as v from 'valibot'
import { keptNumber } from '../../../series/kept-shape.ts'
import { readOut } from '../../../series/read-out.ts'
import type { SampleReader } from '../../../series/sample-reader.ts'
import type { ProcessTable } from '../../../series/tabulate-process.ts'
import { isPart, isShown, type ShownTime } from '../dates/shown-time.ts'
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
  /** Number of samples; `undefined` if it is not known, of a part of a series that has too many. */
  readonly count?: number | undefined
}

const POINT = v.object({ time: keptNumber, value: keptNumber })

const COURSE = v.array(
  v.object({
    ...{ first: POINT, last: POINT, lowest: POINT, highest: POINT },
    count: v.optional(keptNumber),
  }),
)

/** Follow a series of a process through its samples, all or those of a part that is shown; `undefined` if it has none. */
export function followSeries(
  series: SeriesDescription,
  reader: SampleReader,
  shown: ShownTime = {},
): SeriesCourse | undefined {
  const whole = readCourse(series, reader, {})
  const part = whole === undefined ? {} : dropIdleEnds(shown, whole)
  return isPart(part) ? readCourse(series, reader, part) : whole
}

/** Leave out the ends of a range that cut nothing off a series. */
export function dropIdleEnds({ min, max }: ShownTime, { first, last }: SeriesCourse): ShownTime {
  return {
    ...(min === undefined || isShown(first.time, { min }) ? {} : { min }),
    ...(max === undefined || isShown(last.time, { max }) ? {} : { max }),
  }
}

function readCourse(
  series: SeriesDescription,
  reader: SampleReader,
  shown: ShownTime,
): SeriesCourse | undefined {
  const part = isPart(shown) ? ` in ${JSON.stringify(shown)}` : ''
  const [course] = readOut([reader], {
    name: `course of ${series.name}${part}`,
    shape: COURSE,
    compute: ([table]) => (table === undefined ? [] : followTable(series, table, shown)),
  })
  return course
}

/** Whether a process has any sample of a series; on Linux there are none of page faults. */
export function hasSeries(series: SeriesDescription, reader: SampleReader): boolean {
  return followSeries(series, reader) !== undefined
}

/** The course of a series; empty if it has no sample. Hot path over the samples. */
function followTable(
  { read }: SeriesDescription,
  table: ProcessTable,
  shown: ShownTime,
): readonly SeriesCourse[] {
  const values = read(table)
  const { reduced } = table.series
  let [first, last, lowest, highest, count] = [-1, -1, -1, -1, 0]
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN
    if (Number.isNaN(value) || !isShown(table.time[i] ?? NaN, shown)) continue
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
      ...(reduced === undefined ? { count } : isPart(shown) ? {} : { count: reduced.count }),
    },
  ]
}
