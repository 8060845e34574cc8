import { isExactQuantity, type WrittenNumber } from '../written-number.ts'
import { areComparable } from './find-operands.ts'
import { isUnreal } from './lone-pair.ts'
import { endsChangePhrase, isLeadToChange } from './operand-joints.ts'
import { textBetween, type Sentence } from './sentences.ts'

const FIRST = /^\s*(?<word>Without|Before|With)\b(?: the)? (?<name>[\p{L}\d-]+)/u
const PAIRS: Readonly<Record<string, string>> = {
  Without: 'With',
  Before: 'After',
  With: 'Without',
}

/** Two quantities of two sentences, the one before a change and the one it is told of. */
export interface TwoSides {
  readonly subject: WrittenNumber
  readonly reference: WrittenNumber
}

/** Find what a change compares where two sentences tell the two sides: `Without tracing it runs for 25 s. With tracing it runs for 40 s, an overhead of 60%`. */
export function findTwoSides(
  previous: Sentence | undefined,
  own: Sentence,
  number: WrittenNumber,
): TwoSides | undefined {
  if (previous?.heading !== own.heading) return undefined
  const successor = findSuccessor(previous, own, number)
  if (successor !== undefined) return successor
  const [first, second] = [previous, own].map(({ text }) => FIRST.exec(text)?.groups)
  if (first === undefined || second === undefined || first['name'] !== second['name'])
    return undefined
  if (PAIRS[first['word'] ?? ''] !== second['word']) return undefined
  const [reference, ...others] = previous.numbers
  const [subject, ...more] = own.numbers
  if (reference === undefined || subject === undefined || others.length > 0) return undefined
  if (more.length !== 1 || more[0] !== number) return undefined
  const isMeasured = [reference, subject].every((one) => isExactQuantity(one) && one.unit !== '')
  if (!isMeasured || reference.unit !== subject.unit) return undefined
  return isLeadToChange(textBetween(own, subject.end, number.start))
    ? { subject, reference }
    : undefined
}

/** What was before, and what is now. */
const OLD =
  /\b(?:the (?:old|previous|original|former|stock|legacy|existing|current)|used to|previously|before|originally|at first|without)\b/i
const NEW =
  /^\s*(?:(?:With |In |On |Using |After )?the (?:new|patched|rewritten|current|improved|replacement|optimi[sz]ed)\b|Now,? |Today,? |After(?:wards)?,? |With )/i
/** `, which makes it`, `; that is a`: what follows comes of the two. */
const SO =
  /^(?:[^.;:(),]|\.\d){0,40}?\s*(?:[,;:(–—]|\s-)\s*(?:and )?(?:so |thus |hence |which |that |this |making |a |an |i\.e\. |or |\d|$)/i

/** `It took 12 minutes with the old pipeline. The new one needs 4 minutes, which makes it 3x faster`. */
function findSuccessor(
  previous: Sentence,
  own: Sentence,
  number: WrittenNumber,
): TwoSides | undefined {
  if (!isSucceeded(previous, own)) return undefined
  const [reference, ...others] = listMeasured(previous)
  const [subject, other, ...more] = listMeasured(own)
  if (reference === undefined || subject === undefined || others.length > 0) return undefined
  if (other !== number || more.length > 0 || reference.form !== 'plain') return undefined
  if (subject.form !== 'plain' || reference.isBound || subject.isBound) return undefined
  const lead = textBetween(own, subject.end, number.start)
  const after = textBetween(own, number.end, own.end)
  return SO.test(lead) &&
    isLeadToChange(lead) &&
    endsChangePhrase(after) &&
    areComparable(reference, subject, after)
    ? { subject, reference }
    : undefined
}

/** What was, and the same thing as it is: `The image was 84 MB. It is now 63 MB`. */
const WAS = /\b(?:was|were|took|needed|used|cost|weighed|ran|had|allocated|required)\b/i
const IS_NOW =
  /^\s*(?:It|They|This|That)(?:'s|’s|'re|’re)?\b.*\b(?:now|today|these days|with the (?:new|current|rewritten|patched))\b/i

/** Check whether a sentence tells what was, and the next one of its block what is now. */
export function isSucceeded(previous: Sentence, own: Sentence): boolean {
  if (previous.block !== own.block || isUnreal(previous) || isUnreal(own)) return false
  return (
    (OLD.test(previous.text) && NEW.test(own.text)) ||
    (WAS.test(previous.text) && IS_NOW.test(own.text))
  )
}

/** All numbers that may be compared. */
function listMeasured({ numbers }: Sentence): readonly WrittenNumber[] {
  return numbers.filter(({ form, unit }) => form !== 'plain' || unit !== '')
}
