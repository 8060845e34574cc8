import type { Range } from '../pages/region.ts'
import { createInterval } from './rounding-interval.ts'
import type { Interval } from '../quantities/interval.ts'
import { findRateReadings } from '../quantities/rate-words.ts'
import { createForeignUnit, findUnitReadings, type UnitReading } from '../quantities/unit-words.ts'

/** A number as it is written: what it may stand for, and in which unit. */
export interface WrittenNumber extends Range {
  /** With its unit and signs, as messages quote it. */
  readonly text: string
  /** In the unit as written, before prefixes. */
  readonly value: number
  /** The numbers that are written so when they are rounded, in the unit as written. */
  readonly interval: Interval
  /** The place of the last digit, which a number that is cut off falls short of by less. */
  readonly step: number
  /** Number of significant digits: `1,200` has two. */
  readonly digits: number
  readonly decimals: number
  /** `ratio` for `x68` and `68×`; `percent`; `plain` for all else, whatever its unit. */
  readonly form: 'plain' | 'ratio' | 'percent'
  /** The word after the number, as written; empty for none. */
  readonly unit: string
  /** What the unit may mean; empty for a number without one. */
  readonly readings: readonly UnitReading[]
  /** Whether a sign is written before it, which marks a change. */
  readonly isSigned: boolean
  /** Whether a word or a sign says that it is not exact: `~35`, `about 35`. */
  readonly isApproximate: boolean
  /** Whether it is a bound: `<1`, `up to 35`. */
  readonly isBound: boolean
}

/** What stands around the digits of a number. */
export interface NumberParts extends Range {
  readonly text: string
  readonly sign: string
  readonly digits: string
  readonly exponent: string
  readonly form: WrittenNumber['form']
  readonly unit: string
  readonly isApproximate: boolean
  readonly isBound: boolean
}

/** Digits as people group them. */
export const DIGITS = String.raw`(?:\d{1,3}(?:[,_'\u2009\u00a0\u202f]\d{3})+|\d+)(?:\.\d+)?|\.\d+`

/** A power of ten: `e-3`, `×10^6`. */
export const EXPONENT = String.raw`[eE][+-]?\d{1,3}|\s?[×x·*]\s?10(?:\^|\*\*)\{?[+\-−]?\d{1,3}\}?`

/** Make a number of its parts. */
export function createWrittenNumber(parts: NumberParts): WrittenNumber {
  const { text, start, end, sign, digits, exponent, form, unit, isApproximate, isBound } = parts
  const plain = digits.replace(/[^\d.]/g, '')
  const power = readPower(exponent)
  const magnitude = Number(`${plain}e${String(power)}`)
  const value = /[-−–]/.test(sign) ? -magnitude : magnitude
  const decimals = /\.(\d+)$/.exec(plain)?.[1]?.length ?? 0
  const zeros = decimals > 0 ? 0 : countLooseZeros(plain)
  const step = Number(`1e${String(power - decimals)}`)
  const half = Math.max(0.5 * step * 10 ** zeros, isApproximate ? 0.25 * Math.abs(value) : 0)
  // A spread of the parts would take ten times as long, and a page has many numbers.
  return {
    text,
    start,
    end,
    value,
    interval: createInterval(value, half),
    step,
    digits: plain.replace('.', '').replace(/^0+/, '').length - zeros,
    decimals,
    form,
    unit,
    readings:
      unit === ''
        ? []
        : (findUnitReadings(unit) ?? findRateReadings(unit) ?? createForeignUnit(unit)),
    isSigned: sign !== '',
    isApproximate,
    isBound,
  }
}

/** Count the zeros at the end of a whole number that rounding may explain; its first two digits are never rounded. */
function countLooseZeros(digits: string): number {
  const zeros = /0+$/.exec(digits)?.[0].length ?? 0
  // Nobody rounds 94,883 to 94,880.
  if (zeros === 1 && digits.length > 3) return 0
  return Math.max(0, Math.min(zeros, digits.length - 2))
}

/** Check whether a number is a quantity as it was measured: no ratio or percentage, no bound, and not about so. */
export function isExactQuantity({ form, isBound, isApproximate }: WrittenNumber): boolean {
  return form === 'plain' && !isBound && !isApproximate
}

/**
 * Take zeros at the end of numbers as counted when others of the column were: in the company of 3,310 nobody rounded
 * 990 to tens.
 */
export function tightenZeros(
  numbers: readonly (WrittenNumber | undefined)[],
): readonly (WrittenNumber | undefined)[] {
  const whole = numbers.filter((number) => number?.decimals === 0 && number.form === 'plain')
  const most = Math.max(0, ...whole.map((number) => number?.digits ?? 0))
  return numbers.map((number) => {
    if (number?.decimals !== 0 || number.form !== 'plain' || number.isApproximate) return number
    const length = Math.floor(Math.log10(Math.max(1, Math.abs(number.value) / number.step))) + 1
    const zeros = Math.max(0, Math.min(length - number.digits, length - most))
    return { ...number, interval: createInterval(number.value, 0.5 * number.step * 10 ** zeros) }
  })
}

function readPower(exponent: string): number {
  const match = /([+\-−]?\d+)\}?$/.exec(exponent.replace(/^\s?[×x·*]\s?10/, ''))
  return match === null ? 0 : Number((match[1] ?? '0').replace('−', '-'))
}
