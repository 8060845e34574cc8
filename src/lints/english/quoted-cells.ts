import { isSlip } from '../find-slip.ts'
import { overlaps } from '../rounding-interval.ts'
import type { NumberColumn, NumberTable } from '../tables/number-table.ts'
import type { WrittenNumber } from '../written-number.ts'
import { dropNamedParts, findNamedParts, type NamedPart } from './named-parts.ts'
import { textBetween, type Sentence } from './sentences.ts'

/** A number of a sentence and the cell of a table that it quotes with a slip of the hand. */
export interface QuotedCell {
  readonly number: WrittenNumber
  readonly cell: WrittenNumber
  /** Its row and its column, as messages name them. */
  readonly thing: string
  /** Whether the sentence names both and tells nothing else, and the number is written as the cell is. */
  readonly isSure: boolean
}

/** What makes a sentence one of something else than what a table shows. */
const OTHER =
  /\b(?:will|would|could|should|might|may|if|without|warm|cold|cached?|earlier|previous(?:ly)?|formerly|version|instead|not|target|goal|limit|expect\w*|estimat\w*)\b/i

/** Find numbers that quote a cell of a row which their sentence names, with a slip of the hand. */
export function findQuotedCells(sentence: Sentence, table: NumberTable): readonly QuotedCell[] {
  if (sentence.numbers.length > 4) return []
  const row = findOnlyRow(sentence, table.labels)
  if (row === undefined) return []
  const columns = table.columns.filter(({ index, part }) => index > 0 && part === 0)
  const cells = table.columns.flatMap((column) => column.cells)
  const isShown = (number: WrittenNumber): boolean =>
    cells.some((cell) => cell?.value === number.value)
  const own = columns.flatMap((column) => {
    const cell = column.cells[row.index]
    return cell === undefined ? [] : [{ column, cell }]
  })
  const isQuoted = (cell: WrittenNumber): boolean =>
    sentence.numbers.some((one) => one.value === cell.value && one.form === cell.form)
  const named = findNamedParts(
    sentence.text,
    columns.map(({ header }) => header),
  )
  return sentence.numbers.flatMap((number): readonly QuotedCell[] => {
    if (isShown(number) || number.isApproximate || number.isBound) return []
    const names = [...table.labels, ...columns.map(({ header }) => header)]
    if (OTHER.test(dropNamedParts(findOwnClause(sentence, number), names))) return []
    if (isOrdinal(sentence, number)) return []
    const near = own.filter(({ cell }) => isNear(number, cell) && !isQuoted(cell))
    const [one, ...more] = near
    if (one === undefined || more.length > 0) return []
    const isNamed = named.some(({ index }) => columns[index] === one.column)
    const isBeside = own.some(({ cell }) => cell !== one.cell && isQuoted(cell))
    const isOnly = isOnlyRatio(sentence, number, [one.column, columns])
    if (!isNamed && !isBeside && !isOnly) return []
    const thing = `\`${one.column.header}\` of \`${table.labels[row.index] ?? ''}\``
    const isSure =
      isNamed &&
      number.unit === one.cell.unit &&
      number.text.replace(/\D/g, '').length > 2 &&
      !overlaps(number.interval, one.cell.interval) &&
      number.decimals === one.cell.decimals &&
      !ONCE.test(dropNamedParts(findOwnClause(sentence, number), names))
    return [{ number, cell: one.cell, thing, isSure }]
  })
}

/** The only row that a sentence names, or that it names before its only number. */
function findOnlyRow(sentence: Sentence, labels: readonly string[]): NamedPart | undefined {
  const rows = findNamedParts(sentence.text, labels)
  const [number, ...numbers] = sentence.numbers
  if (rows.length < 2 || number === undefined || numbers.length > 0) {
    return rows.length === 1 ? rows[0] : undefined
  }
  const [row, ...others] = findNamedParts(
    textBetween(sentence, sentence.start, number.start),
    labels,
  )
  return others.length === 0 ? row : undefined
}

/** Of another time, or of more than one row. */
const ONCE =
  /\b(?:was|were|had|been|used to|before|after|old|older|new|last|release|paper|report\w*|claim\w*|both|combined|total|sum|each|every|all|any|some|more|less|than|faster|slower|about|around|nearly|almost)\b/i

const CLAUSE_END = /[,;:]\s|\s(?:since|because|which|while|and|but)\s/i

/** The part of a sentence around a number, up to the marks that part it from others. */
function findOwnClause(sentence: Sentence, { start, end }: WrittenNumber): string {
  const before = textBetween(sentence, sentence.start, start).split(CLAUSE_END).at(-1) ?? ''
  return `${before} ${textBetween(sentence, end, sentence.end).split(CLAUSE_END)[0] ?? ''}`
}

/** What is counted off, not measured: `example 217`, `idx 217`, or the end of a name, `sample_217`. */
const ORDINAL =
  /(?:\b(?:idx|index|ids?|seed|lines?|rows?|steps?|example|sample|case|item|task|question|no|nr|number|epoch|page|version|port|issue|pr)\.?|[#_])[\s:=]*$/i

function isOrdinal(sentence: Sentence, { start, text }: WrittenNumber): boolean {
  if (ORDINAL.test(textBetween(sentence, sentence.start, start))) return true
  // the same number names something else beside it: `gsm8k_217`
  return new RegExp(`[\\p{L}\\d]_${text.replace(/\D/g, '')}(?!\\d)`, 'u').test(sentence.text)
}

function isNear(number: WrittenNumber, cell: WrittenNumber): boolean {
  if (number.form !== cell.form || number.decimals !== cell.decimals || cell.isBound) return false
  if (number.unit !== '' && cell.unit !== '' && number.unit !== cell.unit) return false
  if (number.unit !== cell.unit && number.form === 'plain' && number.decimals === 0) return false
  const [a, b] = [number.value.toFixed(number.decimals), cell.value.toFixed(cell.decimals)]
  return isSlip(a, b) || (number.form === 'ratio' && number.decimals > 0)
}

/** `On atom it is 4.8x faster`: nothing but the row and the only ratio that it has. */
function isOnlyRatio(
  sentence: Sentence,
  number: WrittenNumber,
  [column, columns]: readonly [NumberColumn, readonly NumberColumn[]],
): boolean {
  const ratios = columns.filter(({ cells }) => cells.some((cell) => cell?.form === 'ratio'))
  const lead = textBetween(sentence, sentence.start, number.start)
  const after = textBetween(sentence, number.end, sentence.end)
  return (
    number.form === 'ratio' &&
    ratios.length === 1 &&
    ratios[0] === column &&
    /^\s*(?:on|for|in) (?:the )?[^,]{1,40},? (?:it|we|ours|this|the new [\p{L}]+)(?: is| are| was| now)* $/iu.test(
      lead,
    ) &&
    /^ (?:as fast|faster|slower|smaller|larger|quicker)\s*\.?\s*$/i.test(after)
  )
}
