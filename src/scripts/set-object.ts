import type { ChartObject, ChartShape } from '../charts/chart.ts'
import { parseNumberExpression } from './parse-constant.ts'
import { readCoordinate } from './read-caption.ts'
import { readDash } from './read-dash.ts'
import { readColor } from './read-line-style.ts'
import type { ScriptSettings } from './script-settings.ts'
import { readShape } from './set-shape.ts'
import { readFill } from './set-style.ts'
import type { TokenReader } from './token-reader.ts'

const BLANK: ChartObject = {
  from: { x: 0, y: 0 },
  to: { x: 0, y: 0 },
  measure: 'corners',
  fill: { style: { kind: 'solid', density: 1 }, border: { type: -1, width: 1 } },
  width: 1,
  layer: 'back',
}

/** Read `set object [tag] rectangle from … to …`, or of another shape. */
export function readObject(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const isTagged = !reader.isNext('rect$angle') && !SHAPES.some(([word]) => reader.isNext(word))
  const tag = isTagged
    ? Math.trunc(parseNumberExpression(reader, settings.scope))
    : settings.objects.firstFree
  const before = settings.objects.get(tag)
  const shape = SHAPES.find(([word]) => reader.take(word))?.[1]
  reader.take('rect$angle')
  let object = shape === undefined ? (before ?? settings.rectangle ?? BLANK) : begin(shape, before)
  let isStyled = shape === undefined || before?.shape?.kind === shape.kind
  while (!reader.isAtEnd()) {
    // The first word of its style gives a new shape the fill and the border of `set style fill` (gnuplot 5.4).
    if (!isStyled && STYLE_WORDS.some((word) => reader.isNext(word))) {
      object = { ...object, fill: settings.fill }
      isStyled = true
    }
    object = readProperty(reader, settings, object)
  }
  return { ...settings, objects: settings.objects.with(tag, object) }
}

const STYLE_WORDS = [
  'fc',
  'fillc$olor',
  'fs',
  'fill$style',
  'lw',
  'linew$idth',
  'dt',
  'dasht$ype',
] as const

const SHAPES: readonly (readonly [string, ChartShape])[] = [
  ['circ$le', { kind: 'circle', extent: { x: 0, y: 0 }, begin: 0, end: 360, isWedge: true }],
  ['ell$ipse', { kind: 'ellipse', extent: { x: 0, y: 0 }, angle: 0 }],
  ['poly$gon', { kind: 'polygon', corners: [] }],
]

/** Begin a shape, unless there is one of the kind. */
function begin(shape: ChartShape, before: ChartObject | undefined): ChartObject {
  if (before?.shape?.kind === shape.kind) return before
  const blank = { ...BLANK, shape }
  return shape.kind === 'polygon' ? { ...blank, color: { kind: 'linetype', type: -1 } } : blank
}

/** Read `set style rectangle …`. */
export function readRectangleStyle(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  let rectangle = settings.rectangle ?? BLANK
  while (!reader.isAtEnd()) rectangle = readProperty(reader, settings, rectangle)
  return { ...settings, rectangle }
}

function readProperty(
  reader: TokenReader,
  settings: ScriptSettings,
  object: ChartObject,
): ChartObject {
  const { shape } = object
  const shaped = shape && readShape(reader, settings, { shape, object })
  if (shaped !== undefined) return shaped
  if (reader.take('from')) return { ...object, from: readCoordinate(reader, settings) }
  if (reader.take('to'))
    return { ...object, to: readCoordinate(reader, settings), measure: 'corners' }
  if (reader.take('rto'))
    return { ...object, to: readCoordinate(reader, settings), measure: 'relative' }
  if (reader.take('at', 'center', 'cen$tre')) {
    return { ...object, from: readCoordinate(reader, settings), measure: 'center' }
  }
  if (reader.take('si$ze'))
    return { ...object, to: readCoordinate(reader, settings), measure: 'center' }
  if (reader.take('behind')) return { ...object, layer: 'behind' }
  if (reader.take('back')) return { ...object, layer: 'back' }
  if (reader.take('front')) return { ...object, layer: 'front' }
  if (reader.take('clip')) return { ...object, isUnclipped: false }
  if (reader.take('noclip')) return { ...object, isUnclipped: true }
  if (reader.take('fc', 'fillc$olor')) return { ...object, color: readColor(reader, settings) }
  if (reader.take('fs', 'fill$style')) {
    return { ...object, fill: readFill(reader, settings, object.fill) }
  }
  return readOutline(reader, settings, object)
}

const LINES = ['lt', 'linet$ype', 'ls', 'lines$tyle'] as const

/** Read a property of the line of the outline, of which gnuplot 5.4 takes the width and the dashes. */
function readOutline(
  reader: TokenReader,
  settings: ScriptSettings,
  object: ChartObject,
): ChartObject {
  if (LINES.some((word) => reader.isNext(word))) {
    const reason =
      'an object takes no line type; set its colour with `fc`, and that of its outline with `fs … border`'
    throw reader.createError({ kind: 'bad-script-value', reason })
  }
  if (reader.take('lw', 'linew$idth'))
    return { ...object, width: parseNumberExpression(reader, settings.scope) }
  if (reader.take('dt', 'dasht$ype')) return { ...object, dash: readDash(reader, settings) }
  if (!reader.take('lc', 'linec$olor', 'linec$olour')) throw reader.createUncovered('set object')
  // The outline has its colour from elsewhere.
  readColor(reader, settings)
  return object
}
