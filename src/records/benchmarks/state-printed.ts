import type { UnitName } from '../../quantities/units.ts'
import type { StatedNumber } from '../record.ts'
import { convertTime } from './convert-time.ts'
import { readDecimal } from './read-decimal.ts'

const TIME = /^(?<number>\d[\d.,']*(?:e[-+]?\d+)?)\s?(?<unit>[a-zµμ]+)$/u
/** Digits in groups of three, as tools write them that group at all. */
const GROUPED = /^\d{1,3}(?:(?:,\d{3})+|(?:'\d{3})+)(?:\.\d+)?$/

/** State a time as a tool prints it, such as `26.0 ms` or `1,234 nsec`; nothing for another text. */
export function statePrintedTime(name: string, text: string): readonly StatedNumber[] {
  const { number = '', unit = '' } = TIME.exec(text)?.groups ?? {}
  const plain = ungroup(number)
  const read = readDecimal(plain)
  // Python writes `usec` for `us`.
  const short = unit.replace(/ec$/, '')
  const scale = convertTime(1, short)
  if (read === undefined || scale === undefined) return []
  return [
    { name, value: shift(plain, scale), unit: 's', resolution: shift(read.resolution, scale) },
  ]
}

/** Multiply by a scale: by a power of ten in the text, so that the number is the nearest to what is printed. */
function shift(number: string | number, scale: number): number {
  const text = String(number)
  const power = Math.log10(scale)
  return Number.isInteger(power) && !/e/i.test(text)
    ? Number(`${text}e${String(power)}`)
    : Number(number) * scale
}

/** State a number as a tool prints it, such as `13,751,669` or `1.5`; nothing for another text. */
export function statePrintedNumber(
  name: string,
  text: string,
  unit: UnitName,
): readonly StatedNumber[] {
  const read = readDecimal(ungroup(text))
  return read === undefined ? [] : [{ name, value: read.value, unit, resolution: read.resolution }]
}

function ungroup(text: string): string {
  return GROUPED.test(text) ? text.replaceAll(/[,']/g, '') : text
}

/** Mark figures as what a tool computed from samples that it does not print. */
export function markEstimates(figures: readonly StatedNumber[]): readonly StatedNumber[] {
  return figures.map((figure) => ({ ...figure, isEstimate: true }))
}

/**
 * State the time of a tool that prints one number of a benchmark and not its samples: the time itself, as an estimate, and what
 * kind of one it is.
 *
 * @param statistic such as `mean`
 */
export function stateEstimate(text: string, statistic: string): readonly StatedNumber[] {
  return [
    ...markEstimates(statePrintedTime('time', text)),
    ...statePrintedTime(`time.${statistic}`, text),
  ]
}
