/**
 * Whether two numbers are one with a slip of the hand, as they are written with the same decimals: one digit is
 * another, two neighbours are swapped, or a digit is left out or doubled. With fewer than three digits there is no telling.
 */
export function isSlip(written: string, meant: string): boolean {
  if (written === meant) return false
  const [a, b] = [written.replace(/\D/g, ''), meant.replace(/\D/g, '')]
  if (a.length < 3 || b.length < 3) return false
  if (a.length !== b.length) return isMissing(a, b) || isMissing(b, a)
  return listWrong(a, b).length === 1 || areSwapped(a, b)
}

/** Whether two whole numbers of two digits are one with a slip of the hand: both swapped, or the first one off by one. */
export function isSlipOfTwo(written: number, meant: number): boolean {
  if ([written, meant].some((one) => !Number.isInteger(one) || one < 10 || one > 99)) return false
  return areSwapped(String(written), String(meant)) || Math.abs(written - meant) === 10
}

/** Whether two numbers, as they are written with the same decimals, are one with two neighbours swapped, of three digits or more. */
export function isSwap(written: string, meant: string): boolean {
  const [a, b] = [written.replace(/\D/g, ''), meant.replace(/\D/g, '')]
  return a.length >= 3 && a.length === b.length && areSwapped(a, b)
}

/** The places at which two numbers of one length differ. */
function listWrong(a: string, b: string): readonly number[] {
  return Array.from(a, (digit, index) => (digit === b.charAt(index) ? -1 : index)).filter(
    (index) => index >= 0,
  )
}

function areSwapped(a: string, b: string): boolean {
  const [first = 0, second, ...others] = listWrong(a, b)
  return (
    others.length === 0 &&
    second === first + 1 &&
    a.charAt(first) === b.charAt(second) &&
    a.charAt(second) === b.charAt(first)
  )
}

/** Whether the shorter is the longer without one digit. */
function isMissing(short: string, long: string): boolean {
  if (long.length !== short.length + 1 || short.length < 3) return false
  const at = Array.from(short).findIndex((digit, index) => digit !== long.charAt(index))
  const place = at === -1 ? short.length : at
  return short.slice(place) === long.slice(place + 1)
}
