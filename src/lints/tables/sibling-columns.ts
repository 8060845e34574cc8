import { isFit, judgeReading, type Judged } from './judge-reading.ts'
import type { NumberColumn, NumberTable } from './number-table.ts'
import type { Candidate, Reading, ReadingSource } from './reading.ts'
import type { Trial } from './trials.ts'

/** How many columns beside one are asked, so that cost does not grow with the width. */
const MOST_SIBLINGS = 4
/** As few cells of a column as say how it comes about. */
const FEWEST = 2

/**
 * List what other columns of the same making say of a reading, as powers of ten: of `1.45x (560 µs)` and `2.03x (400 µs)` in two columns
 * each is that of its own time and of the first column's. None for a column whose numbers stand alone.
 *
 * @param listReadings the ways to read a column
 */
export function listSiblingFits(
  { reading, trials }: Judged,
  candidate: Candidate,
  listReadings: (candidate: Candidate) => readonly Reading[],
): readonly number[] {
  const { table, target } = candidate
  const shape = shapeOf(trials.find(isFit), reading.source)
  if (shape === undefined || !isOfOwnCell(reading.source, target)) return []
  return listSiblings(candidate).flatMap((sibling): readonly number[] => {
    const move = (column: NumberColumn): NumberColumn | undefined =>
      column.index === target.index ? findPart(table, sibling.index, column.part) : column
    const sources = candidate.sources.flatMap((column) => move(column) ?? [])
    const wanted = listColumns(reading.source).map(move)
    const own: Candidate = { ...candidate, target: sibling, sources }
    const [best] = listReadings(own)
      .filter(({ source }) => source.kind === reading.source.kind)
      .filter(({ source }) => listColumns(source).every((one, at) => one === wanted[at]))
      .flatMap((one) => judgeReading(one, own))
      .filter((one) => shapeOf(one.trials.find(isFit), one.reading.source) === shape)
      .toSorted((a, b) => b.score - a.score)
    const fitting = best?.trials.every(isFit) === true ? best.trials : []
    return fitting.length < FEWEST ? [] : fitting.map(({ weight }) => weight)
  })
}

/** Whether a reading is of the number beside the one that it explains, in the same cell. */
function isOfOwnCell(source: ReadingSource, target: NumberColumn): boolean {
  return listColumns(source).some(
    ({ index, part }) => index === target.index && part !== target.part,
  )
}

function listColumns(source: ReadingSource): readonly NumberColumn[] {
  return source.kind === 'columns' ? [source.over, source.under] : [source.column]
}

/** Columns whose cells have as many numbers as those of another one, written in the same way. */
function listSiblings({ table, target }: Candidate): readonly NumberColumn[] {
  const forms = formsOf(target)
  return table.columns
    .filter(({ index, part }) => part === target.part && index !== target.index)
    .filter((column) => formsOf(column) === forms)
    .toSorted((a, b) => Math.abs(a.index - target.index) - Math.abs(b.index - target.index))
    .slice(0, MOST_SIBLINGS)
}

function formsOf({ cells }: NumberColumn): string {
  return [...new Set(cells.flatMap((cell) => cell?.form ?? []))].join()
}

function findPart(table: NumberTable, index: number, part: number): NumberColumn | undefined {
  return table.columns.find((column) => column.index === index && column.part === part)
}

/** Which change a reading is, and which way round its quotient. */
function shapeOf(trial: Trial | undefined, source: ReadingSource): string | undefined {
  const [first] = trial?.expectation.from ?? []
  if (trial === undefined || first === undefined) return undefined
  const { formula } = trial.expectation
  const change = formula.startsWith('1 - ') ? 'fall' : formula.endsWith(' - 1') ? 'rise' : ''
  const isOwn = source.kind === 'rows' && source.column.cells[trial.row] === first
  return `${change} ${String(isOwn)} ${formula.includes(' / ') ? 'quotient' : 'difference'}`
}
