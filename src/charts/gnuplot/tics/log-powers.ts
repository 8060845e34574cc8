import { preciseExp, preciseLog } from './precise-log.ts'

/** The range of a logarithmic axis in powers of its base. */
export interface LogRange {
  readonly base: number
  readonly min: number
  readonly max: number
}

/**
 * Find the power of a base that gives a value; NaN for values up to 0. It is a quotient of natural
 * logarithms as in gnuplot 5.4, because the last bit shows: 1.5 to the 5th comes out as a little more than
 * power 5 of 1.5, and 1e15 as a little more than power 15 of 10.
 */
export function toPower(base: number, value: number): number {
  return value > 0 ? preciseLog(value) / preciseLog(base) : NaN
}

/** Raise a base to a power, through the same logarithm. */
export function fromPower(base: number, power: number): number {
  return preciseExp(power * preciseLog(base))
}
