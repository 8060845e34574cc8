import { isInert } from '../is-inert.ts'
import type { Basis } from '../certainty.ts'
import type { CheckedPage } from '../checked-page.ts'
import { createNearTables } from '../english/near-tables.ts'
import { findQuotedCells } from '../english/quoted-cells.ts'
import { createAlikeSearch } from '../alike-search.ts'
import { isSlip } from '../find-slip.ts'
import type { Finding } from '../finding.ts'
import { createFinding, type LintRule } from '../lint-rule.ts'
import { createSlipSearch } from '../slip-search.ts'
import type { NumberTable } from '../tables/number-table.ts'
import { textBetween, type Sentence } from '../english/sentences.ts'
import type { TwoNumbers } from '../two-numbers.ts'
import type { WrittenNumber } from '../written-number.ts'

/** Numbers in the text that are also in a table. */
export const twoValues: LintRule<TwoNumbers> = {
  name: 'two-values',
  summary: 'a number in the text that differs from the same one in a table',
  explain: ({ thing, written, other, line }) =>
    `Expected ${thing} to be one number, got \`${written}\` here and \`${other}\` at line ${String(line)}; correct one of them`,
  check: (page) => [...checkNumbers(page), ...checkQuoted(page)],
}

/** A number of a table and the words that name it. */
interface NamedCell {
  readonly number: WrittenNumber
  readonly names: readonly ReadonlySet<string>[]
  readonly thing: string
}

/** Find numbers in the text that a table of the page has with another digit. */
function checkNumbers({ sentences, tables, locate }: CheckedPage): readonly Finding[] {
  if (tables.length === 0) return []
  const told = sentences.flatMap((sentence) =>
    sentence.numbers
      .filter((number) => isTelling(number) && !isInert(sentence.block, number.start))
      .map((number) => ({ sentence, number, text: formatNumber(number) })),
  )
  if (told.length === 0) return []
  const cells = tables.filter(({ isTurned }) => !isTurned).flatMap(listNamedCells)
  const findSlips = createSlipSearch(
    told.map(({ text }) => text),
    cells.map(({ number }) => formatNumber(number)),
  )
  const isCell = createAlikeSearch(cells.map(({ number }) => number))
  // A number that the text states elsewhere is not what another one was meant to be.
  const isStated = createAlikeSearch(sentences.flatMap(({ numbers }) => numbers))
  return told.flatMap(({ sentence, number, text }): readonly Finding[] => {
    const slips = findSlips(text)
    if (slips.length === 0 || isCell(number)) return []
    const clause = findClause(sentence, number)
    if (REST.test(clause)) return []
    const words = listWords(clause)
    const near = slips.flatMap((at) => {
      const cell = cells[at]
      const isMeant =
        cell !== undefined && isNear(number, cell.number) && isNamed(cell, words, number)
      if (!isMeant) return []
      const isBeside = sentence.numbers.some(({ value }) => value === cell.number.value)
      return !isStated(cell.number) || (isNamedTwice(cell, words) && !isBeside) ? [cell] : []
    })
    const [cell, ...others] = near
    if (cell === undefined || others.length > 0) return []
    const isOpen =
      !isOneUnit(number, cell.number) || sentence.numbers.length > MANY || isStated(cell.number)
    const { line } = locate(cell.number.start)
    return [report(number, cell, { line, basis: { relation: 'twice', isOpen } })]
  })
}

/** What is left of a number once the first of a list are taken off is near to it: `Other (302,633)` beside ten of 302,643. */
const REST = /\b(?:others?|rest|remaining|remainder)\b/i

/** `8,124 tps` where the column has no unit, and its caption may say it. */
function isOneUnit(a: WrittenNumber, b: WrittenNumber): boolean {
  return a.unit === b.unit || (b.unit === '' && /\/| per |ps$/i.test(a.unit))
}

function formatNumber({ value, decimals }: WrittenNumber): string {
  return value.toFixed(decimals)
}

/** Find numbers that quote a cell of a row which they name, in a table beside them. */
function checkQuoted(page: CheckedPage): readonly Finding[] {
  if (page.tables.length === 0) return []
  const findTables = createNearTables(page)
  const isShown = createShownSearch(page)
  return page.sentences.flatMap((sentence) => {
    const [table, ...others] = sentence.numbers.length === 0 ? [] : findTables(sentence)
    if (table === undefined || others.length > 0) return []
    return findQuotedCells(sentence, table)
      .filter(({ number }) => !isInert(sentence.block, number.start) && !isShown(number))
      .map(({ number, cell, thing, isSure }) =>
        report(
          number,
          { number: cell, names: [], thing },
          { line: page.locate(cell.start).line, basis: isSure ? { relation: 'twice' } : QUOTED },
        ),
      )
  })
}

/** Tell whether a table of the page has a number as it is: that one may be quoted. */
function createShownSearch({ tables }: CheckedPage): (number: WrittenNumber) => boolean {
  const keyOf = ({ value, form }: WrittenNumber): string => `${String(value)} ${form}`
  let shown: ReadonlySet<string> | undefined
  return (number) => {
    if (number.decimals === 0) return false
    shown ??= new Set(
      tables.flatMap(({ columns }) =>
        columns.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [keyOf(cell)] : []))),
      ),
    )
    return shown.has(keyOf(number))
  }
}

/** A text with more numbers than these is data. */
const MANY = 6

/** The words around say alone that a sentence quotes a cell; they may be of something else. */
const QUOTED = { relation: 'none' } as const

/** Where the cell stands, and what the finding rests on. */
interface CellPlace {
  readonly line: number
  readonly basis: Basis
}

function report(
  number: WrittenNumber,
  { thing, number: cell }: NamedCell,
  { line, basis }: CellPlace,
): Finding {
  const { text: written, value, start, end } = number
  const figures = { written, value, expected: cell.interval, factor: undefined }
  const facts = { thing, written, other: cell.text, line }
  return createFinding(twoValues, facts, {
    start,
    end,
    figures,
    basis,
  })
}

/** Numbers that were not guessed: four digits or more, neither years nor rounded. */
function isTelling({ digits, value, text, isBound, isApproximate, form }: WrittenNumber): boolean {
  if (form !== 'plain' || isBound || isApproximate || digits < 4) return false
  return !(Number.isInteger(value) && value >= 1900 && value < 2100 && !/[^\d]/.test(text))
}

/** One digit that is another, or two that are swapped; `94,882` and `94,880`. */
function isNear(a: WrittenNumber, b: WrittenNumber): boolean {
  if (b.digits < 4 || b.isBound || b.isApproximate || b.form !== 'plain') return false
  if (a.decimals !== b.decimals || a.unit.toLowerCase() !== b.unit.toLowerCase()) {
    if (a.decimals !== b.decimals || (a.unit !== '' && b.unit !== '')) return false
  }
  const [left, right] = [a.value.toFixed(a.decimals), b.value.toFixed(b.decimals)]
  return left.length === right.length && isSlip(left, right)
}

/** The part of a sentence around a number, up to the marks that separate it from others. */
function findClause(sentence: Sentence, { start, end }: WrittenNumber): string {
  const before = textBetween(sentence, sentence.start, start)
  const after = textBetween(sentence, end, sentence.end)
  return `${before.split(/[;:]\s|\s[—–]\s/).at(-1) ?? ''} ${after.split(/[;:]\s|\s[—–]\s/)[0] ?? ''}`
}

/** Words that say nothing of what is counted. */
const EMPTY =
  /^(?:the|and|for|with|from|that|this|were|was|are|has|have|had|total|count|number|value|size|time|times|all|calls?|its|than|but|not|one|two|per|run|runs)$/

/** The words of a row's name; its number where it has no word, as `16` below `version`. */
function listNames(label: string): ReadonlySet<string> {
  const number = /^v?(\d+(?:\.\d+)*)$/.exec(label.trim())?.[1]
  return number === undefined ? listWords(label) : new Set([number])
}

function listWords(text: string): ReadonlySet<string> {
  const words =
    text
      .toLowerCase()
      .match(
        /[\p{L}_][\p{L}\p{N}_]{2,}|(?<![\p{L}\p{N}.,])\d+(?:\.\d+)*(?![\p{L}\p{N}]|[.,]\d)/gu,
      ) ?? []
  return new Set(words.filter((word) => !EMPTY.test(word)).map(stem))
}

/** `entries` and `entry` are one word. */
function stem(word: string): string {
  return word.replace(/ies$/, 'y').replace(/(?<=\p{L}{3})s$/u, '')
}

function sharesWord(name: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  return [...name].some((word) => words.has(word))
}

/** Of four digits one is soon another: there both the row and the column have to be named. */
function isNamed(
  { names }: NamedCell,
  words: ReadonlySet<string>,
  { digits }: WrittenNumber,
): boolean {
  const shares = names.map((name) => sharesWord(name, words))
  return digits > 4 ? shares.includes(true) : shares.length > 1 && !shares.includes(false)
}

/** Whether words name both the row and the column of a cell. */
function isNamedTwice({ names }: NamedCell, words: ReadonlySet<string>): boolean {
  return names.length > 1 && names.every((name) => sharesWord(name, words))
}

/** The numbers of a table with the words of their row and of their column. */
function listNamedCells({ columns, labels }: NumberTable): readonly NamedCell[] {
  return columns.flatMap(({ header, cells }) =>
    cells.flatMap((number, row): readonly NamedCell[] => {
      if (number === undefined) return []
      const label = labels[row] ?? ''
      const names = [listNames(label), listWords(header)].filter(({ size }) => size > 0)
      return [{ number, names, thing: `the number of \`${label === '' ? header : label}\`` }]
    }),
  )
}
