import { isSlip } from '../find-slip.ts'

/**
 * List the numbers that a written one may be a slip of, as {@link isSlip} has it: one digit is another, two neighbours are
 * swapped, or a digit is left out or doubled.
 *
 * @param written digits with at most one point
 */
export function listSlips(written: string): readonly number[] {
  const digits = written.replace('.', '')
  const point = written.includes('.') ? written.length - 1 - written.indexOf('.') : 0
  const read = (text: string): number => Number(`${text}e-${String(point)}`)
  const places = Array.from(digits, (_, at) => at)
  const put = (at: number, length: number, text: string): string =>
    digits.slice(0, at) + text + digits.slice(at + length)
  const texts = [
    ...places.flatMap((at) => DIGITS.map((digit) => put(at, 1, digit))),
    ...places.map((at) => put(at, 2, `${digits.charAt(at + 1)}${digits.charAt(at)}`)),
    ...places.map((at) => put(at, 1, '')),
    ...[...places, digits.length].flatMap((at) => DIGITS.map((digit) => put(at, 0, digit))),
  ]
  const near = new Set(texts.filter((text) => isSlip(digits, text)))
  return [...near].map(read)
}

const DIGITS = Array.from('0123456789')
