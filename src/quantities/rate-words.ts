import { findUnitReadings, type UnitReading } from './unit-words.ts'

const RATE = /^(?<over>[^/]+?)(?: ?\/ ?| per | a )(?<under>[a-z]+)$/i
/** `k rows/s`, `million requests per second`. */
const PREFIXED = /^(?<prefix>[kKMGT]|thousand|million|billion)\s(?<rate>.+)$/
const SHORT = /^(?<prefix>[kKMGT]?)(?<word>bps|Hz|[qtr]ps|IOPS|fps)$/i
const PREFIXES: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12 }
const WORDS: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 }

/** Find what a unit by time may mean: `MB/s`, `requests per second`, `QPS`; `undefined` for a word that is none. */
export function findRateReadings(word: string): readonly UnitReading[] | undefined {
  const prefixed = PREFIXED.exec(word)?.groups
  if (prefixed !== undefined) {
    const prefix = (prefixed['prefix'] ?? '').toLowerCase()
    const by = PREFIXES[prefix] ?? WORDS[prefix] ?? 1
    return findRateReadings(prefixed['rate'] ?? '')?.map((one) => ({
      ...one,
      scales: one.scales.map((scale) => scale * by),
    }))
  }
  const short = SHORT.exec(word)?.groups
  if (short !== undefined) {
    const scale = PREFIXES[(short['prefix'] ?? '').toLowerCase()] ?? 1
    const name = (short['word'] ?? '').toLowerCase()
    return [{ dimension: name === 'bps' ? 'bits by time' : name, scales: [scale], style: 'rate' }]
  }
  const { over = '', under = '' } = RATE.exec(word)?.groups ?? {}
  const times = (findUnitReadings(under) ?? []).filter(({ dimension }) => dimension === 'seconds')
  if (over === '' || times.length === 0) return undefined
  const counted = findUnitReadings(over) ?? [
    { dimension: singular(over), scales: [1], style: 'rate' },
  ]
  return times.flatMap(({ scales: [seconds = 1] }) =>
    counted.map(({ dimension, scales, style }) => ({
      dimension: `${dimension} by time`,
      scales: scales.map((scale) => scale / seconds),
      style,
    })),
  )
}

/** `req`, `reqs` and `requests` are one thing. */
function singular(word: string): string {
  const plain = word.toLowerCase().replace(/s$/, '')
  return SAME[plain] ?? plain
}

const SAME: Readonly<Record<string, string>> = {
  req: 'request',
  op: 'operation',
  tok: 'token',
  msg: 'message',
  iter: 'iteration',
  img: 'image',
  im: 'image',
}
