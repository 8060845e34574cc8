import type { PageNumbers } from '../checked-page.ts'
import type { WrittenNumber } from '../written-number.ts'
import { findDimension } from './find-operands.ts'
import { listMisfits } from './judge-comparison.ts'
import type { WrittenComparison } from './find-comparison.ts'

/** Of more quantities than these some gives any change by chance. */
const MANY = 40
/** A change that is written with so few digits is one to some quantity by chance. */
const FEW_DIGITS = 3

/**
 * Whether a change is one from a quantity that a table of the page has to the one which the sentence ends with: below a table of all steps,
 * `54.9 → 45.8 ms (-25.2%)` may count from the first of them.
 */
export function isComparedWithTable(
  { tables }: PageNumbers,
  { number, kinds, pairs }: WrittenComparison,
): boolean {
  if (number.digits < FEW_DIGITS || kinds.includes('share')) return false
  const subjects = pairs.map(({ subject }) => subject)
  const cells = listCells({ tables }).filter((cell) =>
    subjects.some((subject) => subject.unit !== '' && findDimension(subject, cell) !== undefined),
  )
  if (cells.length > MANY) return false
  return subjects.some((subject) =>
    cells.some(
      (reference) =>
        listMisfits({ number, kinds, pairs: [{ subject, reference }], isSure: true }).length === 0,
    ),
  )
}

function listCells({ tables }: Pick<PageNumbers, 'tables'>): readonly WrittenNumber[] {
  return tables
    .filter(({ isTurned }) => !isTurned)
    .flatMap(({ columns }) => columns.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])))
}
