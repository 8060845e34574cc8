import type { Caption } from '../charts/chart.ts'
import { readCaptionProperties } from './read-caption.ts'
import { findUnsetText, parseTextExpression } from './parse-constant.ts'
import {
  changeAxes,
  changeChart,
  findAxis,
  omit,
  type ScriptSettings,
  type SettableAxis,
} from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** The captions whose font, colour and offset outlive their text. */
export type CaptionName = 'title' | 'key' | SettableAxis

/**
 * Read `set title` or `set xlabel`. Properties that are not mentioned stay as they were, also where there was no text yet;
 * without any argument the text is removed, and they stay (gnuplot 5.4). What else may stand among the properties, `takeMore` takes.
 */
export function setCaption(
  reader: TokenReader,
  settings: ScriptSettings,
  name: CaptionName,
  takeMore?: () => boolean,
): ScriptSettings {
  const before = findCaption(settings, name)
  if (reader.isAtEnd()) return withCaption(settings, name, undefined)
  const style = { ...settings.captionStyles[name], ...omit(before ?? { text: '' }, 'text') }
  const read = (caption: Caption): Caption =>
    readCaptionProperties(reader, settings, caption, {
      isInPlot: name !== 'key',
      ...(takeMore && { takeMore }),
    })
  const started = read({ ...style, text: before?.text ?? '' })
  const text = parseTextExpression(reader, settings.scope)
  const named = text === undefined ? started : { ...started, text }
  const caption = { enhanced: true, ...read(named) }
  const remembered = {
    ...settings,
    captionStyles: { ...settings.captionStyles, [name]: omit(caption, 'text') },
  }
  // A word with more behind it may be an option that is misspelt.
  const isWhole = ['', '.'].includes(reader.peek(1)?.text ?? '')
  const unset = text === undefined && isWhole ? findUnsetText(reader, settings.scope) : undefined
  if (unset !== undefined) throw unset
  const isShown = text !== undefined || before !== undefined
  return withCaption(remembered, name, isShown ? caption : undefined)
}

/** Remove a caption and all that was set for it, as `unset title` does. */
export function unsetCaption(settings: ScriptSettings, name: CaptionName): ScriptSettings {
  const bare = { ...settings, captionStyles: omit(settings.captionStyles, name) }
  return withCaption(bare, name, undefined)
}

function findCaption(settings: ScriptSettings, name: CaptionName): Caption | undefined {
  if (name === 'key') return settings.key.title
  return name === 'title' ? settings.chart.title : findAxis(settings, name).label
}

function withCaption(
  settings: ScriptSettings,
  name: CaptionName,
  caption: Caption | undefined,
): ScriptSettings {
  if (name === 'key') {
    const key = omit(settings.key, 'title')
    return { ...settings, key: caption === undefined ? key : { ...key, title: caption } }
  }
  if (name === 'title') return changeChart(settings, { title: caption })
  return changeAxes(settings, [name], (axis) => ({ ...axis, label: caption }))
}
