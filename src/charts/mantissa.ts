import { raiseTen } from './power-of-ten.ts'

/** How gnuplot's formats split a number: powers of 10, of 1000, or of 1024. */
export type Scaling = 'decimal' | 'metric' | 'binary'

/** A number as mantissa and exponent: of ten for decimal and metric scaling, of 1024 for binary. */
export interface Mantissa {
  readonly mantissa: number
  readonly power: number
}

/**
 * Split a number as gnuplot's `%t %T`, `%s %S %c` and `%b %B` do. A mantissa that would print as the
 * next power in `decimals` places is carried over to it.
 */
export function splitMantissa(value: number, scaling: Scaling, decimals: number): Mantissa {
  if (value === 0) return { mantissa: 0, power: 0 }
  const { mantissa, power } = SPLITS[scaling](Math.abs(value))
  const sign = Math.sign(value)
  const { limit, step } = CARRIES[scaling]
  const places = raiseTen(decimals)
  const rounded = Math.floor(mantissa * places + 0.5) / places
  if (rounded < limit) return { mantissa: sign * mantissa, power }
  return { mantissa: (sign * mantissa) / limit, power: power + step }
}

/** Where a mantissa is carried, and by how much the power then grows. */
const CARRIES: Readonly<Record<Scaling, { limit: number; step: number }>> = {
  decimal: { limit: 10, step: 1 },
  metric: { limit: 1000, step: 3 },
  binary: { limit: 1024, step: 1 },
}

const SPLITS: Readonly<Record<Scaling, (size: number) => Mantissa>> = {
  decimal: splitDecimal,
  metric: (size) => {
    const { mantissa, power } = splitDecimal(size)
    const excess = ((power % 3) + 3) % 3
    return { mantissa: mantissa * raiseTen(excess), power: power - excess }
  },
  binary: (size) => {
    const logarithm = Math.log10(size) / Math.log10(1024)
    const power = Math.floor(logarithm)
    return { mantissa: 1024 ** (logarithm - power), power }
  },
}

/** gnuplot takes the mantissa from the logarithm, and its last bit decides ties. */
function splitDecimal(size: number): Mantissa {
  const logarithm = Math.log10(size)
  const power = Math.floor(logarithm)
  return { mantissa: 10 ** (logarithm - power), power }
}
