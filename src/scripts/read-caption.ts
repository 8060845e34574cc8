import type { Caption, Coordinate, CoordinateSystem, Font } from '../charts/chart.ts'
import { measureCanvas } from '../charts/gnuplot/canvas.ts'
import { parseNumberExpression, parseRequiredText, parseTextExpression } from './parse-constant.ts'
import { readColor } from './read-line-style.ts'
import { parseTime } from './parse-time.ts'
import { parseNumberPrefix } from './script-expression.ts'
import {
  DEFAULT_TERMINAL,
  omit,
  type ScriptSettings,
  type SettableAxis,
} from './script-settings.ts'
import { TEXT_BOX_STYLES } from './set-text-box.ts'
import type { TokenReader } from './token-reader.ts'

/** Read all properties of a text that follow, and what else `takeMore` takes among them: see {@link readCaptionProperty}. */
export function readCaptionProperties(
  reader: TokenReader,
  settings: ScriptSettings,
  before: Caption,
  {
    takeMore = () => false,
    isInPlot = false,
  }: { readonly takeMore?: () => boolean; readonly isInPlot?: boolean } = {},
): Caption {
  let caption = before
  for (;;) {
    if (takeMore()) continue
    const justify = SIDES.find(([word]) => reader.take(word))?.[1]
    const next =
      justify === undefined
        ? readCaptionProperty(reader, settings, caption, isInPlot)
        : { ...caption, justify }
    if (next === undefined) return caption
    caption = next
  }
}

const SIDES = [
  ['l$eft', 'left'],
  ['c$enter', 'center'],
  ['c$entre', 'center'],
  ['r$ight', 'right'],
] as const

/**
 * Read one property that all texts have: font, offset, colour, angle, markup; `undefined` if there is none. Only texts
 * that stand in a plot, or beside it, may have an offset in its coordinates.
 */
export function readCaptionProperty(
  reader: TokenReader,
  settings: ScriptSettings,
  caption: Caption,
  isInPlot = false,
): Caption | undefined {
  if (reader.take('font')) return withFont(caption, readFont(reader, settings))
  if (reader.take('off$set')) {
    const bare = omit(omit(caption, 'offset'), 'shift')
    return { ...bare, ...readOffset(reader, settings, isInPlot) }
  }
  if (reader.take('nooff$set')) return omit(omit(caption, 'offset'), 'shift')
  if (reader.take('tc', 'text$color')) {
    if (reader.take('def$ault')) return omit(caption, 'color')
    return { ...caption, color: readColor(reader, settings) }
  }
  if (reader.take('rot$ate')) return readAngle(reader, settings, caption)
  if (reader.take('norot$ate')) return { ...omit(caption, 'isParallel'), rotate: 0 }
  if (reader.take('nobox$ed')) return omit(caption, 'box')
  if (reader.take('boxed')) {
    const tag = reader.take('bs') ? Math.trunc(parseNumberExpression(reader, settings.scope)) : 0
    return { ...caption, box: tag % TEXT_BOX_STYLES }
  }
  if (reader.take('enh$anced')) return { ...caption, enhanced: true }
  if (reader.take('noenh$anced')) return { ...caption, enhanced: false }
  return undefined
}

/** Read `by 45` or `parallel`, which follow `rotate`. */
function readAngle(reader: TokenReader, settings: ScriptSettings, caption: Caption): Caption {
  if (reader.take('para$llel')) return { ...caption, isParallel: true }
  if (!reader.take('by')) return { ...caption, rotate: 90 }
  const rotate = parseNumberExpression(reader, settings.scope)
  return { ...omit(caption, 'isParallel'), rotate }
}

function withFont(caption: Caption, font: Partial<Font>): Caption {
  return Object.keys(font).length === 0 ? omit(caption, 'font') : { ...caption, font }
}

/** Read `"Family,size"`; either may be omitted. */
export function readFont(reader: TokenReader, settings: ScriptSettings): Partial<Font> {
  const text = parseRequiredText(reader, settings.scope, 'a font such as `"Arial,12"`')
  const comma = text.indexOf(',')
  const family = (comma < 0 ? text : text.slice(0, comma)).trim()
  const size = comma < 0 ? NaN : Number.parseFloat(text.slice(comma + 1))
  return {
    ...(family === '' ? {} : { family }),
    ...(size > 0 && Number.isFinite(size) ? { size } : {}),
  }
}

/** Read the font of a terminal; omitted parts take gnuplot's defaults. */
export function readTerminalFont(reader: TokenReader, settings: ScriptSettings): Font {
  return { ...DEFAULT_TERMINAL.font, ...readFont(reader, settings) }
}

/** Read an offset in characters; one on the screen is a number of characters, too. */
function readOffset(
  reader: TokenReader,
  settings: ScriptSettings,
  isInPlot: boolean,
): Pick<Caption, 'offset' | 'shift'> {
  const place = readCoordinate(reader, settings, 'character')
  const { x, y, systems = [] } = place
  const isBare = systems.every((system) => system === 'character' || system === 'screen')
  if (isInPlot && !isBare) return { shift: place }
  const { width, height, charWidth, lineHeight } = measureCanvas(settings.chart.terminal)
  const [across, up] = systems
  const find = (value: number, system: CoordinateSystem | undefined, unit: number): number => {
    if (system === 'character') return value
    if (system === 'screen') return value * unit
    throw reader.createErrorBefore({
      kind: 'uncovered-option',
      option: 'an offset in the coordinates of the plot',
      command: 'offset',
    })
  }
  return {
    offset: [find(x, across, (width - 1) / charWidth), find(y, up, (height - 1) / lineHeight)],
  }
}

const SYSTEMS: readonly (readonly [string, CoordinateSystem])[] = [
  ['fir$st', 'first'],
  ['sec$ond', 'second'],
  ['gr$aph', 'graph'],
  ['sc$reen', 'screen'],
  ['char$acter', 'character'],
]

/** Read `X,Y` with optional systems before them, or `X,Y,Z`; the system of x is the default for y. */
export function readCoordinate(
  reader: TokenReader,
  settings: ScriptSettings,
  usual: CoordinateSystem = 'first',
  dimensions: 2 | 3 = 3,
): Coordinate {
  const xSystem = readSystem(reader) ?? usual
  const x = readPlace(reader, settings, AXES[xSystem]?.x)
  if (!reader.take(',')) return { x, y: 0, systems: [xSystem, xSystem] }
  const ySystem = readSystem(reader) ?? xSystem
  const y = readPlace(reader, settings, AXES[ySystem]?.y)
  if (dimensions === 2 || !reader.take(',')) return { x, y, systems: [xSystem, ySystem] }
  // A third coordinate has no effect in two dimensions.
  const system = readSystem(reader) ?? ySystem
  const value = readPlace(reader, settings, AXES[system] && 'z')
  return { x, y, systems: [xSystem, ySystem], z: { value, system } }
}

/** The axes of the coordinate systems that have some. */
const AXES: Partial<Readonly<Record<CoordinateSystem, Readonly<Record<'x' | 'y', SettableAxis>>>>> =
  { first: { x: 'x', y: 'y' }, second: { x: 'x2', y: 'y2' } }

function readSystem(reader: TokenReader): CoordinateSystem | undefined {
  return SYSTEMS.find(([pattern]) => reader.take(pattern))?.[1]
}

/** Read a number, or a date in quotes. */
function readPlace(
  reader: TokenReader,
  settings: ScriptSettings,
  axis: SettableAxis | undefined,
): number {
  if (reader.peek()?.kind !== 'text') return parseNumberExpression(reader, settings.scope)
  return readDate(reader, settings, axis)
}

/**
 * Read a number, or a text: a date by `timefmt` on an axis of dates, and elsewhere the number at its beginning (gnuplot
 * 5.4). A text without either is an error, where gnuplot takes 0.
 */
export function readDate(
  reader: TokenReader,
  { scope, data: { timefmt }, timeData }: ScriptSettings,
  axis: SettableAxis | undefined,
): number {
  const text = parseTextExpression(reader, scope)
  if (text === undefined) return parseNumberExpression(reader, scope)
  const hasDates = axis !== undefined && timeData.includes(axis)
  const value = hasDates ? parseTime(timefmt, text) : parseNumberPrefix(text)
  if (!Number.isNaN(value)) return value
  const expected = hasDates
    ? `a date in the format of \`set timefmt\`, \`${timefmt}\``
    : `a number${axis === undefined ? '' : `; dates need \`set ${axis}data time\` before`}`
  throw reader.createErrorBefore({ kind: 'script-syntax', expected, actual: text })
}
