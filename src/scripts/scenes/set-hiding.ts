import type { HidingSettings } from '../../charts/chart.ts'
import { parseNumberExpression } from '../parse-constant.ts'
import type { ScriptSettings } from '../script-settings.ts'
import type { TokenReader } from '../token-reader.ts'
import { changeScene } from './change-scene.ts'
import { USUAL_SCENE, type SceneHidingSettings } from './scene-settings.ts'

type ReadOption = (reader: TokenReader, settings: ScriptSettings) => Partial<SceneHidingSettings>

/** A whole number behind an option. */
function readNumber(reader: TokenReader, { scope }: ScriptSettings): number {
  return Math.trunc(parseNumberExpression(reader, scope))
}

/** The options of `set hidden3d`, by their abbreviations. */
const OPTIONS: readonly (readonly [string, ReadOption])[] = [
  ['def$aults', () => USUAL_SCENE.hiding],
  ['off$set', (reader, settings) => ({ offset: readNumber(reader, settings) })],
  ['nooff$set', () => ({ offset: 0 })],
  ['tri$anglepattern', (reader, settings) => ({ pattern: readNumber(reader, settings) })],
  ['undef$ined', (reader, settings) => ({ leavesOut: findMissing(readNumber(reader, settings)) })],
  ['nound$efined', () => ({ leavesOut: 'gaps' })],
  ['alt$diagonal', () => ({ hasOtherDiagonal: true })],
  ['noalt$diagonal', () => ({ hasOtherDiagonal: false })],
  ['bent$over', () => ({ showsBends: true })],
  ['nobent$over', () => ({ showsBends: false })],
  ['front', () => ({ layer: 'front' })],
  ['back', () => ({ layer: 'back' })],
]

/** Points out of range leave holes at 1 only; a point without a place always does. */
function findMissing(number: number): HidingSettings['leavesOut'] {
  return number === 1 ? 'outside' : 'gaps'
}

/** Read `set hidden3d`; what its options set before stays set. */
export function readHiding(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  let hiding: SceneHidingSettings = { ...settings.scene.hiding, isOn: true }
  while (!reader.isAtEnd()) {
    const found = OPTIONS.find(([word]) => reader.take(word))
    if (found === undefined) throw reader.createSyntaxError('an option of `set hidden3d`')
    hiding = { ...hiding, ...found[1](reader, settings), isOn: true }
  }
  return changeScene(settings, { hiding })
}
