import {
  DIFFERENCE_WORDS,
  findDerivedKind,
  type DerivedKind,
  isRate,
  isSource,
  splitQuotientHeader,
  SUMMARY_WORDS,
  STATISTICS,
} from './derived-column.ts'
import { countOnes } from './is-one.ts'
import { findSideColumns } from './side-columns.ts'
import { findMinuends, findNamedColumn } from './named-columns.ts'
import type { NumberColumn, NumberTable } from './number-table.ts'
import { isPercent } from './rival-columns.ts'
import type { Candidate } from './reading.ts'
import { areStartAndStop, isShortLabel, VARIATION } from './relation-words.ts'

const SPREAD = /±|\+\/-|\+-/

/** How many columns a derived one may come of; of more, the nearest are tried. So cost does not grow with the width. */
const MOST_SOURCES = 7

/** List the columns of a table that may be derived from others, with the columns that they may come of. */
export function listCandidates(table: NumberTable): readonly Candidate[] {
  const sources = table.columns.filter(isSource)
  const measured = sources.filter((column) => !STATISTICS.test(column.header))
  const byWord = groupByWord(sources)
  const amounts = measured.filter((column) => !isPercent(column))
  return table.columns.flatMap((target, place): readonly Candidate[] => {
    const kind = findKind(target, table)
    if (kind === undefined) return []
    // no rate is one of another
    const possible = kind === 'rate' ? sources.filter(({ header }) => !isRate(header)) : sources
    const near = listNear(possible, target, place)
    // `+6.1` beside shares of two years is in points
    const areShares = amounts.every((column) => column === target)
    const named = listWords(target.header).flatMap((word) => byWord.get(word.slice(0, 5)) ?? [])
    const sides = [...listSides(target, table), ...(findSideColumns(target, table) ?? [])]
    const ends = [...measured.slice(0, 2), ...named.slice(0, 6), ...sides]
    const chosen = [...new Set([...near, ...ends])]
      .filter(
        (column) =>
          column !== target &&
          (kind === 'percent' || !isPercent(column) || (kind === 'difference' && areShares)),
      )
      // of three columns that give each other, the last one was computed
      .filter(
        ({ index, part }) =>
          kind !== 'unnamed' ||
          table.isTurned ||
          // a column with one row of 1.00 compares rows, wherever it stands
          countOnes(target) === 1 ||
          index < target.index ||
          (index === target.index && part < target.part),
      )
      .sort((a, b) => distance(a, target) - distance(b, target))
      .slice(0, MOST_SOURCES)
    return chosen.length === 0 ? [] : [{ table, target, kind, sources: chosen }]
  })
}

function findKind(target: NumberColumn, table: NumberTable): DerivedKind | undefined {
  if (target.part === 0 && isMeasured(target)) return undefined
  if (isNamedDifference(target, table)) return 'difference'
  if (isNamedQuotient(target, table)) return 'ratio'
  if (findSideColumns(target, table) !== undefined && arePlain(target)) return 'rate'
  if (VARIATION.test(target.header) && arePlain(target)) return table.isTurned ? undefined : 'ratio'
  const kind = findDerivedKind(target)
  if (table.isTurned && (kind === 'unnamed' || SUMMARY_WORDS.test(target.header))) return undefined
  if (table.isTurned && kind !== 'percent' && !isShortLabel(target.header)) {
    return target.cells.some((cell) => cell?.form === 'ratio') ? kind : undefined
  }
  if (kind !== undefined && kind !== 'unnamed') return kind
  const [start, stop] = table.columns.slice(-3)
  const isSpan = table.columns.at(-1) === target && start !== undefined && stop !== undefined
  return isSpan && areStartAndStop(start.header, stop.header) ? 'difference' : kind
}

/** Whether cells have a unit and a spread, as only what was measured has. */
function isMeasured({ cells, texts }: NumberColumn): boolean {
  const spread = cells.filter(
    (cell, row) => cell?.form === 'plain' && cell.unit !== '' && SPREAD.test(texts[row] ?? ''),
  )
  return spread.length * 2 > cells.filter((cell) => cell !== undefined).length
}

/** Columns by the beginnings of the words of their headers. */
function groupByWord(
  columns: readonly NumberColumn[],
): ReadonlyMap<string, readonly NumberColumn[]> {
  const groups = new Map<string, NumberColumn[]>()
  for (const column of columns) {
    for (const word of listWords(column.header)) {
      const start = word.slice(0, 5)
      const group = groups.get(start)
      if (group === undefined) groups.set(start, [column])
      else group.push(column)
    }
  }
  return groups
}

/** The columns that a header such as `Debug/Release` names. */
function listSides(target: NumberColumn, table: NumberTable): readonly NumberColumn[] {
  const sides = isRate(target.header) ? undefined : splitQuotientHeader(target.header)
  return [
    ...(sides ?? []).flatMap((side) => findNamedColumn(side, table, target) ?? []),
    ...findMinuends(target, table),
  ]
}

function isNamedDifference(target: NumberColumn, table: NumberTable): boolean {
  const isPlain = target.cells.every((cell) => cell === undefined || cell.form === 'plain')
  return isPlain && !table.isTurned && findMinuends(target, table).length === 2
}

function isNamedQuotient(target: NumberColumn, table: NumberTable): boolean {
  if (table.isTurned) return false
  const isPlain = target.cells.every(
    (cell) => cell === undefined || (cell.unit === '' && cell.form === 'plain'),
  )
  if (!isPlain || target.cells.every((cell) => cell === undefined)) return false
  return new Set(listSides(target, table)).size === 2
}

/** Whether no number of a column is a ratio or a percentage. */
function arePlain({ cells }: NumberColumn): boolean {
  return cells.every((cell) => cell === undefined || cell.form === 'plain')
}

function listNear(
  sources: readonly NumberColumn[],
  target: NumberColumn,
  place: number,
): readonly NumberColumn[] {
  const at = sources.findIndex(({ index }) => index > target.index)
  const middle = at === -1 ? sources.length : at
  return place < 0 ? [] : sources.slice(Math.max(0, middle - 6), middle + 3)
}

/** The column at the left is what a ratio refers to most often; a column of statistics seldom is. */
function distance(column: NumberColumn, target: NumberColumn): number {
  const steps = target.index - column.index
  const side = steps >= 0 ? steps : 2 - steps
  const isStatistic =
    DIFFERENCE_WORDS.test(column.header) ||
    (STATISTICS.test(column.header) && !STATISTICS.test(target.header))
  return side + (isStatistic ? 4 : 0) - (sharesWord(column, target) ? 8 : 0)
}

/** Words that many headers of a table have. */
const COMMON =
  /^(?:(?:milli|micro|nano)?seconds?|median|time|ratio|speed|relative|mean|rel|the|per|vs|factor|change|diff|delta|avg|total)$/

/** `real ratio` beside `real (s)`, `Alloc Ratio` beside `Allocated`. */
export function sharesWord(a: NumberColumn, b: NumberColumn): boolean {
  const [left, right] = [listWords(a.header), listWords(b.header)]
  return left.some((one) =>
    right.some(
      (other) => one === other || (one.length > 4 && one.startsWith(other) && other.length > 4),
    ),
  )
}

function listWords(header: string): readonly string[] {
  const words = header
    .toLowerCase()
    .replace(/[([]\s*[\p{L}%/]{0,3}\s*[)\]]/gu, ' ')
    .match(/\d+(?:\.\d+)+|[\p{L}\d]{3,}/gu)
  return (words ?? []).filter((word) => !COMMON.test(word))
}
