import type { PlacedCell, PlacedText, TableBlock } from '../../pages/page-block.ts'

/** A line of a listing, cut into cells; `undefined` for one that only draws a line. */
interface CellLine {
  readonly cells: readonly PlacedCell[]
  readonly isRule: boolean
}

const RULE = /^[\s+|│┃║├┼┤┌┬┐└┴┘─━═╪╞╡╤╧┏┳┓┡╇┩┗┻┛╭╮╰╯=:*-]+$/
const BAR = /[|│┃║]/

/** Read the tables of a listing: grids of bars, and columns that two blanks or a tab part. */
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
  if (RULE.test(line)) return /[-=─━═]{2}/.test(line) ? { cells: [], isRule: true } : undefined
  const bars = line.split(BAR).length - 1
  const cells = bars >= 2 ? cutAtBars(line, start) : cutAtGaps(line, start)
  return cells.length < 2 ? undefined : { cells, isRule: false }
}

/** Longer lines are data. */
const LONGEST = 2000

function cutAtBars(line: string, start: number): readonly PlacedCell[] {
  const parts = line.trimEnd().split(BAR)
  const cells: PlacedCell[] = []
  let at = start
  parts.forEach((part, index) => {
    const isEdge = (index === 0 || index === parts.length - 1) && part.trim() === ''
    if (!isEdge) cells.push(placeCell(part, at))
    at += part.length + 1
  })
  return cells
}

function cutAtGaps(line: string, start: number): readonly PlacedCell[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map((match) =>
    placeCell(match[0], start + match.index),
  )
}

function placeCell(part: string, start: number): PlacedCell {
  const text = part.trim()
  const at = start + (text === '' ? 0 : part.length - part.trimStart().length)
  return { text, start: at, end: at + text.length }
}

/** Lines that follow each other and have as many cells; rules between them belong to them. */
function listRuns(lines: readonly (CellLine | undefined)[]): readonly (readonly CellLine[])[] {
  const runs: CellLine[][] = []
  let run: CellLine[] = []
  let width = 0
  const close = (): void => {
    if (run.some(({ isRule }) => !isRule)) runs.push(run)
    run = []
    width = 0
  }
  for (const line of lines) {
    if (line === undefined) {
      close()
    } else if (line.isRule) {
      run.push(line)
    } else {
      const isHeader = run.filter(({ isRule }) => !isRule).length === 1
      const lacksCorner = isHeader && line.cells.length === width + 1
      if (width !== 0 && line.cells.length !== width && !lacksCorner) close()
      if (lacksCorner) run = run.map(addCorner)
      run.push(line)
      width = line.cells.length
    }
  }
  close()
  return runs
}

/** A header whose first column has no name. */
function addCorner(line: CellLine): CellLine {
  const [first] = line.cells
  if (first === undefined) return line
  return { ...line, cells: [{ text: '', start: first.start, end: first.start }, ...line.cells] }
}

function createTable(run: readonly CellLine[]): readonly TableBlock[] {
  const rows = run.filter(({ isRule }) => !isRule).map(({ cells }) => cells)
  const [first] = rows
  const last = rows.at(-1)
  const numbers = rows.filter(
    (row) => row.filter(({ text }) => /^\W{0,2}\d/.test(text)).length >= 2,
  )
  if (first === undefined || last === undefined || rows.length < 2 || numbers.length < 2) return []
  const isHeader = first.slice(1).every(({ text }) => !/^\W{0,2}\d/.test(text))
  const headerRows = isHeader && rows.length > 1 ? 1 : 0
  const start = first[0]?.start ?? 0
  return [{ kind: 'table', rows, headerRows, start, end: last.at(-1)?.end ?? start }]
}
