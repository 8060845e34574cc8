import { isSlip } from '../find-slip.ts'
import type { CheckedPage } from '../checked-page.ts'
import type { Finding } from '../finding.ts'
import { createFinding, type LintRule } from '../lint-rule.ts'
import { overlaps } from '../rounding-interval.ts'
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
type TimeRow = ReadonlyMap<TimeName, WrittenNumber>

/** Find tables that quote the output of `time`, shown in the same page, with other numbers. */
function checkTables({ blocks, tables, locate }: CheckedPage): readonly Finding[] {
  const shown = blocks.flatMap((block) => (block.kind === 'code' ? readTimeBlocks(block) : []))
  const rows = tables.flatMap(listTimeRows)
  const isQuoted = (row: TimeRow): boolean =>
    shown.some((block) => compare(block, row).wrong.length === 0)
  const open = rows.filter((row) => !isQuoted(row))
  return shown
    .filter((block) => !rows.some((row) => compare(block, row).wrong.length === 0))
    .flatMap((block) => open.flatMap((row) => report(block, row, (start) => locate(start).line)))
}

/** The line of an offset of the page. */
type LineOf = (offset: number) => number

/** A row whose numbers are mostly the block's, or whose only number nearly is. */
function report(block: TimeBlock, row: TimeRow, lineOf: LineOf): readonly Finding[] {
  const { right, wrong } = compare(block, row)
  if (wrong.length !== 1) return []
  const isMost = right >= 2 || (right === 1 && row.size === 2)
  return wrong.flatMap((name): readonly Finding[] => {
    const [here, there] = [row.get(name), block.get(name)]
    if (here === undefined || there === undefined) return []
    const slips = isSlip(here.value.toFixed(here.decimals), there.value.toFixed(here.decimals))
    const isLarge = isFactor(here, there)
    if (right < 2 && !slips && !isLarge) return []
    if (!isMost) return []
    const thing = `\`${name}\``
    const { text: written, value, start, end } = here
    const facts = { thing, written, other: there.text, line: lineOf(there.start) }
    const figures = { written, value, expected: there.interval, factor: undefined }
    return [createFinding(timeBlock, facts, { start, end, figures })]
  })
}

function isFactor(a: WrittenNumber, b: WrittenNumber): boolean {
  return [10, 100, 1000, 60].some(
    (factor) =>
      Math.abs(a.value * factor - b.value) < b.step ||
      Math.abs(b.value * factor - a.value) < a.step,
  )
}

function compare(
  block: TimeBlock,
  row: TimeRow,
): { readonly right: number; readonly wrong: readonly TimeName[] } {
  const both = NAMES.filter((name) => block.has(name) && row.has(name))
  const wrong = both.filter((name) => {
    const [a, b] = [block.get(name), row.get(name)]
    return a === undefined || b === undefined || !overlaps(a.interval, b.interval)
  })
  return { right: both.length - wrong.length, wrong }
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

function listTimeRows({ columns, labels }: NumberTable): readonly TimeRow[] {
  const named = NAMES.flatMap((name) => {
    const column = columns.find((one) => isTimeColumn(one, name))
    return column === undefined ? [] : [{ name, column }]
  })
  if (named.length < 2) return []
  return labels.map((_, row) => {
    const entries = named.flatMap(({ name, column }) => {
      const cell = column.cells[row]
      return cell === undefined || cell.isBound ? [] : [[name, cell] as const]
    })
    return new Map(entries)
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
