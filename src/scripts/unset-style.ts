import { parseNumberExpression } from './parse-constant.ts'
import { USUAL_BOXPLOT } from './make-boxplot.ts'
import { changeScene } from './scenes/change-scene.ts'
import { DEFAULT_SETTINGS, omit, type ScriptSettings } from './script-settings.ts'
import type { ReadSetting } from './setting-reader.ts'
import { TaggedItems } from './tagged-items.ts'
import type { TokenReader } from './token-reader.ts'

/** Read `unset style [what]`; without a word, all styles are as they were from the start (gnuplot 5.4). */
export const unsetStyle: ReadSetting = (reader, settings) => {
  if (reader.isAtEnd()) return STYLES.reduce((all, [, unset]) => unset(reader, all), settings)
  const found = STYLES.find(([word]) => reader.take(word))
  if (found === undefined) throw reader.createUncovered('unset style')
  return found[1](reader, settings)
}

const STYLES: readonly (readonly [string, ReadSetting])[] = [
  ['da$ta', (_, settings) => changeStyle(settings, 'data', 'style')],
  ['func$tion', (_, settings) => changeStyle(settings, 'function', 'functionStyle')],
  ['fi$ll', (_, settings) => ({ ...settings, fill: DEFAULT_SETTINGS.fill })],
  [
    'l$ine',
    (reader, settings) => ({
      ...settings,
      lineStyles: without(reader, settings, settings.lineStyles),
    }),
  ],
  ['arr$ow', (_, settings) => ({ ...settings, arrowStyles: TaggedItems.empty() })],
  ['textb$ox', (_, settings) => ({ ...settings, textBoxes: TaggedItems.empty() })],
  ['boxplot', (_, settings) => ({ ...settings, boxplot: USUAL_BOXPLOT })],
  [
    'hist$ogram',
    (_, settings) => ({
      ...settings,
      histogramTitle: {},
      isKeyJoined: false,
      chart: omit(settings.chart, 'histogram'),
    }),
  ],
  ['circle', (_, settings) => ({ ...settings, chart: omit(settings.chart, 'circle') })],
  ['rect$angle', (_, settings) => omit(settings, 'rectangle')],
  ['ell$ipse', (_, settings) => settings],
  ['par$allel', (_, settings) => settings],
  ['spider$plot', (_, settings) => settings],
]

function changeStyle(
  settings: ScriptSettings,
  name: 'data' | 'function',
  of: 'style' | 'functionStyle',
): ScriptSettings {
  return changeScene(
    { ...settings, [of]: DEFAULT_SETTINGS[of] },
    { style: omit(settings.scene.style, name) },
  )
}

function without<T>(
  reader: TokenReader,
  { scope }: ScriptSettings,
  items: TaggedItems<T>,
): TaggedItems<T> {
  if (reader.isAtEnd()) return TaggedItems.empty()
  return items.without(Math.trunc(parseNumberExpression(reader, scope)))
}
