import type { Arrow, ArrowHead, Coordinate, CoordinateSystem, Label } from '../charts/chart.ts'
import { parseNumberExpression, parseTextExpression } from './parse-constant.ts'
import { readCaptionProperty, readCoordinate } from './read-caption.ts'
import { completeLine, readLineChange } from './read-line-style.ts'
import { omit, type ArrowStyle, type LineChange, type ScriptSettings } from './script-settings.ts'
import type { TaggedItems } from './tagged-items.ts'
import type { TokenReader } from './token-reader.ts'

/** Read the tag of an arrow or label; by default, the smallest unused one. */
function readTag(
  reader: TokenReader,
  used: TaggedItems<unknown>,
  { scope }: ScriptSettings,
): number {
  const token = reader.peek()
  const kind = token?.kind === 'word' ? scope.variables.get(token.text)?.kind : token?.kind
  const isNumber = kind === 'number' || kind === 'integer' || kind === 'real'
  return isNumber || isNumberInBrackets(reader, scope)
    ? Math.trunc(parseNumberExpression(reader, scope))
    : used.firstFree
}

/** Whether a number follows that is worked out, and no text: `(i + 1)`, `int(x)`. */
function isNumberInBrackets(reader: TokenReader, scope: ScriptSettings['scope']): boolean {
  const isCall = reader.peek()?.kind === 'word' && reader.peek(1)?.text === '('
  if (!isCall && reader.peek()?.text !== '(') return false
  const { position } = reader
  const isNumber = parseTextExpression(reader, scope) === undefined
  reader.rewind(position)
  return isNumber
}

const BLANK_LABEL: Label = {
  caption: { text: '' },
  at: { x: 0, y: 0 },
  justify: 'left',
  rotate: 0,
  layer: 'back',
}

/** Read `set label [tag] "…" at …`; a label with the same tag is changed. */
export function readLabel(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const tag = readTag(reader, settings.labels, settings)
  let label = settings.labels.get(tag) ?? {
    ...BLANK_LABEL,
    caption: { text: '', enhanced: true },
  }
  while (!reader.isAtEnd()) {
    const text = parseTextExpression(reader, settings.scope)
    const next =
      text === undefined
        ? readLabelProperty(reader, settings, label)
        : { ...label, caption: { ...label.caption, text } }
    if (next === undefined) {
      throw reader.createUncovered('set label')
    }
    label = next
  }
  return { ...settings, labels: settings.labels.with(tag, colorByPlace(label)) }
}

/** Give a text that has the colour of its place the value of z there. */
function colorByPlace(label: Label): Label {
  const { caption, at } = label
  const { color } = caption
  if (color?.kind !== 'palette' || color.isOfPlace !== true) return label
  return { ...label, caption: { ...caption, color: { ...color, at: at.z?.value ?? 0 } } }
}

/** Read a property of a label; `undefined`, with nothing read, if none follows. */
export function readLabelProperty(
  reader: TokenReader,
  settings: ScriptSettings,
  label: Label,
): Label | undefined {
  if (reader.take('at')) return { ...label, at: readCoordinate(reader, settings) }
  if (reader.take('l$eft')) return { ...label, justify: 'left' }
  if (reader.take('c$enter', 'c$entre')) return { ...label, justify: 'center' }
  if (reader.take('r$ight')) return { ...label, justify: 'right' }
  if (reader.take('front')) return { ...label, layer: 'front' }
  if (reader.take('back')) return { ...label, layer: 'back' }
  if (reader.take('hyper$text'))
    return { ...label, isHypertext: true, point: label.point ?? HYPERTEXT_POINT }
  if (reader.take('nohyper$text')) return omit(label, 'isHypertext')
  if (reader.take('nopo$int')) return omit(label, 'point')
  if (reader.take('po$int')) return { ...label, point: readLabelPoint(reader, settings) }
  const caption = readCaptionProperty(reader, settings, label.caption, true)
  if (caption === undefined) return undefined
  return { ...label, caption: omit(caption, 'rotate'), rotate: caption.rotate ?? label.rotate }
}

/** The symbol of a text that shows under the pointer, where no other is set (gnuplot 5.4). */
const HYPERTEXT_POINT: NonNullable<Label['point']> = {
  type: 5,
  size: 1,
  line: { type: -1, width: 1 },
}

function readLabelPoint(
  reader: TokenReader,
  settings: ScriptSettings,
): NonNullable<Label['point']> {
  const change = readLineChange(reader, settings)
  if (change.point?.character !== undefined) {
    const option = 'a character as a symbol'
    throw reader.createErrorBefore({ kind: 'uncovered-option', option, command: 'set label' })
  }
  const { pointSize } = settings
  const point = { type: 1, size: pointSize, ...change.point }
  return { ...point, line: completeLine(change, -1) }
}

const ORIGIN: Coordinate = { x: 0, y: 0 }

/** Read `set arrow [tag] from … to …`. */
export function readArrow(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const tag = readTag(reader, settings.arrows, settings)
  let arrow: Arrow = settings.arrows.get(tag) ?? {
    from: ORIGIN,
    to: ORIGIN,
    line: { type: -1, width: 1 },
  }
  while (!reader.isAtEnd()) {
    if (reader.take('from')) arrow = { ...arrow, from: readCoordinate(reader, settings) }
    else if (reader.take('to'))
      arrow = {
        ...omit(omit(arrow, 'isRelative'), 'angle'),
        to: readCoordinate(reader, settings),
      }
    else if (reader.take('rto')) {
      arrow = {
        ...omit(arrow, 'angle'),
        to: readCoordinate(reader, settings),
        isRelative: true,
      }
    } else if (reader.take('len$gth')) {
      const to = readCoordinate(reader, settings)
      reader.take('ang$le')
      const angle = parseNumberExpression(reader, settings.scope)
      arrow = { ...omit(arrow, 'isRelative'), to: { ...to, y: 0 }, angle }
    } else arrow = { ...arrow, ...readArrowProperty(reader, settings, arrow) }
  }
  return { ...settings, arrows: settings.arrows.with(tag, arrow) }
}

/** Read `set style arrow N …`, which changes what the style is already (gnuplot 5.4). */
export function readArrowStyle(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const tag = Math.trunc(parseNumberExpression(reader, settings.scope))
  const isUsual = reader.isAtEnd() || reader.take('def$ault')
  let style: ArrowStyle = isUsual ? {} : (settings.arrowStyles.get(tag) ?? {})
  while (!reader.isAtEnd()) style = { ...style, ...readStyleProperty(reader, settings, style) }
  return { ...settings, arrowStyles: settings.arrowStyles.with(tag, style) }
}

const HEADS: readonly (readonly [string, NonNullable<Arrow['heads']>])[] = [
  ['nohead', 'none'],
  ['head', 'end'],
  ['backhead', 'start'],
  ['heads', 'both'],
]

const FILLS: readonly (readonly [string, NonNullable<ArrowHead['fill']>])[] = [
  ['fill$ed', 'filled'],
  ['empty', 'empty'],
  ['nofill$ed', 'nofilled'],
  ['nobo$rder', 'noborder'],
]

function readArrowProperty(
  reader: TokenReader,
  settings: ScriptSettings,
  before: Partial<Arrow>,
): Partial<Arrow> {
  const { line, ...others } = readStyleProperty(reader, settings, before)
  if (line === undefined) return others
  const own = line.type === undefined ? (before.line ?? {}) : {}
  return { ...others, line: { ...completeLine(own, -1), ...omit(line, 'point') } }
}

function readStyleProperty(
  reader: TokenReader,
  settings: ScriptSettings,
  before: ArrowStyle,
): ArrowStyle {
  if (reader.take('as', 'arrowst$yle')) {
    return settings.arrowStyles.get(parseNumberExpression(reader, settings.scope)) ?? {}
  }
  if (reader.take('front')) return { layer: 'front' }
  if (reader.take('back')) return { layer: 'back' }
  const shape = readArrowShape(reader, settings, before)
  if (shape !== undefined) return shape
  const position = reader.position
  const change = readLineChange(reader, settings)
  if (reader.position === position) throw reader.createUncovered('set arrow')
  // A line type brings its own width and colour (gnuplot 5.4).
  const own = change.type === undefined ? before.line : undefined
  return { line: { ...own, ...spellBlack(change), ...omit(change, 'point') } }
}

/** `lt -1` is black, and not the colour of the arrow before. */
function spellBlack({ type = 0 }: LineChange): LineChange {
  return type === -1 ? { color: { kind: 'linetype', type } } : {}
}

/** Read where an arrow has heads, or what they look like; `undefined`, with nothing read, if none of it follows. */
export function readArrowShape(
  reader: TokenReader,
  settings: ScriptSettings,
  before: Pick<Partial<Arrow>, 'heads' | 'head'>,
): Pick<Arrow, 'heads' | 'head'> | undefined {
  const heads = HEADS.find(([word]) => reader.take(word))?.[1]
  if (heads !== undefined) return { heads }
  const fill = FILLS.find(([word]) => reader.take(word))?.[1]
  if (fill !== undefined) return { head: { ...before.head, fill } }
  if (reader.take('fix$ed')) return { head: { ...before.head, fixed: true } }
  if (reader.take('si$ze'))
    return { head: { ...omit(before.head ?? {}, 'fixed'), size: readHeadSize(reader, settings) } }
  return undefined
}

/** gnuplot's angles where only a length is given, in degrees. */
const HEAD_ANGLE = 15
const BACK_ANGLE = 90

function readHeadSize(
  reader: TokenReader,
  settings: ScriptSettings,
): NonNullable<ArrowHead['size']> {
  const { length, system } = readLength(reader, settings)
  const angle = reader.take(',') ? parseNumberExpression(reader, settings.scope) : HEAD_ANGLE
  const backAngle = reader.take(',') ? parseNumberExpression(reader, settings.scope) : BACK_ANGLE
  return { length, system, angle, backAngle }
}

const SYSTEMS: readonly CoordinateSystem[] = ['first', 'second', 'graph', 'screen', 'character']

/** Read a length in x: `0.5`, `graph 0.02`. */
export function readLength(
  reader: TokenReader,
  settings: ScriptSettings,
): { readonly length: number; readonly system: CoordinateSystem } {
  const system = SYSTEMS.find((name) => reader.take(name)) ?? 'first'
  return { length: parseNumberExpression(reader, settings.scope), system }
}
