import type { CheckedPage } from '../checked-page.ts'
import { findComparison } from '../english/find-comparison.ts'
import { areComparable, findKinds } from '../english/find-operands.ts'
import { listMisfits } from '../english/judge-comparison.ts'
import { findNamedParts } from '../english/named-parts.ts'
import { createNearTables } from '../english/near-tables.ts'
import { textBetween, type Sentence } from '../english/sentences.ts'
import { findRowChanges } from '../english/row-changes.ts'
import { isVague } from '../english/vague-number.ts'
import { fits, isTruncated, type Expectation } from '../expectation.ts'
import type { Finding } from '../finding.ts'
import type { LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'
import { reportMiscalculation } from '../report-miscalculation.ts'
import type { NumberColumn, NumberTable } from '../tables/number-table.ts'
import { listPairScales } from '../tables/pair-scales.ts'
import type { WrittenNumber } from '../written-number.ts'

/** Ratios in sentences of what a table beside them has. */
export const rowRatio: LintRule<Miscalculation> = {
  name: 'row-ratio',
  summary: 'a ratio in a sentence that the cells it names, of a table beside it, do not give',
  explain: explainMiscalculation,
  check: checkPage,
}

/** Two cells that a sentence compares by the names of their columns and rows. */
interface CellPair {
  readonly subject: WrittenNumber
  readonly reference: WrittenNumber
}

interface NamedCells {
  readonly pairs: readonly CellPair[]
  /** Whether the sentence names the row, or the column, that both cells stand in. */
  readonly isNamed: boolean
  /** Whether the sentence names the row and both columns, or the column and both rows, and says nothing of another condition. */
  readonly isSure: boolean
  /** The cells of these rows in columns that compare, which may be what the sentence tells. */
  readonly told: readonly WrittenNumber[]
}

function checkPage(page: CheckedPage): readonly Finding[] {
  if (page.tables.length === 0) return []
  const findTables = createNearTables(page)
  const changes = page.sentences.flatMap((sentence) => {
    const [table, ...others] = findTables(sentence)
    return table === undefined || others.length > 0 ? [] : checkChanges(sentence, table)
  })
  const ratios = page.sentences.flatMap((sentence, index) =>
    sentence.numbers.flatMap((number): readonly Finding[] => {
      if (number.form === 'plain' || isVague(sentence, number)) return []
      const sides = readSides(sentence, number)
      if (sides === undefined || findComparison(page, index, number) !== undefined) return []
      const tables = findTables(sentence)
      const named = tables.flatMap((table) => findCells(table, sides))
      const after = textBetween(sentence, number.end, sentence.end)
      const suited = named.map(({ pairs, isNamed, isSure, told }) => ({
        told,
        isSure: isSure && tables.length === 1 && isOfNow(sentence),
        pairs: pairs.filter(({ subject, reference }) => areComparable(subject, reference, after)),
        isNamed: isNamed || pairs.length > 1,
      }))
      return judge(sentence, number, suited)
    }),
  )
  return [...ratios, ...changes]
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
  const isSure = pairs.length === 1 && named.every(({ isNamed }) => isNamed)
  if (!isSure && number.decimals === 0 && number.form === 'ratio') return []
  const isStated = isSure && named.every((one) => one.isSure) && kinds.length > 0
  const basis = isStated
    ? ({ relation: 'twice', isOpen: isNear(number, expectation) } as const)
    : BY_NAME
  return [reportMiscalculation(rowRatio, { number, expectation, basis })]
}

/** Whether a number may have been computed of cells that were rounded less, or in another way. */
function isNear({ value, form }: WrittenNumber, { values }: Expectation): boolean {
  const wanted = Math.abs(form === 'percent' ? value / 100 : value)
  return values.some((one) => Math.abs(Math.abs(one) - wanted) <= 0.1 * Math.abs(one))
}

/** What was measured at another time, or of something else, than the table shows. */
const ONCE =
  /\b(?:was|were|had|been|used to|previous\w*|earlier|formerly|originally|before|old|older|last|version|release|v\d|paper|authors?|claim\w*|report\w*|expect\w*|theor\w*|another|other|real-world|production|alone|both|combined|total|sum|each|every|all|any|some|times as|itself|respectively)\b/i

function isOfNow(sentence: Sentence): boolean {
  return !ONCE.test(textBetween(sentence, sentence.start, sentence.end))
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

interface Sides {
  readonly subject: string
  readonly other: string
  /** All before the ratio. */
  readonly before: string
  /** The clause, up to the next number. */
  readonly clause: string
}

const THAN =
  /^\s*(?:(?:more|less|fewer|faster|slower|quicker|higher|lower|larger|smaller|longer|shorter|bigger|greater|lighter|heavier)(?: \p{L}+){0,3} than|as \p{L}+(?: \p{L}+)? as|the (?:speed|size|time|throughput|memory|latency) of)\b(?<other>[^,.;:()]{2,60}(?:\.\d[^,.;:()]{0,30})?)/iu

/** `beats sha1 by a factor of 6`. */
const BEATS =
  /^(?<own>.*?)\b(?:beats?|outperforms?|outperformed|outpaces?|outpaced|leads?|undercuts?) (?<other>[^,.;:()]{2,60}?) by(?: about| around)? (?:a factor of )?$/is

/** `Compared to zlib, the size of brotli is 36% smaller`. */
const COMPARED =
  /^\s*(?:when )?(?:compared (?:to|with)|relative to|against) (?<other>[^,.;:()]{2,60}), (?<own>[^,;:]{2,80})$/isu

/** What is said of all rows together. */
const AVERAGE =
  /\b(?:average|averaged|geometric|geomean|mean|median|overall|typically|usually|in general|most)\b/i

/** Read `on the small input native is 4.1x faster than typescript`. */
function readSides(sentence: Sentence, number: WrittenNumber): Sides | undefined {
  const after = textBetween(sentence, number.end, sentence.end)
  const lead = textBetween(sentence, sentence.start, number.start)
  const beats = (BEATS.exec(lead) ?? COMPARED.exec(lead))?.groups
  const other = beats?.['other'] ?? THAN.exec(after)?.groups?.['other']
  if (other === undefined) return undefined
  const before = beats?.['own'] ?? lead
  if (AVERAGE.test(`${before} ${after}`)) return undefined
  const subject = before.split(/[;:]\s|,\s(?=(?:and|but|while|for|on|with|in|at)\s)/).at(-1) ?? ''
  if (/\b(?:not|if|would|could|can|may|might|should)\b/i.test(subject)) return undefined
  const next = sentence.numbers.find(({ start }) => start >= number.end)?.start ?? sentence.end
  // what a sentence goes on to say is of something else: `, and the gap does not close`
  const [own = ''] = textBetween(sentence, number.end, next).split(/,\s(?:and|but|which|while)\s/i)
  const clause = `${subject} ${own}`
  return { subject, other, before, clause }
}

/** Find the cells that the sides of a comparison name, as two columns of a row or as two rows of a column. */
function findCells(table: NumberTable, sides: Sides): readonly NamedCells[] {
  const { columns, labels } = table
  const plain = columns.filter(
    ({ index, cells }) => index > 0 && cells.every((cell) => cell?.form !== 'ratio'),
  )
  const headers = plain.map(({ header }) => header)
  const across = pick(sides, headers)
  if (across !== undefined) {
    const [left, right] = [plain[across[0]], plain[across[1]]]
    const rows = chooseRows(labels, sides)
    const pairs = rows.indices.flatMap((row) => pair(left?.cells[row], right?.cells[row]))
    const isSure =
      rows.isNamed && labels.length > 1 && !hasCondition(sides, [...headers, ...labels])
    return [{ pairs, isNamed: rows.isNamed, isSure, told: [] }]
  }
  const down = pick(sides, labels)
  if (down === undefined) return []
  const named = nameColumns(sides, plain)
  const chosen = plain.filter(
    (_, at) => named.length === 0 || named.some(({ index }) => index === at),
  )
  const measured = chosen.filter(({ cells }) => cells.some((cell) => cell?.form === 'plain'))
  const pairs = measured.flatMap(({ cells }) => pair(cells[down[0]], cells[down[1]]))
  const others = columns.filter(({ cells }) => cells.every((cell) => cell?.form !== 'plain'))
  const told = others.flatMap(({ cells }) => [cells[down[0]], cells[down[1]]])
  const isNamed = named.length === 1 || measured.length === 1
  const isSure = named.length === 1 && !hasCondition(sides, [...headers, ...labels])
  return [{ pairs, isNamed, isSure, told: told.filter((cell) => cell !== undefined) }]
}

/** Whether a sentence says under what the ratio holds by something that is no name of the table: `with 64 clients`. */
function hasCondition({ before, clause, other }: Sides, names: readonly string[]): boolean {
  return [...`${before} ${clause} ${other}`.matchAll(CONDITION)].some(
    ([text]) => findNamedParts(text, names).length === 0,
  )
}

const CONDITION =
  /\b(?:on|with|in|under|at|when|using|after|for|without|over|during|across|from|if|while|once|by)\b(?: [\p{L}\p{N}./%+_-]+){0,4}/giu

/** The columns that a clause names: by their headers, by forms of their verbs, or as sizes by what only sizes are. */
function nameColumns(
  { clause, before }: Sides,
  columns: readonly NumberColumn[],
): readonly { readonly index: number }[] {
  const headers = columns.map(({ header }) => header)
  const own = findNamedParts(clause, headers)
  if (own.length > 0) return own
  const verbs = columns.flatMap(({ header }, index) => {
    const verb = /^[\p{L}]{4,}(?= ?(?:[([,]|$))/u.exec(header)?.[0]
    if (verb === undefined) return []
    const stem = verb.replace(/(?:e|ing)$/i, '')
    return new RegExp(`^ ?(?:when|while|in|for|at|on) ${stem}(?:ing|e?s)?\\b`, 'i').test(before)
      ? [{ index }]
      : []
  })
  if (verbs.length > 0 || !SIZES.test(clause)) return verbs
  return columns.flatMap(({ cells }, index) =>
    cells.some((cell) => cell?.readings.some(({ dimension }) => dimension === 'bytes'))
      ? [{ index }]
      : [],
  )
}

/** Said of what takes room, not time. */
const SIZES = /\b(?:smaller|lighter) than\b/i

/** The only name that each side has. */
function pick(
  { subject, other, before }: Sides,
  names: readonly string[],
): readonly [number, number] | undefined {
  const [right, ...others] = findNamedParts(other, names)
  const own = findNamedParts(subject, names)
  const all = own.length > 0 ? own : findNamedParts(before, names)
  const [left, ...more] = own.length > 0 ? all : all.filter(({ index }) => index !== right?.index)
  if (left === undefined || right === undefined || more.length > 0 || others.length > 0)
    return undefined
  return left.index === right.index ? undefined : [left.index, right.index]
}

/** The row that a sentence names; all of them where it names none. */
function chooseRows(
  labels: readonly string[],
  { clause, before }: Sides,
): { readonly indices: readonly number[]; readonly isNamed: boolean } {
  const own = findNamedParts(clause, labels)
  const named = own.length > 0 ? own : findNamedParts(before, labels)
  if (named.length > 0) {
    return { indices: named.map(({ index }) => index), isNamed: named.length === 1 }
  }
  return { indices: labels.map((_, index) => index), isNamed: labels.length === 1 }
}

function pair(
  subject: WrittenNumber | undefined,
  reference: WrittenNumber | undefined,
): readonly CellPair[] {
  if (subject?.form !== 'plain' || reference?.form !== 'plain') return []
  if (subject.isBound || reference.isBound || subject.value <= 0 || reference.value <= 0) return []
  return listPairScales(subject, reference).length === 0 ? [] : [{ subject, reference }]
}
