import type { Key } from '../charts/chart.ts'
import { DEFAULT_KEY, readKeyPosition, type KeyWord } from '../charts/key-position.ts'
import { parseNumberExpression } from './parse-constant.ts'
import { readCoordinate, readFont } from './read-caption.ts'
import { completeLine, readColor, readLineChange } from './read-line-style.ts'
import { omit, type ScriptSettings } from './script-settings.ts'
import { setCaption } from './set-caption.ts'
import type { TokenReader } from './token-reader.ts'

const POSITION_WORDS: readonly (readonly [string, KeyWord])[] = [
  ['ins$ide', 'inside'],
  ['o$utside', 'outside'],
  ['lm$argin', 'lmargin'],
  ['rm$argin', 'rmargin'],
  ['tm$argin', 'tmargin'],
  ['bm$argin', 'bmargin'],
  ['l$eft', 'left'],
  ['r$ight', 'right'],
  ['c$enter', 'center'],
  ['c$entre', 'center'],
  ['t$op', 'top'],
  ['b$ottom', 'bottom'],
  ['ab$ove', 'above'],
  ['ov$er', 'over'],
  ['be$low', 'below'],
  ['un$der', 'under'],
  ['ve$rtical', 'vertical'],
  ['ho$rizontal', 'horizontal'],
]

const REGION_WORDS: ReadonlySet<KeyWord> = new Set([
  'inside',
  'outside',
  'lmargin',
  'rmargin',
  'tmargin',
  'bmargin',
  'above',
  'over',
  'below',
  'under',
])

/** Read `set key` (gnuplot 5.4); settings that it does not mention stay as they were. */
export function readKeySetting(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  let next: ScriptSettings = { ...settings, isKeyOn: true }
  const words: KeyWord[] = []
  while (!reader.isAtEnd()) {
    const word = POSITION_WORDS.find(([pattern]) => reader.take(pattern))?.[1]
    if (word !== undefined) {
      words.push(word)
      continue
    }
    const changed = readKeySwitch(reader, next) ?? readKeyProperty(reader, next)
    if (changed === undefined) {
      throw reader.createUncovered('set key')
    }
    next = changed
  }
  const placed = changeKey(next, readKeyPosition(words))
  // Naming a region overrides the position set by `at`.
  const isMoved = words.some((word) => REGION_WORDS.has(word))
  return isMoved ? { ...placed, key: omit(placed.key, 'at') } : placed
}

function changeKey(settings: ScriptSettings, change: Partial<Key>): ScriptSettings {
  return { ...settings, key: { ...settings.key, ...change } }
}

/** Read an option without an argument; `undefined` if there is none. */
function readKeySwitch(reader: TokenReader, settings: ScriptSettings): ScriptSettings | undefined {
  if (reader.take('on')) return { ...settings, isKeyOn: true }
  if (reader.take('off')) return { ...settings, isKeyOn: false }
  if (reader.take('def$ault')) {
    const captionStyles = omit(settings.captionStyles, 'key')
    const usual = { key: DEFAULT_KEY, isKeyOn: true, isKeyEnhanced: true, isAutoTitled: true }
    return { ...settings, ...usual, captionStyles }
  }
  if (reader.take('L$eft')) return changeKey(settings, { justify: 'Left' })
  if (reader.take('R$ight')) return changeKey(settings, { justify: 'Right' })
  if (reader.take('rev$erse')) return changeKey(settings, { reverse: true })
  if (reader.take('norev$erse')) return changeKey(settings, { reverse: false })
  if (reader.take('inv$ert')) return changeKey(settings, { invert: true })
  if (reader.take('noinv$ert')) return changeKey(settings, { invert: false })
  if (reader.take('opa$que')) return changeKey(settings, { opaque: true })
  if (reader.take('noopa$que')) return changeKey(settings, { opaque: false })
  if (reader.take('enh$anced')) return { ...settings, isKeyEnhanced: true }
  if (reader.take('noenh$anced')) return { ...settings, isKeyEnhanced: false }
  if (reader.take('fix$ed')) return settings
  if (reader.take('noa$utotitles'))
    return { ...settings, isAutoTitled: false, isHeaderTitled: false }
  if (reader.take('a$utotitles')) {
    const isHeaderTitled = reader.take('col$umnheader')
    return { ...settings, isAutoTitled: true, isHeaderTitled }
  }
  return undefined
}

function readKeyProperty(
  reader: TokenReader,
  settings: ScriptSettings,
): ScriptSettings | undefined {
  const number = (): number => parseNumberExpression(reader, settings.scope)
  if (reader.take('at')) return changeKey(settings, { at: readCoordinate(reader, settings) })
  if (reader.take('sa$mplen')) return changeKey(settings, { samplen: number() })
  if (reader.take('sp$acing')) return changeKey(settings, { spacing: number() })
  if (reader.take('w$idth')) return changeKey(settings, { width: number() })
  if (reader.take('h$eight')) return changeKey(settings, { height: number() })
  if (reader.take('maxr$ows')) return changeLimit(reader, settings, 'maxrows')
  if (reader.take('maxc$ols', 'maxc$olumns')) return changeLimit(reader, settings, 'maxcols')
  if (reader.take('font')) return changeKey(settings, { font: readFont(reader, settings) })
  if (reader.take('tc', 'text$color')) {
    if (takeVariable(reader))
      return changeKey(
        { ...settings, key: omit(settings.key, 'textColor') },
        { hasLineColors: true },
      )
    const textColor = readColor(reader, settings)
    return changeKey({ ...settings, key: omit(settings.key, 'hasLineColors') }, { textColor })
  }
  if (reader.take('nobo$x')) {
    return { ...settings, key: { ...omit(settings.key, 'boxLine'), box: false } }
  }
  if (reader.take('bo$x')) return readBox(reader, settings)
  if (reader.take('noti$tle')) return { ...settings, key: omit(settings.key, 'title') }
  if (reader.take('ti$tle')) return readKeyTitle(reader, settings)
  return undefined
}

function changeLimit(
  reader: TokenReader,
  settings: ScriptSettings,
  limit: 'maxrows' | 'maxcols',
): ScriptSettings {
  if (reader.take('auto')) return { ...settings, key: omit(settings.key, limit) }
  return changeKey(settings, { [limit]: parseNumberExpression(reader, settings.scope) })
}

function readBox(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const numbered = readNumberedBox(reader, settings)
  if (numbered !== undefined) return numbered
  const position = reader.position
  const change = readLineChange(reader, settings)
  const isStyled = reader.position > position
  return changeKey(settings, {
    box: true,
    ...(isStyled ? { boxLine: completeLine(change, -1) } : {}),
  })
}

/** Read `box 3`, the older spelling of a line type, which ends the command; it is black, and dotted for 0 (gnuplot 5.4). */
function readNumberedBox(
  reader: TokenReader,
  settings: ScriptSettings,
): ScriptSettings | undefined {
  if (reader.peek()?.kind !== 'number' || reader.peek(1) !== undefined) return undefined
  const type = Math.trunc(parseNumberExpression(reader, settings.scope))
  return changeKey(settings, {
    box: true,
    boxLine: completeLine({ type: type === 0 ? 0 : -1, color: { kind: 'linetype', type: -1 } }, -1),
  })
}

/** Read the title of the key, which has the look of the one before, but not its side (gnuplot 5.4). */
function readKeyTitle(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  let titleSide: Key['titleSide']
  const changed = setCaption(reader, settings, 'key', () => {
    if (reader.take('l$eft')) titleSide = 'left'
    else if (reader.take('r$ight')) titleSide = 'right'
    else if (reader.take('c$enter', 'c$entre')) titleSide = undefined
    else return false
    return true
  })
  const key = omit(changed.key, 'titleSide')
  return { ...changed, key: titleSide === undefined ? key : { ...key, titleSide } }
}

/** Take `variable`, or `rgb variable`. */
function takeVariable(reader: TokenReader): boolean {
  if (reader.take('var$iable')) return true
  if (reader.peek(1)?.text !== 'variable' || !reader.take('rgb$color')) return false
  return reader.take('variable')
}
