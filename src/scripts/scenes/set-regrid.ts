import { parseNumberExpression } from '../parse-constant.ts'
import type { ScriptSettings } from '../script-settings.ts'
import type { TokenReader } from '../token-reader.ts'
import { changeScene } from './change-scene.ts'
import type { RegridSettings } from './scene-settings.ts'

/** gnuplot 5.4's grid without numbers. */
const USUAL: RegridSettings = { rows: 10, columns: 10, weight: { kind: 'qnorm', power: 1 } }

/** The most points of a grid along a side (gnuplot 5.4). */
const MOST_POINTS = 1000

/** The functions by which points count less the farther they are away. */
const KERNELS = [
  ['gauss', 'gauss'],
  ['cauchy', 'cauchy'],
  ['exp', 'exp'],
  ['box', 'box'],
  ['hann', 'hann'],
] as const

/** Read `set dgrid3d 30,30,2`, `set dgrid3d 30,30 splines`, `set dgrid3d 20,20 gauss 0.5,0.3`. */
export function readRegrid(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const before = settings.scene.regrid ?? USUAL
  const number = (): number => parseNumberExpression(reader, settings.scope)
  const sizes: number[] = []
  let power = before.weight.kind === 'qnorm' ? before.weight.power : 1
  let weight: RegridSettings['weight'] | undefined
  let place = 0
  while (!reader.isAtEnd()) {
    const kernel = KERNELS.find(([word]) => reader.take(word))?.[1]
    if (reader.take(',')) place += 1
    else if (reader.take('splines')) weight = { kind: 'splines' }
    else if (reader.take('qnorm')) {
      if (!reader.isAtEnd()) power = Math.trunc(number())
    } else if (kernel !== undefined) {
      const isDensity = reader.take('kdens$ity2d')
      const x = reader.isAtEnd() ? 1 : number()
      const y = reader.take(',') ? number() : x
      weight = { kind: kernel, scale: [x, y], isDensity }
    } else if (place === 2) power = Math.trunc(number())
    else sizes[place] = Math.trunc(number())
  }
  const rows = sizes[0] ?? before.rows
  const columns = sizes[1] ?? sizes[0] ?? before.columns
  if ([rows, columns].some((count) => !(count >= 2 && count <= MOST_POINTS))) {
    const reason = `a grid has 2 to ${String(MOST_POINTS)} points along each side`
    throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
  }
  return changeScene(settings, {
    regrid: { rows, columns, weight: weight ?? { kind: 'qnorm', power } },
  })
}
