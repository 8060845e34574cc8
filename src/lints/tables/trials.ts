import { getTarget, isTruncated, type Expectation } from '../expectation.ts'
import { overlaps } from '../rounding-interval.ts'
import type { Interval } from '../../quantities/interval.ts'
import type { WrittenNumber } from '../written-number.ts'
import { weighTrial } from './weigh-trial.ts'
import { isSummaryRow } from './summary-rows.ts'
import type { Candidate, Reading } from './reading.ts'
import { TREND } from './relation-words.ts'
import { fitsAnySign } from './row-readings.ts'

/** A cell, and what a reading expects of it. */
export interface Trial {
  readonly row: number
  readonly number: WrittenNumber
  readonly expectation: Expectation
  /** `cut` where it would fit if it were rounded and not cut off; `near` where it is off by a little. */
  readonly verdict: 'fits' | 'cut' | 'near' | 'wrong'
  /** What a fit is worth as evidence. */
  readonly weight: number
}

/** How many other rows are looked at to weigh a fit. */
const SAMPLE = 24

/** Put a reading to the cells of its column. */
export function tryReading(reading: Reading, candidate: Candidate): readonly Trial[] {
  const { target } = candidate
  const pairs = target.cells.flatMap((number, row) => {
    if (number === undefined || number.isBound || !isOfKind(number, candidate)) return []
    if (isSummaryRow(candidate.table, row)) return []
    const expectation = reading.expect(row)
    return expectation === undefined ? [] : [{ number, row, expectation }]
  })
  return [...weighPairs(pairs, reading, candidate), ...tryTotals(reading, candidate)]
}

interface Pair {
  readonly number: WrittenNumber
  readonly row: number
  readonly expectation: Expectation
}

function weighPairs(
  pairs: readonly Pair[],
  reading: Reading,
  candidate: Candidate,
): readonly Trial[] {
  const { target } = candidate
  const middle = findMiddle(pairs.map(({ number }) => Math.abs(middleOf(getTarget(number)))))
  const step = Math.max(1, Math.floor(pairs.length / SAMPLE))
  const sample = pairs.filter((_, index) => index % step === 0)
  const isRatio = candidate.kind === 'ratio' || candidate.kind === 'unnamed'
  const seen = new Set<string>()
  return pairs.map(({ number, row, expectation: direct }): Trial => {
    const isTrend = isRatio && TREND.test(target.texts[row] ?? '')
    const own = judge(number, direct)
    const turned = isTrend && own !== 'fits' ? invert(direct) : undefined
    const other = turned && judge(number, turned)
    const verdict = other === undefined || other === 'wrong' ? own : other
    // what fits the other way round is of that, and what is cut off or off by a little as well
    const expectation = turned !== undefined && other !== 'wrong' ? turned : direct
    const rest = sample.filter((one) => one.row !== row)
    const others = rest.map((one) => one.expectation)
    const { mix } = reading
    const mixed = mix && (() => rest.flatMap((one) => mix(row, one.row) ?? []))
    const isEvidence =
      verdict === 'fits' &&
      !reading.given.has(row) &&
      !isNoneOrAll(number) &&
      !isCopy(number, expectation)
    // rows that repeat each other say it once
    const key = `${number.text} ${expectation.formula}`
    const isNew = !seen.has(key)
    seen.add(key)
    const weight =
      isEvidence && isNew
        ? weighTrial(number, expectation, { middle, others, mix: mixed, isRatio })
        : 0
    return { row, number, expectation, verdict, weight }
  })
}

/** What is left when next to nothing is taken off, or of a division by 1: the number itself says nothing of what was done. */
function isCopy({ value }: WrittenNumber, { from = [] }: Expectation): boolean {
  return from.some((one) => one.value === value)
}

/** 0 % and 100 % are what shares often are, whatever they are shares of. */
function isNoneOrAll({ form, value }: WrittenNumber): boolean {
  return form === 'percent' && (value === 0 || Math.abs(value) === 100)
}

/** What the quotient of two totals, or of two geometric means, is that of as well. */
const WHOLE =
  /^[^\p{L}\p{N}]*(?:(?:grand |sub-?)?totals?|sum|all|overall|geo(?:\.|metric)?[ -]?mean|gesamt|summe)[^\p{L}\p{N}]*$/iu

/**
 * Totals that stand in both columns give a ratio of their own. An average of the ratios above is meant as often, so that only what is
 * outside of these is wrong.
 */
function tryTotals({ source, expect }: Reading, candidate: Candidate): readonly Trial[] {
  const { table, target, kind } = candidate
  if (source.kind !== 'columns' || kind === 'rate' || kind === 'unnamed') return []
  const known = target.cells.filter((cell, row) => cell !== undefined && !isSummaryRow(table, row))
  const values = known.flatMap((cell) => (cell === undefined ? [] : [Math.abs(cell.value)]))
  if (values.length < 2) return []
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return target.cells.flatMap((number, row): readonly Trial[] => {
    if (number === undefined || number.isBound || !isOfKind(number, candidate)) return []
    if (!isSummaryRow(table, row) || !WHOLE.test(table.labels[row] ?? '')) return []
    const expectation = expect(row)
    const size = Math.abs(number.value)
    if (expectation === undefined) return []
    const verdict = judge(number, expectation)
    if (low <= size && size <= high) {
      const isWrong = verdict !== 'fits' && isOfCounts(expectation) && !isMeanOf(number, values)
      return isWrong ? [{ row, number, expectation, verdict: 'wrong', weight: 0 }] : []
    }
    const isOther = verdict !== 'fits' && verdict !== 'wrong'
    return isOther ? [] : [{ row, number, expectation, verdict, weight: 0 }]
  })
}

/** Whether what is expected comes of numbers that were counted, so that it is known exactly. */
function isOfCounts({ from = [] }: Expectation): boolean {
  return from.length > 0 && from.every(({ interval }) => interval.low === interval.high)
}

/** Whether a number is about the mean, the median or the geometric mean of others. */
function isMeanOf({ value, step }: WrittenNumber, others: readonly number[]): boolean {
  const mean = others.reduce((sum, one) => sum + one, 0) / others.length
  const logs = others.reduce((sum, one) => sum + Math.log(one), 0) / others.length
  const sorted = others.toSorted((a, b) => a - b)
  const middle = [sorted[(others.length - 1) >> 1] ?? 0, sorted[others.length >> 1] ?? 0]
  const means = [mean, Math.exp(logs), ...middle, ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2]
  return means.some((one) => Math.abs(one - Math.abs(value)) <= step)
}

/** What is within this part of a number is off by a little. */
const NEAR = 0.05

/** `1.25x less` and `1.25x more` are the inverse of each other. */
function invert(expectation: Expectation): Expectation {
  const { values, intervals, formula } = expectation
  return {
    ...expectation,
    formula: formula.replace(/^(.+) \/ (.+)$/, '$2 / $1'),
    values: values.map((value) => 1 / value),
    intervals: intervals.map(({ low, high }) => ({ low: 1 / high, high: 1 / low })),
  }
}

function judge(number: WrittenNumber, expectation: Expectation): Trial['verdict'] {
  if (fitsAnySign(number, expectation)) return 'fits'
  if (isTruncated(number, expectation)) return 'cut'
  const target = getTarget(number)
  const room = Math.max(NEAR * Math.abs(middleOf(target)), 2.5 * (target.high - target.low))
  const wide = { low: target.low - room, high: target.high + room }
  const isNear = expectation.intervals.some(
    (interval) =>
      overlaps(interval, wide) ||
      (!number.isSigned && number.form !== 'ratio' && overlaps(interval, negate(wide))),
  )
  return isNear ? 'near' : 'wrong'
}

function negate({ low, high }: Interval): Interval {
  return { low: -high, high: -low }
}

function middleOf({ low, high }: { readonly low: number; readonly high: number }): number {
  return (low + high) / 2
}

function findMiddle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** Beside percentages, `+2.5 pp` is something else. */
function isOfKind({ form, unit, value }: WrittenNumber, { kind }: Candidate): boolean {
  switch (kind) {
    case 'ratio':
    case 'unnamed':
      // there is no ratio below 0
      return form === 'ratio' || (form === 'plain' && unit === '' && value >= 0)
    case 'percent':
      return form === 'percent'
    case 'difference':
    case 'rate':
      return form === 'plain'
  }
}
