import { addNumbers } from '../tables/add-numbers.ts'
import type { WrittenNumber } from '../written-number.ts'
import type { ChangeKind } from './change-words.ts'
import { findDimension } from './find-operands.ts'
import { listMisfits } from './judge-comparison.ts'
import type { Sentence } from './sentences.ts'

/** A ratio or a percentage, and the two quantities that it was taken to be of. */
interface Judged {
  readonly number: WrittenNumber
  readonly kinds: readonly ChangeKind[]
  readonly pairs: readonly Pair[]
}

interface Pair {
  readonly subject: WrittenNumber
  readonly reference: WrittenNumber
}

/** So many sentences before its own may have what a number is of. */
const BEFORE = 2
/** Of more quantities than these some pair fits by chance. */
const MANY = 8

/**
 * Whether two other quantities of a sentence, or of those before it, give a number: `Memory was 800 MB. The new parser saves 200 MB, so
 * it is 600 MB, 25% less`. So does what is left with what was taken away.
 */
export function isExplainedInSight(
  sentences: readonly Sentence[],
  index: number,
  { number, kinds, pairs }: Judged,
): boolean {
  const own = sentences[index]
  if (own === undefined) return false
  const near = sentences
    .slice(Math.max(0, index - BEFORE), index + 1)
    .filter(({ block }) => block === own.block)
  const quantities = near.flatMap(({ numbers }) =>
    numbers.filter(({ form, isBound, value }) => form === 'plain' && !isBound && value > 0),
  )
  if (quantities.length > MANY) return false
  // The only two are what it was taken to be of.
  const tried = quantities.length > 2 ? quantities : []
  const others = tried.flatMap((subject, at) =>
    tried.slice(at + 1).flatMap((reference) => {
      const isOwn = pairs.some((pair) =>
        [pair.subject, pair.reference].every((one) => one === subject || one === reference),
      )
      return isOwn || findDimension(subject, reference) === undefined
        ? []
        : [{ subject, reference }]
    }),
  )
  const wholes = REMOVED.test(own.text) ? pairs.flatMap(listParts) : []
  const isIn = ({ start }: WrittenNumber): boolean => own.start <= start && start < own.end
  const beside = others.filter(({ subject, reference }) => isIn(subject) && isIn(reference))
  return (
    fitsOne({ number, kinds: [], pairs: beside }) ||
    fitsOne({ number, kinds, pairs: [...others, ...wholes] })
  )
}

const REMOVED =
  /\b(?:drop\w*|remov\w*|sav(?:e|es|ed|ing)|took away|takes away|taken away|cut|cuts|strip\w*|delet\w*|leav\w*|left|without)\b/i

/** Whether one of some pairs gives a number, whatever its words may mean. */
function fitsOne({ number, kinds, pairs }: Judged): boolean {
  return pairs.length > 0 && listMisfits({ number, kinds, pairs, isSure: false }).length === 0
}

/** What is left and what was taken away, each with both together; nothing where they have two units. */
function listParts({ subject, reference }: Pair): readonly Pair[] {
  const whole = addNumbers([subject, reference])
  return whole === undefined
    ? []
    : [subject, reference].map((part) => ({ subject: part, reference: whole }))
}
