import type { WrittenNumber } from '../written-number.ts'
import { areComparable, findKinds, type Operands } from './find-operands.ts'
import { isUnreal } from './lone-pair.ts'
import { nameUnits } from './name-units.ts'
import { endsChangePhrase, isLeadToChange } from './operand-joints.ts'
import { textBetween, type Sentence } from './sentences.ts'

/** What is not the two quantities' own change, or is not of them alone. */
const ELSE =
  /\b(?:another|also|additional(?:ly)?|on top|total|all|budget|limit|timeout|max\w*|min\w*|only when|except|average|mean|median|typical\w*|usually|accounts?|contributes?|of which|out of|includ\w+|plus|first|next|then|later|again|other|others|same|still|remaining|rest)\b/i

/**
 * Find the only two quantities that a change may be of, whatever the words that join them: those of its sentence, or one of it and the only one
 * of the sentence before, where nothing else is compared.
 */
export function findOnlyPair(
  sentences: readonly Sentence[],
  index: number,
  number: WrittenNumber,
): Operands | undefined {
  const own = sentences[index]
  if (own === undefined || number.isBound || number.isApproximate) return undefined
  const kinds = findKinds(own, number)
  if (!kinds.some((kind) => kind !== 'share' && kind !== 'change')) return undefined
  const after = textBetween(own, number.end, own.end)
  if (!endsChangePhrase(after) || isUnreal(own) || ELSE.test(own.text)) return undefined
  // a clause with a subject of its own is about something else: `, so a full build is 2% faster`
  const clauses = textBetween(own, own.start, number.start).split(/[,;:(]\s?/)
  if (clauses.length < 2 || !isLeadToChange(`, ${clauses.at(-1) ?? ''}`)) return undefined
  const measured = listMeasured(own, number)
  // `Before: 2 s, after: 1 s, saved: 50%` is a list, which another rule reads.
  if (/\bbefore:.*\bafter:/is.test(own.text) && isLabelled(number, own)) return undefined
  const previous = sentences[index - 1]
  const pair = measured?.length === 1 ? joinPrevious(own, previous, measured) : measured
  const [first, second, ...others] = pair ?? []
  if (first === undefined || second === undefined || others.length > 0) return undefined
  // `1M nodes: 2.1 ms`: a letter may stand for minutes as well
  if (first.unit !== second.unit && [first, second].some(({ unit }) => unit.length < 2))
    return undefined
  if (!areComparable(first, second, after)) return undefined
  return { subject: second, reference: first, isSure: true }
}

function isLabelled({ start }: WrittenNumber, sentence: Sentence): boolean {
  return /:\s*$/.test(textBetween(sentence, sentence.start, start))
}

function joinPrevious(
  own: Sentence,
  previous: Sentence | undefined,
  measured: readonly WrittenNumber[],
): readonly WrittenNumber[] | undefined {
  if (previous?.block !== own.block || isUnreal(previous) || ELSE.test(previous.text))
    return undefined
  const earlier = listMeasured(previous, undefined)
  return earlier?.length === 1 ? [...earlier, ...measured] : undefined
}

/** The quantities of a sentence; `undefined` where something else is compared, or only bounded. */
function listMeasured(
  sentence: Sentence,
  number: WrittenNumber | undefined,
): readonly WrittenNumber[] | undefined {
  const others = sentence.numbers.filter(
    (one) => number === undefined || one.end <= number.start || one.start >= number.end,
  )
  if (others.length > MANY || others.some(({ form }) => form !== 'plain')) return undefined
  const measured = nameUnits(sentence, others).filter(({ unit }) => unit !== '')
  return measured.some(({ isBound, isApproximate }) => isBound || isApproximate)
    ? undefined
    : measured
}

/** Of more numbers than these others may be meant. */
const MANY = 4
