import type { CheckedPage } from '../checked-page.ts'
import { findCountList } from '../english/count-lists.ts'
import { listItemGroups, type ListItem } from '../english/list-items.ts'
import { createNearTables } from '../english/near-tables.ts'
import type { Sentence } from '../english/sentences.ts'
import { findToldListTotal } from '../english/told-list-total.ts'
import { findToldParts } from '../english/told-parts.ts'
import { findToldShares } from '../english/told-shares.ts'
import { findToldSums } from '../english/told-sums.ts'
import type { Basis } from '../certainty.ts'
import { expectQuotient, fits, weighFit, type Expectation } from '../expectation.ts'
import type { Finding } from '../finding.ts'
import type { LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'
import { reportMiscalculation } from '../report-miscalculation.ts'
import { addNumbers, formatSum } from '../tables/add-numbers.ts'
import type { WrittenNumber } from '../written-number.ts'

/** Totals of short lists, and the shares of their items. */
export const listTotal: LintRule<Miscalculation> = {
  name: 'list-total',
  summary: 'a total, or a share, in a list that its items do not give',
  explain: explainMiscalculation,
  check: (page) => [
    ...listItemGroups(page.sentences).flatMap(checkGroup),
    ...page.sentences.flatMap(checkCounts),
    ...page.sentences.flatMap((_, at) => checkTold(page.sentences, at)),
    ...checkColumns(page),
  ],
}

/** Totals of a column of a table beside the sentence. */
function checkColumns(page: CheckedPage): readonly Finding[] {
  if (page.tables.length === 0) return []
  const findTables = createNearTables(page)
  return page.sentences.flatMap((sentence) => {
    const [table, ...others] = sentence.numbers.length === 0 ? [] : findTables(sentence)
    if (table === undefined || others.length > 0) return []
    return findToldSums(sentence, table).map((misfit) =>
      reportMiscalculation(listTotal, { ...misfit, basis: { relation: 'none' } }),
    )
  })
}

const TOTAL =
  /^(?:grand |over)?(?:total|sum|all together|altogether|in total|overall)(?: (?:time|size|cost|memory))?$/i
/** Items that are no parts. */
const SUMMARY =
  /^(?:average|mean|median|min|max|minimum|maximum|p\d+|before|after|baseline|speed-?up|old|new|best|worst)\b/i

/** The items of a list that stand beside its total, which closes it, or opens it. */
function checkGroup(items: readonly ListItem[]): readonly Finding[] {
  const at = items.findIndex(({ label }) => TOTAL.test(label))
  const total = items[at]
  if (total === undefined || items.filter(({ label }) => TOTAL.test(label)).length > 1) return []
  const parts = at === 0 ? items.slice(1) : items.slice(0, at)
  const { unit, form } = total.number
  const isList =
    form === 'plain' &&
    parts.length > 1 &&
    parts.every(
      ({ label, number }) => !SUMMARY.test(label) && number.unit === unit && number.form === form,
    )
  const sum = isList ? addNumbers(parts.map(({ number }) => number)) : undefined
  if (sum === undefined || total.number.isBound || total.number.isApproximate) return []
  return [...checkTotal(total.number, sum, parts), ...checkShares(total.number, sum, parts)]
}

/** Counts that are said to make a total; where they are no outcomes, some may be counted twice, or left out, so that only a close one is wrong. */
function checkCounts(sentence: Sentence): readonly Finding[] {
  const list = findCountList(sentence)
  if (list === undefined) return []
  const { total: number, parts, areOutcomes, isNamed } = list
  const value = parts.reduce((sum, part) => sum + part.value, 0)
  const off = Math.abs(value - number.value)
  if (off === 0 || (!areOutcomes && off > 0.15 * number.value)) return []
  const expectation: Expectation = {
    formula: formatSum(parts),
    values: [value],
    intervals: [{ low: value, high: value }],
    from: parts,
  }
  const basis = { relation: isNamed ? 'operator' : 'none' } as const
  return [reportMiscalculation(listTotal, { number, expectation, basis })]
}

/** A whole and its parts in one sentence, and a total that a sentence tells of the list before it. */
function checkTold(sentences: readonly Sentence[], at: number): readonly Finding[] {
  const total = findToldListTotal(sentences, at)
  const own = sentences[at]
  const shares = own === undefined ? [] : findToldShares(own)
  const told = [...findToldParts(sentences, at), ...shares, ...(total === undefined ? [] : [total])]
  return told.map(({ number, expectation, isOpen }) =>
    reportMiscalculation(listTotal, {
      ...{ number, expectation },
      basis: { relation: 'operator', isOpen },
    }),
  )
}

/** Parts that overlap, or a list that leaves some out, have another total: shares of 100 % leave none out. */
function checkTotal(
  number: WrittenNumber,
  sum: WrittenNumber,
  parts: readonly ListItem[],
): readonly Finding[] {
  if (Math.abs(sum.value - number.value) <= findRoom([number, ...parts.map((part) => part.number)]))
    return []
  const shares = parts.flatMap(({ second }) => (second?.form === 'percent' ? [second] : []))
  const whole = shares.reduce((all, { value }) => all + value, 0)
  const isWhole = shares.length === parts.length && Math.abs(whole - 100) <= 0.5 * parts.length
  const isClose = Math.abs(sum.value - number.value) <= 0.15 * number.value
  if (!isWhole && !isClose) return []
  const formula = sum.text.replace(/^\(|\)$/g, '')
  const expectation: Expectation = { formula, values: [sum.value], intervals: [sum.interval] }
  return [
    reportMiscalculation(listTotal, {
      ...{ number, expectation },
      // shares of 100 % leave no part out
      basis: { relation: isWhole ? 'operator' : 'none' },
    }),
  ]
}

/**
 * How far a total may be off by the rounding of all numbers: three standard deviations of as many uniform errors, and no
 * more than all of them together.
 */
function findRoom(numbers: readonly WrittenNumber[]): number {
  const halves = numbers.map(({ interval }) => (interval.high - interval.low) / 2)
  const all = halves.reduce((sum, half) => sum + half, 0)
  const deviation = Math.sqrt(halves.reduce((sum, half) => sum + half ** 2 / 3, 0))
  return Math.min(all, 3 * deviation) + 1e-9 * all
}

/** Shares that are neither of the written total nor of the sum. */
function checkShares(
  total: WrittenNumber,
  sum: WrittenNumber,
  parts: readonly ListItem[],
): readonly Finding[] {
  const judged = parts.flatMap(({ number, second }) => {
    if (second?.form !== 'percent') return []
    const [own, other] = [expectQuotient(number, total), expectQuotient(number, sum)]
    if (own === undefined || other === undefined) return []
    return [
      { number: second, expectation: own, isRight: [own, other].some((one) => fits(second, one)) },
    ]
  })
  const wrong = judged.filter(({ isRight }) => !isRight)
  if (wrong.length >= judged.length - wrong.length) return []
  const fitting = judged
    .filter(({ isRight }) => isRight)
    .map(({ number, expectation }) => weighFit(number, expectation))
  const basis: Basis = { relation: 'cells', fits: fitting, misfits: wrong.length }
  return wrong.map(({ number, expectation }) =>
    reportMiscalculation(listTotal, { number, expectation, basis }),
  )
}
