import type { Tics, TicStyle } from '../charts/chart.ts'
import { parseNumberExpression, parseRequiredText } from './parse-constant.ts'
import { readCaptionProperty } from './read-caption.ts'
import { readTicPlaces, restyle, styleOfTics } from './read-tic-places.ts'
import {
  changeAxes,
  findAxis,
  omit,
  type ScriptSettings,
  type SettableAxis,
} from './script-settings.ts'
import { AXIS_NAMES, changeAxis } from './set-axis.ts'
import type { TokenReader } from './token-reader.ts'

/** Read `set xtics`: where tics stand, and how they look. Settings that are not mentioned stay as they were. */
export function readTics(
  reader: TokenReader,
  settings: ScriptSettings,
  name: SettableAxis,
): ScriptSettings {
  const shown = findAxis(settings, name).tics
  const before = shown ?? { kind: 'automatic', ...settings.hiddenTics[name] }
  let next = changeAxis(settings, name, { tics: before })
  let isPlaced = false
  while (!reader.isAtEnd()) {
    isPlaced ||= isPlaceNext(reader)
    // Of one axis alone, gnuplot 5.4 refuses these words.
    if (reader.take('front', 'back')) continue
    const changed = readTicSetting(reader, next, name)
    if (changed === undefined) {
      throw reader.createUncovered(`set ${name}tics`)
    }
    next = changed
  }
  const tics = findAxis(next, name).tics
  // Tics that were unset are mirrored again by `set xtics`, but not by `set xtics border` (gnuplot 5.4 `set_tic_prop`).
  if (shown !== undefined || !isPlaced || tics === undefined || tics.mirror !== undefined)
    return next
  return changeAxis(next, name, { tics: { ...tics, mirror: false } })
}

/** Whether the next word says where tics stand. */
function isPlaceNext(reader: TokenReader): boolean {
  return reader.isNext('bo$rder') || reader.isNext('ax$is')
}

/**
 * Read `set tics`: how the tics of all axes look. It also restores tics that were unset, mirrored whether or not it says
 * `nomirror`; those of x2 and y2 only where it says `border` (gnuplot 5.4 `set_tics`).
 */
export function readAllTics(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const position = reader.position
  const { onBorder, onAxis, isFront } = skimTics(reader, settings)
  const front = isFront === undefined ? settings : withFrontTics(settings, isFront)
  const names: readonly SettableAxis[] = [...AXIS_NAMES, 'z', 'cb', 'r']
  return names.reduce((all, name) => {
    reader.rewind(position)
    const isShown = findAxis(all, name).tics !== undefined
    // Each axis reads the words again. For an axis without tics, their direction still widens a margin.
    const changed = readTics(reader, all, name)
    if (isShown || onBorder) return changed
    if (name !== 'x2' && name !== 'y2') return onAxis ? changed : showTics(changed, name)
    const tics = findAxis(changed, name).tics ?? { kind: 'automatic' }
    const hidden = changeAxis(all, name, {
      tics: undefined,
      ticsOut: tics.out === true,
      ticScale: tics.scale?.[0] ?? 1,
    })
    return { ...hidden, hiddenTics: { ...all.hiddenTics, [name]: styleOfTics(tics) } }
  }, front)
}

/** Read `set ticscale 2, 1`, the older spelling of `set tics scale`; it brings no tics back. */
export function readTicScale(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const scale = readScale(reader, settings)
  const names: readonly SettableAxis[] = [...AXIS_NAMES, 'z', 'cb', 'r']
  return names.reduce((all, name) => {
    const { tics } = findAxis(all, name)
    if (tics !== undefined) return changeAxis(all, name, { tics: { ...tics, scale } })
    const hidden = changeAxis(all, name, { ticScale: scale[0] })
    const style = { ...all.hiddenTics[name], scale }
    return { ...hidden, hiddenTics: { ...all.hiddenTics, [name]: style } }
  }, settings)
}

/** What `set tics` says of all axes together. */
interface SkimmedTics {
  readonly onBorder: boolean
  readonly onAxis: boolean
  readonly isFront: boolean | undefined
}

/** Look through the words of `set tics` for those that are about all axes together. */
function skimTics(reader: TokenReader, settings: ScriptSettings): SkimmedTics {
  let [onBorder, onAxis] = [false, false]
  let isFront: boolean | undefined
  while (!reader.isAtEnd()) {
    // gnuplot 5.4 passes over `front` behind a scale.
    const isBehindScale = reader.take('sc$ale')
    if (isBehindScale) readScale(reader, settings)
    if (reader.isAtEnd()) break
    onBorder ||= reader.isNext('bo$rder')
    onAxis ||= reader.isNext('ax$is')
    if (reader.isNext('front') && !isBehindScale) isFront = true
    if (reader.isNext('back') && !isBehindScale) isFront = false
    reader.next('a word')
  }
  return { onBorder, onAxis, isFront }
}

function withFrontTics(settings: ScriptSettings, isFront: boolean): ScriptSettings {
  const others = omit(settings.chart, 'hasFrontTics')
  return { ...settings, chart: isFront ? { ...others, hasFrontTics: true } : others }
}

function showTics(settings: ScriptSettings, name: SettableAxis): ScriptSettings {
  const tics = findAxis(settings, name).tics ?? { kind: 'automatic' }
  return changeAxis(settings, name, { tics: restyle(tics, omit(styleOfTics(tics), 'mirror')) })
}

function readTicSetting(
  reader: TokenReader,
  settings: ScriptSettings,
  name: SettableAxis,
): ScriptSettings | undefined {
  const tics = findAxis(settings, name).tics ?? { kind: 'automatic' }
  const placed = readTicFormat(reader, settings, name)
  if (placed !== undefined) return placed
  const changed =
    readTicStyle(reader, settings, tics) ?? readTicPlaces(reader, settings, { name, tics })
  return changed && changeAxis(settings, name, { tics: changed })
}

function readTicFormat(
  reader: TokenReader,
  settings: ScriptSettings,
  name: SettableAxis,
): ScriptSettings | undefined {
  if (reader.take('form$at')) {
    const format = parseRequiredText(reader, settings.scope, 'a format such as `"%g"`')
    return changeAxis(settings, name, { format })
  }
  if (reader.take('ti$me')) {
    return changeAxis(settings, name, { time: { timefmt: settings.data.timefmt } })
  }
  if (reader.take('num$eric')) return changeAxes(settings, [name], (axis) => omit(axis, 'time'))
  // Whether tics are spaced as on a logarithmic axis shows on such an axis only.
  if (reader.take('log$scale', 'nolog$scale')) return settings
  return undefined
}

function readTicStyle(reader: TokenReader, settings: ScriptSettings, tics: Tics): Tics | undefined {
  if (reader.take('bo$rder')) return restyle(tics, omit(styleOfTics(tics), 'isOnAxis'))
  if (reader.take('ax$is')) return { ...tics, isOnAxis: true }
  if (reader.take('mi$rror')) return { ...tics, mirror: true }
  if (reader.take('nomi$rror')) return { ...tics, mirror: false }
  if (reader.take('in')) return { ...tics, out: false }
  if (reader.take('out')) return { ...tics, out: true }
  if (reader.take('sc$ale')) return { ...tics, scale: readScale(reader, settings) }
  if (reader.take('rot$ate')) {
    return {
      ...tics,
      rotate: reader.take('by') ? parseNumberExpression(reader, settings.scope) : -270,
    }
  }
  if (reader.take('norot$ate')) return restyle(tics, omit(styleOfTics(tics), 'rotate'))
  if (reader.take('l$eft')) return { ...tics, justify: 'left' }
  if (reader.take('c$enter', 'c$entre')) return { ...tics, justify: 'center' }
  if (reader.take('r$ight')) return { ...tics, justify: 'right' }
  if (reader.take('range$limited')) return { ...tics, isLimited: true }
  if (reader.take('norange$limited')) return restyle(tics, omit(styleOfTics(tics), 'isLimited'))
  if (reader.take('autoj$ustify')) return restyle(tics, omit(styleOfTics(tics), 'justify'))
  return readTicText(reader, settings, tics)
}

/** Read the font, colour, offset or markup, as of any text. */
function readTicText(reader: TokenReader, settings: ScriptSettings, tics: Tics): Tics | undefined {
  const { font, color, offset, shift } = tics
  const before = {
    text: '',
    ...(font === undefined ? {} : { font }),
    ...(color === undefined ? {} : { color }),
    ...(offset === undefined ? {} : { offset }),
    ...(shift === undefined ? {} : { shift }),
    ...(tics.plain === undefined ? {} : { enhanced: !tics.plain }),
  }
  const caption = readCaptionProperty(reader, settings, before, true)
  if (caption === undefined) return undefined
  const style: TicStyle = {
    ...(caption.font === undefined ? {} : { font: caption.font }),
    ...(caption.color === undefined ? {} : { color: caption.color }),
    ...(caption.offset === undefined ? {} : { offset: caption.offset }),
    ...(caption.shift === undefined ? {} : { shift: caption.shift }),
    ...(caption.enhanced === undefined ? {} : { plain: !caption.enhanced }),
  }
  const bare = omit(omit(omit(styleOfTics(tics), 'font'), 'color'), 'plain')
  return restyle(tics, { ...omit(omit(bare, 'offset'), 'shift'), ...style })
}

function readScale(reader: TokenReader, settings: ScriptSettings): readonly [number, number] {
  if (reader.take('def$ault')) return [1, 0.5]
  const major = parseNumberExpression(reader, settings.scope)
  const minor = reader.take(',') ? parseNumberExpression(reader, settings.scope) : major / 2
  while (reader.take(',')) parseNumberExpression(reader, settings.scope)
  return [major, minor]
}
