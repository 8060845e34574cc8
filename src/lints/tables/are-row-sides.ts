import { isOne } from './is-one.ts'
import type { Candidate } from './reading.ts'
import { OLD, SIDES } from './relation-words.ts'

/** Whether a table has two rows, `before` and `after`, and a column has a number for the second one alone: what it compares is in no doubt. */
export function areRowSides({ table, target }: Pick<Candidate, 'table' | 'target'>): boolean {
  const { labels, isTurned } = table
  const [first = '', second = ''] = labels
  if (isTurned || labels.length !== 2 || target.part > 0) return false
  const isBlank = target.cells[0] === undefined && isOne(target, 0)
  return isBlank && OLD.test(first) && SIDES.test(second) && !OLD.test(second)
}
