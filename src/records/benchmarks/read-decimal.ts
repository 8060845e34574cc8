/** A number as a program prints it, with a point, and the smallest step that it distinguishes. */
export interface PrintedDecimal {
  readonly value: number
  readonly resolution: number
}

const DECIMAL = /^[-+]?\d+(?:\.(?<decimals>\d*))?(?:[eE](?<exponent>[-+]?\d+))?$/

/** Read a decimal number; `undefined` for any other text, `NaN` and `Inf` among them. */
export function readDecimal(text: string): PrintedDecimal | undefined {
  const match = DECIMAL.exec(text)
  if (match === null) return undefined
  const { decimals = '', exponent = '0' } = match.groups ?? {}
  const value = Number(text)
  const power = Number(exponent) - decimals.length
  // A power of ten below 1 is not exact: 1 over its reciprocal is as near as can be.
  return { value, resolution: power < 0 ? 1 / 10 ** -power : 10 ** power }
}

/**
 * Read a decimal number with a prefix, such as that of `1.718µ`; `undefined` for any other text.
 *
 * @param power of the base that the prefix stands for, below 0 for a small one
 */
export function readPrefixed(
  text: string,
  { base, power }: { readonly base: 1000 | 1024; readonly power: number },
): PrintedDecimal | undefined {
  const read = readDecimal(text)
  if (read === undefined) return undefined
  const scale = base ** power
  // A power of a thousand belongs to the digits, so that the number is the nearest to what is printed.
  const isOfDigits = base === 1000 && !text.includes('e')
  const value = isOfDigits ? Number(`${text}e${String(3 * power)}`) : read.value * scale
  return { value, resolution: read.resolution * scale }
}
