import type { NumberColumn, NumberTable } from '../tables/number-table.ts'
import { listPairScales } from '../tables/pair-scales.ts'
import type { WrittenNumber } from '../written-number.ts'
import type { ComparedSides } from './compared-sides.ts'
import { listMeasuredParts, type TablePart } from './measured-parts.ts'
import { findNamedParts } from './named-parts.ts'

/** Two cells that a sentence compares by the names of their columns and rows. */
export interface CellPair {
  readonly subject: WrittenNumber
  readonly reference: WrittenNumber
}

/** What a sentence compares in a table, by the names of its parts. */
export interface NamedCells {
  readonly pairs: readonly CellPair[]
  /** Whether the sentence names the row, or the column, that both cells stand in. */
  readonly isNamed: boolean
  /** Whether the sentence names the row and both columns, or the column and both rows, and says nothing of another condition. */
  readonly isSure: boolean
  /** The cells of these rows in columns that compare, which may be what the sentence tells. */
  readonly told: readonly WrittenNumber[]
}

/** Find the cells that the sides of a comparison name, as two columns of a row or as two rows of a column. */
export function findComparedCells(table: NumberTable, sides: ComparedSides): readonly NamedCells[] {
  const { columns, labels, corner } = table
  const plain = columns.filter(
    ({ index, cells }) => index > 0 && cells.every((cell) => cell?.form !== 'ratio'),
  )
  const headers = plain.map(({ header }) => header)
  const across = pick(sides, headers)
  if (across !== undefined) {
    const [left, right] = [plain[across[0]], plain[across[1]]]
    const rows = chooseRows(labels, sides, (row) => [left?.cells[row], right?.cells[row]])
    const pairs = rows.indices.flatMap((row) => pair(left?.cells[row], right?.cells[row]))
    const isSure =
      rows.isNamed && labels.length > 1 && !hasCondition(sides, [...headers, ...labels, corner])
    return [{ pairs, isNamed: rows.isNamed, isSure, told: [] }]
  }
  const down = pick(sides, labels)
  if (down === undefined) return []
  const named = nameColumns(sides, plain)
  const chosen = plain.filter(
    (_, at) => named.length === 0 || named.some(({ index }) => index === at),
  )
  const measured = chosen.filter(({ cells }) => cells.some((cell) => cell?.form === 'plain'))
  const pairs = measured.flatMap(({ cells }) => pair(cells[down[0]], cells[down[1]]))
  const others = columns.filter(({ cells }) => cells.every((cell) => cell?.form !== 'plain'))
  const told = others.flatMap(({ cells }) => [cells[down[0]], cells[down[1]]])
  const isNamed = named.length === 1 || measured.length === 1
  const isSure = named.length > 0 && !hasCondition(sides, [...headers, ...labels, corner])
  return [{ pairs, isNamed, isSure, told: told.filter((cell) => cell !== undefined) }]
}

const OLD = /^(?:before|old|previous(?:ly)?|baseline|original)(?: \([^)]*\))?$/i
const NEW = /^(?:after|new|now|current(?:ly)?|optimi[sz]ed|patched)(?: \([^)]*\))?$/i

/** Find what changed in a row that a sentence names, where two columns are before and after. */
export function findChangedCells(
  { columns, labels, corner }: NumberTable,
  sides: ComparedSides,
): readonly NamedCells[] {
  const [old, ...olds] = columns.filter(({ header, part }) => part === 0 && OLD.test(header.trim()))
  const [own, ...news] = columns.filter(({ header, part }) => part === 0 && NEW.test(header.trim()))
  if (old === undefined || own === undefined || olds.length + news.length > 0) return []
  const named = findNamedRows(labels, sides)
  const [row, ...rows] = named
  if (row === undefined || rows.length > 0 || labels.length < 2) return []
  const headers = columns.map(({ header }) => header)
  const isSure = !hasCondition(sides, [...headers, ...labels, corner])
  return [{ pairs: pair(own.cells[row], old.cells[row]), isNamed: true, isSure, told: [] }]
}

/** The rows that a clause names, or else all before the number: by their labels, or by forms of their verbs. */
function findNamedRows(
  labels: readonly string[],
  { clause, before }: ComparedSides,
): readonly number[] {
  for (const text of [clause, before]) {
    const named = findNamedParts(text, labels)
    if (named.length > 0) return named.map(({ index }) => index)
  }
  return labels.flatMap((label, index) => {
    if (!/^[a-z]{4,12}$/i.test(label)) return []
    return new RegExp(`\\b${findStem(label)}(?:ing|es|s)\\b`, 'i').test(clause) ? [index] : []
  })
}

/** A verb without its ending: `pars` of `parse` and `parsing`. */
function findStem(verb: string): string {
  return verb.replace(/(?:e|ing)$/i, '')
}

/** Whether a sentence says under what the ratio holds by something that is no name of the table: `with 64 clients`. */
function hasCondition({ before, clause, other }: ComparedSides, names: readonly string[]): boolean {
  return [...`${before} ${clause} ${other}`.matchAll(CONDITION)].some(
    ([text]) => findNamedParts(text, names).length === 0,
  )
}

const PREPOSITION =
  '\\b(?:on|with|in|under|at|when|using|after|for|without|over|during|across|from|if|while|once|by)\\b'
/** What stands behind one preposition, up to the next one. */
const CONDITION = new RegExp(
  `${PREPOSITION}(?: (?!${PREPOSITION})[\\p{L}\\p{N}./%+_-]+){0,4}`,
  'giu',
)

/** The columns that a clause names: by their headers, by forms of their verbs, or by what they measure. */
function nameColumns(
  { clause, before }: ComparedSides,
  columns: readonly NumberColumn[],
): readonly { readonly index: number }[] {
  const own = findNamedParts(
    clause,
    columns.map(({ header }) => header),
  )
  if (own.length > 0) return own
  const verbs = columns.flatMap(({ header }, index) => {
    const verb = /^[\p{L}]{4,}(?= ?(?:[([,]|$))/u.exec(header)?.[0]
    if (verb === undefined) return []
    const form = `^ ?(?:when|while|in|for|at|on) ${findStem(verb)}(?:ing|e?s)?\\b`
    return new RegExp(form, 'i').test(before) ? [{ index }] : []
  })
  if (verbs.length > 0) return verbs
  const parts = columns.map(({ header, cells }) => ({ name: header, cells }))
  return listMeasuredParts(clause, parts).map((index) => ({ index }))
}

/** The only name that each side has. */
function pick(
  { subject, other, before }: ComparedSides,
  names: readonly string[],
): readonly [number, number] | undefined {
  const [right, ...others] = findNamedParts(other, names)
  const own = findNamedParts(subject, names)
  const all = own.length > 0 ? own : findNamedParts(before, names)
  const [left, ...more] = own.length > 0 ? all : all.filter(({ index }) => index !== right?.index)
  if (left === undefined || right === undefined || more.length > 0 || others.length > 0)
    return undefined
  return left.index === right.index ? undefined : [left.index, right.index]
}

/** The row that a sentence names, or that is of what it measures; all of them where there is none. */
function chooseRows(
  labels: readonly string[],
  sides: ComparedSides,
  listCells: (row: number) => readonly (WrittenNumber | undefined)[],
): { readonly indices: readonly number[]; readonly isNamed: boolean } {
  const named = findNamedRows(labels, sides)
  if (named.length > 0) return { indices: named, isNamed: named.length === 1 }
  const parts = labels.map((name, row) => ({ name, cells: listCells(row) }))
  const measured = areOfKinds(parts) ? listMeasuredParts(sides.clause, parts) : []
  if (measured.length === 1) return { indices: measured, isNamed: true }
  return { indices: labels.map((_, index) => index), isNamed: labels.length === 1 }
}

/** Whether rows are measures of one thing each, such as its time and its memory, and not one measure of several things. */
function areOfKinds(parts: readonly TablePart[]): boolean {
  const units = parts.map(({ cells }) => cells.find((cell) => cell !== undefined)?.unit ?? '')
  return new Set(units).size > 1
}

function pair(
  subject: WrittenNumber | undefined,
  reference: WrittenNumber | undefined,
): readonly CellPair[] {
  if (subject?.form !== 'plain' || reference?.form !== 'plain') return []
  if (subject.isBound || reference.isBound || subject.value <= 0 || reference.value <= 0) return []
  return listPairScales(subject, reference).length === 0 ? [] : [{ subject, reference }]
}
