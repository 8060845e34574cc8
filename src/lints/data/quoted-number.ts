import { isSlip } from '../find-slip.ts'
import type { WrittenNumber } from '../written-number.ts'

/** Whether a number is a measured one, of three digits and more. */
export function isMeasured({
  form,
  digits,
  isBound,
  isApproximate,
  isSigned,
}: WrittenNumber): boolean {
  return form === 'plain' && digits >= 3 && !isBound && !isApproximate && !isSigned
}

/** Whether a figure, in the unit of a number, is written so: rounded or cut off. */
export function isWrittenSo({ interval, value, step }: WrittenNumber, figure: number): boolean {
  return interval.low <= figure && figure <= Math.max(interval.high, value + step)
}

/** Whether a number is a figure with a slip of the hand, or with its digits in another order. */
export function isSlipOf({ value, decimals }: WrittenNumber, figure: number): boolean {
  const [written, meant] = [value.toFixed(decimals), figure.toFixed(decimals)]
  return isSlip(written, meant) || (written !== meant && sortDigits(written) === sortDigits(meant))
}

function sortDigits(text: string): string {
  const digits = text.replace(/\D/g, '')
  return digits.length < 3 ? text : Array.from(digits).sort().join('')
}
