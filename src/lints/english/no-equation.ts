import type { WrittenNumber } from '../written-number.ts'

type Pair = readonly [WrittenNumber, WrittenNumber]

/** Check whether what looks like an equation says something else: a share of cases, texts that were put together, binary digits. */
export function isNoEquation(sign: string, operands: Pair, result: WrittenNumber): boolean {
  return (
    isShareOfCases(sign, operands, result) ||
    isJoined(sign, operands, result) ||
    isBinary(sign, operands, result) ||
    isWidth(sign, operands, result)
  )
}

/** Check whether a unit follows that is not read, as in `876 GB/month` and `100 Billion`, so that nobody knows by what the result was converted. */
export function hasOtherUnit({ unit }: WrittenNumber, after: string): boolean {
  return unit === '' && (/^ ?[\p{L}µ]+\/(?:an? )?\p{L}/u.test(after) || POWER.test(after))
}

/** ` Billion messages`. */
const POWER = /^ ?(?:thousand|million|billion|trillion)s?(?!\p{L})/iu

/** `3 + 11 = 28.6%`: what two counts are together, of cases that are not shown. */
function isShareOfCases(sign: string, operands: Pair, result: WrittenNumber): boolean {
  return (
    sign === '+' &&
    result.form === 'percent' &&
    operands.every(
      ({ form, decimals }) => form === 'plain' && decimals === 0 && result.decimals > 0,
    )
  )
}

/** `10 + 5 = 105`: texts that were put together, as programs do by mistake. */
function isJoined(sign: string, [first, second]: Pair, { text }: WrittenNumber): boolean {
  return sign === '+' && text === `${first.text}${second.text}`
}

/** `1 + 1 = 10`: right in binary digits. */
function isBinary(sign: string, operands: Pair, result: WrittenNumber): boolean {
  if (![...operands, result].every(({ text }) => /^[01]+$/.test(text))) return false
  const [a = 0, b = 0] = operands.map(({ text }) => parseInt(text, 2))
  const value = sign === '+' ? a + b : /^[×x*]$/.test(sign) ? a * b : NaN
  return value === parseInt(result.text, 2)
}

/** `64 x 64 = 128 bit`: how wide the product of two numbers is that are so wide. */
function isWidth(sign: string, [first, second]: Pair, { unit, value }: WrittenNumber): boolean {
  return /^[×x*]$/.test(sign) && /^bits?$/i.test(unit) && value === first.value + second.value
}
