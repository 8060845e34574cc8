import { readDecimal } from '../benchmarks/read-decimal.ts'
import type { StatedNumber } from '../record.ts'

const SIZE =
  /^(?<number>\d{1,3}(?:,\d{3})*|\d+)(?<decimals>\.\d+)? ?(?<prefix>[kKmMgG]?)(?<binary>i?)[bB]$/

/**
 * State a size as build tools print it, such as `1,712.24 kB` or `123.4kb`; nothing for another text.
 *
 * @param base of its units where they have no `i`
 */
export function stateBuildSize(
  name: string,
  text: string,
  { base, tool }: { readonly base: 1000 | 1024; readonly tool: string },
): readonly StatedNumber[] {
  const parts = SIZE.exec(text.trim())?.groups
  const { number = '', decimals = '', prefix = '', binary = '' } = parts ?? {}
  const read = readDecimal(number.replaceAll(',', '') + decimals)
  if (read === undefined) return []
  const power = ['', 'k', 'm', 'g'].indexOf(prefix.toLowerCase())
  const scale = (binary === '' ? base : 1024) ** power
  const value = Number((read.value * scale).toPrecision(15))
  const note = `printed in ${prefix}B, by which ${tool} means powers of ${base === 1000 ? '1,000' : '1,024'}`
  const unitNote = power === 0 || binary !== '' ? {} : { unitNote: note }
  return [{ name, value, unit: 'B', resolution: read.resolution * scale, ...unitNote }]
}
