import type { Side } from '../charts/chart.ts'
import { parseNumberExpression } from './parse-constant.ts'
import type { Scope } from './scope.ts'
import { changeChart, omit, type ScriptSettings, type SettableAxis } from './script-settings.ts'
import {
  AXIS_NAMES,
  changeAxis,
  isSettable,
  readAxisData,
  readAxisNames,
  unsetLogscale,
} from './set-axis.ts'
import { unsetAutoscale } from './set-autoscale.ts'
import { USUAL_FIT } from './fitting/fit-settings.ts'
import { USUAL_POLAR } from './polar/polar-settings.ts'
import { changePolar, unsetPolar } from './polar/set-polar.ts'
import { USUAL_PALETTE } from './usual-colors.ts'
import { unsetDashType } from './read-dash.ts'
import { unsetClip } from './set-clip.ts'
import { unsetDataFile } from './set-data-file.ts'
import { changeSigns } from './set-writing.ts'
import { unsetLink } from './set-link.ts'
import { changeRegion } from './set-size.ts'
import { unsetStyle } from './unset-style.ts'
import { unsetZeroAxis } from './set-zero-axis.ts'
import { unsetCaption } from './set-caption.ts'
import { changeScene } from './scenes/change-scene.ts'
import { USUAL_SCENE } from './scenes/scene-settings.ts'
import { SCENE_UNSETTERS } from './scenes/scene-setters.ts'
import { skipSilentSetting } from './silent-settings.ts'
import { unsetMonochrome } from './set-monochrome.ts'
import { createUncoveredSetting } from './uncovered-setting.ts'
import type { ReadSetting } from './setting-reader.ts'
import { TaggedItems } from './tagged-items.ts'
import type { TokenReader } from './token-reader.ts'

/** Take the tics of an axis away, and what `set tics` said of them while it had none (gnuplot 5.4 `unset_tics`). */
function unsetTics(settings: ScriptSettings, name: SettableAxis): ScriptSettings {
  const bare = changeAxis(settings, name, { tics: undefined, ticsOut: false, ticScale: 1 })
  return { ...bare, hiddenTics: omit(settings.hiddenTics, name) }
}

/** Read what follows `unset`. */
export function readUnsetting(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const found = UNSETTINGS.find(([word]) => reader.take(word))
  if (found !== undefined) return found[1](reader, settings)
  const word = reader.peek()?.text ?? ''
  const [, minor, name = '', what = ''] =
    /^(m)?([xy]2?|z|cb|r|t(?=t))(la(?:b(?:el?)?)?|ti(?:cs?)?|da(?:ta?)?|r(?:a(?:n(?:ge?)?)?)?)$/.exec(
      word,
    ) ?? []
  if (!isSettable(name)) {
    if (skipSilentSetting(reader)) return settings
    throw createUncoveredSetting(reader, 'unset')
  }
  reader.next('a setting')
  if (minor !== undefined) return changeAxis(settings, name, { minorTics: 'none' })
  if (what.startsWith('l')) return unsetCaption(settings, name)
  if (what.startsWith('t')) return unsetTics(settings, name)
  if (what.startsWith('r')) return changeAxis(settings, name, { range: {}, usual: {} })
  return readAxisData(reader, settings, name)
}

const UNSETTINGS: readonly (readonly [string, ReadSetting])[] = [
  ['k$ey', (_, settings) => ({ ...settings, isKeyOn: false })],
  ['tit$le', (_, settings) => unsetCaption(settings, 'title')],
  ['link', unsetLink],
  ['st$yle', unsetStyle],
  // Neither walls nor plots of these kinds are drawn.
  ['wall$s', (_, settings) => settings],
  ['spiderplot', (_, settings) => settings],
  // The lengths of tics stay (gnuplot 5.4).
  ['ticsc$ale', (_, settings) => settings],
  ['mono$chrome', unsetMonochrome],
  ['zero', (_, settings) => settings],
  ['rgbmax', (_, settings) => settings],
  ['jit$ter', (_, settings) => ({ ...settings, chart: omit(settings.chart, 'jitter') })],
  [
    'g$rid',
    (_, settings) =>
      changeScene(
        {
          ...changePolar(settings, { grid: USUAL_POLAR.grid }),
          chart: { ...omit(settings.chart, 'gridStyle'), grid: [] },
        },
        { grid: USUAL_SCENE.grid },
      ),
  ],
  [
    'bor$der',
    (_, settings) =>
      changeScene(
        changeChart(changePolar(settings, { hasBorder: false }), {
          border: { ...settings.chart.border, sides: [] },
        }),
        { edges: 0 },
      ),
  ],
  [
    'ar$row',
    (reader, settings) => ({
      ...settings,
      arrows: withoutTag(reader, settings.arrows, settings.scope),
    }),
  ],
  [
    'lab$el',
    (reader, settings) => ({
      ...settings,
      labels: withoutTag(reader, settings.labels, settings.scope),
    }),
  ],
  ['log$scale', unsetLogscale],
  ['au$toscale', unsetAutoscale],
  ['pa$rametric', (_, settings) => ({ ...settings, isParametric: false, dummy: 'x' })],
  ['pal$ette', (_, settings) => ({ ...settings, palette: USUAL_PALETTE })],
  ['colorb$ox', (_, settings) => ({ ...settings, colorBox: undefined })],
  // What a script draws after it goes where it went before.
  ['t$erminal', (_, settings) => settings],
  ['o$utput', (_, settings) => ({ ...settings, output: undefined })],
  ['cli$p', unsetClip],
  [
    'tic$s',
    (_, settings) => (['x', 'y', 'x2', 'y2', 'z', 'cb', 'r'] as const).reduce(unsetTics, settings),
  ],
  [
    'form$at',
    (reader, settings) =>
      (readAxisNames(reader) ?? AXIS_NAMES).reduce(
        (all, name) => changeAxis(all, name, { format: '% h' }),
        settings,
      ),
  ],
  [
    'dec$imalsign',
    (_, settings) =>
      changeChart(settings, { terminal: omit(settings.chart.terminal, 'decimalSign') }),
  ],
  [
    'enc$oding',
    (_, settings) =>
      changeChart(settings, { terminal: { ...settings.chart.terminal, encoding: 'bytes' } }),
  ],
  ['minus$sign', (_, settings) => changeSigns(settings, { hasMinus: false })],
  ['micro', (_, settings) => changeSigns(settings, { hasMicro: false })],
  ['box$width', (_, settings) => ({ ...settings, chart: omit(settings.chart, 'boxWidth') })],
  [
    'si$ze',
    (_, settings) => ({
      ...changeRegion(settings, { width: 1, height: 1 }),
      chart: omit(changeRegion(settings, { width: 1, height: 1 }).chart, 'ratio'),
    }),
  ],
  [
    'obj$ect',
    (reader, settings) => ({
      ...settings,
      objects: withoutTag(reader, settings.objects, settings.scope),
    }),
  ],
  ['of$fsets', (_, settings) => ({ ...settings, chart: omit(settings.chart, 'offsets') })],
  ['or$igin', (_, settings) => changeRegion(settings, { x: 0, y: 0 })],
  ['xzero$axis', (_, settings) => unsetZeroAxis(settings, ['x'])],
  ['yzero$axis', (_, settings) => unsetZeroAxis(settings, ['y'])],
  ['x2zero$axis', (_, settings) => unsetZeroAxis(settings, ['x2'])],
  ['y2zero$axis', (_, settings) => unsetZeroAxis(settings, ['y2'])],
  ['zzero$axis', (_, settings) => unsetZeroAxis(settings, ['z'])],
  ['zero$axis', (_, settings) => unsetZeroAxis(settings, ['x', 'y', 'z'])],
  ['b$ars', (_, settings) => changeChart(settings, { barSize: 0 })],
  ['errorb$ars', (_, settings) => changeChart(settings, { barSize: 0 })],
  ['loa$dpath', (_, settings) => ({ ...settings, loadPath: [] })],
  ['dasht$ype', unsetDashType],
  ['dt', unsetDashType],
  ['fit', (_, settings) => ({ ...settings, fit: USUAL_FIT })],
  [
    'ang$les',
    (_, settings) => {
      settings.scope.radiansPerAngle = 1
      return settings
    },
  ],
  ['sam$ples', (_, settings) => ({ ...settings, samples: 100 })],
  ['data$file', unsetDataFile],
  ...SCENE_UNSETTERS,
  ['lmar$gin', (_, settings) => unsetMargin(settings, 'left')],
  ['rmar$gin', (_, settings) => unsetMargin(settings, 'right')],
  ['tmar$gin', (_, settings) => unsetMargin(settings, 'top')],
  ['bmar$gin', (_, settings) => unsetMargin(settings, 'bottom')],
  ['pol$ar', unsetPolar],
  ['rax$is', (_, settings) => changePolar(settings, { hasLine: false })],
  ['the$ta', (_, settings) => changePolar(settings, { turn: USUAL_POLAR.turn })],
  ['times$tamp', (_, settings) => ({ ...settings, chart: omit(settings.chart, 'stamp') })],
  ['mar$gins', (_, settings) => ({ ...settings, chart: omit(settings.chart, 'margins') })],
]

function unsetMargin(settings: ScriptSettings, side: Side): ScriptSettings {
  return changeChart(settings, { margins: omit(settings.chart.margins ?? {}, side) })
}

function withoutTag<T>(reader: TokenReader, tagged: TaggedItems<T>, scope: Scope): TaggedItems<T> {
  if (reader.isAtEnd()) return TaggedItems.empty()
  return tagged.without(Math.trunc(parseNumberExpression(reader, scope)))
}
