import type { CheckedPage } from '../checked-page.ts'
import { createNearTables } from '../english/near-tables.ts'
import type { Sentence } from '../english/sentences.ts'
import type { Finding } from '../finding.ts'
import { isSlip } from '../find-slip.ts'
import { createFinding, type LintRule } from '../lint-rule.ts'
import type { NumberTable } from '../tables/number-table.ts'
import type { TwoNumbers } from '../two-numbers.ts'
import type { WrittenNumber } from '../written-number.ts'

/** Rows that sentences name by their count, and what they say of them. */
export const namedCount: LintRule<TwoNumbers> = {
  name: 'named-count',
  summary:
    'a count that names a row of a table wrongly, or a number of that row that is another there',
  explain: ({ thing, written, other, line }) =>
    `Expected ${thing} to be one number, got \`${written}\` here and \`${other}\` at line ${String(line)}; correct one of them`,
  check: checkPage,
}

/** A row that a count names: `63 tools`. */
interface CountedRow {
  readonly count: number
  readonly noun: string
  readonly cells: readonly WrittenNumber[]
}

function checkPage(page: CheckedPage): readonly Finding[] {
  const counted = new Map(
    page.tables
      .map((table) => [table, listCountedRows(table)] as const)
      .filter(([, rows]) => rows.length > 1),
  )
  if (counted.size === 0) return []
  const findTables = createNearTables({ ...page, tables: [...counted.keys()] })
  const lineOf = (number: WrittenNumber): number => page.locate(number.start).line
  return page.sentences.flatMap((sentence) => {
    const rows = findTables(sentence).flatMap((table) => counted.get(table) ?? [])
    return rows.length < 2
      ? []
      : [...checkCounts(sentence, rows, lineOf), ...checkCells(sentence, rows, lineOf)]
  })
}

/** Rows whose label is a count and a noun, or a number below a header that is a noun. */
function listCountedRows({ labels, columns, isTurned }: NumberTable): readonly CountedRow[] {
  if (isTurned) return []
  const [first] = columns
  const noun =
    first?.index === 0 ? /^(?:number of |# ?)?(\p{Ll}+s)$/iu.exec(first.header)?.[1] : undefined
  return labels.flatMap((label, row): readonly CountedRow[] => {
    const match = /^(?<count>\d{1,3}(?:,\d{3})+|\d+)(?: (?<noun>\p{Ll}+))?$/u.exec(label.trim())
    const own = match?.groups?.['noun'] ?? noun
    if (match?.groups === undefined || own === undefined) return []
    const cells = columns
      .filter(({ index }) => index > 0)
      .flatMap(({ cells: all }) => all[row] ?? [])
    return [{ count: readCount(match.groups['count']), noun: stem(own), cells }]
  })
}

function readCount(digits = ''): number {
  return Number(digits.replaceAll(',', ''))
}

function stem(word: string): string {
  return word.toLowerCase().replace(/s$/, '')
}

type LineOf = (number: WrittenNumber) => number

/** `the 62-tool test` beside rows of 63 and of 415 tools. */
function checkCounts(
  { text, start }: Sentence,
  rows: readonly CountedRow[],
  lineOf: LineOf,
): readonly Finding[] {
  return [...text.matchAll(/\b[Tt]he (\d{2,7})-(\p{Ll}{3,})\b/gu)].flatMap(
    (match): readonly Finding[] => {
      const [whole, digits = '', noun = ''] = match
      const count = Number(digits)
      const own = rows.filter((row) => row.noun === stem(noun))
      const near = own.filter((row) => isNear(count, row.count))
      const [row, ...others] = near
      const [cell] = row?.cells ?? []
      if (row === undefined || cell === undefined || others.length > 0) return []
      if (own.some((one) => one.count === count)) return []
      const at = start + match.index + whole.indexOf(digits)
      const facts = {
        thing: `the number of ${noun}s`,
        ...{ written: digits, other: String(row.count), line: lineOf(cell) },
      }
      const expected = { low: row.count, high: row.count }
      const figures = { written: digits, value: count, expected, factor: undefined }
      const place = { start: at, end: at + digits.length }
      return [createFinding(namedCount, facts, { ...place, basis: { relation: 'none' }, figures })]
    },
  )
}

function isNear(a: number, b: number): boolean {
  return a !== b && (Math.abs(a - b) <= 0.05 * b || isSlip(String(a), String(b)))
}

/** `at 415 tools 99.6%` beside a row that says 99.5%. */
function checkCells(
  sentence: Sentence,
  rows: readonly CountedRow[],
  lineOf: LineOf,
): readonly Finding[] {
  const { text, start, numbers } = sentence
  return rows.flatMap(({ count, noun, cells }): readonly Finding[] => {
    const named = new RegExp(`\\b(?:at|with|for) (?:the )?${String(count)} ${noun}s?\\b`, 'i').exec(
      text,
    )
    if (named === null) return []
    const end = start + named.index + named[0].length
    const number = numbers.find((one) => one.start >= end)
    if (number?.form !== 'percent' || number.isBound || number.isApproximate) return []
    if (!/^[^.;()]{0,25}$/.test(text.slice(end - start, number.start - start))) return []
    const alike = cells.filter((cell) => cell.form === 'percent')
    const [cell, ...others] = alike
    if (cell === undefined || others.length > 0 || cell.decimals !== number.decimals) return []
    const all = rows.flatMap((row) => row.cells)
    if (all.some(({ value, form }) => form === 'percent' && value === number.value)) return []
    if (Math.abs(cell.value - number.value) > 0.03 * cell.value) return []
    const facts = {
      thing: `the number of \`${String(count)} ${noun}s\``,
      ...{ written: number.text, other: cell.text, line: lineOf(cell) },
    }
    const figures = {
      ...{ written: number.text, value: number.value, expected: cell.interval },
      factor: undefined,
    }
    const place = { start: number.start, end: number.end, basis: { relation: 'none' } as const }
    return [createFinding(namedCount, facts, { ...place, figures })]
  })
}
