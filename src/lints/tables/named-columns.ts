import { isSource, splitDifferenceHeader } from './derived-column.ts'
import type { NumberColumn, NumberTable } from './number-table.ts'
import type { Candidate } from './reading.ts'

/** The columns of a table by their names, and by the words of them. */
interface ColumnNames {
  readonly whole: ReadonlyMap<string, readonly NumberColumn[]>
  readonly words: ReadonlyMap<string, readonly NumberColumn[]>
}

/** Read once for each table, since a wide one has many headers that look like quotients. */
const known = new WeakMap<NumberTable, ColumnNames>()

/** Find the column that a side of a quotient names; `undefined` when none or several do. */
export function findNamedColumn(
  name: string,
  table: NumberTable,
  except: NumberColumn,
): NumberColumn | undefined {
  const names = known.get(table) ?? listNames(table)
  known.set(table, names)
  const wanted = normalise(name)
  const pick = (found: readonly NumberColumn[] = []): readonly NumberColumn[] =>
    found.filter((column) => column !== except)
  const exact = pick(names.whole.get(wanted))
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined
  const near = wanted === '' ? [] : pick(names.words.get(wanted))
  if (near.length > 0) return near.length === 1 ? near[0] : undefined
  const short = wanted.length < 3 || wanted.includes(' ') ? [] : pick(listBegun(names, wanted))
  return short.length === 1 ? short[0] : undefined
}

/** The columns with a word that begins with a shorter one: `Gzip` for `Gzipped`, `min` for `Minified`. */
function listBegun({ words }: ColumnNames, start: string): readonly NumberColumn[] {
  return [...words].flatMap(([word, columns]) => (word.startsWith(start) ? columns : []))
}

/** Find the columns that a header such as `total − io` subtracts; none where it does not name two. */
export function findMinuends(target: NumberColumn, table: NumberTable): readonly NumberColumn[] {
  const sides = splitDifferenceHeader(target.header)
  const found = sides?.flatMap((side) => findNamedColumn(side, table, target) ?? []) ?? []
  return new Set(found).size === 2 ? found : []
}

/** Whether `total − io` says which column is subtracted from which. */
export function namesDifference(
  { table, target, kind }: Candidate,
  [over, under]: readonly [NumberColumn, NumberColumn],
): boolean {
  if (kind !== 'difference' || table.isTurned) return false
  const [from, less] = findMinuends(target, table)
  return from === over && less === under
}

function listNames({ columns }: NumberTable): ColumnNames {
  const whole = new Map<string, NumberColumn[]>()
  const words = new Map<string, NumberColumn[]>()
  for (const column of columns) {
    if (column.header === '' || !isSource(column)) continue
    const name = normalise(column.header)
    push(whole, name, column)
    for (const word of new Set(name.split(' '))) push(words, word, column)
  }
  return { whole, words }
}

function push(map: Map<string, NumberColumn[]>, key: string, column: NumberColumn): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [column])
  else list.push(column)
}

function normalise(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[([].*?[)\]]/g, ' ')
      .replace(/\b(?:ratio|speed-?up|time|size)\b/g, ' ')
      .replace(/[^\p{L}\p{N}.+]+/gu, ' ')
      // `Read` is `Reads`
      .replace(/(?<=\p{L}{3})s(?!\p{L}|\p{N})/gu, '')
      .trim()
  )
}
