import type { UnitName } from '../quantities/units.ts'
import { hasNoNumbers, type LongColumn } from '../quantities/long-column.ts'
import { readGauge, type ProcessSeries } from './process-series.ts'

/** A column that only some formats have, with its unit in its name: `heapUsed_bytes`. */
export interface GaugeColumn {
  readonly name: string
  readonly values: LongColumn
}

/** The gauges of a series that any of its samples states. */
export function listGaugeColumns(series: ProcessSeries): readonly GaugeColumn[] {
  return [...(series.gauges ?? [])].flatMap(([name, { unit }]) => {
    const values = readGauge(series, name)
    return hasNoNumbers(values) ? [] : [{ name: name + (UNIT_WORDS[unit] ?? ''), values }]
  })
}

const UNIT_WORDS: Readonly<Partial<Record<UnitName, string>>> = {
  s: '_s',
  B: '_bytes',
  '%': '_percent',
  '1/s': '_per_s',
  'B/s': '_bytes_per_s',
}
