import type { Unit } from './quantity.ts'

/** The multiples of a byte that formats and limits name. */
const SIZES: readonly (readonly [string, number])[] = [
  ['B', 1],
  ...['k', 'M', 'G', 'T', 'P'].map((prefix, i) => [`${prefix}B`, 1000 ** (i + 1)] as const),
  ...['Ki', 'Mi', 'Gi', 'Ti', 'Pi'].map((prefix, i) => [`${prefix}B`, 1024 ** (i + 1)] as const),
]

const TIMES: readonly (readonly [string, number])[] = [
  ['s', 1],
  ['ms', 1e-3],
  ['\u00b5s', 1e-6],
  ['us', 1e-6],
  ['\u03bcs', 1e-6],
  ['ns', 1e-9],
  ['min', 60],
  ['h', 3600],
  ['d', 86_400],
]

/** Of counts and ratios. */
const NUMBERS: readonly (readonly [string, number])[] = [
  ['%', 0.01],
  ['k', 1e3],
  ['M', 1e6],
  ['G', 1e9],
]

/** Every unit that is one word. */
const WORDS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...SIZES.map(([name, scale]) => [name, { seconds: 0, bytes: 1, scale }] as const),
  ...TIMES.map(([name, scale]) => [name, { seconds: 1, bytes: 0, scale }] as const),
  ...NUMBERS.map(([name, scale]) => [name, { seconds: 0, bytes: 0, scale }] as const),
])

/** The units that messages suggest. */
export const SUGGESTED_UNITS: readonly string[] = [
  ...WORDS.keys(),
  ...SIZES.map(([name]) => `${name}/s`),
  ...['/s', '1/s', 's/MiB', 'ms/MiB', 's/MB', 'ms/MB'],
]

/** Parse a unit: a word such as `MiB`, or a rate such as `MiB/s`, `ms/MB` and `/s`; `undefined` if it is none. */
export function parseUnit(text: string): Unit | undefined {
  const [over = '', under, ...others] = text.split('/')
  if (under === undefined) return WORDS.get(over)
  const above = over === '' || over === '1' ? ONE : WORDS.get(over)
  const below = WORDS.get(under)
  if (above === undefined || below === undefined || others.length > 0) return undefined
  if (below.seconds === 0 && below.bytes === 0) return undefined
  return divideUnits(above, below)
}

/** Find the word for a multiple of a byte or of a second: `MiB` for 1,048,576 bytes. */
export function findUnitWord({ seconds, bytes, scale }: Unit): string | undefined {
  if (seconds < 0 || bytes < 0 || seconds + bytes !== 1) return undefined
  const words = bytes === 1 ? SIZES : TIMES
  return words.find(([, size]) => Math.abs(size / scale - 1) < 1e-9)?.[0]
}

/** Say how many bytes the multiples of a byte in a text are: `1 MB is 1,000,000 B`. */
export function describeByteSizes(text: string): readonly string[] {
  const words: readonly string[] =
    text.match(/(?<!\p{L})[kMGTP]B(?![\p{L}\p{N}])|(?<!\p{L})[KMGTP]iB(?![\p{L}\p{N}])/gu) ?? []
  return SIZES.filter(([name, size]) => size > 1 && words.includes(name)).map(
    ([name, size]) => `1 ${name} is ${size.toLocaleString('en-US')} B`,
  )
}

const ONE: Unit = { seconds: 0, bytes: 0, scale: 1 }

/** Divide a unit by another one. */
export function divideUnits(above: Unit, below: Unit): Unit {
  return {
    seconds: above.seconds - below.seconds,
    bytes: above.bytes - below.bytes,
    scale: above.scale / below.scale,
  }
}
