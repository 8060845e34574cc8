import { preciseExp, preciseLog } from './precise-log.ts'

/** What a logarithmic axis spans in powers of its base. */
export interface LogRange {
  readonly base: number
  readonly min: number
  readonly max: number
}

/**
 * Find which power of a base a value is: NaN where there is none. The natural logarithm, as in gnuplot
 * 5.4, whose last bit shows: 1.5 to the 5th is a little more than the 5th power, and 1e15 than the 15th of 10.
 */
export function toPower(base: number, value: number): number {
  return value > 0 ? preciseLog(value) / preciseLog(base) : NaN
}

/** Raise a base to a power, by the same logarithm. */
export function fromPower(base: number, power: number): number {
  return preciseExp(power * preciseLog(base))
}
