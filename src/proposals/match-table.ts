import type { TableBlock } from '../pages/page-block.ts'
import { deriveFormat } from './derive-format.ts'
import { findScale, holds } from './log-figure.ts'
import {
  findValue,
  matchEntry,
  toShown,
  type LogData,
  type MatchedEntry,
  type UnmatchedCell,
  type WrongCell,
} from './match-entry.ts'
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
  /** The last column, if it is the ratio of two runs. */
  readonly ratio:
    | {
        readonly header: string
        readonly of: readonly [string, string]
        readonly format: string | undefined
      }
    | undefined
}

/** The parts of a table that the logs explain. */
export type TableMatch =
  | { readonly kind: 'matched'; readonly table: MatchedTable; readonly wrong?: WrongCell }
  | { readonly kind: 'unmatched'; readonly cells: readonly UnmatchedCell[] }

/** Match a table with the logs: first with runs as rows, then with runs as columns. */
export function matchTable(table: TableBlock, data: LogData, source: string): TableMatch {
  const grid = readTableGrid(table, source)
  if (grid === undefined) return { kind: 'unmatched', cells: [] }
  const byRows = matchRows(grid, data)
  if (byRows.kind === 'matched' && byRows.wrong === undefined) return byRows
  const byColumns = matchColumns(grid, data)
  if (byColumns.kind === 'matched' && byColumns.wrong === undefined) return byColumns
  if (byRows.kind === 'matched') return byRows
  if (byColumns.kind === 'matched') return byColumns
  return byRows.cells.length <= byColumns.cells.length ? byRows : byColumns
}

function matchRows(grid: TableGrid, data: LogData): TableMatch {
  const [header = [], ...rows] = grid
  const columns = header.slice(1).map((_, i) => rows.map((row) => row[i + 1]))
  const runs = assignRuns(
    rows.map((row) => row.slice(1)),
    header.slice(1),
    data,
  )
  const matched = columns.map((cells, i) =>
    matchEntry(cells, runs, { header: header[i + 1]?.text ?? '', data }),
  )
  const wrong = matched.flatMap((entry) => entry.wrong ?? [])
  const [only, ...others] = wrong
  // One cell may be a slip; of a table with more, nobody knows what it shows.
  const cells = [...matched.flatMap((entry) => entry.cells), ...(others.length > 0 ? wrong : [])]
  if (cells.length > 0 || runs.includes(undefined)) return { kind: 'unmatched', cells }
  const entries = matched.flatMap(({ entry }) => (entry === undefined ? [] : [entry]))
  return {
    kind: 'matched',
    ...(only === undefined ? {} : { wrong: only }),
    table: {
      runsAre: 'rows',
      header: header[0]?.text ?? '',
      runs: runs.map((run, i) => ({ run: run ?? '', title: rows[i]?.[0]?.text ?? '' })),
      entries,
      ratio: undefined,
    },
  }
}

/** Match runs as columns: transpose the table. Its last column may be the ratio of two others. */
function matchColumns(grid: TableGrid, data: LogData): TableMatch {
  const turned = transposeGrid(grid)
  const last = turned.at(-1) ?? []
  const isRatio = turned.length > 3 && last.slice(1).every(({ number }) => number?.form === 'ratio')
  const match = matchRows(isRatio ? turned.slice(0, -1) : turned, data)
  if (match.kind === 'unmatched') return match
  const { runs, entries } = match.table
  const table: MatchedTable = { ...match.table, runsAre: 'columns' }
  if (!isRatio) return { ...match, table }
  const numbers = last.slice(1)
  const pairs = runs.flatMap((over) => runs.map((under) => [over.run, under.run] as const))
  const divide = (i: number, over: string, under: string): number => {
    const value = entries[i]?.value ?? ''
    const metric = value.split(' ')[0] ?? value
    return findValue(data, over, metric) / findValue(data, under, metric)
  }
  const of = pairs.find(
    ([over, under]) =>
      over !== under &&
      numbers.every(
        ({ number }, i) => number !== undefined && holds(number, divide(i, over, under)),
      ),
  )
  if (of === undefined) return { kind: 'unmatched', cells: numbers }
  const ratio = {
    header: last[0]?.text ?? '',
    of,
    format: deriveFormat(numbers.flatMap((cell, i) => toShown(cell, divide(i, ...of)))),
  }
  return { ...match, table: { ...table, ratio } }
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
