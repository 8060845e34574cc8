import type { NumberColumn, NumberTable } from './number-table.ts'

/** What a column says of others. */
export type DerivedKind =
  /** `x68`, or a plain number below a header such as `ratio`. */
  | 'ratio'
  /** `19.3%`: a share, a quotient or a change. */
  | 'percent'
  /** A number below a header such as `difference`. */
  | 'difference'

/** Words of a header that promise a quotient. */
export const RATIO_WORDS =
  /\b(?:ratio|speed-?\s?ups?|slow-?\s?downs?|slower|faster|relative|rel|factor|normali[sz]ed|vs|versus|×)\b|(?:^|\s)×|^x$/i

const DIFFERENCE_WORDS = /^(?:diff(?:erence)?|delta|Δ|change|saved|gain|net|balance)$/i

/** Rows that sum up others, by other means than a quotient of sums. */
export const SUMMARY_WORDS =
  /^\W*(?:grand\s+|sub-?)?(?:totals?|sum|average|avg|mean|median|geo(?:metric)?[ -]?mean|overall|all|aggregate|std|stdev|min|max)\W*(?:\(.*\))?$/i

/** Find what a column says of others by its header and cells; `undefined` for one that says nothing. */
export function findDerivedKind(column: NumberColumn): DerivedKind | undefined {
  const numbers = column.cells.filter((cell) => cell !== undefined)
  const count = (form: string): number => numbers.filter((cell) => cell.form === form).length
  if (count('ratio') * 2 >= numbers.length && count('ratio') > 0) return 'ratio'
  if (count('percent') * 2 > numbers.length) return 'percent'
  const isPlain = numbers.every(({ form, unit }) => form === 'plain' && unit === '')
  if (isPlain && RATIO_WORDS.test(column.header)) return 'ratio'
  if (isPlain && splitQuotientHeader(column.header) !== undefined) return 'ratio'
  if (DIFFERENCE_WORDS.test(column.header.trim())) return 'difference'
  return undefined
}

/** Split a header such as `Debug/Release` or `new vs. old` into the names of its two sides. */
export function splitQuotientHeader(header: string): readonly [string, string] | undefined {
  const match = /^(.+?)\s*(?:\/|÷|:|\bvs\.?|\bversus\b|\bover\b)\s*(.+)$/i.exec(header.trim())
  const [, left, right] = match ?? []
  return left === undefined || right === undefined ? undefined : [left, right]
}

/** Find the column that a side of a quotient names; `undefined` when none or several do. */
export function findNamedColumn(
  name: string,
  table: NumberTable,
  except: NumberColumn,
): NumberColumn | undefined {
  const wanted = normalise(name)
  const others = table.columns.filter((column) => column !== except && column.header !== '')
  const exact = others.filter(({ header }) => normalise(header) === wanted)
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined
  if (wanted === '') return undefined
  const near = others.filter(({ header }) => normalise(header).split(' ').includes(wanted))
  return near.length === 1 ? near[0] : undefined
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[([].*?[)\]]/g, ' ')
    .replace(/\b(?:ratio|speed-?up|time|size)\b/g, ' ')
    .replace(/[^\p{L}\p{N}.+]+/gu, ' ')
    .trim()
}
