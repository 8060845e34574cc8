import type { Color, Dash, LineStyle, PointStyle } from '../charts/chart.ts'
import { unpackColor } from '../charts/unpack-color.ts'
import { readDash } from './read-dash.ts'
import { parseNumberExpression, parseTextExpression } from './parse-constant.ts'
import { findNamedColor } from './named-colors.ts'
import { omit, type LineChange, type ScriptSettings } from './script-settings.ts'
import { findTerminalColor } from './terminal-colors.ts'
import { findMonochromeType } from './set-monochrome.ts'
import type { TokenReader } from './token-reader.ts'

/** Find the colour of a number after `lc`. */
type FindColor = (number: number) => Color

/**
 * Read all line properties that follow: `ls`, `lt`, `lw`, `lc`, `dt`, `pt`, `ps`, `pi` (gnuplot 5.4 `help plot with`). A style
 * or a type gives what no other property sets, wherever it stands; of two, the later one counts.
 * @param colorOf what `lc 3` gives; by default the colour of the line type
 */
export function readLineChange(
  reader: TokenReader,
  settings: ScriptSettings,
  before: LineChange = {},
  colorOf?: FindColor,
): LineChange {
  let base = before
  let own: LineChange = {}
  let { spelled = {} } = before
  for (;;) {
    const style = readBase(reader, settings)
    if (style !== undefined) {
      base = omit(style, 'spelled')
      spelled = { ...spelled, ...style.spelled }
      continue
    }
    const next = readLineProperty(reader, settings, own, colorOf)
    if (next === undefined) break
    own = next
  }
  const isSymbol = own.point?.type !== undefined && own.point.character === undefined
  const point = { ...(isSymbol ? omit(base.point ?? {}, 'character') : base.point), ...own.point }
  if (own.color !== undefined || own.variable?.color !== undefined)
    spelled = { ...spelled, isColored: true }
  return {
    ...base,
    ...own,
    ...(Object.keys(point).length > 0 ? { point } : {}),
    ...(Object.keys(spelled).length > 0 ? { spelled } : {}),
  }
}

/** Read `ls 3` or `lt 3`; `undefined` if neither follows. */
function readBase(reader: TokenReader, settings: ScriptSettings): LineChange | undefined {
  if (reader.take('ls', 'lines$tyle')) {
    const style = parseNumberExpression(reader, settings.scope)
    return omit(findLineStyle(style, settings), 'spelled')
  }
  if (!reader.isNext('lt') && !reader.isNext('linet$ype')) return undefined
  const position = reader.position
  reader.next('`lt`')
  if (reader.isNext('rgb$color') || reader.isNext('bgnd') || reader.isNext('pal$ette')) {
    reader.rewind(position)
    return undefined
  }
  // It is a whole line, even of a grid, whose own is dotted.
  if (reader.take('black')) return { type: -1, width: 1, dash: SOLID, point: { type: 1 } }
  if (reader.take('nodraw')) return { type: NO_LINE }
  // A text, such as the dashes of other programs, is a number as far as it looks like one (gnuplot 5.4).
  const text = isText(reader, settings) ? parseTextExpression(reader, settings.scope) : undefined
  const value =
    text === undefined
      ? parseNumberExpression(reader, settings.scope)
      : Number.parseFloat(text) || 0
  const type = Math.trunc(value)
  return { ...findUsualLine(type, settings), spelled: { type } }
}

const SOLID: Dash = { kind: 'type', type: 1 }

const BLACK: Color = { kind: 'linetype', type: -1 }

/** The type of `lt nodraw`, whose symbols are drawn. */
export const NO_LINE = -10

function readLineProperty(
  reader: TokenReader,
  settings: ScriptSettings,
  before: LineChange,
  colorOf?: FindColor,
): LineChange | undefined {
  const number = (): number => parseNumberExpression(reader, settings.scope)
  const changePoint = (point: Partial<PointStyle>): LineChange => ({
    ...before,
    point: { ...before.point, ...point },
  })
  if (reader.take('lw', 'linew$idth')) return { ...before, width: Math.max(0, number()) }
  const isFilling = reader.take('fc', 'fillc$olor', 'fillc$olour')
  // The colour of a filling takes no column, and is black (gnuplot 5.4).
  if (isFilling && reader.take('var$iable')) return { ...before, color: BLACK }
  const isColor = isFilling || reader.take('lc', 'linec$olor', 'linec$olour')
  if (isColor && isVariableNext(reader))
    return withVariable(before, { color: takeVariable(reader) })
  const isType = !isColor && reader.take('lt', 'linet$ype')
  // The word alone is the older spelling.
  if (isPaletteNext(reader)) {
    return withVariable(before, { color: takePalette(reader) })
  }
  // So is the word with a value.
  if (reader.take('pal$ette')) return { ...before, color: readPaletteColor(reader, settings) }
  if (isColor && colorOf !== undefined && isTypeNext(reader, settings)) {
    return { ...before, color: colorOf(number()) }
  }
  if (isColor || isType) {
    return { ...before, color: readColor(reader, settings) }
  }
  if (reader.take('dt', 'dasht$ype')) return { ...before, dash: readDash(reader, settings) }
  if (reader.take('pt', 'pointt$ype')) {
    if (reader.take('var$iable')) return withVariable(before, { type: true })
    const text = parseTextExpression(reader, settings.scope)
    if (text !== undefined) return changePoint({ character: { text: takeCharacter(text) } })
    return { ...before, point: omit({ ...before.point, type: number() }, 'character') }
  }
  if (reader.take('ps', 'points$ize')) {
    if (reader.take('var$iable')) return withVariable(before, { size: true })
    return changePoint({ size: reader.take('def$ault') ? settings.pointSize : number() })
  }
  if (reader.take('pi', 'pointi$nterval')) return changePoint({ interval: number() })
  if (reader.take('pn', 'pointn$umber')) return changePoint({ most: Math.trunc(number()) })
  return undefined
}

/** Take the first character of a text; `\U+` and its code are one (gnuplot 5.4). */
function takeCharacter(text: string): string {
  const code = /^\\U\+([\da-f]{1,5})/i.exec(text)?.[1]
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16))
  const first = text.codePointAt(0)
  return first === undefined ? '' : String.fromCodePoint(first)
}

/** Whether the number of a colour follows. */
function isTypeNext(reader: TokenReader, settings: ScriptSettings): boolean {
  const words = ['bgnd', 'black', 'pal$ette', 'ls', 'linest$yle', 'lt', 'linet$ype', 'rgb$color']
  return !isText(reader, settings) && words.every((word) => !reader.isNext(word))
}

/** Read what each text has of its own: `tc palette`, `tc variable`, `tc rgb variable`, `rotate variable`. */
export function readTextVariable(reader: TokenReader, before: LineChange): LineChange | undefined {
  const position = reader.position
  if (reader.take('rot$ate')) {
    if (reader.take('var$iable')) return withVariable(before, { angle: true })
    reader.rewind(position)
    return undefined
  }
  if (!reader.take('tc', 'text$color')) return undefined
  if (isPaletteNext(reader)) return withVariable(before, { color: takePalette(reader) })
  if (isVariableNext(reader)) return withVariable(before, { color: takeVariable(reader) })
  reader.rewind(position)
  return undefined
}

function isVariableNext(reader: TokenReader): boolean {
  if (reader.isNext('var$iable')) return true
  return reader.isNext('rgb$color') && (reader.peek(1)?.text ?? '').startsWith('var')
}

function takeVariable(reader: TokenReader): 'linetype' | 'rgb' {
  const kind = reader.take('rgb$color') ? 'rgb' : 'linetype'
  reader.take('var$iable')
  return kind
}

/** Whether `palette` follows without `frac` or `cb`: each value has its colour. */
function isPaletteNext(reader: TokenReader): boolean {
  const [word, next] = [reader.peek()?.text ?? '', reader.peek(1)?.text ?? '']
  return word.startsWith('pal') && 'palette'.startsWith(word) && !/^(?:frac|cb)/.test(next)
}

function takePalette(reader: TokenReader): 'palette' {
  reader.take('pal$ette')
  reader.take('z')
  return 'palette'
}

function withVariable(before: LineChange, change: LineChange['variable']): LineChange {
  return { ...before, variable: { ...before.variable, ...change } }
}

/** Find the style of `set style line N`, or line type N if there is none. */
export function findLineStyle(style: number, settings: ScriptSettings): LineChange {
  return settings.lineStyles.get(style) ?? findLineType(style, settings)
}

/** Find line type N, or style N after `set style increment userstyles`. */
export function findUsualLine(type: number, settings: ScriptSettings): LineChange {
  return settings.isStyled ? findLineStyle(type, settings) : findLineType(type, settings)
}

/** How many types gnuplot itself defines. */
const OWN_TYPES = 8

/**
 * Find what `set linetype` says of a type. Those beyond eight, or beyond `set linetype cycle`, repeat, but for their symbols;
 * types that are not defined have the colours of the terminal (gnuplot 5.4).
 */
function findDefinition(
  type: number,
  { lineTypes, typeCycle, isMonochrome }: ScriptSettings,
): LineChange | undefined {
  if (isMonochrome && type > 0) return findMonochromeType(type)
  const own = lineTypes.get(type)
  if (own !== undefined || type <= OWN_TYPES) return own
  const repeated = typeCycle > 0 && type > typeCycle ? ((type - 1) % typeCycle) + 1 : type
  const color: Color | undefined =
    repeated <= OWN_TYPES ? { kind: 'linetype', type: repeated } : findTerminalColor(repeated)
  const known = lineTypes.get(repeated)
  if (typeCycle === OWN_TYPES) return known && omit(known, 'point')
  return { color, ...(known && omit(known, 'point')) }
}

/**
 * Find a line type; `lt 1` to `lt 8` also set the symbol, as do those of `set linetype`, and `lt -1` and `lt 0` make it
 * a dot.
 */
export function findLineType(type: number, settings: ScriptSettings): LineChange {
  const redefined = findDefinition(type, settings)
  const point = type <= 8 || settings.lineTypes.has(type) ? { type: Math.max(0, type) } : {}
  const whole = { ...point, ...redefined?.point }
  return {
    type,
    ...(type >= 1 ? { width: 1 } : {}),
    ...redefined,
    ...(Object.keys(whole).length > 0 ? { point: whole } : {}),
  }
}

/** Read a colour after `lc` or `tc`: that of a line type, or `rgb "…"`. */
export function readColor(reader: TokenReader, settings: ScriptSettings): Color {
  if (reader.take('bgnd')) return { kind: 'background' }
  if (reader.take('black')) return { kind: 'linetype', type: -1 }
  if (reader.isNext('variable')) {
    throw reader.createError({ kind: 'uncovered-option', option: 'variable', command: 'colours' })
  }
  if (reader.take('pal$ette')) return readPaletteColor(reader, settings)
  if (reader.take('ls', 'linest$yle')) {
    const style = parseNumberExpression(reader, settings.scope)
    const { color, type } = findLineStyle(style, settings)
    return color ?? { kind: 'linetype', type: type ?? style }
  }
  if (reader.take('lt', 'linet$ype') || !(reader.take('rgb$color') || isText(reader, settings))) {
    const type = parseNumberExpression(reader, settings.scope)
    const redefined = findDefinition(type, settings)?.color
    return redefined ?? { kind: 'linetype', type }
  }
  const name = parseTextExpression(reader, settings.scope)
  if (name !== undefined) return readRgb(name, reader)
  return unpackColor(parseNumberExpression(reader, settings.scope))
}

function readPaletteColor(reader: TokenReader, settings: ScriptSettings): Color {
  const unit = reader.take('frac$tion') ? 'fraction' : reader.take('cb') ? 'value' : undefined
  if (unit === undefined) {
    // Without a value of its own, a text has the colour of its z (gnuplot 5.4).
    reader.take('z')
    return { kind: 'palette', unit: 'value', at: 0, isOfPlace: true }
  }
  return { kind: 'palette', unit, at: parseNumberExpression(reader, settings.scope) }
}

function isText(reader: TokenReader, { scope }: ScriptSettings): boolean {
  const token = reader.peek()
  return (
    token?.kind === 'text' ||
    (token?.kind === 'word' && scope.variables.get(token.text)?.kind === 'text')
  )
}

/** Read `#RRGGBB`, `#AARRGGBB` (alpha 0 is opaque), `0x…`, `#RGB` or a name. */
export function readRgb(name: string, reader: TokenReader): Color {
  // gnuplot 5.4 reads no further than the digits.
  const hex = /^(?:#|0x)([\da-f]{8}|[\da-f]{6})(?![\da-f])/i.exec(name)?.[1]
  if (hex !== undefined) return unpackColor(Number.parseInt(hex, 16))
  const named = findNamedColor(name)
  if (named !== undefined) return { kind: 'rgb', hex: named, opacity: 1 }
  throw reader.createErrorBefore({
    kind: 'script-syntax',
    expected: 'a colour such as `"#3366cc"` or one of gnuplot\'s names',
    actual: name,
  })
}

/** Complete a line style with gnuplot's defaults. */
export function completeLine(change: LineChange, type: number): LineStyle {
  const { color, dash } = change
  return {
    type: change.type ?? type,
    width: change.width ?? 1,
    ...(color === undefined ? {} : { color }),
    ...(dash === undefined ? {} : { dash }),
  }
}
