import type { Expectation } from '../expectation.ts'
import { isNearMiss } from '../expectation.ts'
import { addNumbers } from '../tables/add-numbers.ts'
import type { NumberColumn, NumberTable } from '../tables/number-table.ts'
import { isExactQuantity, type WrittenNumber } from '../written-number.ts'
import { findNamedParts } from './named-parts.ts'
import { textBetween, type Sentence } from './sentences.ts'

/** The sum of a column that a sentence tells. */
export interface ToldSum {
  readonly number: WrittenNumber
  readonly expectation: Expectation
}

const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const ALL = /\b(?:in all|in total|altogether|all told|a total of)\b/i
/** What is counted beside what the table has. */
const MORE = /\b(?:includ\w*|plus|with|besides|other|others|also|and|not|except|without)\b/i
const TOTAL = /total|sum|overall|gesamt|summe|\ball\b/i

/** Find totals of a column that a sentence names, which are that with a slip of the hand: `In 2021 there were 1,565 vehicles in all`. */
export function findToldSums(sentence: Sentence, table: NumberTable): readonly ToldSum[] {
  const text = textBetween(sentence, sentence.start, sentence.end)
  if (MORE.test(text)) return []
  const { labels, columns } = table
  const counted = COUNTS[labels.length - 2]
  const isOfAll =
    ALL.test(text) || (counted !== undefined && new RegExp(`^ ?the ${counted} `, 'i').test(text))
  if (!isOfAll || labels.length < 3 || labels.some((label) => TOTAL.test(label))) return []
  const column = findColumn(text, columns)
  if (column === undefined || findNamedParts(text, labels).length > 0) return []
  const numbers = column.cells.filter((cell) => cell !== undefined)
  const sum = numbers.length === labels.length ? addNumbers(numbers) : undefined
  if (sum === undefined || numbers.some(({ form, decimals }) => form !== 'plain' || decimals > 0))
    return []
  const told = sentence.numbers.filter(
    (one) => isExactQuantity(one) && one.text !== column.header.trim(),
  )
  const [number, ...others] = told
  if (number === undefined || others.length > 0) return []
  const expectation: Expectation = {
    formula: sum.text.replace(/^\(|\)$/g, ''),
    values: [sum.value],
    intervals: [sum.interval],
  }
  const isWrong =
    number.value !== sum.value && number.digits >= 3 && isNearMiss(number, expectation)
  return isWrong ? [{ number, expectation }] : []
}

/** The only column that a text names. */
function findColumn(text: string, columns: readonly NumberColumn[]): NumberColumn | undefined {
  const measured = columns.filter(({ index, part }) => index > 0 && part === 0)
  const named = findNamedParts(
    text,
    measured.map(({ header }) => header),
  )
  return named.length === 1 ? measured[named[0]?.index ?? -1] : undefined
}
