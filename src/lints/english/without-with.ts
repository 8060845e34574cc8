import type { WrittenNumber } from '../written-number.ts'
import { isLeadToChange } from './operand-joints.ts'
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
  const [first, second] = [previous, own].map(({ text }) => FIRST.exec(text)?.groups)
  if (first === undefined || second === undefined || first['name'] !== second['name'])
    return undefined
  if (PAIRS[first['word'] ?? ''] !== second['word']) return undefined
  const [reference, ...others] = previous.numbers
  const [subject, ...more] = own.numbers
  if (reference === undefined || subject === undefined || others.length > 0) return undefined
  if (more.length !== 1 || more[0] !== number) return undefined
  const isMeasured = [reference, subject].every(
    ({ form, unit, isBound, isApproximate }) =>
      form === 'plain' && unit !== '' && !isBound && !isApproximate,
  )
  if (!isMeasured || reference.unit !== subject.unit) return undefined
  return isLeadToChange(textBetween(own, subject.end, number.start))
    ? { subject, reference }
    : undefined
}
