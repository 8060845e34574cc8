import { decodeLine } from '../line.ts'
import type { TimeDialect } from './time-dialect.ts'

const LINE = /^(Executed in|usr time|sys time) +(\d+)[.,](\d+) (mins|secs|millis|micros)(?: |$)/

const NAMES: Readonly<Record<string, string>> = {
  'Executed in': 'real',
  'usr time': 'user',
  'sys time': 'sys',
}

/** Powers of ten of a second; of minutes, the factor. */
const EXPONENTS: Readonly<Record<string, number>> = { secs: 0, millis: -3, micros: -6 }

/** fish's `time`: `Executed in   35.49 secs    fish           external`, and two lines of CPU time below it. */
export const fishDialect: TimeDialect = {
  name: 'fish',
  anchors: Object.keys(NAMES).map((text) => ({ text, where: 'line-start' })),
  parse(line) {
    const match = LINE.exec(decodeLine(line))
    if (match === null) return undefined
    const [, label = '', whole = '', fraction = '', unit = ''] = match
    const name = NAMES[label] ?? ''
    const of =
      name === 'real' ? { source: 'fish', begins: true } : { source: 'fish', continues: true }
    const exponent = EXPONENTS[unit]
    const step = Number(`1e${String((exponent ?? 0) - fraction.length)}`)
    const value =
      exponent === undefined
        ? Number((Number(`${whole}.${fraction}`) * 60).toFixed(fraction.length))
        : Number(`${whole}.${fraction}e${String(exponent)}`)
    const resolution = exponent === undefined ? 60 * step : step
    return {
      record: { kind: 'figures', figures: [{ name, value, unit: 's', resolution }], of },
    }
  },
}
