import { isExactQuantity, type WrittenNumber } from '../written-number.ts'
import { textBetween, type Sentence } from './sentences.ts'

/** Counts of a sentence that are said to make a total. */
export interface CountList {
  readonly total: WrittenNumber
  readonly parts: readonly WrittenNumber[]
  /** Whether the parts are how things came out, of which each has one: nothing can overlap. */
  readonly areOutcomes: boolean
  /** Whether words such as `in total` say that it is the total. */
  readonly isNamed: boolean
}

const OUTCOME =
  /^ (?:tests? )?(?:passed|passing|failed|failing|failures?|skipped|ignored|pending|errors?|errored|todo|broken|succeeded|successful|disabled|cancel?led|blocked|flaky|unknown|yes|no|won|lost|drawn|draws?|open|closed)$/i
const TOTAL = /^ (?:[\p{L}-]+ ){0,2}(?:total|all|altogether|overall)$/iu
/** What parts two items. */
const NEXT = /^(?<noun>(?: [\p{L}-]+){1,3})(?:[,;]| and|,? and|\s*\|)\s*$/iu

/** What parts the last item from the total; that may be a colon. */
const LAST = /^(?<noun>(?: [\p{L}-]+){1,3})(?:[,;]| and|,? and|\s*\||(?<=s):)\s*$/iu

/** List counts with their total at the end, as `190 passed, 12 failed, 202 in total`, or before a colon: `96 tests: 80 unit and 16 others`. */
export function findCountList(sentence: Sentence): CountList | undefined {
  const { numbers } = sentence
  if (numbers.length < 3 || numbers.length > 9 || !numbers.every(isCounted)) return undefined
  const nouns = numbers.map(({ end }, at) => {
    const next = numbers[at + 1]
    const text = textBetween(sentence, end, next?.start ?? sentence.end)
    return next === undefined
      ? /^(?: [\p{L}-]+){1,3}(?=\s*(?:[.)!]|$))/u.exec(text)?.[0]
      : ((at === numbers.length - 2 ? LAST : NEXT).exec(text)?.groups?.['noun'] ??
          HEAD.exec(text)?.[0])
  })
  if (nouns.some((noun) => noun === undefined)) return undefined
  const [head = '', ...others] = nouns.map((noun) => noun ?? '')
  const [first, ...rest] = numbers
  const last = numbers.at(-1)
  if (first === undefined || last === undefined) return undefined
  if (TOTAL.test(others.at(-1) ?? '')) {
    return createList(last, numbers.slice(0, -1), [head, ...others.slice(0, -1)], true)
  }
  return HEAD.test(head) ? createList(first, rest, others, false) : undefined
}

/** ` tests: `, ` tests (`. */
const HEAD = /^(?: [\p{L}-]+){1,2}(?::|,? of which| \() *$/u

function createList(
  total: WrittenNumber,
  parts: readonly WrittenNumber[],
  nouns: readonly string[],
  isNamed: boolean,
): CountList | undefined {
  const isOpen = nouns.some((noun) => HEAD.test(noun) || TOTAL.test(noun))
  if (isOpen || parts.length < 2 || new Set(nouns).size < nouns.length) return undefined
  return { total, parts, areOutcomes: nouns.every((noun) => OUTCOME.test(noun)), isNamed }
}

function isCounted(number: WrittenNumber): boolean {
  return isExactQuantity(number) && number.unit === '' && number.decimals === 0
}
