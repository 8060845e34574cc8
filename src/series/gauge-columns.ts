import type { UnitName } from '../quantities/units.ts'
import type { ProcessSeries } from './process-series.ts'

/** A column that only some formats have, with its unit in its name: `heapUsed_bytes`. */
export interface GaugeColumn {
  readonly name: string
  readonly values: Float64Array
}

/** The gauges of a series that any of its samples states. */
export function listGaugeColumns({ gauges = new Map() }: ProcessSeries): readonly GaugeColumn[] {
  return [...gauges].flatMap(([name, { unit, values }]) =>
    values.every(Number.isNaN) ? [] : [{ name: name + (UNIT_WORDS[unit] ?? ''), values }],
  )
}

const UNIT_WORDS: Readonly<Partial<Record<UnitName, string>>> = {
  s: '_s',
  B: '_bytes',
  '%': '_percent',
  '1/s': '_per_s',
  'B/s': '_bytes_per_s',
}
