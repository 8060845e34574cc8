import { fits, type Expectation } from '../expectation.ts'
import { scaleInterval } from '../rounding-interval.ts'
import { textBetween } from '../english/sentences.ts'
import type { WrittenNumber } from '../written-number.ts'
import { OF_IT } from './licensed-pair.ts'
import type { Passage } from './passage.ts'
import { areOfOneKey } from './quantity-pairs.ts'
import { expectDifferenceOf } from './quantity-difference.ts'

/** An amount with a share behind it, as in `Saving: 518 kB (35%)`, and what the passage has besides. */
export interface ChangedAmount {
  readonly amount: WrittenNumber
  /** The other quantities of the passage that measure the same. */
  readonly others: readonly WrittenNumber[]
  /** The two quantities that differ by the amount; `undefined` where no two do. */
  readonly changed: ChangedPair | undefined
}

/** Two quantities in the order of the text. */
export interface ChangedPair {
  readonly reference: WrittenNumber
  readonly subject: WrittenNumber
}

/** Find the amount that a share stands behind, or that a parenthesis behind the share repeats. */
export function findChangedAmount(
  passage: Passage,
  number: WrittenNumber,
): ChangedAmount | undefined {
  if (number.form !== 'percent' && number.value >= 1) return undefined
  const amount = findAmount(passage, number)
  if (amount === undefined) return undefined
  const others = passage.quantities.filter(
    (one) => one !== amount && areOfOneKey([one, amount]) && one.value > 0,
  )
  const asWritten = findDifferent(others, amount)
  if (asWritten !== undefined) return asWritten
  return (
    findDifferent(others.map(readThousands), readThousands(amount)) ?? {
      amount,
      others,
      changed: undefined,
    }
  )
}

function findAmount(
  { text, quantities }: Passage,
  number: WrittenNumber,
): WrittenNumber | undefined {
  const tail = textBetween(text, number.end, text.end)
  // `20 MB (5% of the disk)`: the whole is named
  if (/^\s*of\b/i.test(tail) && !OF_IT.test(tail.split(/[.,;:()]/)[0] ?? '')) return undefined
  const before = quantities.findLast(({ end }) => end <= number.start)
  // `256×256, 37% faster`: what was measured
  const isProduct = /[×x*]\s*$/.test(textBetween(text, text.start, before?.start ?? text.start))
  if (before !== undefined && !isProduct && JOINT.test(textBetween(text, before.end, number.start)))
    return before
  const after = quantities.find(({ start }) => start >= number.end)
  if (after === undefined) return undefined
  const isAside = /^\**\s*\($/.test(textBetween(text, number.end, after.start).replace(/[~≈]/, ''))
  return isAside && textBetween(text, after.end, text.end).startsWith(')') ? after : undefined
}

/** What stands between an amount and its share: ` (`, ` per call, or `, ` less, which is `. */
const JOINT =
  /^(?: (?:of RAM|of memory|less|fewer|more|saved|freed|gained|lost|faster|slower|quicker|smaller|larger|longer|shorter|weniger|mehr|(?:per|a|an|each|every|pro) \p{L}+)(?![\p{L}-])){0,2}[\s,(/|–—=~≈*_+−-]*(?:(?:and|or|i\.e\.|which is|which are|that is|that's|is|are|was|were|about|around|roughly|das sind|also|oder|rund|ca\.),?[ ~≈*_]+){0,2}[(+−-]?$/iu

/** Find the last two quantities that differ by an amount. */
function findDifferent(
  others: readonly WrittenNumber[],
  amount: WrittenNumber,
): ChangedAmount | undefined {
  const size = { ...amount, value: Math.abs(amount.value), interval: sizeOf(amount) }
  const changed = others
    .flatMap((reference, at) => others.slice(at + 1).map((subject) => ({ reference, subject })))
    .findLast((two) => {
      const difference = expectDifferenceOf(two, amount)
      return difference !== undefined && isPositive(difference) && fits(size, difference)
    })
  return changed && { amount: size, others, changed }
}

function isPositive({ values }: Expectation): boolean {
  return values.every((value) => value > 0)
}

function sizeOf({ value, interval }: WrittenNumber): WrittenNumber['interval'] {
  return value < 0 ? { low: -interval.high, high: -interval.low } : interval
}

/** Read `1.480` as people write thousands in German and Spanish. */
function readThousands(number: WrittenNumber): WrittenNumber {
  if (number.decimals !== 3 || !/^[+−-]?[1-9]\d{0,2}\.\d{3}(?![\d.,])/.test(number.text))
    return number
  return {
    ...number,
    value: number.value * 1000,
    interval: scaleInterval(number.interval, 1000),
    ...{ step: number.step * 1000, decimals: 0 },
  }
}
