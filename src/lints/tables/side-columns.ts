import { isSource, STATISTICS } from './derived-column.ts'
import type { NumberColumn, NumberTable } from './number-table.ts'

/** The column that is divided, and the one that it is divided by. */
export type SideColumns = readonly [over: NumberColumn, under: NumberColumn]

/** Found once for each column, since readings ask for it again. */
const known = new WeakMap<NumberColumn, SideColumns | 'none'>()

/**
 * Find the columns that a header divides by what they are of: `Cost/TB` beside `Cost` and `Egress (TB)`, `$/Mtok` beside `$/hour` and
 * `Mtok/hour`, `Per GB` beside a price and a size; `undefined` where it does not name one for each side.
 */
export function findSideColumns(target: NumberColumn, table: NumberTable): SideColumns | undefined {
  const found = known.get(target) ?? readSides(target, table) ?? 'none'
  known.set(target, found)
  return found === 'none' ? undefined : found
}

function readSides(target: NumberColumn, table: NumberTable): SideColumns | undefined {
  const sides = splitRate(target.header)
  if (sides === undefined || table.isTurned || target.part > 0) return undefined
  const columns = table.columns.filter(
    (column) =>
      column !== target && column.part === 0 && isSource(column) && !STATISTICS.test(column.header),
  )
  const ofOneThing = findRates(sides, columns)
  if (ofOneThing !== undefined) return ofOneThing
  // what is a quotient itself is none of its sides, but for what things cost by the month
  const plain = columns.filter(
    ({ header, index }) => index < target.index && splitRate(header) === undefined,
  )
  const [over, under] = sides
  const whole = over === '' ? onlyOne(columns.filter(isMoney)) : findSide(over, plain)
  const part = findSide(under, plain)
  return whole === undefined || part === undefined || whole === part ? undefined : [whole, part]
}

/** `$` and `Mtok` of `$/Mtok`; the first is empty for `Per GB`. */
function splitRate(header: string): readonly [string, string] | undefined {
  const plain = header.replace(/(?<=\S)\s*[([][^)\]]*[)\]]\s*$/, '').trim()
  const match =
    /^([^/]*?)\s*(?:\/|÷|\bper\b)\s*(?:(?:1|10|100|1000|1k|1,000)\s)?\s*([^/]+)$/i.exec(plain) ?? []
  const [, over, under] = match
  if (over === undefined || under === undefined) return undefined
  // `2022/2023` is a season
  return /^[\d\s]*$/.test(under) || /^\d+$/.test(over) ? undefined : [over, under.trim()]
}

/** Two rates of one thing, of which the quotient has what they measure: `$/hour` and `Mtok/hour`. */
function findRates(
  [over, under]: readonly [string, string],
  columns: readonly NumberColumn[],
): SideColumns | undefined {
  const rates = columns.flatMap((column) => {
    const sides = splitRate(column.header)
    return sides === undefined ? [] : [{ column, of: fold(sides[0]), by: fold(sides[1]) }]
  })
  const pairs = rates.flatMap((a) =>
    rates
      .filter((b) => a.by === b.by && a.of === fold(over) && b.of === fold(under) && a !== b)
      .map((b) => [a.column, b.column] as const),
  )
  return onlyOne(pairs)
}

/** The only column that a side names: by its header, by a word of it, or by the unit of its numbers. */
function findSide(side: string, columns: readonly NumberColumn[]): NumberColumn | undefined {
  const named = columns.filter(({ header }) => fold(stripUnit(header)) === fold(side))
  if (named.length > 0) return onlyOne(named)
  const ofUnit = columns.filter((column) => isOfUnit(column, side))
  if (ofUnit.length > 0) return onlyOne(ofUnit)
  return onlyOne(
    columns.filter(({ header }) => {
      const words = stripUnit(header)
        .split(/[\s_-]+/)
        .map(fold)
      return words.some((word) => isOneWord(word, fold(side)))
    }),
  )
}

function isOfUnit(column: NumberColumn, side: string): boolean {
  if (/^[$€£¥]$/.test(side)) return isMoney(column)
  const unit = /[([]\s*(?:in\s+)?([^)\]]+?)\s*[)\]]\s*$/.exec(column.header)?.[1]
  if (unit !== undefined) return unit === side || (side.length > 2 && fold(unit) === fold(side))
  return column.cells.every((cell) => cell === undefined || cell.unit === side)
}

function isMoney({ header, cells }: NumberColumn): boolean {
  return (
    /[$€£¥]/.test(header) || cells.every((cell) => cell === undefined || /[$€£¥]/.test(cell.unit))
  )
}

function stripUnit(header: string): string {
  return header.replace(/[([].*?[)\]]/g, ' ').trim()
}

/** In lower case and in the singular. */
function fold(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/(?<=\p{L}{2})s$/u, '')
}

/** `tok` and `token`: the one is the beginning of the other. */
function isOneWord(word: string, side: string): boolean {
  const [short = '', long = ''] = [word, side].toSorted((a, b) => a.length - b.length)
  return word === side || (short.length >= 3 && long.startsWith(short))
}

function onlyOne<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined
}
