import * as v from 'valibot'
import { keptColumn, keptNumber } from '../../../series/kept-shape.ts'
import { readOut } from '../../../series/read-out.ts'
import type { SampleReader } from '../../../series/sample-reader.ts'
import type { ProcessTable } from '../../../series/tabulate-process.ts'
import type { CurveView } from '../curves/curve-view.ts'
import { findPauses, movePauses } from '../curves/find-pauses.ts'
import { pickPoints } from '../curves/pick-points.ts'
import type { SeriesDescription } from '../runs/series-catalogue.ts'

/** What a chart shows of a stack. */
interface StackView {
  readonly view: CurveView
  /** The time that is zero in the chart. */
  readonly zero: number
}

/** Series on top of each other, over time. */
export interface Stack {
  /** Seconds since the time that is zero. */
  readonly x: Float64Array
  /** For each series the sum of it and all below it, in the unit of their axis; `NaN` where one is missing. */
  readonly sums: readonly Float64Array[]
  /** Number of samples, where x has only those that the picture needs. */
  readonly count?: number
  /** Indexes of the points after a gap; absent where there is none. */
  readonly gaps?: readonly number[]
}

const STACK = v.pipe(
  v.object({
    x: keptColumn,
    sums: v.array(keptColumn),
    count: v.optional(keptNumber),
    gaps: v.optional(v.array(keptNumber)),
  }),
  v.check(({ x, sums }) => sums.every((sum) => sum.length === x.length)),
)

/** Stack series of a process, the first at the bottom: all samples of a short log, of a long one those that the picture needs. */
export function readStack(
  reader: SampleReader,
  series: readonly SeriesDescription[],
  { view, zero }: StackView,
): Stack {
  const shown = zero === 0 ? view : { ...view, zero }
  return readOut([reader], {
    name: `stack of ${series.map(({ name }) => name).join(', ')} ${JSON.stringify(shown)}`,
    shape: STACK,
    compute: ([table]) => {
      if (table === undefined)
        return { x: new Float64Array(), sums: series.map(() => new Float64Array()) }
      const stack = findGaps({
        x: table.time.map((time) => time - zero),
        sums: addUp(series, table),
      })
      return reader.isLong ? thinStack(stack, view, table) : stack
    },
  })
}

/** Hot path over the samples. */
function addUp(series: readonly SeriesDescription[], table: ProcessTable): Float64Array[] {
  const sum = new Float64Array(table.time.length)
  return series.map(({ read, scale }) => {
    const values = read(table)
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? NaN) + (values[i] ?? NaN) / scale
    return sum.slice()
  })
}

/** The pauses of the sum of all: where one series has no sample, the sum has none. */
function findGaps({ x, sums }: Stack): Stack {
  const gaps = findPauses({ x, y: sums.at(-1) ?? new Float64Array() })
  return { x, sums, ...(gaps.length === 0 ? {} : { gaps }) }
}

/** Keep the samples that any of the curves needs. */
function thinStack(
  { x, sums, gaps = [] }: Stack,
  view: CurveView,
  { series }: ProcessTable,
): Stack {
  const picked = sums.map((y) => pickPoints({ x, y }, view))
  const indexes = [...new Set(picked.flatMap((one) => one.indexes))].sort((a, b) => a - b)
  const pick = (column: Float64Array): Float64Array =>
    Float64Array.from(indexes, (index) => column[index] ?? NaN)
  const count = series.reduced?.count ?? Math.max(...picked.map((one) => one.count))
  const moved = movePauses(gaps, indexes)
  return { x: pick(x), sums: sums.map(pick), count, ...(moved.length === 0 ? {} : { gaps: moved }) }
}
