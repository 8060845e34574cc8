import type { Expectation } from '../expectation.ts'
import type { NumberColumn } from './number-table.ts'
import { divide } from './pair-readings.ts'
import { NO_ROWS, type Candidate, type Reading } from './reading.ts'
import { listRivals } from './rival-columns.ts'

/** The odds for it where each cell names one of the only two columns that it may compare, as a power of ten. */
const NAMED_IN_EACH = 5.4

/** Read a column whose cells name which of two columns is ahead: `DuckDB (20.0x)` beside `SQLite` and `DuckDB`. */
export function listLeaderReadings(candidate: Candidate): readonly Reading[] {
  const { target, kind, table } = candidate
  const [a, b, ...others] = listRivals(candidate)
  if (kind !== 'ratio' || table.isTurned) return []
  if (a === undefined || b === undefined || others.length > 0) return []
  const rows = target.cells.flatMap((cell, row) => (cell === undefined ? [] : [row]))
  if (!rows.every((row) => findLeader(target.texts[row], [a, b]) !== undefined)) return []
  const expect = (row: number): Expectation | undefined => {
    const [over, under] = [a.cells[row], b.cells[row]]
    const quotient = divide(over, under)
    const [value = 1] = quotient?.values ?? []
    return value < 1 ? divide(under, over) : quotient
  }
  const source = { kind: 'columns', over: a, under: b } as const
  return [{ source, prior: NAMED_IN_EACH, given: NO_ROWS, expect }]
}

function findLeader(
  text: string | undefined,
  columns: readonly NumberColumn[],
): NumberColumn | undefined {
  const name = /^[^([]*/
    .exec(text ?? '')?.[0]
    .trim()
    .toLowerCase()
  return name === ''
    ? undefined
    : columns.find(({ header }) => header.trim().toLowerCase() === name)
}
