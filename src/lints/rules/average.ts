import { divideIntervals, overlaps, subtractIntervals } from '../rounding-interval.ts'
import type { Expectation } from '../expectation.ts'
import { fits, weighFit } from '../expectation.ts'
import type { Basis } from '../certainty.ts'
import type { Finding } from '../finding.ts'
import type { LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'
import { reportMiscalculation } from '../report-miscalculation.ts'
import { addNumbers } from '../tables/add-numbers.ts'
import type { NumberColumn, NumberTable } from '../tables/number-table.ts'
import { isSummaryRow } from '../tables/summary-rows.ts'
import type { WrittenNumber } from '../written-number.ts'

/** Averages in tables. */
export const average: LintRule<Miscalculation> = {
  name: 'average',
  summary: 'an average in a table that is not that of its cells',
  explain: explainMiscalculation,
  check: ({ typedTables }) => typedTables.flatMap(checkTable),
}

/** What sums up several numbers otherwise, by the name of its row: one of them, or their geometric mean. */
interface Statistic {
  readonly name: RegExp
  readonly title: string
  readonly compute: (values: readonly number[]) => number
}

/** Each grows with every one of its numbers, so that the least ones give the least that it may be. */
const STATISTICS: readonly Statistic[] = [
  {
    name: /^[^\p{L}\p{N}]*(?:geo(?:m|\.|metric)?[ -]?mean|geometric average)[^\p{L}\p{N}]*$/iu,
    title: 'geometric mean',
    compute: (values) =>
      Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length),
  },
  { name: /^[^\p{L}\p{N}]*median[^\p{L}\p{N}]*$/iu, title: 'median', compute: findMedian },
  {
    name: /^[^\p{L}\p{N}]*max(?:imum)?[^\p{L}\p{N}]*$/iu,
    title: 'maximum',
    compute: (values) => Math.max(...values),
  },
  {
    name: /^[^\p{L}\p{N}]*min(?:imum)?[^\p{L}\p{N}]*$/iu,
    title: 'minimum',
    compute: (values) => Math.min(...values),
  },
]

function findMedian(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}

const AVERAGE =
  /^[^\p{L}\p{N}]*(?:average|avg\.?|(?:arithmetic )?mean|mittelwert|durchschnitt|moyenne|promedio|平均(?:值|数)?)[^\p{L}\p{N}]*$/iu

/** A column that is called the average of something, which may be of what is not shown. */
const AVERAGE_OF =
  /^[^\p{L}\p{N}]*(?:average|avg\.?|mean)[ _]\p{L}[\p{L} _]{1,30}(?:[([][^)\]]{1,12}[)\]])?[^\p{L}\p{N}]*$/iu
/** So many of its cells have to be that of those beside them. */
const FEWEST_OF = 3

/** An average, and what the cells that it is of make. */
interface Trial {
  readonly number: WrittenNumber
  readonly expectation: Expectation
  readonly fits: boolean
  /** What it says as one that fits, as a power of ten: 2 for what would be so once in a hundred by chance. */
  readonly weight: number
  /** Whether it is no mean of any kind: above the largest part, or below the smallest. */
  readonly isOutside: boolean
  /** Whether all of its parts are one number, which says nothing of the row. */
  readonly isConstant: boolean
}

/** Find averages that the rows above them do not have. */
function checkTable(table: NumberTable): readonly Finding[] {
  return table.labels.flatMap((label, row) => {
    const statistic = STATISTICS.find(({ name }) => name.test(label))
    const isOf = table.isTurned && AVERAGE_OF.test(label)
    const isSummary = isOf || isSummaryRow(table, row)
    if ((!AVERAGE.test(label) && statistic === undefined && !isOf) || !isSummary) return []
    const parts = listParts(table, row)
    if (parts.length < 2) return []
    const columns = table.columns.filter((column) => !isCut(table, column, parts))
    return checkRow(columns, { row, parts, statistic, isOf })
  })
}

const LEAST = /^[^\p{L}]*min(?:imum)?[^\p{L}]*$/iu
const MOST = /^[^\p{L}]*max(?:imum)?[^\p{L}]*$/iu

/** Whether a row `Min` or `Max` says that a column has cells which are not shown. */
function isCut(
  { labels }: NumberTable,
  { cells }: NumberColumn,
  parts: readonly number[],
): boolean {
  const values = parts.flatMap((index) => cells[index]?.value ?? [])
  return labels.some((label, row) => {
    const end = cells[row]
    if (end === undefined || parts.includes(row)) return false
    if (LEAST.test(label)) return end.interval.high < Math.min(...values)
    return MOST.test(label) && end.interval.low > Math.max(...values)
  })
}

/** The rows that an average is of: all before it that sum up nothing, up to one that is empty or a summary. */
function listParts(table: NumberTable, row: number): readonly number[] {
  const rows = table.labels.map((_, index) => index).slice(0, row)
  const isPart = (index: number): boolean =>
    !isSummaryRow(table, index) && table.columns.some(({ cells }) => cells[index] !== undefined)
  const last = rows.findLast((index) => !isPart(index))
  // other summaries may stand between: `Min`, `Max`, `Average`
  const own = rows.filter(isPart)
  const after = last === undefined ? own : own.filter((index) => index > last)
  return after.length > 0 ? after : own.length === (own.at(-1) ?? -1) + 1 ? own : []
}

/** A row that sums up others. */
interface SummaryRow {
  readonly row: number
  readonly parts: readonly number[]
  /** `undefined` for an average. */
  readonly statistic: Statistic | undefined
  /** Whether its name says more than that it is an average. */
  readonly isOf: boolean
}

function checkRow(columns: readonly NumberColumn[], summary: SummaryRow): readonly Finding[] {
  const trials = columns
    .flatMap((column) => tryColumn(column, summary))
    .filter((trial) => !(trial.fits && trial.isConstant))
  const fitting = trials.filter((trial) => trial.fits)
  const weights = fitting.map(({ weight }) => weight)
  return trials
    .filter((trial) => !trial.fits && !isOfRow(trial.number, columns, summary.row))
    .flatMap((trial): readonly Finding[] => {
      const basis = judge(trial, { weights, others: trials.length - 1, isOf: summary.isOf })
      return basis === undefined ? [] : [reportMiscalculation(average, { ...trial, basis })]
    })
}

/** Whether a ratio or percentage is that of two other cells of its row: that of averages is no average of those above. */
function isOfRow(number: WrittenNumber, columns: readonly NumberColumn[], row: number): boolean {
  if (number.form !== 'percent' && number.form !== 'ratio') return false
  const others = columns.flatMap(({ cells }) => cells[row] ?? []).filter((one) => one !== number)
  return others.some((a) =>
    others.some((b) => a !== b && a.unit === b.unit && isOfPair(number, a, b)),
  )
}

const ONE = { low: 1, high: 1 }

/** Whether a number is the quotient of two others, or the change from one to the other. */
function isOfPair(number: WrittenNumber, a: WrittenNumber, b: WrittenNumber): boolean {
  const quotient = divideIntervals(a.interval, b.interval)
  if (quotient === undefined) return false
  const intervals = [quotient, subtractIntervals(quotient, ONE), subtractIntervals(ONE, quotient)]
  return intervals.some((interval) => {
    const values = [(interval.low + interval.high) / 2]
    return fits(number, { formula: '', values, intervals: [interval] })
  })
}

/** Weights and rows that are not shown keep an average among its parts, so that one outside is wrong in any case. */
function judge(
  { number, expectation, isOutside }: Trial,
  { weights, others, isOf }: Company,
): Basis | undefined {
  const good = weights.length
  if (isOf) {
    const isFew = good < Math.max(FEWEST_OF, others)
    return isFew || isClose(number, expectation) ? undefined : { relation: 'cells', fits: weights }
  }
  if (others > 0 && good === 0) return undefined
  if (!isOutside && (good === 0 || good < others)) return undefined
  return { relation: 'layout', fits: weights, misfits: others + 1 - good }
}

/** Whether an average is off by so little that it may be of numbers which are shown with fewer digits. */
function isClose({ value }: WrittenNumber, { values: [mean = 0] }: Expectation): boolean {
  return Math.abs(value - mean) < 0.02 * Math.abs(mean)
}

/** The other averages of a row. */
interface Company {
  /** How unlikely each that fits is by chance, as a power of ten. */
  readonly weights: readonly number[]
  readonly others: number
  readonly isOf: boolean
}

function tryColumn(
  { cells, part }: NumberColumn,
  { row, parts, statistic }: SummaryRow,
): readonly Trial[] {
  const number = cells[row]
  const numbers = parts.flatMap((index) => cells[index] ?? [])
  if (part > 0 || number === undefined || number.isBound || numbers.length < parts.length) return []
  const sum = addNumbers(numbers)
  if (sum?.unit !== number.unit || sum.form !== number.form) return []
  const scale = (number.form === 'percent' ? 0.01 : 1) / numbers.length
  const { low, high } = sum.interval
  const expectation: Expectation = {
    formula: `${sum.text} / ${String(numbers.length)}`,
    values: [sum.value * scale],
    intervals: [{ low: low * scale, high: high * scale }],
  }
  const range = {
    low: Math.min(...numbers.map(({ interval }) => interval.low)),
    high: Math.max(...numbers.map(({ interval }) => interval.high)),
  }
  if (statistic !== undefined) return tryStatistic(number, numbers, statistic)
  const isOutside = !overlaps(range, number.interval)
  // where all are one number, that is any mean of them
  const values = numbers.map(({ value }) => value)
  const isConstant = Math.min(...values) === Math.max(...values)
  const weight = isConstant ? 0 : weighFit(number, expectation)
  return [{ number, expectation, weight, fits: fits(number, expectation), isOutside, isConstant }]
}

/** One of the numbers, or their geometric mean, beside which the other columns of the row have to fit. */
function tryStatistic(
  number: WrittenNumber,
  numbers: readonly WrittenNumber[],
  { title, compute }: Statistic,
): readonly Trial[] {
  if (numbers.some(({ interval }) => interval.low <= 0)) return []
  const scale = number.form === 'percent' ? 0.01 : 1
  const values = numbers.map(({ value }) => value)
  const low = compute(numbers.map(({ interval }) => interval.low))
  const high = compute(numbers.map(({ interval }) => interval.high))
  const expectation: Expectation = {
    formula: `${title} of ${numbers.map(({ text }) => text).join(', ')}`,
    values: [compute(values) * scale],
    intervals: [{ low: low * scale, high: high * scale }],
  }
  // where the numbers are near to each other, any of them is what sums them up
  const width = high - low + number.interval.high - number.interval.low
  const spread = (Math.max(...values) - Math.min(...values)) / width
  const weight = Math.min(weighFit(number, expectation), Math.max(0, Math.log10(spread)))
  return [
    {
      number,
      expectation,
      weight,
      fits: fits(number, expectation),
      isOutside: false,
      isConstant: false,
    },
  ]
}
