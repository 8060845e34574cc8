import { expectQuotient, fits } from '../expectation.ts'
import { isSlip } from '../find-slip.ts'
import type { CheckedPage } from '../checked-page.ts'
import type { Finding } from '../finding.ts'
import { createFinding, type LintRule } from '../lint-rule.ts'
import { reportQuotient } from '../report-miscalculation.ts'
import { createRangeSearch } from '../range-search.ts'
import { overlaps } from '../rounding-interval.ts'
import { ratio } from './ratio.ts'
import type { NumberColumn, NumberTable } from '../tables/number-table.ts'
import type { PlacedText } from '../../pages/page-block.ts'
import { parseCellNumbers } from '../tables/parse-cell-number.ts'
import type { TwoNumbers } from '../two-numbers.ts'
import type { WrittenNumber } from '../written-number.ts'

/** Tables of the output of `time`. */
export const timeBlock: LintRule<TwoNumbers> = {
  name: 'time-block',
  summary: 'a table that quotes the output of `time` wrongly',
  explain: ({ thing, written, other, line }) =>
    `Expected ${thing} to be \`${other}\` as in the output of \`time\` at line ${String(line)}, got \`${written}\`; correct one of them`,
  check: checkTables,
}

const NAMES = ['real', 'user', 'sys'] as const

type TimeName = (typeof NAMES)[number]

/** The output of `time` in a listing of the page. */
type TimeBlock = ReadonlyMap<TimeName, WrittenNumber>

/** A row of a table that has times of these names. */
interface TimeRow {
  readonly cells: ReadonlyMap<TimeName, WrittenNumber>
  readonly table: NumberTable
  readonly index: number
}

/** Find tables that quote the output of `time`, shown in the same page, with other numbers. */
function checkTables({ blocks, tables, locate }: CheckedPage): readonly Finding[] {
  const rows = tables.flatMap(listTimeRows)
  if (rows.length === 0) return []
  const shown = blocks.flatMap((block) => (block.kind === 'table' ? [] : readTimeBlocks(block)))
  const pairs = pairRuns(shown, rows)
  const quotes = pairs.filter(({ block, row }) => compare(block, row).wrong.length === 0)
  const quoted = new Set(quotes.map(({ block }) => block))
  const quoting = new Set(quotes.map(({ row }) => row))
  const open = pairs.filter(({ block, row }) => !quoted.has(block) && !quoting.has(row))
  const similar = open.filter(({ block, row }) => isSimilar(block, row))
  const [byBlock, byRow] = [
    countEach(similar, ({ block }) => block),
    countEach(similar, ({ row }) => row),
  ]
  const lineOf: LineOf = (start) => locate(start).line
  return open.flatMap(({ block, row }) => {
    // what remains of a table that quotes all other blocks belongs together
    const isOnly = quoted.size > 0 && byBlock.get(block) === 1 && byRow.get(row) === 1
    return report({ block, row, isOnly }, lineOf)
  })
}

function countEach<T, K>(list: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>()
  for (const key of list.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** As many rows as may share a time with a run before nothing is said of the run. */
const MOST_ROWS = 64

/** Pair each run with the rows that share a time with it, found by their times. A run that many rows may quote is left out. */
function pairRuns(
  blocks: readonly TimeBlock[],
  rows: readonly TimeRow[],
): readonly { readonly block: TimeBlock; readonly row: TimeRow }[] {
  const searches = NAMES.map((name) => {
    const cells = rows.flatMap((row) => {
      const cell = row.cells.get(name)
      return cell === undefined ? [] : [{ row, interval: loosen(cell) }]
    })
    const search = createRangeSearch(
      cells.map(({ interval: { low, high } }) => ({ start: low, end: high })),
    )
    return { name, cells, search }
  })
  return blocks.flatMap((block) => {
    const found = new Set<TimeRow>()
    for (const { name, cells, search } of searches) {
      const time = block.get(name)
      if (time === undefined) continue
      const { low, high } = time.interval
      for (const at of search({ start: low, end: high })) {
        const row = cells[at]?.row
        if (row !== undefined) found.add(row)
      }
    }
    return found.size > MOST_ROWS ? [] : [...found].map((row) => ({ block, row }))
  })
}

/** The line of an offset of the page. */
type LineOf = (offset: number) => number

interface TimePair {
  readonly block: TimeBlock
  readonly row: TimeRow
  /** Whether no other row may quote the block. */
  readonly isOnly: boolean
}

/** A row whose numbers are mostly the block's, or whose only number nearly is, or that alone may be meant. */
function report({ block, row, isOnly }: TimePair, lineOf: LineOf): readonly Finding[] {
  const { right, wrong } = compare(block, row)
  if (isOnly && isSimilar(block, row))
    return wrong.flatMap((name) => reportCell(name, { block, row }, lineOf))
  if (wrong.length !== 1) return []
  const isMost = right >= 2 || (right === 1 && row.cells.size === 2)
  return wrong.flatMap((name): readonly Finding[] => {
    const [here, there] = [row.cells.get(name), block.get(name)]
    if (here === undefined || there === undefined) return []
    const slips = isSlip(here.value.toFixed(here.decimals), there.value.toFixed(here.decimals))
    const isLarge = isFactor(here, there)
    if (right < 2 && !slips && !isLarge) return []
    return isMost ? reportCell(name, { block, row }, lineOf) : []
  })
}

/** Report a cell, and the ratio of its row that was computed of it. */
function reportCell(
  name: TimeName,
  { block, row }: { readonly block: TimeBlock; readonly row: TimeRow },
  lineOf: LineOf,
): readonly Finding[] {
  const [here, there] = [row.cells.get(name), block.get(name)]
  if (here === undefined || there === undefined) return []
  const { text: written, value, start, end } = here
  const facts = { thing: `\`${name}\``, written, other: there.text, line: lineOf(there.start) }
  const figures = { written, value, expected: there.interval, factor: undefined }
  const own = createFinding(timeBlock, facts, {
    ...{ start, end, figures },
    basis: { relation: 'twice' },
  })
  return [own, ...reportRatio(row, here, there)]
}

/** A ratio of the row that fits the wrong time, and not the right one. */
function reportRatio(
  { table, index }: TimeRow,
  here: WrittenNumber,
  there: WrittenNumber,
): readonly Finding[] {
  const column = table.columns.find(({ cells }) => cells[index] === here)
  return table.columns.flatMap(({ cells }): readonly Finding[] => {
    const number = cells[index]
    if (number?.form !== 'ratio') return []
    const first = firstOnes.get(cells) ?? cells.findIndex((cell) => cell?.value === 1)
    firstOnes.set(cells, first)
    const base = column?.cells[first]
    if (base === undefined || base === here) return []
    const [computed, expectation] = [expectQuotient(here, base), expectQuotient(there, base)]
    if (computed === undefined || expectation === undefined) return []
    if (!fits(number, computed) || fits(number, expectation)) return []
    return [reportQuotient(ratio, { number, expectation, basis: { relation: 'twice' } })]
  })
}

/** The rows that the ratios of columns are of, each looked for once. */
const firstOnes = new WeakMap<NumberColumn['cells'], number>()

/** How far a time that is quoted wrongly may be off for its row to be known again. */
const NEAR = 0.1

/** Whether a row has a telling time of a block, and no other one is far off. */
function isSimilar(block: TimeBlock, row: TimeRow): boolean {
  const { wrong } = compare(block, row)
  const isTold = NAMES.some((name) => {
    const cell = row.cells.get(name)
    return !wrong.includes(name) && cell !== undefined && block.has(name) && cell.digits >= 3
  })
  return (
    isTold &&
    wrong.every((name) => {
      const [a = NaN, b = NaN] = [row.cells.get(name)?.value, block.get(name)?.value]
      return Math.abs(a - b) <= NEAR * b
    })
  )
}

function isFactor(a: WrittenNumber, b: WrittenNumber): boolean {
  return [10, 100, 1000, 60].some(
    (factor) =>
      Math.abs(a.value * factor - b.value) < b.step ||
      Math.abs(b.value * factor - a.value) < a.step,
  )
}

/** Compare a row with a block. Where several times end in zeros, these stand for digits that were rounded away. */
function compare(
  block: TimeBlock,
  { cells }: TimeRow,
): { readonly right: number; readonly wrong: readonly TimeName[] } {
  const both = NAMES.filter((name) => block.has(name) && cells.has(name))
  const judge = (agree: (a: WrittenNumber, b: WrittenNumber) => boolean): readonly TimeName[] =>
    both.filter((name) => {
      const [a, b] = [cells.get(name), block.get(name)]
      return a === undefined || b === undefined || !agree(a, b)
    })
  const wrong = judge((a, b) => overlaps(a.interval, b.interval))
  const loose = judge((a, b) => overlaps(loosen(a), b.interval))
  const kept = wrong.length - loose.length >= 2 ? loose : wrong
  return { right: both.length - kept.length, wrong: kept }
}

function loosen({ value, step, interval }: WrittenNumber): WrittenNumber['interval'] {
  const zeros = /0+$/.exec(String(Math.round(value / step)))?.[0].length ?? 0
  const half = 0.5 * step * 10 ** zeros
  return { low: Math.min(interval.low, value - half), high: Math.max(interval.high, value + half) }
}

/** Read `real 35.49`, `user 0m35.490s`: each three lines that follow each other are one run. */
function readTimeBlocks({ text, start }: PlacedText): readonly TimeBlock[] {
  const blocks: Map<TimeName, WrittenNumber>[] = []
  for (const match of text.matchAll(/^[ \t>]*(real|user|sys)[ \t]+([\d.hms:]+)[ \t]*\r?$/gm)) {
    const [whole, word = '', time = ''] = match
    const name = NAMES.find((one) => one === word)
    const number = parseCellNumbers(time, start + match.index + whole.indexOf(time))?.first
    if (name === undefined || number === undefined) continue
    const last = blocks.at(-1)
    if (last === undefined || last.has(name)) blocks.push(new Map([[name, number]]))
    else last.set(name, number)
  }
  return blocks.filter((block) => block.size >= 2)
}

function listTimeRows(table: NumberTable): readonly TimeRow[] {
  const named = NAMES.flatMap((name) => {
    const column = table.columns.find((one) => isTimeColumn(one, name))
    return column === undefined ? [] : [{ name, column }]
  })
  if (named.length < 2) return []
  return table.labels.map((_, index) => {
    const entries = named.flatMap(({ name, column }) => {
      const cell = column.cells[index]
      return cell === undefined || cell.isBound ? [] : [[name, cell] as const]
    })
    return { cells: new Map(entries), table, index }
  })
}

function isTimeColumn({ header, cells }: NumberColumn, name: TimeName): boolean {
  const words = header
    .toLowerCase()
    .replace(/[^a-z ]/g, ' ')
    .trim()
    .split(/\s+/)
  if (words[0] !== name || /ratio|relative|%/i.test(header)) return false
  return cells.every((cell) => cell === undefined || cell.form === 'plain')
}
