import { fits, isNearMiss, weighFit, type Expectation } from '../expectation.ts'
import type { Basis } from '../certainty.ts'
import type { Finding } from '../finding.ts'
import type { LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'
import { isSlipOfTwo } from '../find-slip.ts'
import { reportMiscalculation } from '../report-miscalculation.ts'
import type { NumberColumn, NumberTable } from '../tables/number-table.ts'
import { addNumbers, formatSum } from '../tables/add-numbers.ts'
import { areCounted, areWhole, NOT_ADDED } from '../tables/counted-totals.ts'
import { isTotal, listTotalParts } from '../tables/total-parts.ts'
import { weighShares } from '../tables/share-fits.ts'
import type { WrittenNumber } from '../written-number.ts'

/** A total of all that is shown; `Total base requests` is one of some, as far as nothing else supports it. */
const BARE =
  /^(?:grand\s+|sub-?)?(?:totals?|sum|all|overall|gesamt|summe|合计|总计|in total|Σ)(?:\s*[([].*)?(?: \p{L}+)?$/iu

/** The unit of a rate, which is no sum of others. */
const RATE = /\/|^[kMG]?bps$/i
/** `Total time (5 switches)` is a total of more than is shown, but `Total (batch=1)` says where it was measured. */
const OF_MANY = /[([](?![^)\]\d]*[=@] ?\d+\s?[)\]])[^)\]]*\d/
/** Totals in tables. */
export const sum: LintRule<Miscalculation> = {
  name: 'sum',
  summary: 'a total in a table that is not that of its cells',
  explain: explainMiscalculation,
  check: ({ typedTables }) => typedTables.flatMap(checkTable),
}

/** A total, and what its parts make. */
interface Trial {
  readonly number: WrittenNumber
  readonly expectation: Expectation
  readonly fits: boolean
  /** The largest part. */
  readonly largest: number
  /** What shares beside its parts say of it where they are of another total, as powers of ten. */
  readonly shares: readonly number[]
}

/** Find totals in a table, a column of their own, that the columns before them do not add up to. */
function checkTable(table: NumberTable): readonly Finding[] {
  const totals = table.columns.filter(
    ({ header }) => isTotal(header, table) && !OF_MANY.test(header),
  )
  const last = table.columns.at(-1)
  const isBlank = last?.header.trim() === ''
  return totals.length > 0 || last === undefined || (table.isTurned && !isBlank)
    ? totals.flatMap((total) => checkTotal(table, total))
    : checkUnnamed(table, last)
}

/** A last column that no word calls a total, such as `Q1` behind three months: it is one when all rows but one add up. */
function checkUnnamed(table: NumberTable, last: NumberColumn): readonly Finding[] {
  if (/%|\/|\b(?:average|avg|mean|median|min|max|rate|per|ratio|diff|change)\b/i.test(last.header))
    return []
  const parts = table.columns.filter(
    ({ index, part }) => part === 0 && index > 0 && index < last.index,
  )
  if (parts.length < 2 || last.part > 0) return []
  const trials = tryParts(table, last, parts)
  const good = trials.filter((trial) => trial.fits)
  const [wrong, ...others] = trials.filter((trial) => !trial.fits)
  if (wrong === undefined || others.length > 0 || good.length < 2 || weigh(trials) < SURE) return []
  const isSlip = isNearMiss(wrong.number, wrong.expectation)
  return isSlip || (weigh(trials) > VERY_SURE && mayBeSum(wrong))
    ? [
        reportMiscalculation(sum, {
          ...wrong,
          basis: { relation: 'cells', fits: listWeights(trials) },
        }),
      ]
    : []
}

/** Parts that give fewer of the totals than one in so many of what others give are not meant. */
const FEW = 3

/** How unlikely the sums of a column have to be by chance, as a power of ten. */
const SURE = 3.5
/** The same where the one that is wrong is no slip of the hand. */
const VERY_SURE = 5

function checkTotal(table: NumberTable, total: NumberColumn): readonly Finding[] {
  const readings = listTotalParts(table, total).map((parts) => tryParts(table, total, parts))
  const best = readings
    .map((trials) => ({
      trials,
      good: trials.filter((trial) => trial.fits).length,
      weight: weigh(trials),
    }))
    .sort((a, b) => b.good - a.good || b.weight - a.weight)[0]
  if (best === undefined) return []
  const missed = best.trials.length - best.good
  // what gives one total of many explains none
  const mayBeMeant = (trials: readonly Trial[]): boolean =>
    trials.filter((trial) => trial.fits).length * FEW >= best.good
  // several totals that are not those of what is shown have parts that are not shown
  if (missed > 1 && missed >= best.good) return []
  const isNamed = BARE.test(total.header.replace(/[*_:]/g, '').trim())
  const isEvident =
    best.weight >= (best.good >= 2 ? 2 : 1.5) &&
    ((best.good >= 2 && best.good * 2 > best.trials.length) ||
      (isNamed && missed === 1 && best.trials.some(isExact)))
  return best.trials
    .filter((trial) => !trial.fits)
    .filter(
      ({ number }) =>
        !readings.some(
          (trials) => trials.some((one) => one.number === number && one.fits) && mayBeMeant(trials),
        ),
    )
    .filter(
      (trial) =>
        trial.shares.length > 0 ||
        (isEvident &&
          (mayBeSum(trial) ||
            isCopied(trial, best.trials) ||
            isPart(trial, best) ||
            isCopyOfPart(trial))) ||
        (isNamed && isPlain(trial) && isCopyOfPart(trial)) ||
        (isNearMiss(trial.number, trial.expectation) && (isEvident || isPlain(trial))) ||
        (isNamed && missed === 1 && isPlain(trial) && isSlipOfCount(trial)),
    )
    .map((trial) => {
      // the name says that it is a total; of what, the others that add up say
      const basis: Basis = {
        relation: isNamed ? 'layout' : 'cells',
        fits: [...listWeights(best.trials), ...trial.shares, ...weighSlip(trial)],
        misfits: missed,
      }
      return reportMiscalculation(sum, { ...trial, basis })
    })
}

function tryParts(
  table: NumberTable,
  total: NumberColumn,
  parts: readonly NumberColumn[],
): readonly Trial[] {
  return total.cells.flatMap((number, row): readonly Trial[] => {
    if (number?.form !== 'plain' || number.isBound || RATE.test(number.unit)) return []
    if (NOT_ADDED.test(table.labels[row] ?? '')) return []
    const lead = AVERAGE.exec(total.header)?.[0] ?? ''
    if (!table.isTurned && parts.some(({ header }) => isNotAdded(header, lead))) return []
    const filled = parts.filter(({ texts }) => !/^(?:[-–—]|)$/.test(texts[row] ?? ''))
    const numbers = filled.flatMap(({ cells }) => cells[row] ?? [])
    if (numbers.length < filled.length || numbers.length < 2) return []
    const added = addNumbers(numbers)
    if (added?.unit !== number.unit) return []
    const isCounted = areCounted(table, row, [total, ...parts]) && areWhole([number, ...numbers])
    const expectation = {
      formula: formatSum(numbers),
      values: [added.value],
      intervals: [isCounted ? { low: added.value, high: added.value } : added.interval],
      from: numbers,
    }
    const largest = Math.max(...numbers.map(({ value }) => Math.abs(value)))
    const isRight = isCounted ? number.value === added.value : fits(number, expectation)
    const shares = isRight ? [] : weighShares(table, { parts: filled, row, written: number.value })
    return [{ number, expectation, fits: isRight, largest, shares }]
  })
}

/** `Avg Total Tokens` is the sum of `Avg Input Tokens` and `Avg Output Tokens`. */
const AVERAGE = /^(?:avg\.?|average|mean) /i

function isNotAdded(header: string, lead: string): boolean {
  const isAlike = lead !== '' && header.toLowerCase().startsWith(lead.toLowerCase())
  return NOT_ADDED.test(isAlike ? header.slice(lead.length) : header)
}

function weigh(trials: readonly Trial[]): number {
  return listWeights(trials).reduce((sum, weight) => sum + weight, 0)
}

/** What each total that fits says. */
function listWeights(trials: readonly Trial[]): readonly number[] {
  return trials
    .filter((trial) => trial.fits)
    .map(({ number, expectation }) => weighSum(number, expectation))
}

/** A sum of whole numbers that is right to the last digit says more than one that is right when all were rounded. */
function weighSum(number: WrittenNumber, expectation: Expectation): number {
  const [value] = expectation.values
  const parts = expectation.from ?? []
  // a whole number of minutes or euros that is right to the last one says as much as a count does
  const bare = [number, ...parts].map((one) => ({ ...one, unit: '' }))
  const isExact =
    value !== undefined &&
    Math.abs(value - number.value) < number.step / 1000 &&
    (areWhole(bare) || areCents([number, ...parts]))
  if (!isExact) return weighFit(number, expectation)
  return weighFit(number, { ...expectation, intervals: [{ low: value, high: value }] })
}

/** Whether all are amounts of money to the cent. */
function areCents(numbers: readonly WrittenNumber[]): boolean {
  return numbers.every(({ unit, decimals }) => decimals === 2 && /^(?:[$€£¥]|[A-Z]{3})$/.test(unit))
}

/**
 * Whether a total that is no sum is a wrong one: what runs side by side, or with pauses, takes less or more time than
 * its parts, and what is no larger than the largest part is a mean or a maximum.
 */
function mayBeSum({ number, largest }: Trial): boolean {
  const isTime = number.readings.some(({ dimension }) => dimension === 'seconds')
  return !isTime && Math.abs(number.value) > largest
}

/** Whether a total that is smaller than one of its parts is a wrong one: where several others add up, and hardly by chance, it is no mean. */
function isPart(
  { number }: Trial,
  { good, weight, trials }: Readonly<{ good: number; weight: number; trials: readonly Trial[] }>,
): boolean {
  const isTime = number.readings.some(({ dimension }) => dimension === 'seconds')
  return !isTime && good >= 3 && good === trials.length - 1 && weight > SURE
}

/**
 * Whether a total is the part that stands last before it, and much less than all: it was copied. It might be their mean, or the
 * largest of them where one can be.
 */
function isCopyOfPart({ number, expectation: { from = [], values } }: Trial): boolean {
  const isTime = number.readings.some(({ dimension }) => dimension === 'seconds')
  const sizes = from.map(({ value }) => value)
  const last = sizes.at(-1)
  const [sum = 0] = values
  const isLargest = number.value === Math.max(...sizes)
  return (
    !isTime &&
    number.value === last &&
    number.digits > 1 &&
    sizes.filter((size) => size === last).length === 1 &&
    Math.abs(sum / sizes.length - number.value) > number.step &&
    (!isLargest || areWhole([{ ...number, unit: '' }]))
  )
}

/** Whether a total that nothing supports may be told to be wrong: not one digit, and no time that is longer by a little, which is what is not shown. */
function isPlain({ number, expectation }: Trial): boolean {
  const isTime = number.readings.some(({ dimension }) => dimension === 'seconds')
  const [value = 0] = expectation.values
  const isLonger = number.value > value && number.value < 1.05 * value
  return number.digits > 1 && !number.isApproximate && !(isTime && isLonger)
}

/** Whether a total of counts below a hundred is their sum but for a slip of the hand. */
function isSlipOfCount({ number, expectation: { values, from = [] } }: Trial): boolean {
  const areCounts = areWhole([number, ...from]) && from.every(({ value }) => value >= 0)
  return areCounts && values.some((value) => isSlipOfTwo(number.value, value))
}

/** Whether a total is what its parts give to the last digit. */
function isExact({ number, expectation, fits: isRight }: Trial): boolean {
  return isRight && expectation.values.includes(number.value)
}

/** What it says that a count below a hundred is a slip of another, as a power of ten: too little to stand alone. */
const SLIP_OF_COUNT = 0.7
/** In how many ways a hand slips at each digit: another one, one too many, one left out. */
const SLIPS = 20

/**
 * What it says that a total is the sum of its parts but for a slip of the hand, as a power of ten: 2 for what would be so once in a
 * hundred by chance. What is off by no more than the rounding of its parts is no slip.
 */
function weighSlip(trial: Trial): readonly number[] {
  const {
    number,
    expectation: { values, from = [], ...rest },
  } = trial
  if (isSlipOfCount(trial)) return [SLIP_OF_COUNT]
  const room = from.reduce((sum, { step }) => sum + step, number.step)
  const isOff = values.every((value) => Math.abs(value - number.value) > room)
  if (!isOff || !isNearMiss(number, { ...rest, values, from })) return []
  return [number.digits - Math.log10(SLIPS * number.digits)]
}

/** Whether a total is the one beside it: it was copied. */
function isCopied({ number }: Trial, trials: readonly Trial[]): boolean {
  return trials.some((one) => one.fits && one.number.value === number.value && number.digits > 2)
}
