import { parseNumberExpression } from '../parse-constant.ts'
import { changeChart, omit, type ScriptSettings } from '../script-settings.ts'
import type { TokenReader } from '../token-reader.ts'
import { changeScene, noteUncovered } from './change-scene.ts'
import { USUAL_SCENE } from './scene-settings.ts'

/** Read `set view 60,30,1,1`, `set view map scale 1`, `set view equal xyz`. */
export function readView(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const { scope } = settings
  const plain = noteUncovered(settings, 'set view', undefined)
  const { view } = plain.scene
  if (reader.take('map')) return readMap(reader, plain)
  if (reader.isNext('proj$ection')) {
    reader.next('a projection')
    if (reader.take('xy')) return readMap(reader, plain)
    const option = `projection ${reader.next('`xy`, `xz` or `yz`').text}`
    return noteUncovered(
      changeScene(plain, { view: { ...view, isMap: false } }),
      'set view',
      option,
    )
  }
  if (reader.take('equal$_axes')) {
    const equal = reader.take('xyz') ? 'xyz' : 'xy'
    if (equal === 'xy') reader.take('xy')
    return changeScene(plain, { view: { ...view, isMap: false, equal } })
  }
  if (reader.take('noequal$_axes')) {
    return changeScene(plain, { view: omit({ ...view, isMap: false }, 'equal') })
  }
  if (reader.take('azi$muth')) {
    const angle = parseNumberExpression(reader, scope)
    const turned = changeScene(plain, { view: { ...view, isMap: false } })
    return angle === 0 ? turned : noteUncovered(turned, 'set view', 'azimuth')
  }
  return readAngles(reader, plain)
}

function readMap(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const { view } = settings.scene
  const mapScale = reader.take('scale') ? parseNumberExpression(reader, settings.scope) : 1
  const map = changeScene(settings, { view: { ...omit(view, 'equal'), isMap: true, mapScale } })
  // Equal units in space become those of a map (gnuplot 5.4).
  return view.equal === undefined ? map : changeChart(map, { ratio: -1 })
}

/** Read the angles and the scales, each of which may be left out. */
function readAngles(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const { view } = settings.scene
  const values = [view.rotateX, view.rotateZ, view.scale, view.scaleZ]
  for (let i = 0; i < values.length && !reader.isAtEnd(); i++) {
    if (!reader.isNext(',')) values[i] = parseNumberExpression(reader, settings.scope)
    if (!reader.take(',')) break
  }
  const [rotateX = 60, rotateZ = 30, scale = 1, scaleZ = 1] = values
  const isTurned = [rotateX, rotateZ].every((angle) => angle >= 0 && angle <= 360)
  if (!isTurned || !(scale >= 1e-6) || !(scaleZ >= 1e-6)) {
    const reason = 'a view has angles from 0 to 360 degrees, and scales above 0'
    throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
  }
  return changeScene(settings, { view: { ...view, isMap: false, rotateX, rotateZ, scale, scaleZ } })
}

/** Read `set xyplane at 0`, `set xyplane relative 0.5`, and the older `set ticslevel 0.5`. */
export function readPlane(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const isAt = reader.take('at')
  if (!isAt) reader.take('rel$ative')
  if (!isAt && reader.isAtEnd()) return changeScene(settings, { plane: USUAL_SCENE.plane })
  const value = parseNumberExpression(reader, settings.scope)
  return changeScene(settings, { plane: { kind: isAt ? 'at' : 'relative', value } })
}

/** Read `set surface explicit`. */
export function readSurfaceSetting(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const isExplicit = reader.take('explicit')
  if (!isExplicit) reader.take('implicit')
  return changeScene(settings, { isSurfaceHidden: false, isExplicit })
}

/** More lines than this no picture shows. */
const MOST_ROWS = 10_000

/** Read `set isosamples 20,30`. */
export function readSceneRows(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const first = Math.trunc(parseNumberExpression(reader, settings.scope))
  const second = reader.take(',')
    ? Math.trunc(parseNumberExpression(reader, settings.scope))
    : first
  const isCounted = [first, second].every((count) => count >= 2 && count <= MOST_ROWS)
  if (isCounted) return changeScene(settings, { rows: [first, second] })
  const reason = `\`isosamples\` takes 2 to ${String(MOST_ROWS)} lines`
  throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
}
