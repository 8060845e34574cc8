import { parseNumberExpression, parseRequiredText } from '../parse-constant.ts'
import { readFont } from '../read-caption.ts'
import type { ScriptSettings } from '../script-settings.ts'
import type { TokenReader } from '../token-reader.ts'
import { changeScene } from './change-scene.ts'
import { USUAL_CONTOURS, type SceneSettings } from './scene-settings.ts'

type Contours = SceneSettings['contours']

/** Read `set contour base|surface|both`. */
export function readContour(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const where = reader.take('s$urface') ? 'surface' : reader.take('bo$th') ? 'both' : 'base'
  if (where === 'base') reader.take('ba$se')
  return changeScene(settings, { contourPlace: where })
}

/** More heights than this are a mistake. */
const MOST_LEVELS = 1000

/** Read `set cntrparam levels discrete 1,2,3` and its like. */
export function readContourParameters(
  reader: TokenReader,
  settings: ScriptSettings,
): ScriptSettings {
  if (reader.isAtEnd()) {
    const { levels, curve } = USUAL_CONTOURS
    const contours = { ...settings.scene.contours, levels, curve }
    return changeScene(settings, { contours, firstContourType: 0 })
  }
  let { contours, firstContourType } = settings.scene
  const whole = (): number => Math.trunc(parseNumberExpression(reader, settings.scope))
  while (!reader.isAtEnd()) {
    if (reader.take('first$linetype')) firstContourType = whole()
    else contours = readParameter(reader, settings, contours)
  }
  return changeScene(settings, { contours, firstContourType })
}

function readParameter(
  reader: TokenReader,
  settings: ScriptSettings,
  contours: Contours,
): Contours {
  const { curve } = contours
  const limit = (low: number, high: number): number => {
    const value = Math.trunc(parseNumberExpression(reader, settings.scope))
    return Math.min(high, Math.max(low, value))
  }
  if (reader.take('sort$ed')) return { ...contours, isSorted: true }
  if (reader.take('unsort$ed')) return { ...contours, isSorted: false }
  if (reader.take('li$near')) return { ...contours, curve: { ...curve, kind: 'linear' } }
  if (reader.take('c$ubicspline')) return { ...contours, curve: { ...curve, kind: 'cubicspline' } }
  if (reader.take('b$spline')) return { ...contours, curve: { ...curve, kind: 'bspline' } }
  if (reader.take('p$oints')) return { ...contours, curve: { ...curve, points: limit(1, 100) } }
  if (reader.take('o$rder')) return { ...contours, curve: { ...curve, order: limit(2, 10) } }
  if (reader.take('le$vels')) return { ...contours, levels: readLevels(reader, settings, contours) }
  throw reader.createUncovered('set cntrparam')
}

function readLevels(
  reader: TokenReader,
  settings: ScriptSettings,
  { levels }: Contours,
): Contours['levels'] {
  const number = (): number => parseNumberExpression(reader, settings.scope)
  if (reader.take('di$screte')) {
    const values: number[] = []
    do values.push(number())
    while (reader.take(',') && values.length < MOST_LEVELS)
    return { kind: 'discrete', values }
  }
  const before = levels.kind === 'discrete' ? levels.values.length : levels.count
  if (reader.take('in$cremental')) {
    const start = number()
    reader.expect(',')
    const step = number()
    if (step === 0)
      throw reader.createErrorBefore({
        kind: 'bad-script-value',
        reason: 'the heights of contours differ by more than 0',
      })
    const count = reader.take(',') ? Math.trunc((number() - start) / step + 1) : before
    return { kind: 'incremental', start, step, count: Math.min(MOST_LEVELS, count) }
  }
  const isAutomatic = reader.take('au$to')
  const count = isAutomatic && reader.isAtEnd() ? before : Math.trunc(number())
  const limited = Math.min(MOST_LEVELS, Math.max(1, count))
  if (isAutomatic || levels.kind === 'automatic') return { kind: 'automatic', count: limited }
  // A number alone leaves discrete heights as they are (gnuplot 5.4).
  return levels.kind === 'incremental' ? { ...levels, count: limited } : levels
}

/** Read `set cntrlabel format "%g" start 5 font ",8" onecolor`. */
export function readContourLabels(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  let { contours } = settings.scene
  if (reader.isAtEnd()) {
    const { format, isOneColor } = USUAL_CONTOURS
    return changeScene(settings, { contours: { ...contours, format, isOneColor } })
  }
  while (!reader.isAtEnd()) {
    if (reader.take('one$color')) contours = { ...contours, isOneColor: true }
    else if (reader.take('form$at')) {
      const format = parseRequiredText(reader, settings.scope, 'a format such as `"%g"`')
      contours = { ...contours, format }
    } else if (reader.take('font')) {
      const font = readFont(reader, settings)
      contours = { ...contours, labels: { ...contours.labels, font } }
    } else if (reader.take('start')) {
      const given = Math.trunc(parseNumberExpression(reader, settings.scope))
      contours = { ...contours, labels: { ...contours.labels, start: given > 0 ? given : 5 } }
    } else if (reader.take('int$erval')) {
      const interval = Math.trunc(parseNumberExpression(reader, settings.scope))
      contours = { ...contours, labels: { ...contours.labels, interval } }
    } else throw reader.createUncovered('set cntrlabel')
  }
  return changeScene(settings, { contours })
}
