import { findDimension } from '../english/find-operands.ts'
import { textBetween, type Sentence } from '../english/sentences.ts'
import type { WrittenNumber } from '../written-number.ts'
import { readTail, splitLead } from './clauses.ts'
import { findMeasured, listNewWords, listWords, namesOtherMeasure } from './plain-words.ts'

/** Two quantities that words compare, and the ratio or percentage that may be of them. */
interface Compared {
  readonly number: WrittenNumber
  readonly pairs: readonly { readonly subject: WrittenNumber; readonly reference: WrittenNumber }[]
}

/**
 * Check whether a ratio or a percentage is hardly of the quantities that stand before it: they are only expected, or a setting whose effect
 * the number tells, or a label.
 */
export function isOfOtherEffect(sentence: Sentence, { number, pairs }: Compared): boolean {
  return pairs.some(({ subject, reference }) => {
    const [first, second] =
      subject.start < reference.start ? [subject, reference] : [reference, subject]
    return (
      isExpected(sentence, first) ||
      tellsEffect(sentence, number, [first, second]) ||
      isLabel(sentence, first, second)
    )
  })
}

/** `It should fall from 8 s to 2 s`: what nobody has measured. */
function isExpected(sentence: Sentence, { start }: WrittenNumber): boolean {
  const clause = textBetween(sentence, sentence.start, start)
    .split(/[.,;:()](?:\s|$)/)
    .at(-1)
  return EXPECTS.test(clause ?? '')
}

const EXPECTS =
  /\b(?:should|would|could|might|expect(?:s|ed)?|supposed to|aims? to|hopes? to|wants? to|plans? to)\b/i

/** `went from 64 MB to 256 MB, so throughput is 30% higher`, `from 64 KiB to 4 KiB, which doubles the number of reads`: the clause of the number names what was not measured so. */
function tellsEffect(
  sentence: Sentence,
  number: WrittenNumber,
  [first, second]: readonly [WrittenNumber, WrittenNumber],
): boolean {
  if (second.end > number.start) return false
  const own = splitLead(textBetween(sentence, second.end, number.start)).own
  const tail = readTail(textBetween(sentence, number.end, sentence.end))
  const measured = findMeasured(findDimension(first, second) ?? '')
  const said = new Set(listWords(textBetween(sentence, sentence.start, number.start - own.length)))
  const [counted] = listWords(COUNTED.exec(tail)?.groups?.['noun'] ?? '')
  return (
    namesOtherMeasure(`${own.replace(VERB, '')} ${tail}`, said, measured) ||
    isChangeOfElse(tail, said, measured) ||
    (counted !== undefined && measured !== 'count' && !said.has(counted))
  )
}

/** `6.8MB → 6.6MB, 95% reduction in documentation`: all that the change is said to be in is new. */
function isChangeOfElse(
  tail: string,
  said: ReadonlySet<string>,
  measured: ReturnType<typeof findMeasured>,
): boolean {
  const words = listWords(CHANGE_IN.exec(tail)?.groups?.['noun'] ?? '')
  const isNew = (word: string): boolean => listNewWords(word, said, measured).length > 0
  const isEmpty = (word: string): boolean => listNewWords(word, NONE, undefined).length === 0
  return words.some(isNew) && words.every((word) => isNew(word) || isEmpty(word))
}

const NONE: ReadonlySet<string> = new Set()

const CHANGE_IN =
  /^ (?:[\p{L}-]+ )?(?:reduction|decrease|increase|drop|savings?|cut|growth|improvement) in (?:the |our |its )?(?<noun>[\p{L}-]+(?: [\p{L}-]+)?)/iu
/** ` they cost us `: no price. */
const VERB = /\bcosts?(?: us| you)?(?= *$)/i
/** ` the number of reads`, ` as many reads`. */
const COUNTED = /^ (?:(?:the|its|our) (?:number|count) of|as many) (?:the )?(?<noun>[\p{L}-]+)/iu

/** `768→3072: 35% faster`: numbers without units that open a line name what is measured. */
function isLabel(sentence: Sentence, first: WrittenNumber, second: WrittenNumber): boolean {
  return (
    first.unit === '' &&
    second.unit === '' &&
    !/\p{L}/u.test(textBetween(sentence, sentence.start, first.start)) &&
    /^\s*:/.test(textBetween(sentence, second.end, sentence.end))
  )
}
