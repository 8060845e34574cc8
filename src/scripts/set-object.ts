import type { ChartObject } from '../charts/chart.ts'
import { parseNumberExpression } from './parse-constant.ts'
import { readCoordinate } from './read-caption.ts'
import { readColor } from './read-line-style.ts'
import type { ScriptSettings } from './script-settings.ts'
import { sortTags } from './set-objects.ts'
import { readFill } from './set-style.ts'
import type { TokenReader } from './token-reader.ts'

const BLANK: ChartObject = {
  from: { x: 0, y: 0 },
  to: { x: 0, y: 0 },
  measure: 'corners',
  fill: { style: { kind: 'solid', density: 1 } },
  width: 1,
  layer: 'back',
}

/** Read `set object [tag] rectangle from … to …`; other shapes are not covered. */
export function readObject(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const isTagged = !reader.isNext('rect$angle') && !SHAPES.some((shape) => reader.isNext(shape))
  let tag = 1
  while (settings.objects.has(tag)) tag += 1
  if (isTagged) tag = Math.trunc(parseNumberExpression(reader, settings.scope))
  if (SHAPES.some((shape) => reader.isNext(shape))) throw reader.createUncovered('set object')
  reader.take('rect$angle')
  let object = settings.objects.get(tag) ?? settings.rectangle ?? BLANK
  while (!reader.isAtEnd()) object = readProperty(reader, settings, object)
  return { ...settings, objects: sortTags(new Map([...settings.objects, [tag, object]])) }
}

const SHAPES = ['circ$le', 'ell$ipse', 'poly$gon']

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
  if (reader.take('lw', 'linew$idth')) {
    return { ...object, width: parseNumberExpression(reader, settings.scope) }
  }
  throw reader.createUncovered('set object')
}
