import type { WrittenNumber } from './written-number.ts'

/** Write a value as a number is written, so that their digits can be compared: `43m 30s` like `34m 30s`, and else with as many decimals. */
export function writeAlike({ text, decimals }: WrittenNumber, value: number): string {
  if (!/\d\s?(?:h|m)[a-z]*\s?\d|\d:\d\d/i.test(text)) return Math.abs(value).toFixed(decimals)
  const [hours, minutes, seconds] = [
    Math.floor(value / 3600),
    Math.floor((value % 3600) / 60),
    value % 60,
  ]
  const hasHours = /\d\s?h|:\d\d:/i.test(text)
  const hasSeconds = !/\d\s?h[a-z]*\s?\d+\s?m[a-z]*\s*$/i.test(text)
  const parts = [
    ...(hasHours ? [String(hours), minutes] : [hours * 60 + minutes]),
    ...(hasSeconds ? [seconds.toFixed(decimals)] : []),
  ]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
