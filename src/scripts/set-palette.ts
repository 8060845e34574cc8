import type { ColorComponents, ColorPalette, PaletteStop } from '../charts/chart.ts'
import { LAST_FORMULA } from '../charts/gnuplot/colors/palette-formulae.ts'
import { parseNumberExpression, parseTextExpression } from './parse-constant.ts'
import { parseScriptExpression } from './parse-script-expression.ts'
import { readRgb } from './read-line-style.ts'
import { real, toNumber } from './script-expression.ts'
import type { ScriptSettings } from './script-settings.ts'
import { USUAL_PALETTE } from './usual-colors.ts'
import type { TokenReader } from './token-reader.ts'

const CUBEHELIX = { kind: 'cubehelix', start: 0.5, cycles: -1.5, saturation: 1 } as const

/** Read `set palette …`; without options, it is the one at the start. */
export function readPalette(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  if (reader.isAtEnd()) return { ...settings, palette: USUAL_PALETTE }
  let { palette } = settings
  while (!reader.isAtEnd()) palette = { ...palette, ...readOption(reader, settings, palette) }
  const { isNegative, ...rest } = palette
  return { ...settings, palette: isNegative === true ? palette : rest }
}

function readOption(
  reader: TokenReader,
  settings: ScriptSettings,
  palette: ColorPalette,
): Partial<ColorPalette> {
  const number = (): number => parseNumberExpression(reader, settings.scope)
  if (reader.take('pos$itive')) return { isNegative: false }
  if (reader.take('neg$ative')) return { isNegative: true }
  if (reader.take('gray$scale', 'grey$scale')) return { mapping: { kind: 'gray' } }
  if (reader.take('gam$ma')) return { gamma: number() }
  if (reader.take('col$or')) {
    return palette.mapping.kind === 'gray' ? { mapping: USUAL_PALETTE.mapping } : {}
  }
  if (reader.take('rgb$formulae')) return { mapping: readFormulae(reader, settings) }
  if (reader.take('def$ined')) return { mapping: readGradient(reader, settings) }
  if (reader.take('func$tions')) return { mapping: sampleFunctions(reader, settings) }
  if (reader.take('cubehelix')) return { mapping: readCubehelix(reader, settings) }
  if (reader.take('mo$del')) return { model: readModel(reader) }
  if (reader.take('maxc$olors')) {
    const count = Math.trunc(number())
    return count > 1 ? { maxColors: count } : {}
  }
  if (reader.take('nops_allcF', 'ps_allcF')) return {}
  throw reader.createUncovered('set palette')
}

function readModel(reader: TokenReader): ColorPalette['model'] {
  for (const model of ['RGB', 'HSV', 'CMY'] as const) if (reader.take(model)) return model
  throw reader.createSyntaxError('`RGB`, `HSV` or `CMY`')
}

function readFormulae(reader: TokenReader, settings: ScriptSettings): ColorPalette['mapping'] {
  const read = (): number => {
    const value = Math.trunc(parseNumberExpression(reader, settings.scope))
    if (Math.abs(value) <= LAST_FORMULA) return value
    const reason = `the formulae of a palette go from -${String(LAST_FORMULA)} to ${String(LAST_FORMULA)}`
    throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
  }
  const first = read()
  reader.expect(',')
  const second = read()
  reader.expect(',')
  return { kind: 'formulae', numbers: [first, second, read()] }
}

function readCubehelix(reader: TokenReader, settings: ScriptSettings): ColorPalette['mapping'] {
  let mapping: Extract<ColorPalette['mapping'], { kind: 'cubehelix' }> = CUBEHELIX
  const number = (): number => parseNumberExpression(reader, settings.scope)
  for (;;) {
    if (reader.take('start')) mapping = { ...mapping, start: number() }
    else if (reader.take('cyc$les')) mapping = { ...mapping, cycles: number() }
    else if (reader.take('sat$uration')) mapping = { ...mapping, saturation: number() }
    else return mapping
  }
}

/** Read `defined (0 "blue", 1 "#ff0000", 2 1 1 0)`; without a list, gnuplot's own gradient. */
function readGradient(reader: TokenReader, settings: ScriptSettings): ColorPalette['mapping'] {
  if (!reader.take('(')) return { kind: 'gradient', stops: DEFINED }
  const stops: PaletteStop[] = []
  do {
    const at = parseNumberExpression(reader, settings.scope)
    if (at < (stops.at(-1)?.at ?? -Infinity)) {
      const reason = 'the places of a palette rise'
      throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
    }
    stops.push({ at, color: readComponents(reader, settings) })
  } while (reader.take(','))
  reader.expect(')')
  const spanned = spanStops(stops)
  if (spanned !== undefined) return { kind: 'gradient', stops: spanned }
  const reason = 'the places of a palette span no range'
  throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
}

/** Let the places of colours go from 0 to 1; `undefined` where they span no range. */
export function spanStops(stops: readonly PaletteStop[]): readonly PaletteStop[] | undefined {
  const [low, high] = [stops[0]?.at ?? 0, stops.at(-1)?.at ?? 0]
  if (high === low) return undefined
  return stops.map(({ at, color }) => ({ at: (at - low) / (high - low), color }))
}

/** gnuplot 5.4's gradient of `defined` without colours. */
const DEFINED: readonly PaletteStop[] = [
  { at: 0, color: [0.05, 0.05, 0.2] },
  { at: 0.1, color: [0, 0, 1] },
  { at: 0.25, color: [0.7, 0.85, 0.9] },
  { at: 0.4, color: [0, 0.75, 0] },
  { at: 0.5, color: [1, 1, 0] },
  { at: 0.7, color: [1, 0, 0] },
  { at: 0.9, color: [0.6, 0.6, 0.6] },
  { at: 1, color: [0.95, 0.95, 0.95] },
]

function readComponents(reader: TokenReader, settings: ScriptSettings): ColorComponents {
  const name = parseTextExpression(reader, settings.scope)
  if (name !== undefined) {
    // Of more digits, the first six are the colour: a palette has no opacity (gnuplot 5.4).
    const color = readRgb(name.replace(/^(#|0x)([\da-f]{6})[\da-f]+/i, '$1$2'), reader)
    const hex = color.kind === 'rgb' ? color.hex : '#000000'
    const part = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16) / 255
    return [part(1), part(3), part(5)]
  }
  const number = (): number => parseNumberExpression(reader, settings.scope)
  return [number(), number(), number()]
}

/** Values at which functions of a palette are evaluated; between them they are taken as straight. */
const SAMPLES = 4096

/** Read `functions gray, gray**2, 0`, and evaluate them. */
function sampleFunctions(reader: TokenReader, settings: ScriptSettings): ColorPalette['mapping'] {
  const { scope } = settings
  const parse = () => parseScriptExpression(reader, scope, ['gray'])
  const first = parse()
  reader.expect(',')
  const second = parse()
  reader.expect(',')
  const functions = [first, second, parse()]
  const colors = Array.from({ length: SAMPLES + 1 }, (_, i) => {
    const [a = 0, b = 0, c = 0] = functions.map((one) =>
      Math.min(1, Math.max(0, toNumber(scope.evaluateAt(one, real(i / SAMPLES))))),
    )
    return [a, b, c] as const
  })
  return { kind: 'sampled', colors }
}
