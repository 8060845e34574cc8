import type { WrittenNumber } from '../written-number.ts'
import { areComparable, findKinds } from './find-operands.ts'
import { findOperandJoint, isLeadToChange } from './operand-joints.ts'
import { CHANGE_WORD, findChangeKind, MEASURE_WORD, type ChangeKind } from './change-words.ts'
import { areJoined, dropSaid, ELSE, isAboutThese, isUnreal } from './lone-pair.ts'
import { isSucceeded } from './without-with.ts'
import { textBetween, type Sentence } from './sentences.ts'

/** Two quantities of the sentence before, whether nothing else may be meant, and what the words say of them. */
export interface ToldBefore {
  readonly kinds: readonly ChangeKind[]
  readonly subject: WrittenNumber
  readonly reference: WrittenNumber
  readonly isSure: boolean
}

/** `That is a`, `So it is thus`, `The saving is`, `An`: what leads from two quantities to what a sentence of its own says of them. */
const LEAD = new RegExp(
  `^(?:(?:So |Thus |Hence |Overall,? |In other words, )?(?:that|this|it|which)(?:'s|’s| is| was| has| means| makes| gives| represents| amounts to| corresponds to|(?: now)? (?:uses?|needs?|takes?|allocates?|runs?|gets?|got|became|becomes|saves?|saved))|the (?:${MEASURE_WORD} )?(?<named>${CHANGE_WORD})(?: here)?(?: is|:)|an?)(?= )(?<rest>(?: \\p{L}+){0,6})\\s*[~≈]?\\s*$`,
  'iu',
)
/** What a change costs, and nothing that limits it: ` for about 300 lines of code`. */
const PRICE = String.raw` (?:for (?:about |only |some |just |roughly )?[\d,.]+ (?:more |extra |additional )?(?:lines|bytes)\b|at the (?:cost|price|expense) of\b|in (?:exchange|return) for\b|thanks to\b|without (?:any|a)\b)`
/** The time that a change took: ` in one year`. */
const SPAN = String.raw` (?:in|within|over|since) (?:(?:an?|one|two|three|the|just|only|last|past|\d+) ){1,3}(?:years?|months?|weeks?|days?|quarters?|releases?|versions?)(?=\s*(?:$|[.,;:)]))`
/** What may follow a change that a sentence of its own tells: nothing else that it may be of. */
const END = new RegExp(
  `^(?: (?:${MEASURE_WORD} ){0,2}(?:${CHANGE_WORD})(?: ${MEASURE_WORD})?| (?:${MEASURE_WORD} )${CHANGE_WORD}| as (?:fast|long|much|many|large|big|small|slow))?\\s*(?:$|[.!;:)]|${PRICE}|${SPAN}|, (?!than|of|in|on|for|as|when|if|or)(?:with|without|and|but|though|while|at|which|thanks)\\b)`,
  'iu',
)

/**
 * Find what a change compares that stands in a sentence of its own behind that of the two quantities: `The old one needs 6.4 s, and the new
 * one 2.9 s. That is a speedup of 2.2x`. Two sentences of one quantity each are read, too, and are sure where one tells what was and the other what is now.
 */
export function findToldBefore(
  sentences: readonly Sentence[],
  index: number,
  number: WrittenNumber,
): ToldBefore | undefined {
  const own = sentences[index]
  const previous = sentences[index - 1]
  if (own === undefined || previous?.block !== own.block || !isAlone(own, number)) return undefined
  const lead = LEAD.exec(textBetween(own, own.start, number.start).trimStart())?.groups
  const after = textBetween(own, number.end, own.end)
  const isTold =
    lead === undefined
      ? isConcluded(own, previous, number)
      : isLeadToChange(`,${lead['rest'] ?? ''} `)
  if (!isTold || !END.test(after)) return undefined
  const named = findChangeKind(lead?.['named'] ?? '')
  const kinds = [...findKinds(own, number), ...(named === undefined ? [] : [named])]
  if (!saysChange(number, kinds, after)) return undefined
  const [first, second, ...others] = listMeasured(previous, after)
  if (first === undefined || others.length > 0) return undefined
  if (second !== undefined) {
    const pair = readPair(previous, [first, second], after)
    return pair && { ...pair, kinds }
  }
  const before = sentences[index - 2]
  if (before?.block !== own.block) return undefined
  const [earlier, ...more] = listMeasured(before, after)
  return earlier === undefined || more.length > 0 || !areComparable(earlier, first, after)
    ? undefined
    : { subject: first, reference: earlier, isSure: isSucceeded(before, previous), kinds }
}

/** `In other words, the port answers`, `Go is thus`: what is said of one of the things that the sentence before has named. */
function isConcluded(own: Sentence, previous: Sentence, { start }: WrittenNumber): boolean {
  const lead = textBetween(own, own.start, start).trim()
  const rest = ` ${lead.replace(OPENING, '')}`
  if (lead.length > 60 || ELSE.test(`${rest} `) || !isAboutThese(rest, previous.text)) return false
  return CONCLUDING.test(lead) || isLeadToChange(`, ${dropSaid(rest, previous.text)} `)
}

const OPENING = /^(?:So|Thus|Hence|Therefore|In other words|That is|As a result|This way),? /
const CONCLUDING =
  /^(?:So|Thus|Hence|Therefore|In other words|As a result)\b|\b(?:thus|hence|therefore|so)\b/i

/** Whether words say how one quantity stands to another: `less`, `has halved`, `twice as much`; not a share of something. */
function saysChange({ text }: WrittenNumber, kinds: readonly ChangeKind[], after: string): boolean {
  return (
    kinds.some((kind) => kind !== 'share') || /\p{L}ed$/u.test(text) || /^ as \p{L}+/u.test(after)
  )
}

/** Whether a sentence has one number, and nothing behind it that another may be of, but bare counts. */
function isAlone({ numbers }: Sentence, number: WrittenNumber): boolean {
  return numbers.every(
    (one) => one === number || (one.start > number.end && one.form === 'plain' && one.unit === ''),
  )
}

/**
 * All numbers of a sentence that may be compared; whatever else it has, such as another percentage, may be what is gone on about. Where the change
 * is one of memory or of time, quantities of other kinds are left out.
 */
function listMeasured({ numbers }: Sentence, after: string): readonly WrittenNumber[] {
  const measured = numbers.filter(({ form, unit }) => form !== 'plain' || unit !== '')
  const dimension = OF_BYTES.test(after) ? 'bytes' : OF_SECONDS.test(after) ? 'seconds' : undefined
  if (dimension === undefined || measured.some(({ form }) => form !== 'plain')) return measured
  return measured.filter(({ readings }) => readings.some((one) => one.dimension === dimension))
}

const OF_BYTES = /^ (?:less|more|lower|higher|of the) (?:memory|RAM|heap|disk|space|storage)\b/i
const OF_SECONDS = /^ (?:less|more|of the) (?:time|run-?time|latency)\b/i

function readPair(
  sentence: Sentence,
  [first, second]: readonly [WrittenNumber, WrittenNumber],
  after: string,
): Omit<ToldBefore, 'kinds'> | undefined {
  if (!areComparable(first, second, after)) return undefined
  const lead = textBetween(sentence, sentence.start, first.start)
  const joint = findOperandJoint(
    lead,
    textBetween(sentence, first.end, second.start),
    textBetween(sentence, second.end, sentence.end),
  )
  // `keeps from 64 MB to 256 MB` is a range, and no change
  const isRange = /\bfrom *$/i.test(lead) && !CHANGED.test(lead)
  if (isRange) return undefined
  const isJoined = areJoined(textBetween(sentence, first.end, second.start)) && !isUnreal(sentence)
  return { subject: second, reference: first, isSure: joint === 'close' || isJoined }
}

const CHANGED =
  /\b(?:went|goes|fell|falls|dropped|drops|rose|rises|grew|grows|shrank|shrinks|reduced|reduces|cut|cuts|improved|improves|increased|decreased|lowered|brought|brings|came|down|up|moved|changed|climbed|jumped)\b/i
