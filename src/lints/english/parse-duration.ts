import { createInterval } from '../rounding-interval.ts'
import { findUnitReadings } from '../../quantities/unit-words.ts'
import type { WrittenNumber } from '../written-number.ts'

const WORDS =
  /^(?:(?<days>\d+)\s?d(?:ays?)?\s?)?(?:(?<hours>\d+)\s?h(?:(?:ou)?rs?)?\s?)?(?:(?<minutes>\d+)\s?m(?:in(?:ute)?s?)?\s?)?(?:(?<seconds>\d+(?:\.\d+)?)\s?s(?:ec(?:ond)?s?)?)?$/

const CLOCK = /^(?:(?<hours>\d+):)?(?<minutes>\d{1,2}):(?<seconds>\d{2}(?:\.\d+)?)$/

/**
 * Parse a time of more than one part: `0m35.490s`, `1 h 2 min`, `52:14.3`; `undefined` for others. `52:14` is
 * minutes and seconds, as GNU time writes it.
 */
export function parseDuration(text: string, start: number): WrittenNumber | undefined {
  const match = CLOCK.exec(text) ?? WORDS.exec(text)
  const parts = Object.entries(match?.groups ?? {}).filter(([, part]) => typeof part === 'string')
  if (match === null || parts.length < 2) return undefined
  const { days = '0', hours = '0', minutes = '0', seconds } = match.groups ?? {}
  const rest = seconds ?? '0'
  const value = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(rest)
  const decimals = /\.(\d+)$/.exec(rest)?.[1]?.length ?? 0
  const coarse = minutes !== '0' || match.groups?.['minutes'] !== undefined ? 60 : 3600
  const step = seconds === undefined ? coarse : 10 ** -decimals
  return {
    text,
    start,
    end: start + text.length,
    value,
    step,
    decimals,
    interval: createInterval(value, step / 2),
    digits: String(Math.round(value / step)).length,
    form: 'plain',
    unit: 's',
    readings: findUnitReadings('s') ?? [],
    isSigned: false,
    isApproximate: false,
    isBound: false,
  }
}
