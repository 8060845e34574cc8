import type { PastState } from '../../src/expressions/past-state.ts'
import { createQuantity } from '../../src/quantities/quantity.ts'
import type { UnitName } from '../../src/quantities/units.ts'

/** A state a day for each value, of the commits 000000000000, 000000100000 and so on. */
export function createPast(values: readonly number[], unit: UnitName = 's'): readonly PastState[] {
  return values.map((value, i) => ({
    commit: `${String(i).padStart(7, '0')}00000`,
    date: new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
    quantity: createQuantity(value, unit),
  }))
}
