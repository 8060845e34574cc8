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
  const before = table.columns.filter(({ part, index }) => part === 0 && index < target.index)
  if (standLast(before, [a, b])) return true
  // `Before`, `After`, `Target`, `Change`: what was aimed at is compared by what says so
  return (
    !AGAINST_GOAL.test(target.header) &&
    standLast(
      before.filter(({ header }) => !GOAL.test(header.trim())),
      [a, b],
    )
  )
}

const GOAL = /^(?:target|goal|budget|limit|sla|slo|ziel|objective|threshold)\b/i
/** What may be how far a goal is off. */
const AGAINST_GOAL = /gap|target|goal|budget|remaining|left|\bvs\b|variance|abweichung/i

/** Whether two columns are the last of some, next to each other, and the only sides among them. */
function standLast(
  columns: readonly NumberColumn[],
  pair: readonly [NumberColumn, NumberColumn],
): boolean {
  const sides = columns.filter(({ header }) => SIDES.test(header))
  const last = columns.slice(-2)
  return sides.length === 2 && last.length === 2 && last.every((one) => pair.includes(one))
}
