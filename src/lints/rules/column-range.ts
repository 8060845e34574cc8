import type { CheckedPage } from '../checked-page.ts'
import { CHANGE_WORD } from '../english/change-words.ts'
import { findColumnEnds, type ColumnEnd } from '../english/column-ends.ts'
import { createNearTables, type FindNearTables } from '../english/near-tables.ts'
import type { Sentence } from '../english/sentences.ts'
import type { Finding } from '../finding.ts'
import { createFinding, type LintRule } from '../lint-rule.ts'
import type { NumberColumn } from '../tables/number-table.ts'

/** Ranges in sentences beside a table with a column of ratios. */
export const columnRange: LintRule<RangeFacts> = {
  name: 'column-range',
  summary: 'a range of ratios in a sentence that the only such column beside it does not have',
  explain: ({ header, low, high, written, end }) =>
    end === undefined
      ? `\`${header}\` runs from ${low} to ${high}, not ${written}; correct one of them`
      : `The ${end} of \`${header}\` is ${end === 'largest' ? high : low}, not \`${written}\`; correct one of them`,
  check: checkPage,
}

interface RangeFacts {
  readonly header: string
  readonly low: string
  readonly high: string
  readonly written: string
  /** Which end alone the sentence tells. */
  readonly end?: 'largest' | 'smallest'
}

function reportEnd({ number, end, header, isLargest }: ColumnEnd): Finding {
  const { text: written, value, start, end: stop } = number
  const facts = {
    ...{ header, low: end.text, high: end.text, written },
    end: isLargest ? ('largest' as const) : ('smallest' as const),
  }
  const figures = { written, value, expected: end.interval, factor: undefined }
  return createFinding(columnRange, facts, {
    ...{ start, end: stop, figures },
    basis: { relation: 'twice' },
  })
}

/** `between 4.9x and 5.7x`, `4.9x to 5.7x`, `4.9–5.7x`, `from 12% to 31%`. */
const RANGE =
  /(?<![\p{L}\p{N}_.,:/~-])(?<low>\d{1,4}(?:\.\d{1,3})?) ?(?<sign>[x×%])?(?: to | and | ?[-–] ?)(?<high>\d{1,4}(?:\.\d{1,3})?) ?(?<form>[x×%])(?![\p{L}\p{N}])(?<after>[^.;]{0,40})/dgu
const COMPARED =
  /^\s*(?:\p{L}+ ){0,2}(?:faster|slower|quicker|speed-?ups?|smaller|larger|less|more|higher|lower|improvements?|reductions?|better)\b/iu

function checkPage(page: CheckedPage): readonly Finding[] {
  if (page.tables.length === 0) return []
  const findTables = createNearTables(page)
  return page.sentences.flatMap((sentence) => [
    ...checkSentence(sentence, findTables),
    ...findColumnEnds(sentence, findTables).map(reportEnd),
  ])
}

function checkSentence(sentence: Sentence, findTables: FindNearTables): readonly Finding[] {
  if (!/\d\s?[x×%]/.test(sentence.text)) return []
  const text = sentence.text.replace(/\s/g, ' ')
  return [...text.matchAll(RANGE)].flatMap((match): readonly Finding[] => {
    const { low = '', high = '', sign, form = '', after = '' } = match.groups ?? {}
    const at = match.indices?.groups
    const lead = text.slice(Math.max(0, match.index - 30), match.index)
    const isJoined = match[0].slice(0, match[0].indexOf(high, low.length)).includes(' and ')
    if (isJoined && !/\bbetween\s*$/i.test(lead)) return []
    if (sign !== undefined && sign !== form) return []
    if (/(?:[~≈]|\b(?:about|around|roughly|up|typically|usually|expect\w*|of))\s*$/i.test(lead))
      return []
    if (Number(high) <= Number(low) || OF_MORE.test(lead)) return []
    const columns = findTables(sentence).flatMap(({ columns: all }) =>
      all.filter((column) => isOfForm(column, form === '%' ? 'percent' : 'ratio')),
    )
    const [column, ...others] = columns
    if (column === undefined || others.length > 0) return []
    if (
      !COMPARED.test(after) &&
      !(ENDS.test(after) && CHANGES.test(text.slice(0, match.index))) &&
      !(ENDS.test(after) && isCalled(column, text.slice(0, match.index)))
    )
      return []
    const place = {
      start: sentence.start + (at?.['low']?.[0] ?? 0),
      end: sentence.start + (at?.['form']?.[1] ?? 0),
    }
    return judge(column, { low, high, isOfAll: OF_ALL.test(text) }, place)
  })
}

/** `All models shrink by between`: a change leads to the range of it. */
const CHANGES = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${CHANGE_WORD}|shrinks?)(?:(?: \\p{L}+){0,3} by)?(?: between| from)?\\s*$`,
  'iu',
)

const ENDS = /^\s*(?:[.,)]|$|of (?:the|its|all)\b|for\b|on\b|across\b|over\b)/

/** `The gains range from`: the header of a column leads to a range of it. */
function isCalled({ header }: NumberColumn, lead: string): boolean {
  const name = header
    .toLowerCase()
    .replace(/[([].*$/, '')
    .trim()
  const stem = name.replace(/(?<=\p{L}{4})(?:ings?|ed|d|s)$/u, '')
  const isNamed = stem.length > 2 && lead.toLowerCase().includes(stem)
  if (isNamed && /^saved?$/.test(stem) && /\bsaves?\b/i.test(lead)) return true
  return (
    isNamed &&
    /\b(?:ranges?|ranged|ranging|runs?|ran|vary|varies|varied|lies?|is|are|between)\b/i.test(lead)
  )
}

/** A column of three numbers and more, all of a form. */
function isOfForm({ cells }: NumberColumn, form: 'ratio' | 'percent'): boolean {
  const numbers = cells.filter((cell) => cell !== undefined)
  return numbers.length > 2 && numbers.every((cell) => cell.form === form && !cell.isBound)
}

/** A range that is the column's, that has all of it, or whose ends are cells of it, as of some rows, is right. */
function judge(
  { header, cells }: NumberColumn,
  {
    low,
    high,
    isOfAll,
  }: { readonly low: string; readonly high: string; readonly isOfAll: boolean },
  place: { readonly start: number; readonly end: number },
): readonly Finding[] {
  const numbers = cells.filter((cell) => cell !== undefined)
  const values = numbers.map(({ value }) => Math.abs(value))
  // the baseline of others
  const compared = values.filter((value) => value !== 1 && value !== 0)
  if (compared.length < 3 || numbers.some(({ isApproximate }) => isApproximate)) return []
  const [least, most] = [Math.min(...compared), Math.max(...compared)]
  const [half, other] = [low, high].map((text) => 0.5 * 10 ** -(text.split('.')[1]?.length ?? 0))
  const room = Math.max(half ?? 0.5, other ?? 0.5) + 1e-9
  const isCell = (text: string): boolean =>
    compared.some((value) => Math.abs(value - Number(text)) <= room)
  const holdsAll = Number(low) <= least + room && most - room <= Number(high)
  const isExact =
    [low, high].every((text) => (text.split('.')[1]?.length ?? 0) > 0) ||
    numbers.every(({ form, decimals }) => form === 'percent' && decimals === 0)
  // one end that is that of the column says what the other is of
  const isEnd = isExact && (Number(low) === least) !== (Number(high) === most)
  if (isCell(low) && isCell(high) && !(isOfAll && isEnd)) return []
  if (holdsAll && !isEnd) return []
  if (Number(low) > most || Number(high) < least) return []
  // a rough range, or one that is far off, is of something else
  const isRough = numbers.every(({ decimals }) => decimals > 0) && !`${low}${high}`.includes('.')
  if (isRough || Math.min(differ(Number(low), least), differ(Number(high), most)) > FAR) return []
  const show = (value: number): string =>
    numbers.find((cell) => Math.abs(cell.value) === value)?.text ?? String(value)
  const written = `${low} to ${high}`
  const facts = {
    header: header === '' ? 'the column' : header,
    low: show(least),
    high: show(most),
    written,
  }
  const figures = {
    ...{ written, value: Number(high), expected: { low: least, high: most } },
    factor: undefined,
  }
  // a round end may be a rough one
  const isRound = [low, high].some((text) => Number(text) % 5 === 0 && !isCell(text))
  const basis = { relation: 'twice', isOpen: !isEnd || isRound } as const
  return [createFinding(columnRange, facts, { ...place, basis, figures })]
}

/** What says that a range is of more than rows, or was never measured. */
const OF_MORE =
  /\b(?:overall|total|combined|estimated|goal|target|potential|expected)\b[^.]{0,20}$/i

/** What says that a range is that of all rows, and not of some. */
const OF_ALL =
  /\b(?:on|in|for|across|over) (?:all|every|each)\b(?! (?:of (?:these|those|them)|others?|but|except)\b)/i

/** The nearer end of a range that was once the column's is not farther from it, as a share. */
const FAR = 0.4

function differ(a: number, b: number): number {
  return Math.abs(a - b) / b
}
