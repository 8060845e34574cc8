import { parseDuration } from '../english/parse-duration.ts'
import { createWrittenNumber, DIGITS, EXPONENT, type WrittenNumber } from '../written-number.ts'

/** The numbers of a cell: the first, and one in brackets after it. */
export interface CellNumbers {
  readonly first: WrittenNumber
  readonly second: WrittenNumber | undefined
}

const APPROXIMATE = String.raw`(?:~|≈|≃|∼|about |approx\.? |circa |ca\. |roughly )`
const BOUND = String.raw`(?:<=?|>=?|≤|≥|up to |over |under |less than |more than |at least |at most )`
const MONEY = String.raw`[$€£¥]|(?:USD|EUR|GBP|CHF|US\$) ?`
const UNIT = String.raw`%|per ?cent|[A-Za-zµμ°][A-Za-zµμ°²³]*(?:[/·][A-Za-zµμ°²³]+|\^-?\d)*`
const GROUPS = String.raw`\d{1,3}(?: \d{3})+(?:\.\d+)?`

/** A whole cell that is one number, with what people write beside it. */
const NUMBER = new RegExp(
  String.raw`^(?<approximate>${APPROXIMATE})?(?<bound>${BOUND})?\s?(?<sign>[+\-−–±])?\s?` +
    String.raw`(?<money>${MONEY})?(?<before>[x×])?\s?(?<digits>${GROUPS}|${DIGITS})(?<exponent>${EXPONENT})?` +
    String.raw`(?:\s?(?<after>[x×])(?![A-Za-z\d])|(?<fold>[- ]fold| times)(?![A-Za-z])|\s?(?<unit>${UNIT}))?` +
    String.raw`(?<spread>\s?(?:±|\+\/-|\+-)\s?(?:${DIGITS})\s?(?:${UNIT})?)?`,
)

/** A footnote's mark, or a word that says which way the number is to be read. */
const TAIL =
  /^\s*(?:[*†‡§¹²³⁴⁵]+|\[\^?\w{1,3}\]_?|\^\w)*\s*(?:faster|slower|more|less|larger|smaller|higher|lower)?$/

/** Parse the text of a cell; `undefined` when there is more than a number in it. `start` is its offset in the page. */
export function parseCellNumbers(text: string, start: number): CellNumbers | undefined {
  const first = parseOne(text, start)
  if (first === undefined) return undefined
  const rest = text.slice(first.length)
  if (TAIL.test(rest)) return { first: first.number, second: undefined }
  const bracket = /^\s*[([]\s*([^()[\]]+?)\s*[)\]]/.exec(rest)
  const inside = bracket?.[1]
  if (bracket === null || inside === undefined) return undefined
  if (!TAIL.test(rest.slice(bracket[0].length))) return undefined
  const second = parseOne(inside, start + first.length + bracket[0].indexOf(inside))
  const isWhole = second !== undefined && TAIL.test(inside.slice(second.length))
  return isWhole ? { first: first.number, second: second.number } : undefined
}

function parseOne(
  text: string,
  start: number,
): { readonly number: WrittenNumber; readonly length: number } | undefined {
  const duration = parseDuration(text, start)
  if (duration !== undefined) return { number: duration, length: text.length }
  const match = NUMBER.exec(text)
  const groups = match?.groups
  if (match === null || groups === undefined) return undefined
  // `3.9.1` and `10-20` are no numbers
  if (/^[.,:/\-–—]\s?\d|^[\d\w]/.test(text.slice(match[0].length))) return undefined
  const isRatio =
    groups['before'] !== undefined || groups['after'] !== undefined || groups['fold'] !== undefined
  const word = groups['unit'] ?? ''
  if (groups['before'] !== undefined && /^(?:86|64)$/.test(groups['digits'] ?? '')) return undefined
  const isPercent = /^(?:%|per ?cent|pct)$/i.test(word)
  const number = createWrittenNumber({
    text: match[0].trim(),
    start,
    end: start + match[0].length,
    sign: groups['sign'] ?? '',
    digits: groups['digits'] ?? '',
    exponent: groups['exponent'] ?? '',
    form: isRatio ? 'ratio' : isPercent ? 'percent' : 'plain',
    unit: groups['money']?.trim() ?? word,
    isApproximate: groups['approximate'] !== undefined || groups['sign'] === '±',
    isBound: groups['bound'] !== undefined,
  })
  return { number, length: match[0].length }
}
