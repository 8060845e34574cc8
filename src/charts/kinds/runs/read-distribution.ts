import * as v from 'valibot'
import { keptNumber, type KeptShape } from '../../../series/kept-shape.ts'
import {
  countTally,
  readTallyQuantile,
  tallyValues,
  type Tally,
} from '../../../quantities/tally.ts'
import { readOut } from '../../../series/read-out.ts'
import { UncountedSamples } from '../../../series/reduced-samples.ts'
import type { SampleReader } from '../../../series/sample-reader.ts'
import type { ProcessTable } from '../../../series/tabulate-process.ts'
import type { SeriesDescription } from './series-catalogue.ts'

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

const SPREAD = v.object({
  count: keptNumber,
  lowest: keptNumber,
  median: keptNumber,
  p90: keptNumber,
  highest: keptNumber,
})

/** Read where all samples of a series lie. */
export function readSpread(series: SeriesDescription, reader: SampleReader): SampleSpread {
  return readOut([reader], {
    name: `spread of ${series.name}`,
    shape: SPREAD,
    compute: ([table]) => {
      const samples = tallySamples(series, table)
      return {
        count: countTally(samples),
        lowest: samples.values[0] ?? NaN,
        median: readTallyQuantile(samples, 0.5),
        p90: readTallyQuantile(samples, 0.9),
        highest: samples.values.at(-1) ?? NaN,
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
    shape,
    compute,
  }: {
    /** What it is, with all that it depends on: `bins of 5`. */
    readonly name: string
    readonly shape: KeptShape
    /** The samples of each run, in the order of the readers. */
    readonly compute: (lists: readonly [Tally, ...Tally[]]) => T
  },
): T {
  return readOut(readers, {
    name: `${name} of ${series.name}`,
    shape,
    compute: ([first, ...others]) => {
      const read = (table: ProcessTable | undefined): Tally => {
        const { values, counts } = tallySamples(series, table)
        return { values: values.map((value) => value / series.scale), counts }
      }
      return compute([read(first), ...others.map(read)])
    },
  })
}

/** Count how often each value of a series occurs, in the unit of its column. */
function tallySamples(series: SeriesDescription, table: ProcessTable | undefined): Tally {
  const reduced = table?.series.reduced
  if (table === undefined) return NO_SAMPLES
  if (reduced === undefined) return tallyValues(series.read(table))
  if (reduced.tally === undefined) throw new UncountedSamples()
  return reduced.tally
}

const NO_SAMPLES: Tally = { values: new Float64Array(), counts: new Float64Array() }
