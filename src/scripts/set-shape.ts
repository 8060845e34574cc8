import type { ChartObject, ChartShape, Coordinate } from '../charts/chart.ts'
import { parseNumberExpression } from './parse-constant.ts'
import { readCoordinate } from './read-caption.ts'
import type { ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** A shape and the object that it belongs to. */
export interface ShapedObject {
  readonly shape: ChartShape
  readonly object: ChartObject
}

/** Read a property of a circle, an ellipse or a polygon; `undefined` if none of its own follows. */
export function readShape(
  reader: TokenReader,
  settings: ScriptSettings,
  { shape, object }: ShapedObject,
): ChartObject | undefined {
  if (shape.kind === 'polygon') {
    if (!reader.take('from')) return undefined
    return { ...object, shape: { ...shape, corners: readCorners(reader, settings) } }
  }
  if (reader.take('at', 'cen$ter', 'cen$tre')) {
    return { ...object, from: readCoordinate(reader, settings) }
  }
  if (reader.take('si$ze', 'rad$ius')) {
    return { ...object, shape: { ...shape, extent: readCoordinate(reader, settings) } }
  }
  if (shape.kind === 'ellipse') {
    if (!reader.take('an$gle')) return undefined
    const angle = parseNumberExpression(reader, settings.scope)
    return { ...object, shape: { ...shape, angle } }
  }
  if (reader.take('arc')) {
    reader.expect('[')
    const begin = parseNumberExpression(reader, settings.scope)
    reader.expect(':')
    const end = parseNumberExpression(reader, settings.scope)
    reader.expect(']')
    return { ...object, shape: { ...shape, begin, end } }
  }
  if (reader.take('wedge')) return { ...object, shape: { ...shape, isWedge: true } }
  if (reader.take('nowedge')) return { ...object, shape: { ...shape, isWedge: false } }
  return undefined
}

/** Read `x,y to x,y rto dx,dy …`; the polygon is closed at its first corner. */
function readCorners(reader: TokenReader, settings: ScriptSettings): readonly Coordinate[] {
  const start = readCoordinate(reader, settings)
  const corners = [start]
  for (let last = start; ;) {
    const isRelative = reader.take('rto')
    if (!isRelative && !reader.take('to')) break
    const next = readCoordinate(reader, settings, isRelative ? start.systems?.[0] : undefined)
    if (isRelative) checkSystems(reader, next, last)
    last = isRelative ? { ...next, x: last.x + next.x, y: last.y + next.y } : next
    corners.push(last)
  }
  const [first, last] = [corners[0], corners.at(-1)]
  const isOpen = first !== undefined && (first.x !== last?.x || first.y !== last.y)
  return isOpen ? [...corners, first] : corners
}

/** Refuse to add coordinates of different systems, as gnuplot does. */
function checkSystems(reader: TokenReader, next: Coordinate, last: Coordinate): void {
  const [nextSystems, lastSystems] = [next.systems?.join(), last.systems?.join()]
  if (nextSystems === lastSystems) return
  const reason = 'a corner behind `rto` is in the coordinates of the corner before'
  throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
}
