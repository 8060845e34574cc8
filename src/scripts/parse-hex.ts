/** A hexadecimal number at the beginning of a text, as C's `strtod` takes it. */
export const hexPrefix = /^\s*([-+]?)0x([\da-f]+\.?[\da-f]*|\.[\da-f]+)(?:p([-+]?\d+))?/i

/** Parse the hexadecimal number at the beginning of a text; `NaN` without one. */
export function parseHexPrefix(cell: string): number {
  const [, sign = '', digits = '', power = '0'] = hexPrefix.exec(cell) ?? []
  const [whole = '', fraction = ''] = digits.split('.')
  if (whole + fraction === '') return NaN
  const value = Number.parseInt(whole + fraction, 16) * 2 ** (Number(power) - 4 * fraction.length)
  return sign === '-' ? -value : value
}
