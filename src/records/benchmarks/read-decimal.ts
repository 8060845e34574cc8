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
