import type { StatedNumber } from '../record.ts'
import { stateLoad } from './load-group.ts'

const SECONDS: Readonly<Record<string, number>> = {
  ...{ h: 3600, m: 60, s: 1, ms: 1e-3 },
  ...{ us: 1e-6, µs: 1e-6, μs: 1e-6, ns: 1e-9 },
}

/** State a duration such as `2.72ms`, `1m2.5s` or `0.71 ms`; `undefined` for any other text. */
export function stateDuration(name: string, text: string): StatedNumber | undefined {
  const plain = text.trim()
  if (!/^(?:\d+(?:\.\d+)? ?(?:h|ms|m|s|us|µs|μs|ns))+$/.test(plain)) {
    return plain === '0' ? stateLoad(name, 0) : undefined
  }
  const parts = [...plain.matchAll(/(\d+(?:\.(\d+))?) ?([a-zµμ]+)/g)]
  let step = 1
  let total = 0
  for (const [, number = '', decimals = '', unit = ''] of parts) {
    const scale = SECONDS[unit] ?? NaN
    step = scale * 10 ** -decimals.length
    total += Math.round(Number(number) * 10 ** decimals.length) * step
  }
  const places = Math.max(0, Math.round(-Math.log10(step)))
  return stateLoad(name, Number(total.toFixed(Math.min(places, 20))), Number(step.toPrecision(12)))
}

/** State a number with its decimals. */
export function stateDecimal(name: string, text: string, scale = 1): StatedNumber {
  const plain = text.replaceAll(',', '')
  const decimals = plain.split('.')[1]?.length ?? 0
  const value = Number(plain) * scale
  return stateLoad(name, Number(value.toPrecision(15)), scale * 10 ** -decimals)
}

const LETTERS = ['', 'K', 'M', 'G', 'T']

/** State a size such as `13.79MB` or `9.8 MB`, by what the tool means by its units: powers of 1,000 or of 1,024. */
export function stateSize(
  name: string,
  { text, base }: { readonly text: string; readonly base: 1000 | 1024 },
): StatedNumber | undefined {
  const match = /^(\d+(?:,\d{3})*(?:\.\d+)?) ?(?:([kKMGT]?)(i?)B|([kKMGT]))$/.exec(text.trim())
  if (match === null) return undefined
  const [, number = '', prefix, binary, alone] = match
  const letter = prefix ?? alone ?? ''
  const power = LETTERS.indexOf(letter.toUpperCase())
  const unitNote =
    power === 0 || binary === 'i'
      ? {}
      : { unitNote: `printed in ${letter}B, by which the tool means powers of ${String(base)}` }
  return { ...stateDecimal(name, number, base ** power), ...unitNote }
}
