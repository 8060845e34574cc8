import type { Expectation } from '../../expectation.ts'
import type { WrittenNumber } from '../../written-number.ts'
import type { FormulaTarget } from './row-formula.ts'

/** What says that a row is computed otherwise: a mark of a note, a discount, points that were taken off. */
const NOTE =
  /[*†‡§¹²³⁴⁵]\s*$|\[\^?\w{1,3}\]|\^\w|\b(?:discount\w*|deduct\w*|penalty|refund\w*|adjust\w*|correct(?:ed|ion)|credit|free|off|incl\w*|excl\w*|rabatt|gutschrift|reset|minimum|min\.|mindest\w*|flat|pauschal\w*|promo\w*|bundle|gratis|sale|special|\d for \d)\b/i

/** Whether the texts of a number's row say that it is computed otherwise. */
export function hasNote(
  number: WrittenNumber,
  { table, target }: Pick<FormulaTarget, 'table' | 'target'>,
): boolean {
  const row = target.cells.indexOf(number)
  const texts = [table.labels[row], target.texts[row], ...table.names.map((names) => names[row])]
  return texts.some((text) => NOTE.test((text ?? '').replace(/^\*\*(.*)\*\*$/, '$1')))
}

/** What is usually taken off a price, as the part that is left. */
const LEFT = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.5]

/** Whether special terms explain an amount: a minimum, three for the price of two, a usual discount. */
export function hasTerms({ number, expectation }: Amount): boolean {
  const { value, step } = number
  const [full] = expectation.values
  const price = expectation.from?.at(-1)?.value
  const quantity = expectation.from?.[0]?.value
  if (full === undefined || price === undefined || quantity === undefined) return false
  if (value > full) return value % 5 === 0 && full < 0.6 * value
  const paid = value / price
  const isForLess = paid >= 1 && paid < quantity && Math.abs(paid - Math.round(paid)) < 1e-9
  return isForLess || LEFT.some((part) => Math.abs(full * part - value) <= step)
}

interface Amount {
  readonly number: WrittenNumber
  readonly expectation: Expectation
}
