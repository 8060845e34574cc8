import * as v from 'valibot'
import { DAY, HOUR, MINUTE } from '../../gnuplot/tics/calendar.ts'
import { keptNumber } from '../../../series/kept-shape.ts'
import { recallReadout } from '../../../series/read-out.ts'
import type { SampleReader } from '../../../series/sample-reader.ts'

/** A unit of long times, and its size in seconds. */
export interface TimeUnit {
  readonly symbol: 'min' | 'h' | 'd'
  readonly scale: number
}

/** How a chart of long recordings shows elapsed time. */
export interface ElapsedTime {
  readonly unit: TimeUnit
}

/** Units, and from how many seconds on an axis has them: its highest tic is 10 min, 2 h or 4 d at least. */
const UNITS: readonly (readonly [least: number, unit: TimeUnit])[] = [
  [4 * DAY, { symbol: 'd', scale: DAY }],
  [2 * HOUR, { symbol: 'h', scale: HOUR }],
  [10 * MINUTE, { symbol: 'min', scale: MINUTE }],
]

/** Find the unit for times up to so many seconds; `undefined` for seconds. */
export function findTimeUnit(seconds: number): TimeUnit | undefined {
  return UNITS.find(([least]) => seconds >= least)?.[1]
}

const END = v.array(keptNumber)

/** Read the elapsed time of the last sample, in seconds; `undefined` where a lock of an earlier version does not have it. */
export function readEnd(reader: SampleReader): number | undefined {
  const [end] =
    recallReadout([reader], {
      name: 'end',
      shape: END,
      compute: ([table]) => [...(table?.time.slice(-1) ?? [])],
    }) ?? []
  return end
}
