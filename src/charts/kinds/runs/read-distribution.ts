import { readQuantile } from '../../../quantities/statistics.ts'
import { readOut } from '../../../series/read-out.ts'
import type { SampleReader } from '../../../series/sample-reader.ts'
import { readColumn, type SeriesDescription } from './series-catalogue.ts'

/** Where the samples of a series lie, in the unit of their column; a figure of no samples is `NaN`. */
export interface SampleSpread {
  /** Number of samples. */
  readonly count: number
  readonly lowest: number
  readonly median: number
  /** 90th percentile. */
  readonly p90: number
  readonly highest: number
}

/** Read where all samples of a series lie. */
export function readSpread(series: SeriesDescription, reader: SampleReader): SampleSpread {
  return readOut([reader], {
    name: `spread of ${series.name}`,
    compute: ([table]) => {
      const values = table === undefined ? new Float64Array() : series.read(table)
      const sorted = values.filter((value) => !Number.isNaN(value)).sort()
      return {
        count: sorted.length,
        lowest: readQuantile(sorted, 0),
        median: readQuantile(sorted, 0.5),
        p90: readQuantile(sorted, 0.9),
        highest: readQuantile(sorted, 1),
      }
    },
  })
}

/** Read what is computed from all samples of a series of several runs together, in the unit of its axis. */
export function readSamples<T>(
  readers: readonly SampleReader[],
  series: SeriesDescription,
  {
    name,
    compute,
  }: {
    /** What it is, with all that it depends on: `bins of 5`. */
    readonly name: string
    /** The samples of each run, in the order of the readers; `NaN` is no sample. */
    readonly compute: (lists: readonly Float64Array[]) => T
  },
): T {
  return readOut(readers, {
    name: `${name} of ${series.name}`,
    compute: (tables) => compute(tables.map((table) => readColumn(series, table))),
  })
}
