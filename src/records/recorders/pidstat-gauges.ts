import type { GaugeDescription } from '../metric-description.ts'
import { keepStated } from './recorder-gauges.ts'

/** Columns of `pidstat -d` and `-w`, the gauges that they are, and the size of their units. */
const COLUMNS = [
  ['kB_rd/s', 'diskReadRate', 1024],
  ['kB_wr/s', 'diskWriteRate', 1024],
  ['cswch/s', 'voluntarySwitches', 1],
  ['nvcswch/s', 'involuntarySwitches', 1],
] as const

/** What `pidstat -d` and `-w` state of a process. */
export const PIDSTAT_GAUGES: readonly GaugeDescription[] = [
  {
    name: 'diskReadRate',
    unit: 'B/s',
    title: 'Read from Disk',
    meaning: 'what the process caused to be read from disk, a second',
  },
  {
    name: 'diskWriteRate',
    unit: 'B/s',
    title: 'Written to Disk',
    meaning: 'what the process caused to be written to disk, a second',
  },
  {
    name: 'voluntarySwitches',
    unit: '1/s',
    title: 'Voluntary Context Switches',
    meaning: 'context switches a second at which the process waited for something',
  },
  {
    name: 'involuntarySwitches',
    unit: '1/s',
    title: 'Involuntary Context Switches',
    meaning: 'context switches a second at which its time slice was over',
  },
]

/** A gauge, and where its column is. */
export interface GaugePlace {
  readonly gauge: string
  readonly at: number
  readonly scale: number
}

/** Find the columns of gauges among the names of a header. */
export function findGaugePlaces(names: readonly string[]): readonly GaugePlace[] {
  return COLUMNS.flatMap(([column, gauge, scale]) => {
    const at = names.indexOf(column)
    return at < 0 ? [] : [{ gauge, at, scale }]
  })
}

/** Read the gauges of a row; −1 says that the user who ran pidstat may not know it. */
export function readPidstatGauges(
  places: readonly GaugePlace[],
  read: (at: number) => number,
): Readonly<Record<string, number>> {
  const stated = places.map(({ gauge, at, scale }) => {
    const number = read(at)
    const value = number < 0 ? NaN : Number((number * scale).toPrecision(15))
    return [gauge, value] as const
  })
  return keepStated(Object.fromEntries(stated))
}
