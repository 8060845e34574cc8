import { expectQuotient, mapExpectation, type Expectation } from '../expectation.ts'
import { createInterval } from '../rounding-interval.ts'
import type { NumberColumn, NumberTable } from '../tables/number-table.ts'
import type { WrittenNumber } from '../written-number.ts'
import { readCardinal } from './cardinals.ts'
import { findNamedParts } from './named-parts.ts'
import { parseWordRatios } from './parse-word-ratios.ts'
import { textBetween, type Sentence } from './sentences.ts'

/** A change of a row from one column to another that a sentence tells. */
export interface RowChange {
  readonly number: WrittenNumber
  readonly expectation: Expectation
}

const FALL =
  /\b(?:fell|dropped|declined|shrank|decreased|lost|went down|was down|were down|down)(?: by)? *$/i
const RISE = /\b(?:grew|rose|increased|gained|climbed|went up|was up|were up|up)(?: by)? *$/i
const SUBJECT =
  /^ ?(?:(?:from|between) \d{4} (?:to|and) \d{4},? ?|in \d{4},? ?)?(?:the )?(?:number of )?/i
const SPAN =
  /(?:\b(?:from|between) (?<from>(?:19|20)\d\d) (?:to|and) (?<to>(?:19|20)\d\d)\b|\bin (?<years>an?|one|two|three|four|five|six|seven|eight|nine|ten) years?\b)/i

/** Find changes between two years of a row that a sentence names first: `North fell by 25% between 2018 and 2021`. */
export function findRowChanges(sentence: Sentence, table: NumberTable): readonly RowChange[] {
  const text = textBetween(sentence, sentence.start, sentence.end)
  const span = SPAN.exec(text)?.groups
  if (span === undefined) return []
  const columns = findColumns(span, table.columns)
  const label = findSubject(text, table.labels)
  if (columns === undefined || label === undefined) return []
  const [from, to] = columns.map(({ cells }) => cells[label.index])
  if (from === undefined || to === undefined || from.value <= 0 || to.value <= 0) return []
  const quotient = expectQuotient(to, from)
  if (quotient === undefined) return []
  return [
    ...sentence.numbers.flatMap((number) => readPercentage(sentence, number, quotient)),
    ...readWord(sentence, label.rest, quotient),
  ]
}

/** The columns of two years that a sentence names, or the only two, that are as many years apart as it says. */
function findColumns(
  span: Readonly<Record<string, string | undefined>>,
  columns: readonly NumberColumn[],
): readonly [NumberColumn, NumberColumn] | undefined {
  const named = columns.filter(({ header }) => /^(?:19|20)\d\d$/.test(header.trim()))
  const find = (year: string | undefined): NumberColumn | undefined =>
    named.find(({ header }) => header.trim() === year)
  const count = span['years'] === undefined ? undefined : readCardinal(span['years'])
  const [first, second] = named
  const isAsFar = named.length === 2 && Number(second?.header) - Number(first?.header) === count
  const [a, b] =
    count === undefined ? [find(span['from']), find(span['to'])] : isAsFar ? [first, second] : []
  return a === undefined || b === undefined || a === b ? undefined : [a, b]
}

/** The only row that a sentence names, as what the change is of: nothing but a noun may stand behind it. */
function findSubject(
  text: string,
  labels: readonly string[],
): { readonly index: number; readonly rest: string } | undefined {
  const [named, ...others] = findNamedParts(text, labels)
  if (named === undefined || others.length > 0) return undefined
  const start = text.replace(SUBJECT, '').toLowerCase()
  if (!start.startsWith(named.name)) return undefined
  const rest = start.slice(named.name.length)
  return /^(?: [\p{L}-]+)?(?: had| has| have)? (?:fell|dropped|declined|shrank|decreased|lost|went|was|were|grew|rose|increased|gained|climbed|doubled|tripled|quadrupled|halved)\b/iu.test(
    rest,
  )
    ? { index: named.index, rest }
    : undefined
}

function readPercentage(
  sentence: Sentence,
  number: WrittenNumber,
  quotient: Expectation,
): readonly RowChange[] {
  if (number.form !== 'percent' || number.isBound || number.isApproximate) return []
  const lead = textBetween(sentence, sentence.start, number.start)
  const after = textBetween(sentence, number.end, sentence.end)
  if (!/^\s*(?:[.,;]|$|between|from|in |over)/i.test(after)) return []
  if (FALL.test(lead))
    return [
      {
        number,
        expectation: mapExpectation(quotient, `1 - ${quotient.formula}`, (value) => 1 - value),
      },
    ]
  return RISE.test(lead)
    ? [
        {
          number,
          expectation: mapExpectation(quotient, `${quotient.formula} - 1`, (value) => value - 1),
        },
      ]
    : []
}

/** `Team subscriptions tripled in a year`. */
function readWord(sentence: Sentence, rest: string, quotient: Expectation): readonly RowChange[] {
  const verb =
    /^(?: [\p{L}-]+)? (?<word>doubled|tripled|quadrupled|halved) (?:in|between|from)\b/iu.exec(rest)
      ?.groups?.['word']
  if (verb === undefined) return []
  const [number] = parseWordRatios(sentence, []).filter(({ text }) => text.toLowerCase() === verb)
  if (number === undefined) return []
  const rough = { ...number, interval: createInterval(number.value, 0.2 * number.value) }
  return [{ number: rough, expectation: quotient }]
}
