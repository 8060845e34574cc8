import { weighFit, type Expectation } from '../expectation.ts'
import type { Misfit } from '../report-miscalculation.ts'
import type { WrittenNumber } from '../written-number.ts'
import type { NumberColumn, NumberTable } from './number-table.ts'
import { PART_WORDS, SHARE_WORDS } from './relation-words.ts'
import { isSummaryRow } from './summary-rows.ts'

/** A cell that is a fraction and nothing else, but for marks and the unit of a size: `17/53 ✅`, `312/512 GB`. */
const FRACTION =
  /^[^\p{L}\p{N}/]*(?<part>\d[\d,]*(?:\.\d+)?) ?\/ ?(?<whole>\d[\d,]*)(?: ?[KMGT]i?B)?[^\p{L}\p{N}/%]*$/u

/** What a header says that names a share, and what any other says, as powers of ten. */
const NAMED = 2.5
const UNNAMED = 0.5

/** A share that is asked for: as many as reach it are a whole count. */
const GOAL = /\b(?:targets?|goals?|required|minimum|min|planned|objective)\b/i

/** How many cells have to fit for each that does not. */
const FITS_FOR_ONE = 2
/** What one cell says that fits hardly by chance, as a power of ten. */
const SURE = 2

/** A percentage, and the fraction beside it. */
interface Trial {
  readonly number: WrittenNumber
  readonly expectation: Expectation
  readonly isFit: boolean
  readonly isGrade: boolean
  readonly weight: number
}

/** Find percentages in the columns of a table that the fractions of another one do not give, as they give the others. */
export function judgeFractionColumns(table: NumberTable): readonly Misfit[] {
  // `4,290 / 5,006` are two numbers of a column
  const spaced = table.columns.filter(({ part }) => part === 0).map(({ texts }) => texts)
  const fractions = [...table.names, ...spaced].filter(
    (texts) => texts.filter(isFraction).length >= FITS_FOR_ONE,
  )
  if (fractions.length === 0) return []
  return table.columns.flatMap((column) => {
    const tried = fractions.map((texts) => tryFractions(table, column, texts))
    const isGiven = ({ number }: Trial): boolean =>
      tried.some((trials) => trials.some((one) => one.number === number && one.isFit))
    return tried.flatMap((trials) => {
      const fits = trials.filter((one) => one.isFit)
      const wrong = trials.filter((one) => !one.isFit)
      const telling = fits.filter(({ weight }) => weight >= 1)
      const header = table.isTurned ? '' : column.header.trim()
      const isNamed = SHARE_WORDS.test(header) || PART_WORDS.test(header)
      // of two rows below `Rate` one says what the other is
      const isPair = isNamed && trials.length === 2 && telling.some(({ weight }) => weight >= SURE)
      const needed = isPair ? 1 : FITS_FOR_ONE * wrong.length
      if (wrong.length === 0 || telling.length < needed) return []
      const basis = {
        relation: 'cells',
        fits: fits.map(({ weight }) => weight),
        misfits: wrong.length,
        prior: isNamed ? NAMED : UNNAMED,
        isOpen: trials.some((one) => one.isGrade),
      } as const
      return wrong
        .filter((one) => !isGiven(one))
        .map(({ number, expectation }) => ({ number, expectation, basis }))
    })
  })
}

function isFraction(text: string): boolean {
  return FRACTION.test(text)
}

/** Whether a fraction is a grade, as in `9.2/10`, and no count, so that a percentage beside it may be one of something else. */
export function isGrade(text: string): boolean {
  return /(?<![\d.,])\d{1,2}\.\d ?\/ ?\d{1,3}(?![\d.,])/.test(text)
}

/** Whether a column is of shares without a sign: `0.675` below `Accuracy`. */
function isShare({ header, cells }: NumberColumn): boolean {
  const areShares = cells.every(
    (cell) =>
      cell === undefined ||
      (cell.form === 'plain' &&
        cell.unit === '' &&
        (cell.decimals > 1 || cell.value === 0 || cell.value === 1) &&
        cell.value >= 0 &&
        cell.value <= 1),
  )
  return areShares && PART_WORDS.test(header)
}

function tryFractions(
  table: NumberTable,
  column: NumberColumn,
  texts: readonly string[],
): readonly Trial[] {
  return column.cells.flatMap((number, row): readonly Trial[] => {
    if (number === undefined || number.isBound || number.isApproximate) return []
    const scale = number.form === 'percent' ? 100 : isShare(column) ? 1 : undefined
    if (scale === undefined) return []
    const { part = '', whole = '' } = FRACTION.exec(texts[row] ?? '')?.groups ?? {}
    const [over, under] = [part, whole].map((digits) => Number(digits.replaceAll(',', '')))
    if (over === undefined || under === undefined || under < 2 || over > under) return []
    // averages of shares are others than the shares of sums
    if (isSummaryRow(table, row)) return []
    const value = over / under
    const expectation = {
      formula: `${part} / ${whole}`,
      values: [value],
      intervals: [{ low: value, high: value }],
    }
    // one that was cut off or rounded up is none
    const isFit =
      Math.abs(number.value - scale * value) < number.step * (1 + 1e-9) ||
      (GOAL.test(column.header) && over === Math.ceil((number.value / scale) * under))
    const isNoneOrAll = value === 0 || value === 1
    const weight = isFit && !isNoneOrAll ? weighFit(number, expectation) : 0
    return [{ number, expectation, isFit, isGrade: isGrade(`${part}/${whole}`), weight }]
  })
}
