import { computeMedian } from '../../quantities/statistics.ts'
import type { UnitName } from '../../quantities/units.ts'
import type { StatedFigure } from '../record.ts'

/** State a figure by its samples; nothing without any. */
export function stateSamples(
  name: string,
  samples: readonly number[] | undefined,
  unit: UnitName,
): readonly StatedFigure[] {
  if (samples === undefined || samples.length === 0) return []
  return [{ name, value: computeMedian(Float64Array.from(samples)), unit, samples }]
}

/** State a number; nothing where there is none. */
export function stateNumber(
  name: string,
  value: number | undefined,
  unit: UnitName,
): readonly StatedFigure[] {
  return value === undefined || !Number.isFinite(value) ? [] : [{ name, value, unit }]
}
