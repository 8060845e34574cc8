import type { PlacedCell, PlacedText, TableBlock } from '../../pages/page-block.ts'
import { cutAtBars, cutAtGaps, cutAtName } from './cut-line.ts'

/** A line of a listing, cut into cells; without cells, one that draws a line. */
interface CellLine {
  readonly cells: readonly PlacedCell[]
  /** Its offset in the page. */
  readonly start: number
  /** What a drawn line is made of: `=` below a header, say. */
  readonly rule: string | undefined
}

const RULE = /^[\s+|│┃║├┼┤┌┬┐└┴┘─━═╪╞╡╤╧┏┳┓┡╇┩┗┻┛╭╮╰╯=:*-]+$/
const BAR = /[|│┃║]/

/** Read the tables of a listing: grids of bars, columns that two blanks or a tab part, and numbers before names as `wc` prints them. */
export function readCodeTables({ text, start }: PlacedText): readonly TableBlock[] {
  const lines: (CellLine | undefined)[] = []
  let at = start
  for (const line of text.split('\n')) {
    lines.push(readLine(line, at))
    at += line.length + 1
  }
  return listRuns(lines).flatMap(createTable)
}

function readLine(line: string, start: number): CellLine | undefined {
  if (line.trim() === '' || line.length > LONGEST || /^\s*(?:```|~~~)/.test(line)) return undefined
  if (RULE.test(line)) {
    const rule = /([-=─━═])\1/.exec(line)?.[1]
    return rule === undefined ? undefined : { cells: [], start, rule }
  }
  const bars = line.split(BAR).length - 1
  const cells = bars >= 2 ? cutAtBars(line, start, BAR) : cutAtGaps(line, start)
  const own = cells.length < 2 ? cutAtName(line, start) : cells
  return own === undefined || own.length < 2 ? undefined : { cells: own, start, rule: undefined }
}

/** Longer lines are data. */
const LONGEST = 2000

/** Lines that follow each other and have as many cells; rules between them belong to them. */
function listRuns(lines: readonly (CellLine | undefined)[]): readonly (readonly CellLine[])[] {
  const runs: CellLine[][] = []
  let run: CellLine[] = []
  /** How many lines of the run have cells, and how many. */
  let [count, width] = [0, 0]
  const close = (): void => {
    if (count > 0) runs.push(run)
    run = []
    count = 0
  }
  for (const line of lines) {
    if (line === undefined) {
      close()
    } else if (line.rule === undefined) {
      const { length } = line.cells
      // a header may lack the name of a column
      if (count === 1 && length === width + 1) run = run.map((one) => addName(one, line))
      else if (length !== width) close()
      run.push(line)
      count++
      width = length
    } else {
      run.push(line)
    }
  }
  close()
  return runs
}

/** Add an empty name where a header has none: over the last column if its first name ends before the second column starts, or else over the first. */
function addName(line: CellLine, below: CellLine): CellLine {
  const { cells, start } = line
  const [first] = cells
  const last = cells.at(-1)
  const second = below.cells[1]
  if (first === undefined || last === undefined || second === undefined) return line
  const isOverFirst = first.end - start <= second.start - below.start
  const empty = (at: number): PlacedCell => ({ text: '', start: at, end: at })
  const named = isOverFirst ? [...cells, empty(last.end)] : [empty(first.start), ...cells]
  return { cells: named, start, rule: undefined }
}

function createTable(run: readonly CellLine[]): readonly TableBlock[] {
  const rows = run.filter(({ rule }) => rule === undefined).map(({ cells }) => cells)
  const [first] = rows
  const last = rows.at(-1)
  if (first === undefined || last === undefined || rows.length < 2) return []
  const isSum = isTotalled(rows)
  if (!isSum && !hasNumbers(rows) && !isOneRow(rows)) return []
  const isHeader = first.slice(1).every(({ text }) => isName(text)) || isUnderlined(run)
  const start = first[0]?.start ?? 0
  const end = last.at(-1)?.end ?? start
  const headerRows = isHeader && !isSum ? 1 : 0
  return [{ kind: 'table', rows: isSum ? rows.map(reverse) : rows, headerRows, start, end }]
}

/** Whether rows are numbers before names, the last of which is their total, as `wc` and `du` print them. */
function isTotalled(rows: readonly (readonly PlacedCell[])[]): boolean {
  return (
    rows.at(-1)?.[1]?.text === 'total' &&
    rows.every((row) => row.length === 2 && isNumber(row[0]?.text ?? ''))
  )
}

function reverse(row: readonly PlacedCell[]): readonly PlacedCell[] {
  return row.toReversed()
}

/** Whether two rows have two numbers each. */
function hasNumbers(rows: readonly (readonly PlacedCell[])[]): boolean {
  const numbers = rows.filter((row) => row.filter(({ text }) => isNumber(text)).length >= 2)
  return numbers.length >= 2
}

/** Whether a header stands over a single row of three numbers and more. */
function isOneRow(rows: readonly (readonly PlacedCell[])[]): boolean {
  const [header = [], row = [], ...others] = rows
  return (
    others.length === 0 &&
    row.length > 3 &&
    header.slice(1).every(({ text }) => /^\p{L}/u.test(text)) &&
    row.slice(1).every(({ text }) => isNumber(text))
  )
}

function isNumber(text: string): boolean {
  return /^\W{0,2}\d/.test(text)
}

/** Whether a cell may be a header, as `1K-blocks` and `95th` are. */
function isName(text: string): boolean {
  return !isNumber(text) || /^\d+(?:\w*-\p{L}{2,}|(?:st|nd|rd|th)\b)/u.test(text)
}

/** Whether a rule below the first row alone, or one of `=`, says that it is a header. */
function isUnderlined(run: readonly CellLine[]): boolean {
  const at = run.findIndex(({ rule }) => rule === undefined)
  const below = run[at + 1]?.rule
  if (below === undefined || run.length < at + 4) return false
  const others = run.slice(at + 2, -1).filter(({ rule }) => rule !== undefined)
  return others.every(({ rule }) => rule !== below)
}
