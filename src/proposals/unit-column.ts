import { convertUnit, resolveUnit } from '../records/own/own-unit.ts'
import type { NumberField, ProposedField, TextField } from './propose-field.ts'
import type { DataTable } from './read-data-table.ts'
import { getColumnCells } from './table-rows.ts'

/** A column that states the unit of the number in each row. */
export interface UnitColumn {
  readonly field: TextField
  /** The units, as the rows have them, each once. */
  readonly units: readonly string[]
}

const NAME = /^(?:units?|uom|einheit(?:en)?)$/i

/** Find the column that states units; `undefined` where none does. */
export function findUnitColumn(
  found: readonly ProposedField[],
  table: DataTable,
): UnitColumn | undefined {
  const field = found.find((one): one is TextField => one.kind === 'text' && NAME.test(one.column))
  if (field === undefined) return undefined
  const units = [...new Set(getColumnCells(table, field))].filter((unit) => unit !== '')
  return units.some((unit) => resolveUnit(unit).kind !== 'unknown') ? { field, units } : undefined
}

/** Read the numbers of a table in the unit that all its rows state; as they are, where rows differ or a number has a unit of its own. */
export function placeUnit(
  found: readonly ProposedField[],
  column: UnitColumn,
): readonly ProposedField[] {
  const [text = '', ...others] = column.units
  const resolved = resolveUnit(text)
  const isOpen = (one: ProposedField): one is NumberField =>
    one.kind === 'number' && one.unit === undefined
  if (others.length > 0 || resolved.kind !== 'unit' || found.filter(isOpen).length !== 1)
    return found
  const { unit } = resolved
  return found.map((one) =>
    isOpen(one)
      ? { ...one, unit: text, values: one.values.map((value) => convertUnit(value, unit)) }
      : one,
  )
}
