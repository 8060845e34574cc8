import { numberOf } from './script-function.ts'
import type { Value } from './script-expression.ts'

/** The seeds at the start (gnuplot 5.4). */
const SEED = 1234567890

/** The moduli and factors of P. L'Ecuyer, "Efficient and portable combined random number generators", 1988. */
const FIRST = { modulus: 2147483563, factor: 40014 } as const
const SECOND = { modulus: 2147483399, factor: 40692 } as const

/** gnuplot's random numbers: the same in every run, since they begin at the same seeds. */
export class RandomNumbers {
  #first = SEED
  #second = SEED

  /** Get the next number between 0 and 1; a seed above 0 begins anew with it, one below 0 with the first. */
  next(seed: Value | undefined): number {
    const given = Math.trunc(numberOf(seed))
    if (given < 0) [this.#first, this.#second] = [SEED, SEED]
    else if (given > 0) [this.#first, this.#second] = [given, given]
    this.#first = step(this.#first, FIRST)
    this.#second = step(this.#second, SECOND)
    const difference = this.#first - this.#second
    const whole = difference < 1 ? difference + FIRST.modulus - 1 : difference
    // gnuplot 5.4 multiplies by this many digits of the reciprocal.
    return 4.656613057e-10 * whole
  }
}

/** The product stays below 2 ** 47, which a number holds exactly. */
function step(seed: number, { modulus, factor }: typeof FIRST | typeof SECOND): number {
  return (seed * factor) % modulus
}
