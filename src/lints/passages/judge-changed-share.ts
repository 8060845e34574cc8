import { textBetween } from '../english/sentences.ts'
import { listMisfits } from '../english/judge-comparison.ts'
import { isTruncated, type Expectation } from '../expectation.ts'
import { fitsOtherwise } from '../means-otherwise.ts'
import type { WrittenNumber } from '../written-number.ts'
import { findChangeBase } from './change-base.ts'
import { findChangedAmount, type ChangedAmount } from './changed-amount.ts'
import { isHypothetical } from './elsewhere.ts'
import { isPlausible, isShareMeant } from './near-number.ts'
import type { Passage } from './passage.ts'

/** What is said of a share that stands behind an amount. */
export type ChangedShareVerdict =
  /** It is right, or may be of something else. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'wrong'; readonly expectation: Expectation; readonly isOpen: boolean }

const SILENT = { kind: 'silent' } as const

/**
 * Judge a share that stands behind an amount, as in `Before: 40 ms`, `After: 30 ms`, `Saved: 10 ms (25%)`: it is one of what was there before.
 * `undefined` where no amount stands before it, or nothing that it may be of.
 */
export function judgeChangedShare(
  passage: Passage,
  number: WrittenNumber,
): ChangedShareVerdict | undefined {
  const found = findChangedAmount(passage, number)
  if (found === undefined || found.others.length < 2) return undefined
  const shared = { number, amount: found.amount }
  const change = found.changed && findChangeBase(passage, shared, found.changed)
  if (change === undefined) return SILENT
  if (isHypothetical(passage.text.text) || isOneOfSeries(passage, number)) return SILENT
  const { base, other, isEither } = change
  const [ofBase, ofOther] = [listFaults(number, found, base), listFaults(number, found, other)]
  const [expectation] = ofBase
  if (expectation === undefined || (isEither && ofOther.length === 0)) return SILENT
  if ([...ofBase, ...ofOther].some((one) => isTruncated(number, one) || fitsOtherwise(number, one)))
    return SILENT
  // `Saved: 10 ms (33%)` of 40 ms and 30 ms
  if (ofOther.length === 0) return { kind: 'wrong', expectation, isOpen: true }
  if (fitsInSight(number, found)) return SILENT
  const wholes = isEither ? [expectation, ...ofOther.slice(0, 1)] : [expectation]
  if (!wholes.some((one) => isPlausible(number, one))) return SILENT
  const isOpen = !isShareMeant(number, wholes) || OF_OTHERS.test(passage.text.text)
  return { kind: 'wrong', expectation, isOpen }
}

/** `25 a day (1.25x)`, `15 a day (0.75x)`: each item has a share of its own, and all of them are of one base. */
function isOneOfSeries(passage: Passage, number: WrittenNumber): boolean {
  const { text, item, shares } = passage
  const isAside = (one: WrittenNumber): boolean =>
    /\(\s?[~≈+−-]?$/.test(textBetween(text, one.start - 3, one.start))
  return (
    item !== undefined &&
    isAside(number) &&
    shares.some((one) => one.end < item && one.form === number.form && isAside(one))
  )
}

/** What the share may be of besides the two quantities. */
const OF_OTHERS =
  /\b(?:another|additional(?:ly)?|further|cumulative\w*|on average|average|mean|median|geomean|typical\w*|total|combined)\b/i

/** List what an amount is of a whole, where a number is not that. */
function listFaults(
  number: WrittenNumber,
  { amount }: ChangedAmount,
  whole: WrittenNumber,
): readonly Expectation[] {
  const pairs = [{ subject: amount, reference: whole }]
  const size = { ...number, ...unsigned(number) }
  return listMisfits({ number: size, kinds: ['share'], pairs, isSure: true }).slice(0, 1)
}

function unsigned({ value, interval }: WrittenNumber): Pick<WrittenNumber, 'value' | 'interval'> {
  return value < 0
    ? { value: -value, interval: { low: -interval.high, high: -interval.low } }
    : { value, interval }
}

/** Whether a number is what the amount is of any quantity, or what any two others give. */
function fitsInSight(number: WrittenNumber, { amount, others }: ChangedAmount): boolean {
  const isPartOfOne = others.some(
    (whole) => listFaults(number, { amount, others, changed: undefined }, whole).length === 0,
  )
  const pairs = others.flatMap((reference, at) =>
    others.slice(at + 1).map((subject) => ({ subject, reference })),
  )
  return isPartOfOne || listMisfits({ number, kinds: [], pairs, isSure: true }).length === 0
}
