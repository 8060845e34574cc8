import type { NumberColumn } from './number-table.ts'
import type { Candidate } from './reading.ts'
import { SIDES } from './relation-words.ts'

/**
 * Whether `Before` and `After` stand right before a column, and no other sides with them: what else the table holds is not compared, nor is a
 * `Target` behind it.
 */
export function areOnlySides(
  { table, target, kind }: Candidate,
  [a, b]: readonly [NumberColumn, NumberColumn],
): boolean {
  if (table.isTurned || kind === 'rate') return false
  const sides = table.columns.filter(
    ({ header, part, index }) => part === 0 && index < target.index && SIDES.test(header),
  )
  const near = Math.min(a.index, b.index)
  return sides.length === 2 && near === target.index - 2 && a.index + b.index === 2 * near + 1
}
