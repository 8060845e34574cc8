import type { NumberColumn } from '../tables/number-table.ts'
import type { WrittenNumber } from '../written-number.ts'
import type { FindNearTables } from './near-tables.ts'
import { textBetween, type Sentence } from './sentences.ts'

/** A number that a sentence calls the largest or the smallest of a column, which it is not. */
export interface ColumnEnd {
  readonly number: WrittenNumber
  readonly end: WrittenNumber
  readonly header: string
  readonly isLargest: boolean
}

const END =
  /\b(?:(?<large>largest|biggest|highest|maximum|greatest|longest)|(?<small>smallest|lowest|least|minimum|shortest)) (?<name>[\p{L}][\p{L}\d -]{1,30}?) (?:is|was|of) *$/iu

/** What is tried first: a sentence without such a word names no end. */
const END_WORD = /est\b|maximum|minimum/i

/** Find ends of a column that a sentence names by its header: `The largest gain is 4.8x, for atom`. */
export function findColumnEnds(
  sentence: Sentence,
  findTables: FindNearTables,
): readonly ColumnEnd[] {
  if (!END_WORD.test(sentence.text)) return []
  return sentence.numbers.flatMap((number): readonly ColumnEnd[] => {
    if (number.isBound || number.isApproximate) return []
    const match = END.exec(textBetween(sentence, sentence.start, number.start))
    const after = textBetween(sentence, number.end, sentence.end)
    if (match === null || !/^\s*(?:[.,;(]|$|for |on |with |in )/.test(after)) return []
    const { name = '', large } = match.groups ?? {}
    const columns = findTables(sentence)
      .flatMap((table) => table.columns)
      .filter((column) => isCalled(column, name))
    const [column, ...others] = columns
    if (column === undefined || others.length > 0) return []
    const cells = column.cells.filter((cell) => cell !== undefined)
    if (cells.length < 3 || !cells.every((cell) => isAlike(cell, number))) return []
    const sorted = cells.toSorted((a, b) => a.value - b.value)
    const end = large === undefined ? sorted[0] : sorted.at(-1)
    return end === undefined ||
      end.value === number.value ||
      cells.some(({ value }) => value === number.value && hasRows(after))
      ? []
      : [{ number, end, header: column.header, isLargest: large !== undefined }]
  })
}

/** `, of the small ones`: an end of some rows alone. */
function hasRows(after: string): boolean {
  return /\p{L}/u.test(after)
}

function isAlike(cell: WrittenNumber, number: WrittenNumber): boolean {
  const isUnit = cell.unit === number.unit || number.unit === '' || cell.unit === ''
  return cell.form === number.form && isUnit && cell.decimals <= number.decimals
}

function isCalled({ header, part }: NumberColumn, name: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[([].*$/, '')
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim()
      .replace(/s$/, '')
  return part === 0 && header !== '' && plain(header) === plain(name)
}
