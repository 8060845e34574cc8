import type { GaugeDescription } from '../records/metric-description.ts'
import type { SampleNotes } from '../records/record-format.ts'
import type { ColumnName, Gauge, ProcessSeries, SeriesLabel } from './process-series.ts'
import type { PackedColumn } from './packed-column.ts'

/** A gauge, and its values so far. */
export interface GaugeBuilder {
  readonly gauge: GaugeDescription
  readonly column: PackedColumn
}

/** What was collected of a process. */
export interface CollectedSeries {
  readonly pid: number | undefined
  readonly length: number
  readonly columns: Readonly<Record<ColumnName, PackedColumn>>
  readonly gauges: readonly GaugeBuilder[]
  readonly labels: readonly SeriesLabel[]
  readonly notes: SampleNotes | undefined
  /** Whether the newest sample stands first in the log. */
  readonly isTurned?: boolean
}

/** Columns of more numbers are not held as arrays. */
const MOST_HELD = 20_000

const COLUMNS = ['elapsed', 'rss', 'user', 'system', 'faults', 'timestamp'] as const

/** Columns that a series has only where its log states them. */
const OPTIONAL = ['cpu', 'faultRate'] as const

/** Make a series of what was collected; columns that its log does not have are one. */
export function finishSeries(collected: CollectedSeries): ProcessSeries {
  const { pid, length, columns, gauges, labels, notes, isTurned = false } = collected
  const shown = [...COLUMNS, ...OPTIONAL.filter((name) => columns[name].hasNumbers)]
  const reader = createArrayReader(length)
  const series: ProcessSeries = {
    ...{ pid, length, labels },
    ...{ elapsed: NONE, rss: NONE, user: NONE, system: NONE, faults: NONE, timestamp: NONE },
    ...(gauges.length === 0 ? {} : { gauges: new Map(gauges.map((one) => describe(one))) }),
    ...(notes === undefined ? {} : { notes }),
    ...(isTurned ? { isTurned: true as const } : {}),
    ...(length > MOST_HELD
      ? {
          packed: {
            columns: new Map(shown.map((name) => [name, columns[name]])),
            gauges: new Map(gauges.map(({ gauge, column }) => [gauge.name, column])),
          },
        }
      : {}),
  }
  for (const name of shown) reader.define(series, name, columns[name])
  for (const { gauge, column } of gauges) {
    const described = series.gauges?.get(gauge.name)
    if (described !== undefined) reader.define(described, 'values', column)
  }
  return series
}

const NONE = new Float64Array()

function describe({
  gauge: { name, title, unit, meaning },
}: GaugeBuilder): readonly [string, Gauge] {
  return [name, { title, unit, meaning, values: NONE }]
}

/** Gives objects the arrays of columns. */
interface ArrayReader {
  readonly define: (object: object, name: string, column: PackedColumn) => void
}

/** Arrays of few numbers are made at once; those of many when they are asked for, and forgotten when nobody has them. */
function createArrayReader(length: number): ArrayReader {
  let none: () => Float64Array = () => {
    const made = new Float64Array(length).fill(NaN)
    none = () => made
    return made
  }
  const define = (object: object, name: string, column: PackedColumn): void => {
    if (length <= MOST_HELD) {
      const value = column.hasNumbers ? column.toArray() : none()
      Object.defineProperty(object, name, { enumerable: true, value })
      return
    }
    let known: WeakRef<Float64Array> | undefined
    const get = (): Float64Array => {
      if (!column.hasNumbers) return none()
      const array = known?.deref() ?? column.toArray()
      if (known?.deref() !== array) known = new WeakRef(array)
      return array
    }
    Object.defineProperty(object, name, { enumerable: true, get })
  }
  return { define }
}
