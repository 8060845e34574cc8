/**
 * Whether two numbers are one with a slip of the hand, as they are written with the same decimals: one digit is
 * another, two neighbours are swapped, or a digit is left out or doubled. With fewer than three digits there is no telling.
 */
export function isSlip(written: string, meant: string): boolean {
  if (written === meant) return false
  const [a, b] = [written.replace(/\D/g, ''), meant.replace(/\D/g, '')]
  if (a.length < 3 || b.length < 3) return false
  if (a.length !== b.length) return isMissing(a, b) || isMissing(b, a)
  const wrong = Array.from(a, (digit, index) => (digit === b.charAt(index) ? -1 : index)).filter(
    (index) => index >= 0,
  )
  const [first = 0, second] = wrong
  if (wrong.length === 1) return true
  return (
    wrong.length === 2 &&
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
