import { parseCellNumbers } from '../lints/tables/parse-cell-number.ts'
import { findUnitReadings } from '../lints/english/unit-words.ts'
import type { TableBlock } from '../pages/page-block.ts'
import type { WrittenNumber } from '../lints/written-number.ts'
import { deriveFormat, type ShownNumber } from './derive-format.ts'
import { findScale, formatScaled, holds, type MetricFigure } from './log-figure.ts'

/** A cell of a table, and its number if it is one. */
interface Cell {
  readonly text: string
  readonly start: number
  readonly number: WrittenNumber | undefined
}

/** The entry of a table of the configuration. */
export interface MatchedEntry {
  readonly header: string
  readonly value: string
  readonly format: string | undefined
}

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

/** A cell that the logs do not explain. */
export interface UnmatchedCell {
  readonly text: string
  readonly start: number
}

/** The parts of a table that the logs explain. */
export type TableMatch =
  | { readonly kind: 'matched'; readonly table: MatchedTable }
  | { readonly kind: 'unmatched'; readonly cells: readonly UnmatchedCell[] }

/** Match a table with the logs: first with runs as rows, then with runs as columns. */
export function matchTable(table: TableBlock, data: Data, source: string): TableMatch {
  const grid = readGrid(table, source)
  if (grid === undefined) return { kind: 'unmatched', cells: [] }
  const byRows = matchRows(grid, data)
  if (byRows.kind === 'matched') return byRows
  const byColumns = matchColumns(grid, data)
  if (byColumns.kind === 'matched') return byColumns
  return byRows.cells.length <= byColumns.cells.length ? byRows : byColumns
}

type Grid = readonly (readonly Cell[])[]

/** The data that tables are matched with. */
export interface Data {
  readonly figures: readonly MetricFigure[]
  /** The run that ratios are taken to. */
  readonly baseline: string
}

/** Read a table with one header row and a name at the beginning of every other row; `undefined` for other tables. */
function readGrid({ rows, headerRows }: TableBlock, source: string): Grid | undefined {
  const width = rows[0]?.length ?? 0
  if (headerRows !== 1 || rows.length < 2 || width < 2) return undefined
  if (rows.some((row) => row.length !== width)) return undefined
  return rows.map((row, y) =>
    row.map(({ text, start, end }, x) => ({
      text: x === 0 || y === 0 ? widen(source, start, end) : text,
      start,
      number: x === 0 || y === 0 ? undefined : parseCellNumbers(text, start)?.first,
    })),
  )
}

/** Widen a name by the markup around it, which a block replaces by blanks. */
function widen(source: string, start: number, end: number): string {
  const before = /[`*_]*$/.exec(source.slice(0, start))?.[0] ?? ''
  const after = /^[`*_]*/.exec(source.slice(end))?.[0] ?? ''
  return (before + source.slice(start, end) + after).replaceAll('``', '`')
}

function matchRows(grid: Grid, data: Data): TableMatch {
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
  const cells = matched.flatMap((entry) => entry.cells)
  if (cells.length > 0 || runs.includes(undefined)) return { kind: 'unmatched', cells }
  const entries = matched.flatMap(({ entry }) => (entry === undefined ? [] : [entry]))
  return {
    kind: 'matched',
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
function matchColumns(grid: Grid, data: Data): TableMatch {
  const turned = turn(grid)
  const last = turned.at(-1) ?? []
  const isRatio = turned.length > 3 && last.slice(1).every(({ number }) => number?.form === 'ratio')
  const match = matchRows(isRatio ? turned.slice(0, -1) : turned, data)
  if (match.kind === 'unmatched') return match
  const { runs, entries } = match.table
  const table: MatchedTable = { ...match.table, runsAre: 'columns' }
  if (!isRatio) return { kind: 'matched', table }
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
  return { kind: 'matched', table: { ...table, ratio } }
}

function turn(grid: Grid): Grid {
  return (grid[0] ?? []).map((_, x) => grid.flatMap((row) => row[x] ?? []))
}

/** Find the run of each line: the run that explains most of its numbers. Each run is used once. */
function assignRuns(
  lines: Grid,
  headers: readonly Cell[],
  { figures }: Data,
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
            findScale(cell.number, figure.quantity, readHeader(headers[i]?.text)) !== undefined,
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

interface MatchedCells {
  readonly entry: MatchedEntry | undefined
  readonly cells: readonly UnmatchedCell[]
}

/** Find the expression that gives all cells of an entry, each for its run; or else the cells that the best one does not give. */
function matchEntry(
  cells: readonly (Cell | undefined)[],
  runs: readonly (string | undefined)[],
  { header, data }: { readonly header: string; readonly data: Data },
): MatchedCells {
  const metrics = [...new Set(data.figures.map(({ metric }) => metric))]
  const readings = readHeader(header)
  const trials = metrics.flatMap((metric) => [
    ...listScales(cells, runs, { metric, data, readings }).map((scale) => ({
      value: formatScaled(metric, scale),
      compute: (i: number) => findValue(data, runs[i], metric) / scale,
      misses: cells.filter((cell, i) => {
        const figure = findFigure(data.figures, runs[i], metric)
        return !(
          figure !== undefined &&
          cell?.number !== undefined &&
          findScale(cell.number, figure.quantity, readings) === scale
        )
      }),
    })),
    {
      value: `${metric} / ${data.baseline}.${metric}`,
      compute: (i: number) =>
        findValue(data, runs[i], metric) / findValue(data, data.baseline, metric),
      misses: cells.filter((cell, i) => !isRatioTo(cell, runs[i], { metric, data })),
    },
  ])
  const best = trials.sort((a, b) => a.misses.length - b.misses.length)[0]
  const shown = cells.filter((cell) => cell !== undefined)
  if (best === undefined || best.misses.length > 0) {
    return { entry: undefined, cells: (best?.misses ?? shown).filter((cell) => cell !== undefined) }
  }
  const format = deriveFormat(shown.flatMap((cell, i) => toShown(cell, best.compute(i))))
  return { entry: { header, value: best.value, format }, cells: [] }
}

function listScales(
  cells: readonly (Cell | undefined)[],
  runs: readonly (string | undefined)[],
  {
    metric,
    data,
    readings,
  }: { readonly metric: string; readonly data: Data; readonly readings: WrittenNumber['readings'] },
): readonly number[] {
  const scales = cells.flatMap((cell, i) => {
    const figure = findFigure(data.figures, runs[i], metric)
    if (figure === undefined || cell?.number === undefined) return []
    return findScale(cell.number, figure.quantity, readings) ?? []
  })
  return [...new Set(scales)]
}

function isRatioTo(
  cell: Cell | undefined,
  run: string | undefined,
  { metric, data }: { readonly metric: string; readonly data: Data },
): boolean {
  const over = findFigure(data.figures, run, metric)
  const under = findFigure(data.figures, data.baseline, metric)
  const number = cell?.number
  if (over === undefined || under === undefined || number === undefined) return false
  if (number.unit !== '' || number.form === 'percent') return false
  return holds(number, over.quantity.value / under.quantity.value)
}

function findFigure(
  figures: readonly MetricFigure[],
  run: string | undefined,
  metric: string,
): MetricFigure | undefined {
  return figures.find((figure) => figure.run === run && figure.metric === metric)
}

/** Read the unit in a header: `real (s)`, `RSS [MiB]`. */
function readHeader(text = ''): WrittenNumber['readings'] {
  const word = /[([]\s*([^()[\]\s]+)\s*[)\]]\s*$/.exec(text)?.[1]
  return word === undefined ? [] : (findUnitReadings(word) ?? [])
}

function toShown({ number, text }: Cell, value: number): readonly ShownNumber[] {
  return number === undefined ? [] : [{ number, text, value }]
}

function findValue({ figures }: Data, run: string | undefined, metric: string): number {
  return findFigure(figures, run, metric)?.quantity.value ?? NaN
}
