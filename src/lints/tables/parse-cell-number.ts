import { findUnitReadings, nameMoneyUnit } from '../../quantities/unit-words.ts'
import { parseDuration } from '../english/parse-duration.ts'
import { createWrittenNumber, DIGITS, EXPONENT, type WrittenNumber } from '../written-number.ts'

/** The numbers of a cell: the first, and those behind it, as in `36/40 (90%)` and `1.2 ms: 3x slower`. */
export interface CellNumbers {
  readonly first: WrittenNumber
  readonly second: WrittenNumber | undefined
  readonly third?: WrittenNumber | undefined
}

const APPROXIMATE = String.raw`(?:~|≈|≃|∼|about |approx\.? |circa |ca\. |roughly )`
const BOUND = String.raw`(?:<=?|>=?|≤|≥|up to |over |under |less than |more than |at least |at most )`
const MONEY = String.raw`[$€£¥]|(?:USD|EUR|GBP|CHF|US\$) ?`
const UNIT = String.raw`[kKMGT][ \u00a0][A-Za-z]{1,15}\/(?:s|sec|second)(?![A-Za-z])|%|％|[€£¥]|per ?cent|[A-Za-zµμ°][A-Za-zµμ°²³]*(?:[/·][A-Za-zµμ°²³]+|\^-?\d)*`
const GROUPS = String.raw`\d{1,3}(?: \d{3})+(?:\.\d+)?`

/** A number with what people write beside it. */
const NUMBER = new RegExp(
  String.raw`^(?<approximate>${APPROXIMATE})?(?<bound>${BOUND})?\s?(?<sign>[+\-−–±])?\s?` +
    String.raw`(?<money>${MONEY})?(?<before>[x×](?=\s?[\d.]))?\s{0,3}(?<digits>${GROUPS}|${DIGITS})(?<exponent>${EXPONENT})?` +
    String.raw`(?:\s?(?<after>[xX×](?![A-Za-z\d])|倍)|(?<fold>[- ]fold| times)(?![A-Za-z])|\s?(?<unit>${UNIT}))?` +
    String.raw`(?<spread>\s?(?:±|\+\/-|\+-)\s?(?:${DIGITS})\s?(?:${UNIT})?)?`,
)

/** A footnote's mark, or a word that says which way the number is to be read. */
const TAIL =
  /^\s*(?:[*†‡§¹²³⁴⁵]|\[\^?\w{1,3}\]_?|\^\w)*\s*(?:faster|slower|more|less|larger|smaller|higher|lower|better|worse|quicker|reduction|decrease|increase|improvement|growth|overhead|savings?|saved|gain|cheaper|avg|average|mean|median|total|net|each|peak)?[.!]?\s*$/i

/** Pictures, arrows and marks, which say nothing that the number does not; not the arrow from one number to another. */
const ORNAMENT =
  /(?!→\s*\d)(?:[\p{Extended_Pictographic}\u2190-\u21ff\u25a0-\u27bf\u2b00-\u2bff\ufe0f\u200d]|\*\*|~~)/gu
/** What a picture says in words, too: `54.1% ⭐ most stable`. */
const REMARK =
  /(?<=^\**[+−-]?\d[\d.,]*\s?[%x×]?\**\s?)\p{Extended_Pictographic}\ufe0f?\s+[\p{L}][\p{L} -]{0,30}$/gu
/** What stands in brackets about the number: its spread, its sample, words. */
const ASIDE =
  /[([](?:\s*(?:±|\+\/-|\+-)[^()[\]]*|[^()[\]]*=[^()[\]]*|[^()[\]\d]*)[)\]]|(?<=[%\d\w])\s+\(?p[=<].*$/g
/** A unit that stands behind an aside. */
const LATE_UNIT = /^\s{2,}(?<unit>[A-Za-zµ%]+(?:\/[A-Za-zµ]+)?)\s*$/
/** What parts two numbers of a cell. */
const PART = /^\s*(?:→|->|=>|;|\/|\|)\s*|^[,:]\s+/

/** Parse the text of a cell; `undefined` when there is more than numbers in it. `start` is its offset in the page. */
export function parseCellNumbers(text: string, start: number): CellNumbers | undefined {
  if (text.length > LONGEST || !/\d/.test(text)) return undefined
  if (POWER.test(text) || ALTERNATIVES.test(text)) return undefined
  const plain = openBrackets(
    text.replace(REMARK, blank).replace(ORNAMENT, blank).replace(ASIDE, blank),
  )
  const margin = plain.length - plain.trimStart().length
  const numbers = readAll(plain.trim(), start + margin)
  const [first, second, third] = numbers ?? []
  return first === undefined ? undefined : { first, second, third }
}

/** A cell that is all brackets, with a unit inside: `(1.385 µs)`; a plain `(1,234)` may be a loss. */
const ALL_BRACKETS = /^\s*[([](?=[^()[\]]*(?:[\p{L}%×]))[^()[\]]*[)\]]\s*$/u
/** Who is ahead, and by how much: `DuckDB (20.0x)`. */
const LEADER =
  /^\s*\p{L}[\p{L}\d .+#-]*(?=[([]\s*[\d.,]+\s?[x×]\s*(?:faster|slower|smaller|larger|less|more)?\s*[)\]]\s*$)/iu

/** Take brackets away that hold all that is a number in a cell. */
function openBrackets(text: string): string {
  const bare = text.replace(LEADER, blank)
  return bare !== text || ALL_BRACKETS.test(text) ? bare.replace(/[()[\]]/g, ' ') : text
}

/** `32³` and `10¹²` are powers; a footnote's mark seldom stands right behind a whole number. */
const POWER = /(?<![\d.,])\d{1,4}(?:[²³⁴⁵⁶⁷⁸⁹]|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{2,})(?!\d)/
/** Several values of one kind, of which no one can say which another cell is of: `18.9 / 8.2 / 12.7%`, `~3.7x / ~43x`. */
const ALTERNATIVES =
  /^[^/|]*\d[^/|]*\s[/|]\s[^/|]*\d[^/|]*\s[/|]\s[^/|]*\d|\d\s?[x×%][^\d/|]*\s[/|]\s[^\d/|]*[\d.]+\s?[x×%]/

/** Cells that are longer are texts. */
const LONGEST = 80

function blank(text: string): string {
  return ' '.repeat(text.length)
}

/** Up to three numbers that fill a cell. */
function readAll(text: string, start: number): readonly WrittenNumber[] | undefined {
  const first = parseOne(text, start)
  if (first === undefined) return undefined
  const numbers = [first.number]
  let at = first.length
  for (let count = 0; count < 3; count++) {
    const rest = text.slice(at)
    if (isEnd(rest, numbers)) return isFraction(text, numbers) ? undefined : numbers.slice(0, 3)
    const late = LATE_UNIT.exec(rest)?.groups?.['unit']
    if (late !== undefined) return addLateUnit(numbers, late)
    const next = parseNext(rest, start + at)
    if (next === undefined) return undefined
    if (next.number !== undefined) numbers.push(next.number)
    at += next.length
  }
  return undefined
}

/** Whether all there is is `53/64`, which may be a date, too; `53/64 (83%)` is two numbers and their quotient. */
function isFraction(text: string, numbers: readonly WrittenNumber[]): boolean {
  return numbers.length === 2 && /^[^\s(]*\d\/\d[^\s(]*$/.test(text)
}

function isEnd(rest: string, numbers: readonly WrittenNumber[]): boolean {
  if (TAIL.test(rest)) return true
  // `1.5x the baseline` is a ratio, `12 of them` no number
  return numbers.at(-1)?.form === 'ratio' && /^\s+[^\d/:|]{1,30}$/.test(rest)
}

function addLateUnit(numbers: readonly WrittenNumber[], word: string): readonly WrittenNumber[] {
  const [first, ...others] = numbers
  if (first?.unit !== '' || first.form !== 'plain') return numbers
  const readings = findUnitReadings(word)
  return readings === undefined ? numbers : [{ ...first, unit: word, readings }, ...others]
}

interface Parsed {
  /** `undefined` for brackets with more than a number in them. */
  readonly number: WrittenNumber | undefined
  readonly length: number
}

/** A number in brackets, or behind a mark that parts it from the one before. */
function parseNext(rest: string, start: number): Parsed | undefined {
  const bracket = /^\s*[([]\s*([^()[\]]+?)\s*[)\]]/.exec(rest)
  const inside = bracket?.[1]
  if (bracket !== null && inside !== undefined) {
    const { length } = bracket[0]
    const inner = parseOne(inside, start + bracket[0].indexOf(inside))
    const isWhole = inner !== undefined && isEnd(inside.slice(inner.length), [inner.number])
    return { number: isWhole ? inner.number : undefined, length }
  }
  const part = PART.exec(rest)
  if (part === null) return undefined
  const next = parseOne(rest.slice(part[0].length), start + part[0].length)
  return next === undefined
    ? undefined
    : { number: next.number, length: part[0].length + next.length }
}

/** `19:1`; `1:0.45`, too, which is no time of day. */
function createToOne(digits: string, start: number, text = `${digits}:1`): WrittenNumber {
  return createWrittenNumber({
    text,
    start,
    end: start + text.length,
    sign: '',
    digits,
    exponent: '',
    form: 'ratio',
    unit: '',
    isApproximate: false,
    isBound: false,
  })
}

/** `2m 38s`, or `~2m 38s`. */
function parseRoughDuration(text: string, start: number): WrittenNumber | undefined {
  const [sign = ''] = /^[~≈]\s?/.exec(text) ?? []
  const duration = parseDuration(text.slice(sign.length), start + sign.length)
  return duration === undefined || sign === ''
    ? duration
    : { ...duration, text: `${sign}${duration.text}`, start, isApproximate: true }
}

function parseOne(
  text: string,
  start: number,
): { readonly number: WrittenNumber; readonly length: number } | undefined {
  const toOne = /^1 ?: ?(?<digits>\d\.\d{2,})(?=\s*$)/.exec(text)
  if (toOne !== null)
    return {
      number: createToOne(toOne.groups?.['digits'] ?? '', start, toOne[0]),
      length: toOne[0].length,
    }
  const oneTo = /^\d+(?:\.\d+)?(?=:1\s*$)/.exec(text)?.[0]
  if (oneTo !== undefined) return { number: createToOne(oneTo, start), length: oneTo.length + 2 }
  const duration = parseRoughDuration(text, start)
  if (duration !== undefined) return { number: duration, length: text.length }
  const match = NUMBER.exec(text)
  const groups = match?.groups
  if (match === null || groups === undefined) return undefined
  // `3.9.1` and `10-20` are no numbers
  if (/^[.,\-–—]\s?\d|^:\d|^[\d\w]|^\s?[-–—]\s?\d/.test(text.slice(match[0].length)))
    return undefined
  const isRatio =
    groups['before'] !== undefined || groups['after'] !== undefined || groups['fold'] !== undefined
  const word = groups['unit'] ?? ''
  if (groups['before'] !== undefined && /^(?:86|64)$/.test(groups['digits'] ?? '')) return undefined
  const isPercent = /^(?:%|％|per ?cent|pct)$/i.test(word)
  const money = groups['money']?.trim()
  const number = createWrittenNumber({
    text: match[0].trim(),
    start,
    end: start + match[0].length,
    sign: groups['sign'] ?? '',
    digits: groups['digits'] ?? '',
    exponent: groups['exponent'] ?? '',
    form: isRatio ? 'ratio' : isPercent ? 'percent' : 'plain',
    unit: money === undefined ? word : nameMoneyUnit(money, word),
    isApproximate: groups['approximate'] !== undefined || groups['sign'] === '±',
    isBound: groups['bound'] !== undefined,
  })
  return { number, length: match[0].length }
}
