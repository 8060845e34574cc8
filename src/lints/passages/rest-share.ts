import { textBetween } from '../english/sentences.ts'
import type { Expectation } from '../expectation.ts'
import type { WrittenNumber } from '../written-number.ts'
import { isHypothetical } from './elsewhere.ts'
import type { Passage } from './passage.ts'

/** Expect a percentage to be what another one leaves of the whole: `70 % in the DFA and 30 % in everything else`. */
export function expectRestShare(
  { text, shares }: Passage,
  number: WrittenNumber,
): Expectation | undefined {
  const [first, second, ...more] = shares
  if (first === undefined || second !== number || more.length > 0 || isHypothetical(text.text))
    return undefined
  const areExact = [first, second].every(
    (one) => one.form === 'percent' && !one.isBound && !one.isApproximate && !one.isSigned,
  )
  const isRest =
    REST.test(textBetween(text, number.end, text.end)) &&
    /\band (?:the other )?$/i.test(textBetween(text, first.end, number.start))
  if (!areExact || !isRest || first.value >= 100) return undefined
  const { low, high } = first.interval
  return {
    formula: `100 % - ${first.text}`,
    values: [1 - first.value / 100],
    intervals: [{ low: 1 - high / 100, high: 1 - low / 100 }],
    from: [first],
  }
}

/** ` in everything else`, ` for the rest`. */
const REST =
  /^ (?:(?:is|are|was|were|goes|went) )?(?:(?:spent|done) )?(?:in|on|to|for|by|with|outside)? ?(?:everything else|all else|the rest|the remainder|elsewhere)(?![\p{L}-])/iu
