import type { Expectation } from '../expectation.ts'
import type { Sentence } from '../english/sentences.ts'
import { isRoundedOff } from '../passages/near-number.ts'
import { createWrittenNumber, type WrittenNumber } from '../written-number.ts'

/** A percentage that the counts beside it do not give. */
export interface ForeignFraction {
  readonly number: WrittenNumber
  readonly expectation: Expectation
  readonly isOpen: boolean
}

const COUNT = (name: string): string =>
  String.raw`(?<${name}>\d{1,3}(?:[. ]\d{3})+|\d+)(?![.,:]?\d)`
const PERCENT = String.raw`(?<share>(?<digits>\d+(?:,\d+)?)[ \u00a0\u202f]?(?:%|Prozent))`
const SAID = String.raw`(?:,? (?:das sind|also|d\. ?h\.|entspricht|das entspricht|das macht)(?: nur| immerhin)? | \()`

/** German: `12 von 48 Tests (25 %)`, `Von 250 Fällen schlugen 20 fehl, das sind 8 %`. */
const PATTERNS = [
  String.raw`(?<![\p{L}\p{N}.,:/-])${COUNT('part')} (?:von|der) (?:den |insgesamt )?${COUNT('whole')}(?: [\p{L}-]+){0,4}${SAID}${PERCENT}`,
  String.raw`\b[Vv]on (?:den |insgesamt )?${COUNT('whole')} [\p{L}-]+(?: [\p{L}-]+){1,3} ${COUNT('part')}(?: [\p{L}-]+){0,3}${SAID}${PERCENT}`,
].map((pattern) => new RegExp(pattern, 'dgu'))

/** What the percentage is of something else by. */
const OTHERWISE =
  /^ ?(?:davon|mehr|weniger|schneller|langsamer|kleiner|größer|höher|niedriger|Zuwachs|Rückgang|Ersparnis|bis|mindestens)/i

/** Find percentages in German sentences that the fraction beside them does not give. */
export function findForeignFractions({ text, start }: Sentence): readonly ForeignFraction[] {
  if (!/\b[Vv]on |\d der /.test(text) || !/%|Prozent/.test(text)) return []
  return PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap((match) => {
    const { part = '', whole = '', digits = '', share = '' } = match.groups ?? {}
    const at = match.indices?.groups?.['share']
    const [over, under] = [part, whole].map((one) => Number(one.replace(/[. ]/g, '')))
    if (at === undefined || over === undefined || under === undefined) return []
    if (over > under || under < 2) return []
    if (OTHERWISE.test(text.slice(match.index + match[0].length))) return []
    const number = createWrittenNumber({
      ...{
        text: share,
        start: start + at[0],
        end: start + at[1],
      },
      ...{ sign: '', digits: digits.replace(',', '.'), exponent: '', unit: '', form: 'percent' },
      ...{ isApproximate: false, isBound: false },
    })
    const value = over / under
    // one that was cut off, or rounded up, is none
    if (Math.abs(number.value - 100 * value) < number.step) return []
    const expectation = {
      formula: `${part} / ${whole}`,
      values: [value],
      intervals: [{ low: value, high: value }],
    }
    return [{ number, expectation, isOpen: isRoundedOff(number, expectation) }]
  })
}
