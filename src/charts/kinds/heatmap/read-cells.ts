import * as v from 'valibot'
import { keptColumn, keptNumber } from '../../../series/kept-shape.ts'
import { readOut } from '../../../series/read-out.ts'
import type { SampleReader } from '../../../series/sample-reader.ts'
import type { ProcessTable } from '../../../series/tabulate-process.ts'
import { readTimeRange } from '../dates/create-date-axis.ts'
import type { SampleDates } from '../dates/sample-dates.ts'
import type { AxisSpec } from '../frame/axis-spec.ts'
import type { SeriesDescription } from '../runs/series-catalogue.ts'

/** What a cell shows of the samples in its stretch of time. */
export type CellFigure = 'highest' | 'lowest'

/** Stretches of time of equal length from a start on. */
export interface Stretches {
  /** Seconds, since the start of each process or since 1970. */
  readonly start: number
  readonly width: number
  readonly count: number
}

/** A process of a heat map. */
interface TimedRun {
  readonly reader: SampleReader
  /** When its samples were taken, if the chart shows it. */
  readonly dates?: SampleDates | undefined
}

/** Number of stretches, unless there are too few samples for them. */
const USUAL_COUNT = 60

/** Samples that each stretch has at least, if they stand at equal distances. */
const SAMPLES = 2

/**
 * Divide the time of some processes, or the part of it that an axis shows, into stretches of equal length.
 *
 * @param count how many; by default 60, or fewer where the samples of a process stand further apart
 */
export function divideTime(
  runs: readonly TimedRun[],
  count?: number,
  range?: AxisSpec['range'],
): Stretches {
  const times = runs.map(({ reader }) => readTimes(reader))
  const last = Math.max(...times.map((time, i) => time.last + (runs[i]?.dates?.origin ?? 0)))
  const first = Math.min(...runs.map(({ dates }) => (dates ? dates.origin + dates.first : 0)))
  const { min = first, max = last } = readTimeRange(range)
  const ends = [min, max]
  const start = Math.min(...ends)
  const span = Math.max(...ends) - start || 1
  const distance = Math.max(...times.map((time) => time.distance))
  const most = Math.max(1, Math.floor(span / (SAMPLES * distance)) || 1)
  const chosen = count ?? Math.min(USUAL_COUNT, most)
  return { start, width: span / chosen, count: chosen }
}

const TIMES = v.object({ last: keptNumber, distance: keptNumber })

/** Read the time of the last sample of a process, and the mean distance of two samples; 0 of a single one. */
function readTimes(reader: SampleReader): { readonly last: number; readonly distance: number } {
  return readOut([reader], {
    name: 'last time and mean distance',
    shape: TIMES,
    compute: ([table]) => {
      const time = table?.time ?? new Float64Array()
      const [first = 0, last = 0] = [time[0], time.at(-1)]
      const count = table?.series.reduced?.count ?? time.length
      return { last, distance: count > 1 ? (last - first) / (count - 1) : 0 }
    },
  })
}

/**
 * Read the highest or the lowest sample of a series in each stretch of time, in the unit of its axis; `NaN` where none is.
 */
export function readCells(
  reader: SampleReader,
  series: SeriesDescription,
  { figure, stretches }: { readonly figure: CellFigure; readonly stretches: Stretches },
): Float64Array {
  return readOut([reader], {
    name: `${figure} of ${series.name} in ${JSON.stringify(stretches)}`,
    shape: v.pipe(
      keptColumn,
      v.check((cells) => cells.length === stretches.count),
    ),
    compute: ([table]) => foldCells(table, series, { figure, stretches }),
  })
}

/** Hot path over the samples. */
function foldCells(
  table: ProcessTable | undefined,
  { read, scale }: SeriesDescription,
  { figure, stretches }: { readonly figure: CellFigure; readonly stretches: Stretches },
): Float64Array {
  const { start, width, count } = stretches
  const cells = new Float64Array(count).fill(NaN)
  if (table === undefined) return cells
  const { time } = table
  const values = read(table)
  const sign = figure === 'highest' ? 1 : -1
  for (let i = 0; i < values.length; i++) {
    const value = (values[i] ?? NaN) / scale
    const place = ((time[i] ?? NaN) - start) / width
    // A sample at the end of the last stretch is in it.
    const cell = place === count ? count - 1 : Math.floor(place)
    if (Number.isNaN(value) || !(cell >= 0 && cell < count)) continue
    const kept = cells[cell] ?? NaN
    if (Number.isNaN(kept) || sign * value > sign * kept) cells[cell] = value
  }
  return cells
}
