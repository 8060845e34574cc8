import type { StatedNumber } from '../record.ts'

/** How many seconds a unit is. */
const SECONDS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 1e-3 }
const DURATION =
  /^(?:(?<h>\d+)h ?)?(?:(?<m>\d+)m(?!s) ?)?(?:(?<s>\d+)(?:\.(?<fraction>\d+))? ?s|(?<ms>\d+)(?:\.(?<fine>\d+))? ?ms)?$/

/** State a duration as build tools print it, such as `1m 02s`, `4.25s` or `42ms`; nothing for another text. */
export function stateBuildTime(text: string): readonly StatedNumber[] {
  const parts = text === '' ? undefined : DURATION.exec(text)?.groups
  if (parts === undefined) return []
  const { h = '0', m = '0', s, fraction = '', ms, fine = '' } = parts
  const decimals = ms === undefined ? fraction.length : fine.length + 3
  const digits = ms === undefined ? `${s ?? '0'}.${fraction}` : `${ms}.${fine}e-3`
  const rest = Number(digits.replace('.e', 'e'))
  const whole = Number(h) * (SECONDS['h'] ?? 0) + Number(m) * (SECONDS['m'] ?? 0)
  // Two decimal numbers are added as such: 60 and 1.1 are 61.1.
  const value = Number((whole + rest).toFixed(Math.min(decimals, 20)))
  const resolution = s === undefined && ms === undefined ? 60 : 1 / 10 ** decimals
  return [{ name: 'time', value, unit: 's', resolution }]
}
