import type { PolarTurn } from '../../charts/chart.ts'
import { changeAxes, omit, type ScriptSettings } from '../script-settings.ts'
import { readAxisRange } from '../set-axis.ts'
import type { TokenReader } from '../token-reader.ts'
import { USUAL_POLAR, type PolarSettings } from './polar-settings.ts'

/** Change what is set for polar plots. */
export function changePolar(
  settings: ScriptSettings,
  change: Partial<PolarSettings>,
): ScriptSettings {
  return { ...settings, polar: { ...settings.polar, ...change } }
}

/** Read `set polar`: functions are then those of t, and a range of the radius that is set holds for x and y. */
export function setPolar(_: TokenReader, settings: ScriptSettings): ScriptSettings {
  const { polar, isParametric, dummy } = settings
  if (polar.isOn) return settings
  const on = changePolar(settings, { isOn: true, hasLine: true })
  const named = { ...on, dummy: isParametric ? dummy : 't' }
  const { min, max } = polar.radius.range
  return min === undefined && max === undefined ? named : spreadRange(named)
}

/** Read `unset polar`. */
export function unsetPolar(_: TokenReader, settings: ScriptSettings): ScriptSettings {
  const { polar, isParametric, dummy } = settings
  const { turn, angle } = USUAL_POLAR
  const off = changePolar(settings, { isOn: false, hasLine: false, turn, angle })
  return { ...off, dummy: polar.isOn && !isParametric ? 'x' : dummy }
}

/** Read `set rrange`, which scales x and y, too. */
export function readRadiusRange(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const changed = readAxisRange(reader, settings, 'r')
  return changed.polar.isOn ? spreadRange(changed) : changed
}

/** Give x and y the range that the radius has to both sides of the middle. */
function spreadRange(settings: ScriptSettings): ScriptSettings {
  const { min = 0, max } = settings.polar.radius.range
  const reach = max === undefined ? undefined : Math.abs(max - min)
  return changeAxes(settings, ['x', 'y'], (axis) => ({
    ...omit(axis, 'bounds'),
    range: reach === undefined ? {} : { min: -reach, max: reach },
  }))
}

/** Read `set theta top clockwise`. */
export function readTurn(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  let { turn } = settings.polar
  while (!reader.isAtEnd()) {
    const found = TURNS.find(([word]) => reader.take(word))
    if (found === undefined) {
      throw reader.createSyntaxError(
        '`right`, `top`, `left`, `bottom`, `clockwise` or `counterclockwise`',
      )
    }
    turn = { ...turn, ...found[1] }
  }
  return changePolar(settings, { turn })
}

const TURNS: readonly (readonly [string, Partial<PolarTurn>])[] = [
  ['r$ight', { origin: 0 }],
  ['t$op', { origin: 90 }],
  ['l$eft', { origin: 180 }],
  ['b$ottom', { origin: -90 }],
  ['clockwise', { direction: -1 }],
  ['cw', { direction: -1 }],
  ['counterclockwise', { direction: 1 }],
  ['ccw', { direction: 1 }],
]
