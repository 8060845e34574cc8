import { raiseTen } from './power-of-ten.ts'

/** How gnuplot's formats split a number: powers of 10, of an axis's logarithmic base, of 1000, or of 1024. */
export type Scaling = 'decimal' | 'logarithmic' | 'metric' | 'binary'

/**
 * A number as mantissa and exponent; the exponent is of ten for decimal and metric scaling, else of the
 * scaling's base.
 */
export interface Mantissa {
  readonly mantissa: number
  readonly power: number
}

/** How to split a number. */
export interface MantissaStyle {
  readonly scaling: Scaling
  /** Base of the axis, for logarithmic scaling. */
  readonly base: number
  readonly decimals: number
}

/**
 * Split a number as gnuplot's `%t %T`, `%l %L`, `%s %S %c` and `%b %B` do. A mantissa that rounds up to
 * the next power at `decimals` places is carried over to it.
 */
export function splitMantissa(value: number, { scaling, base, decimals }: MantissaStyle): Mantissa {
  if (value === 0) return { mantissa: 0, power: 0 }
  const { mantissa, power } = SPLITS[scaling](Math.abs(value), base)
  const sign = Math.sign(value)
  const { limit, step } = scaling === 'logarithmic' ? { limit: base, step: 1 } : CARRIES[scaling]
  const places = raiseTen(decimals)
  const rounded = Math.floor(mantissa * places + 0.5) / places
  if (rounded < limit) return { mantissa: sign * mantissa, power }
  return { mantissa: (sign * mantissa) / limit, power: power + step }
}

/** The mantissa at which a number is carried over, and by how much the power then grows. */
const CARRIES: Readonly<Record<Exclude<Scaling, 'logarithmic'>, { limit: number; step: number }>> =
  {
    decimal: { limit: 10, step: 1 },
    metric: { limit: 1000, step: 3 },
    binary: { limit: 1024, step: 1 },
  }

const SPLITS: Readonly<Record<Scaling, (size: number, base: number) => Mantissa>> = {
  decimal: splitDecimal,
  logarithmic: (size, base) => {
    const base10 = Math.log10(base)
    const logarithm = Math.log10(size) / base10
    const power = Math.floor(logarithm)
    return { mantissa: 10 ** (base10 * (logarithm - power)), power }
  },
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

/** Split by the logarithm, as gnuplot does: the last bit of the mantissa decides ties. */
function splitDecimal(size: number): Mantissa {
  const logarithm = Math.log10(size)
  const power = Math.floor(logarithm)
  return { mantissa: 10 ** (logarithm - power), power }
}
