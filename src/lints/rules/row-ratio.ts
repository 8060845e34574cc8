import type { CheckedPage } from '../checked-page.ts'
import {
  findChangedCells,
  findComparedCells,
  type CellPair,
  type NamedCells,
} from '../english/compared-cells.ts'
import { readChangedSide, readComparedSides } from '../english/compared-sides.ts'
import { findComparison } from '../english/find-comparison.ts'
import { areComparable, findKinds } from '../english/find-operands.ts'
import { listMisfits } from '../english/judge-comparison.ts'
import { dropNamedParts } from '../english/named-parts.ts'
import { createNearTables } from '../english/near-tables.ts'
import { parseWordRatios } from '../english/parse-word-ratios.ts'
import { textBetween, type Sentence } from '../english/sentences.ts'
import { findRowChanges } from '../english/row-changes.ts'
import { isVague } from '../english/vague-number.ts'
import { fits, isTruncated, type Expectation } from '../expectation.ts'
import type { Finding } from '../finding.ts'
import type { LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'
import { reportMiscalculation } from '../report-miscalculation.ts'
import { isAboutTables } from '../passages/about-table.ts'
import { isHypothetical } from '../passages/elsewhere.ts'
import type { NumberTable } from '../tables/number-table.ts'
import type { WrittenNumber } from '../written-number.ts'

/** Ratios in sentences of what a table beside them has. */
export const rowRatio: LintRule<Miscalculation> = {
  name: 'row-ratio',
  summary: 'a ratio in a sentence that the cells it names, of a table beside it, do not give',
  explain: explainMiscalculation,
  check: checkPage,
}

function checkPage(page: CheckedPage): readonly Finding[] {
  if (page.tables.length === 0) return []
  const findTables = createNearTables(page)
  const changes = page.sentences.flatMap((sentence) => {
    const [table, ...others] = findTables(sentence)
    return table === undefined || others.length > 0 ? [] : checkChanges(sentence, table)
  })
  const ratios = page.sentences.flatMap((sentence, index) =>
    listRatios(sentence).flatMap((number): readonly Finding[] => {
      if (number.form === 'plain' || isVague(sentence, number)) return []
      const tables = findTables(sentence)
      const before = page.sentences[index - 1]
      const named = tables.length === 0 ? [] : findCells({ sentence, before }, number, tables)
      if (named.length === 0 || findComparison(page, index, number) !== undefined) return []
      if (isOfTwoReferences(sentence, number)) return []
      const after = textBetween(sentence, number.end, sentence.end)
      const isToldNow =
        named.some(({ isSure }) => isSure) &&
        tables.length === 1 &&
        isOfNow(sentence, tables) &&
        !isHypothetical(sentence.text) &&
        isAboutTables(sentence, number, tables)
      const suited = named.map(({ pairs, isNamed, isSure, told }) => ({
        told,
        isSure: isSure && isToldNow,
        pairs: pairs.filter(({ subject, reference }) =>
          areComparable(subject, reference, after, isNamed),
        ),
        isNamed: isNamed || pairs.length > 1,
      }))
      return judge(sentence, number, suited)
    }),
  )
  return [...ratios, ...changes]
}

/** `3x faster than uuid and 20x faster than cuid`: the second is no ratio of the two that are named. */
function isOfTwoReferences(sentence: Sentence, number: WrittenNumber): boolean {
  const before = textBetween(sentence, sentence.start, number.start)
  const after = textBetween(sentence, number.end, sentence.end)
  return /\b(?:than|over|of)\b[^;:.]*\band\b[^;:.]*$/i.test(before) && /\bthan\b/i.test(after)
}

/** Ratios and percentages in digits and in words: `four times as many`. */
function listRatios(sentence: Sentence): readonly WrittenNumber[] {
  const words = parseWordRatios(sentence, []).filter(({ text }) => AS_NUMBER.test(text))
  return words.length === 0 ? sentence.numbers : [...sentence.numbers, ...words]
}

/** Words that are said of numbers alone, and neither verbs nor parts. */
const AS_NUMBER = /^(?:twice|(?:two|three|four|five|six|seven|eight|nine|ten) times)$/i

function findCells(
  { sentence, before }: { readonly sentence: Sentence; readonly before: Sentence | undefined },
  number: WrittenNumber,
  tables: readonly NumberTable[],
): readonly NamedCells[] {
  const changed = readChangedSide(sentence, number)
  if (changed !== undefined && findKinds(sentence, number).length > 0) {
    const cells = tables.flatMap((table) => findChangedCells(table, changed))
    if (cells.length > 0) return cells
  }
  const sides = readComparedSides(sentence, number, before)
  return sides === undefined ? [] : tables.flatMap((table) => findComparedCells(table, sides))
}

function checkChanges(sentence: Sentence, table: NumberTable): readonly Finding[] {
  return findRowChanges(sentence, table)
    .filter(
      ({ number, expectation }) => !fits(number, expectation) && !isTruncated(number, expectation),
    )
    .map((misfit) => reportMiscalculation(rowRatio, { ...misfit, basis: BY_NAME }))
}

function judge(
  sentence: Sentence,
  number: WrittenNumber,
  named: readonly NamedCells[],
): readonly Finding[] {
  const pairs = named.flatMap((one) => one.pairs)
  const [first] = pairs
  if (first === undefined || pairs.length > MANY) return []
  const kinds = findKinds(sentence, number)
  const misfits = listMisfits({ number, kinds, pairs, isSure: true })
  const [expectation] = nearest(number, misfits)
  if (expectation === undefined || isAverage(number, pairs)) return []
  if (named.some(({ told }) => isTold(number, told))) return []
  // a time and the rate that is computed of it give one ratio
  const isOne = pairs.length === 1 || areOfOneRatio(pairs)
  const isSure = isOne && named.every(({ isNamed }) => isNamed)
  if (!isSure && number.decimals === 0 && number.form === 'ratio') return []
  const isStated = isSure && named.every((one) => one.isSure) && kinds.length > 0
  const basis = isStated
    ? ({ relation: 'twice', isOpen: isNear(number, expectation) } as const)
    : BY_NAME
  return [reportMiscalculation(rowRatio, { number, expectation, basis })]
}

/** Whether all pairs of cells have the same ratio, whichever side is the greater. */
function areOfOneRatio(pairs: readonly CellPair[]): boolean {
  const ratios = pairs.map(({ subject, reference }) =>
    Math.abs(Math.log(subject.value / reference.value)),
  )
  return Math.max(...ratios) - Math.min(...ratios) < 0.03
}

/** Whether a number may have been computed of cells that were rounded less, or in another way. */
function isNear({ text, value, form }: WrittenNumber, { values }: Expectation): boolean {
  const wanted = Math.abs(form === 'percent' ? value / 100 : value)
  // words are rough
  const room = /\d/.test(text) ? 0.1 : 0.3
  return values.some((one) => Math.abs(Math.abs(one) - wanted) <= room * Math.abs(one))
}

/** What was measured at another time, or of something else, than the table shows. */
const ONCE =
  /\b(?:was|were|had|been|used to|previous\w*|earlier|formerly|originally|before|old|older|last|version|release|v\d|paper|authors?|claim\w*|report\w*|expect\w*|theor\w*|another|other|real-world|production|alone|both|combined|total|sum|each|every|all|any|some|itself|respectively)\b/i

/** Names of the table's parts, such as `v2` or `release`, do not count. */
function isOfNow(sentence: Sentence, tables: readonly NumberTable[]): boolean {
  const text = textBetween(sentence, sentence.start, sentence.end).replace(/\bthan before\b/i, '')
  const names = tables.flatMap(({ labels, columns }) => [
    ...labels,
    ...columns.map(({ header }) => header),
  ])
  // `the pooled version` is one of the table's
  return !ONCE.test(dropNamedParts(text, names).replace(/ {2,}(?:version|release|build)\b/g, ''))
}

/** The sentence and the table are joined by names alone. */
const BY_NAME = { relation: 'none' } as const

/** Whether cells that compare say the number, or the quotient of two of them is it: `4% better` beside `4.18×` and `4.02×`. */
function isTold(number: WrittenNumber, told: readonly WrittenNumber[]): boolean {
  const quotients = told.flatMap((one) =>
    told.flatMap((other) =>
      one === other || one.form !== other.form || other.value === 0
        ? []
        : [one.value / other.value],
    ),
  )
  const said = told.map(({ form, value }) => Math.abs(form === 'percent' ? value / 100 : value))
  const changes = quotients.flatMap((value) => [value, Math.abs(value - 1)])
  const scale = number.form === 'percent' ? 100 : 1
  return [...said, ...changes].some(
    (value) => Math.abs(value * scale - Math.abs(number.value)) <= 0.5 * number.step * 1.001,
  )
}

/** Of more cells than these no one can say which are meant. */
const MANY = 6

function nearest<T extends { readonly values: readonly number[] }>(
  { value, form }: WrittenNumber,
  expectations: readonly T[],
): readonly T[] {
  const wanted = form === 'percent' ? value / 100 : value
  const distance = ({ values }: T): number =>
    Math.min(...values.map((one) => Math.abs(Math.log(Math.abs(one / wanted) || 1e-9))))
  return expectations.toSorted((a, b) => distance(a) - distance(b))
}

/** Whether a ratio may be that of several rows: between their least and their greatest. */
function isAverage({ value, form }: WrittenNumber, pairs: readonly CellPair[]): boolean {
  if (pairs.length < 2) return false
  const ratios = pairs.map(({ subject, reference }) => {
    const ratio = subject.value / reference.value
    return form === 'percent' ? Math.abs(ratio - 1) * 100 : Math.max(ratio, 1 / ratio)
  })
  return Math.min(...ratios) <= value && value <= Math.max(...ratios)
}
