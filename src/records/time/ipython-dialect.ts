import { decodeLine } from '../line.ts'
import type { StatedFigure } from '../record.ts'
import type { TimeDialect } from './time-dialect.ts'

/** A time that its parts, such as `1min 2s`, or a number and a unit make up. */
const TIME = String.raw`(?:\d+(?:\.\d+)?(?:e\+\d+)? ?(?:d|h|min|ns|[uµμ]s|ms|s)(?: (?=\d))?)+`
/** On Windows, there is the total alone. */
const CPU = new RegExp(
  `^CPU times: (?:user (?<user>${TIME}), sys: (?<sys>${TIME}), )?total: ${TIME}\\s*$`,
  'u',
)
const WALL = new RegExp(`^Wall time: (?<real>${TIME})\\s*$`, 'u')
const PART = /(?<number>\d+(?:\.(?<decimals>\d+))?(?:e\+\d+)?) ?(?<unit>[a-zµμ]+)/gu
/** What stands before it where IPython reads its input from a file. */
const PROMPT = /^(?:In \[\d+\]: )+/

/** Powers of ten of a second. */
const SMALL: Readonly<Record<string, number>> = {
  ...{ s: 0, ms: -3, ns: -9 },
  ...{ us: -6, µs: -6, μs: -6 },
}
const LARGE: Readonly<Record<string, number>> = { min: 60, h: 3600, d: 86_400 }

/**
 * `%time` and `%%time` of IPython: CPU times, and below them the wall time. It rounds to three digits, and cuts what takes a minute or
 * more to seconds.
 */
export const ipythonDialect: TimeDialect = {
  name: 'ipython',
  anchors: ['CPU times: ', 'Wall time: ', 'In ['].map((text) => ({ text, where: 'line-start' })),
  parse(line) {
    const text = decodeLine(line).replace(PROMPT, '')
    const cpu = CPU.exec(text)
    if (cpu !== null) {
      const { user, sys } = cpu.groups ?? {}
      const figures = [...stateTime('user', user), ...stateTime('sys', sys)]
      return { record: { kind: 'figures', figures, of: { source: 'ipython', begins: true } } }
    }
    const figures = stateTime('real', WALL.exec(text)?.groups?.['real'])
    if (figures.length === 0) return undefined
    return { record: { kind: 'figures', figures, of: { source: 'ipython', continues: true } } }
  },
}

function stateTime(name: string, text: string | undefined): readonly StatedFigure[] {
  if (text === undefined) return []
  const parts = [...text.matchAll(PART)].map(({ groups = {} }) => readPart(groups))
  const step = Math.min(...parts.map(({ resolution }) => resolution))
  const value = parts.reduce((total, part) => total + part.value, 0)
  return [{ name, value: Number(value.toPrecision(15)), unit: 's', resolution: step }]
}

function readPart({ number = '', decimals = '', unit = '' }: Readonly<Record<string, string>>) {
  const power = SMALL[unit]
  if (power === undefined) {
    return { value: Number(number) * (LARGE[unit] ?? NaN), resolution: 1 }
  }
  const [digits = '', exponent = '0'] = number.split('e')
  const value = Number(`${digits}e${String(power + Number(exponent))}`)
  return { value, resolution: Number(`1e${String(power + Number(exponent) - decimals.length)}`) }
}
