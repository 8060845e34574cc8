import { isTruncated, type Expectation } from './expectation.ts'
import { isSlip } from './find-slip.ts'
import type { TextFix } from './finding.ts'
import { DIGITS, type WrittenNumber } from './written-number.ts'

/**
 * Find the digits that a number should have, where it is clear that it is the number which is wrong and not one that it is computed
 * from: it was cut off, its point is misplaced, or its digits are those expected with a slip of the hand. Anything else, such as a
 * number that was right for older ones, is for a person to decide.
 */
export function findCorrection(
  number: WrittenNumber,
  expectation: Expectation,
): TextFix | undefined {
  const { decimals, form, value: written, text, start } = number
  const [value, ...others] = expectation.values
  if (value === undefined || others.length > 0) return undefined
  const expected = value * (form === 'percent' ? 100 : 1)
  if (Math.sign(expected) !== Math.sign(written)) return undefined
  const [was, right] = [Math.abs(written), Math.abs(expected)].map((one) => one.toFixed(decimals))
  if (was === undefined || right === undefined || was === right) return undefined
  const isCut = isTruncated(number, expectation) && isExact(number, expectation)
  const isSame = isCut || isClearSlip(was, right)
  const meant = isSame ? right : findMovedPoint(was, Math.abs(expected), decimals)
  const digits = new RegExp(DIGITS).exec(text)
  // A comma that is a decimal point, an exponent and rounded thousands are written otherwise.
  const isPlain =
    digits !== null && Number(digits[0].replace(/[^\d.]/g, '')).toFixed(decimals) === was
  if (meant === undefined || !isPlain) return undefined
  const at = start + digits.index
  return {
    kind: 'text',
    start: at,
    end: at + digits[0].length,
    text: digits[0].includes(',') ? group(meant) : meant,
  }
}

/** Whether all that the numbers may have been before they were rounded is written alike. */
function isExact({ decimals, form }: WrittenNumber, { intervals }: Expectation): boolean {
  const scale = form === 'percent' ? 100 : 1
  const texts = intervals.flatMap(({ low, high }) =>
    [low, high].map((one) => (one * scale).toFixed(decimals)),
  )
  return new Set(texts).size === 1
}

/** Find the number of the same digits whose point stands elsewhere. */
function findMovedPoint(was: string, expected: number, decimals: number): string | undefined {
  const digits = (text: string): string => text.replace('.', '').replace(/^0+/, '')
  const places = [1, 2, 3, -1, -2, -3].map((move) => decimals + move)
  return places
    .filter((place) => place >= 0)
    .map((place) => expected.toFixed(place))
    .find((text) => digits(was).length >= 2 && digits(text) === digits(was))
}

/** Of three digits, one that is another is soon a chance; of four it is hardly one. */
function isClearSlip(was: string, right: string): boolean {
  if (!isSlip(was, right)) return false
  const sorted = (text: string): string => Array.from(text).sort().join('')
  return sorted(was) === sorted(right) || right.replace('.', '').length >= 4
}

function group(digits: string): string {
  const [whole = '', fraction] = digits.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
