import { changeChart, omit, type ScriptSettings } from './script-settings.ts'
import { changeAxis, readAxisData, unsetLogscale } from './set-axis.ts'
import { skipSilentSetting } from './silent-settings.ts'
import { createUncoveredSetting } from './uncovered-setting.ts'
import type { ReadSetting } from './setting-reader.ts'
import type { TokenReader } from './token-reader.ts'

/** Read what follows `unset`. */
export function readUnsetting(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const found = UNSETTINGS.find(([word]) => reader.take(word))
  if (found !== undefined) return found[1](reader, settings)
  const word = reader.peek()?.text ?? ''
  const [, minor, name = '', what = ''] = /^(m)?([xy]2?)(label|tics|data|range)$/.exec(word) ?? []
  if (name !== 'x' && name !== 'y' && name !== 'x2' && name !== 'y2') {
    if (skipSilentSetting(reader)) return settings
    throw createUncoveredSetting(reader, 'unset')
  }
  reader.next('a setting')
  if (minor !== undefined) return changeAxis(settings, name, { minorTics: 'none' })
  if (what === 'label') return changeAxis(settings, name, { label: undefined })
  if (what === 'tics') return changeAxis(settings, name, { tics: undefined })
  if (what === 'range') return changeAxis(settings, name, { range: {} })
  return readAxisData(reader, settings, name)
}

const UNSETTINGS: readonly (readonly [string, ReadSetting])[] = [
  ['k$ey', (_, settings) => ({ ...settings, isKeyOn: false })],
  ['tit$le', (_, settings) => changeChart(settings, { title: undefined })],
  [
    'g$rid',
    (_, settings) => ({ ...settings, chart: { ...omit(settings.chart, 'gridStyle'), grid: [] } }),
  ],
  [
    'bor$der',
    (_, settings) => changeChart(settings, { border: { ...settings.chart.border, sides: [] } }),
  ],
  ['ar$row', (reader, settings) => ({ ...settings, arrows: withoutTag(reader, settings.arrows) })],
  ['lab$el', (reader, settings) => ({ ...settings, labels: withoutTag(reader, settings.labels) })],
  ['log$scale', unsetLogscale],
  ['o$utput', (_, settings) => ({ ...settings, output: undefined })],
  [
    'clip',
    (reader, settings) => {
      reader.take('two', 'one', 'points')
      return { ...settings, chart: omit(settings.chart, 'clipTwo') }
    },
  ],
  [
    'tic$s',
    (_, settings) =>
      (['x', 'y', 'x2', 'y2'] as const).reduce(
        (all, name) => changeAxis(all, name, { tics: undefined }),
        settings,
      ),
  ],
  [
    'form$at',
    (_, settings) =>
      (['x', 'y', 'x2', 'y2'] as const).reduce(
        (all, name) => changeAxis(all, name, { format: '% h' }),
        settings,
      ),
  ],
  ['boxw$idth', (_, settings) => ({ ...settings, chart: omit(settings.chart, 'boxWidth') })],
  ['mar$gins', (_, settings) => ({ ...settings, chart: omit(settings.chart, 'margins') })],
]

function withoutTag<T>(
  reader: TokenReader,
  tagged: ReadonlyMap<number, T>,
): ReadonlyMap<number, T> {
  if (reader.isAtEnd()) return new Map()
  const tag = Number(reader.next('a tag').text)
  return new Map([...tagged].filter(([key]) => key !== tag))
}
