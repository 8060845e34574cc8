import type { ComparisonOperator } from '../tables/runs/run-comparison.ts'
import type { TableBlock } from '../pages/page-block.ts'
import { findScale } from './log-figure.ts'
import {
  matchEntry,
  type LogData,
  type MatchedEntry,
  type UnmatchedCell,
  type WrongCell,
} from './match-entry.ts'
import { matchComparison, mayCompare, type MatchedComparison } from './match-comparison.ts'
import {
  readTableGrid,
  readHeaderUnit,
  transposeGrid,
  type GridCell,
  type TableGrid,
} from './table-grid.ts'

/** How the logs produce a table: with a row for each run, or with a column for each run. */
export interface MatchedTable {
  readonly runsAre: 'rows' | 'columns'
  /** The heading of the first column. */
  readonly header: string
  /** In the table's order, with their titles in the table. */
  readonly runs: readonly { readonly run: string; readonly title: string }[]
  readonly entries: readonly MatchedEntry[]
  /** The last lines that compare two runs: their difference, their ratio, or both in this order. */
  readonly comparisons: readonly MatchedComparison[]
}

/** The parts of a table that the logs explain; what is wrong is one cell, and the ratio that its author computed from it. */
export type TableMatch =
  | {
      readonly kind: 'matched'
      readonly table: MatchedTable
      readonly wrong: readonly WrongCell[]
    }
  | { readonly kind: 'unmatched'; readonly cells: readonly UnmatchedCell[] }

/** Match a table with the logs: first with runs as rows, then with runs as columns. */
export function matchTable(table: TableBlock, data: LogData, source: string): TableMatch {
  const grid = readTableGrid(table, source)
  if (grid === undefined) return { kind: 'unmatched', cells: [] }
  const byRows = matchRuns(grid, data)
  if (byRows.kind === 'matched' && byRows.wrong.length === 0) return byRows
  const turned = matchRuns(transposeGrid(grid), data)
  const byColumns: TableMatch =
    turned.kind === 'unmatched'
      ? turned
      : { ...turned, table: { ...turned.table, runsAre: 'columns' } }
  if (byColumns.kind === 'matched' && byColumns.wrong.length === 0) return byColumns
  if (byRows.kind === 'matched') return byRows
  if (byColumns.kind === 'matched') return byColumns
  return byRows.cells.length <= byColumns.cells.length ? byRows : byColumns
}

/** What the last lines of a table may be. */
const LAST_LINES: readonly (readonly ComparisonOperator[])[] = [['/'], ['-'], ['-', '/']]

/** Match a table whose lines are runs, the last of them perhaps the difference or the ratio of two others. */
function matchRuns(grid: TableGrid, data: LogData): TableMatch {
  const plain = matchLines(grid, data)
  if (plain.kind === 'matched' && plain.wrong.length === 0) return plain
  const trials = LAST_LINES.flatMap((operators) => matchCompared(grid, operators, data) ?? [])
  const found = trials.find(({ kind }) => kind === 'matched')
  return found ?? (plain.kind === 'matched' ? plain : (trials[0] ?? plain))
}

/** Match a table whose last lines compare two of its runs; `undefined` if their cells cannot be that. */
function matchCompared(
  grid: TableGrid,
  operators: readonly ComparisonOperator[],
  data: LogData,
): TableMatch | undefined {
  const count = operators.length
  const [above, lines] = [grid.slice(0, -count), grid.slice(-count)]
  const mayBe = lines.every((line, i) =>
    line.slice(1).every((cell) => mayCompare(cell, operators[i] ?? '/')),
  )
  // A header and two runs.
  if (above.length < 3 || !mayBe) return undefined
  const match = matchLines(above, data, operators.at(-1) === '/' ? lines.at(-1) : undefined)
  if (match.kind === 'unmatched') return match
  const rows = above.slice(1)
  let wrong = match.wrong
  const comparisons: MatchedComparison[] = []
  for (const [i, line] of lines.entries()) {
    const found = matchComparison(line, operators[i] ?? '/', { ...match, wrong, rows, data })
    if (found === undefined) return { kind: 'unmatched', cells: line.slice(1) }
    comparisons.push(found.comparison)
    wrong = [...wrong, ...found.wrong]
  }
  return { kind: 'matched', table: { ...match.table, comparisons }, wrong }
}

/** @param ratio the line below, which has the ratios of two of the runs */
function matchLines(
  [header = [], ...rows]: TableGrid,
  data: LogData,
  ratio?: readonly GridCell[],
): TableMatch {
  const columns = header.slice(1).map((_, i) => rows.map((row) => row[i + 1]))
  const runs = assignRuns(
    rows.map((row) => row.slice(1)),
    header.slice(1),
    data,
  )
  const matched = columns.map((cells, i) =>
    matchEntry(cells, runs, {
      header: header[i + 1]?.text ?? '',
      ratio: ratio?.[i + 1]?.number,
      data,
    }),
  )
  const wrong = matched.flatMap((entry) => entry.wrong ?? [])
  // One cell may be a slip; of a table with more, nobody knows what it shows.
  const isUnclear = wrong.length > 1
  const cells = [...matched.flatMap((entry) => entry.cells), ...(isUnclear ? wrong : [])]
  if (cells.length > 0 || runs.includes(undefined)) return { kind: 'unmatched', cells }
  return {
    kind: 'matched',
    wrong,
    table: {
      runsAre: 'rows',
      header: header[0]?.text ?? '',
      runs: runs.map((run, i) => ({ run: run ?? '', title: rows[i]?.[0]?.text ?? '' })),
      entries: matched.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
      comparisons: [],
    },
  }
}

/** Find the run of each line: the run that explains most of its numbers. Each run is used once. */
function assignRuns(
  lines: TableGrid,
  headers: readonly GridCell[],
  { figures }: LogData,
): readonly (string | undefined)[] {
  const names = [...new Set(figures.map(({ run }) => run))]
  const scores = lines.flatMap((cells, line) =>
    names.map((run) => ({
      line,
      run,
      score: cells.filter((cell, i) =>
        figures.some(
          (figure) =>
            figure.run === run &&
            cell.number !== undefined &&
            findScale(cell.number, figure.quantity, readHeaderUnit(headers[i]?.text)) !== undefined,
        ),
      ).length,
    })),
  )
  const assigned = new Map<number, string>()
  for (const { line, run, score } of scores.sort((a, b) => b.score - a.score)) {
    const isTaken = assigned.has(line) || [...assigned.values()].includes(run)
    if (score > 0 && !isTaken) assigned.set(line, run)
  }
  return lines.map((_, line) => assigned.get(line))
}
