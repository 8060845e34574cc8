import { keptCurve } from '../../../series/kept-shape.ts'
import { readOut } from '../../../series/read-out.ts'
import type { SampleReader } from '../../../series/sample-reader.ts'
import { chooseTableDigits, roundTable, type Digits } from '../../../series/tabulate-process.ts'
import type { Plot } from '../../chart.ts'
import type { SeriesDescription } from '../runs/series-catalogue.ts'
import type { CurveView } from './curve-view.ts'
import { describeKnown } from './describe-known.ts'
import { findPauses, movePauses } from './find-pauses.ts'
import { pickPoints } from './pick-points.ts'

/** The curve of a series over time. */
export interface SeriesCurve {
  readonly series: SeriesDescription
  readonly view: CurveView
  /** `full` unless given. */
  readonly digits?: Digits
  /** The unit of y, in that of the column; that of the series unless given. */
  readonly scale?: number
  /** The time that is zero; that of the start unless given. */
  readonly zero?: number
}

/** Read the points of a series' curve: all of a short series, of a long one those that its picture needs. */
export function readCurve(
  reader: SampleReader,
  { series, view, digits = 'full', scale = series.scale, zero = 0 }: SeriesCurve,
): Pick<Plot, 'x' | 'y' | 'count' | 'known' | 'gaps'> {
  const details = { ...view, digits, scale, zero }
  const { x, y, count, known, gaps } = readOut([reader], {
    name: `curve of ${series.name} ${JSON.stringify(details)}`,
    shape: keptCurve,
    compute: ([table]) => {
      if (table === undefined) return NO_POINTS
      const rounded = roundTable(chooseTableDigits(table, digits))
      const columns = { x: rounded.time, y: series.read(rounded) }
      if (!reader.isLong) return { ...columns, ...listGaps(columns), count: undefined }
      const thinned = thin(columns, { view, scale, zero })
      const { reduced } = table.series
      if (reduced === undefined) return thinned
      const times = columns.x.map((time) => time - zero)
      return {
        ...thinned,
        count: reduced.count,
        known: describeKnown(reduced, times, view),
      }
    },
  })
  const shifted = zero === 0 ? x : x.map((time) => time - zero)
  return {
    x: shifted,
    y: y.map((value) => value / scale),
    ...(count === undefined ? {} : { count }),
    ...(known === undefined ? {} : { known }),
    ...(gaps === undefined ? {} : { gaps }),
  }
}

/** Points in seconds since the start, and in the unit of their column. */
interface KeptCurve {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly count: number | undefined
  /** See {@link describeKnown}. */
  readonly known?: string | undefined
  /** Indexes of the points after a gap; absent where there is none. */
  readonly gaps?: readonly number[]
}

const NO_POINTS: KeptCurve = { x: new Float64Array(), y: new Float64Array(), count: undefined }

function thin(
  { x, y }: Pick<KeptCurve, 'x' | 'y'>,
  { view, scale, zero }: Required<Pick<SeriesCurve, 'view' | 'scale' | 'zero'>>,
): KeptCurve {
  const shown = { x: x.map((time) => time - zero), y: y.map((value) => value / scale) }
  const { indexes, count } = pickPoints(shown, view)
  const pick = (column: Float64Array): Float64Array =>
    Float64Array.from(indexes, (index) => column[index] ?? NaN)
  return { x: pick(x), y: pick(y), ...listGaps({ x, y }, indexes), count }
}

/** @param indexes those of the points that are kept, if not all are */
function listGaps(
  columns: Pick<KeptCurve, 'x' | 'y'>,
  indexes?: readonly number[],
): Pick<KeptCurve, 'gaps'> {
  const all = findPauses(columns)
  const gaps = indexes === undefined ? all : movePauses(all, indexes)
  return gaps.length === 0 ? {} : { gaps }
}
