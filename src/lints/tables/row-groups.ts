import { isOne } from './is-one.ts'
import type { NumberColumn, NumberTable } from './number-table.ts'

/** For each row, the number of its group. */
export type RowGroups = readonly number[]

const groupsOf = new WeakMap<NumberTable, readonly RowGroups[]>()

/** List the ways to part the rows of a table into groups that may each have a baseline of its own; found once for each table. */
export function listRowGroups(table: NumberTable): readonly RowGroups[] {
  const known = groupsOf.get(table) ?? findRowGroups(table)
  groupsOf.set(table, known)
  return known
}

function findRowGroups(table: NumberTable): readonly RowGroups[] {
  const all = table.labels.map(() => 0)
  const found = [all, partByBlanks(table), ...listByNames(table)]
  const known = new Set<string>()
  return found.filter((groups) => {
    const key = groups.join(' ')
    const isUseful = groups === all || isGrouping(groups)
    if (!isUseful || known.has(key)) return false
    known.add(key)
    return known.size <= MOST_GROUPINGS
  })
}

const MOST_GROUPINGS = 5

function isGrouping(groups: RowGroups): boolean {
  const count = new Set(groups).size
  return count > 1 && count * 2 <= groups.length
}

/** Groups between rows without a number. */
function partByBlanks({ columns, labels }: NumberTable): RowGroups {
  let group = 0
  return labels.map((_, row) => {
    if (!columns.some(({ cells }) => cells[row] !== undefined)) group++
    return group
  })
}

/** Groups by a column of names or parameters: where it changes, where it is filled, and where it starts again. */
function listByNames({ names, columns, labels }: NumberTable): readonly RowGroups[] {
  const parameters = columns
    .filter(({ index, texts }) => index < PARAMETERS && new Set(texts).size * 2 <= texts.length)
    .map(({ texts }) => texts)
  const keys = [...names.slice(0, PARAMETERS), ...parameters]
  return [
    ...keys.flatMap((texts) => [partByChange(texts), partByValue(texts)]),
    ...names.slice(0, 1).flatMap((texts) => [partByFilled(texts), partByRepeat(texts)]),
    ...(names.length === 0 ? [partByRepeat(labels)] : []),
    ...(keys.length > 1
      ? [partByValue(labels.map((_, row) => keys.map((key) => key[row]).join('|')))]
      : []),
  ]
}

/** List the ways to part the rows by a parameter that stands anywhere, such as a size at the right, alone and with each column of names. */
export function listKeyGroups(
  table: NumberTable,
  derived: readonly NumberColumn[],
): readonly RowGroups[] {
  const keys = keysOf.get(table) ?? findKeyGroups(table)
  keysOf.set(table, keys)
  return keys
    .filter(({ index }) => !derived.some((one) => one.index === index))
    .flatMap(({ groups }) => groups)
    .slice(0, MOST_KEYS)
}

const MOST_KEYS = 8

/** The ways that a column of parameters parts the rows. */
interface KeyGroups {
  readonly index: number
  readonly groups: readonly RowGroups[]
}

const keysOf = new WeakMap<NumberTable, readonly KeyGroups[]>()

/** Find the columns that part the rows, as many as are asked for when two of them are what is compared. */
function findKeyGroups({ columns, names, labels }: NumberTable): readonly KeyGroups[] {
  const found: KeyGroups[] = []
  for (const { index, part, texts: key } of columns) {
    if (found.length >= MOST_KEYS + 2) break
    const own = partByValue(key)
    if (part !== 0 || !isGrouping(own)) continue
    const named = names
      .slice(0, PARAMETERS)
      .map((texts) => partByValue(labels.map((_, row) => `${key[row] ?? ''}|${texts[row] ?? ''}`)))
    found.push({ index, groups: [own, ...named].filter(isGrouping) })
  }
  return found
}

/** How many columns at the left may be parameters. */
const PARAMETERS = 4

/** Groups that begin where a row shows 1, none of them alone: each has its own baseline, which stands at its top. */
export function partByBases(target: NumberColumn): readonly RowGroups[] {
  const bases = target.texts.flatMap((_, row) => (isOne(target, row) ? [row] : []))
  const ends = [...bases.slice(1), target.texts.length]
  const isParted =
    bases[0] === 0 && bases.length > 1 && bases.every((row, at) => (ends[at] ?? row) - row > 1)
  if (!isParted) return []
  return [target.texts.map((_, row) => bases.findLastIndex((base) => base <= row))]
}

function partByChange(texts: readonly string[]): RowGroups {
  let group = 0
  return texts.map((text, row) => {
    if (row > 0 && text !== texts[row - 1]) group++
    return group
  })
}

function partByValue(texts: readonly string[]): RowGroups {
  const known = new Map<string, number>()
  return texts.map((text) => {
    const group = known.get(text) ?? known.size
    known.set(text, group)
    return group
  })
}

/** A name that stands only in the first row of its group. */
function partByFilled(texts: readonly string[]): RowGroups {
  let group = 0
  return texts.map((text) => (text === '' ? group : ++group))
}

/** Methods that come again for each parameter: a group ends where one of its names comes again. */
function partByRepeat(texts: readonly string[]): RowGroups {
  let group = 0
  let seen = new Set<string>()
  return texts.map((text) => {
    if (seen.has(text)) {
      group++
      seen = new Set()
    }
    seen.add(text)
    return group
  })
}
