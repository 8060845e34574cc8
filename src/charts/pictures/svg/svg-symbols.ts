import type { Drawing, SymbolMark } from '../../drawing.ts'
import { findPointShape } from '../point-shapes.ts'
import { pushElement, type SvgAttributes, type SvgElement } from './svg-element.ts'
import type { SvgPainter } from './svg-painter.ts'
import { formatPathPoints } from './svg-places.ts'

/**
 * Draw the symbols of a plot as a path without a stroke, with a marker at each of its points but the first.
 * It takes a third of the bytes of an element for each symbol.
 */
export function pushSymbols(parent: SvgElement, mark: SymbolMark, drawing: Drawing): void {
  const marker = `url(#${findMarkerId(mark, drawing)})`
  const [x = 0, y = 0] = mark.points
  pushElement(parent, 'path', {
    'marker-mid': marker,
    'marker-end': marker,
    // resvg draws no markers on a path with `fill="none"` and no stroke.
    'fill-opacity': 0,
    // A path of a single point would have two markers or none: renderers disagree.
    d: `M${formatPathPoints([x, y, ...mark.points], drawing)}`,
  })
}

/** Draw the markers of a drawing's symbols, without duplicates. */
export function pushMarkers(definitions: SvgElement, painter: SvgPainter): void {
  const { drawing } = painter
  for (const [name, mark] of listMarkers(drawing)) {
    const id = `${drawing.id}-${name}`
    const place = { id, markerUnits: 'userSpaceOnUse', overflow: 'visible' }
    pushSymbol(pushElement(definitions, 'marker', place), mark, painter)
  }
}

function listMarkers({ marks }: Drawing): Map<string, SymbolMark> {
  const symbols = marks.filter((mark) => mark.kind === 'symbol')
  return new Map(symbols.map((mark) => [nameMarker(mark), mark]))
}

function findMarkerId(mark: SymbolMark, { id }: Drawing): string {
  return `${id}-${nameMarker(mark)}`
}

function nameMarker({ ink, opacity, type, size, onDisc }: SymbolMark): string {
  const disc = onDisc && `disc-${String(onDisc.size)}`
  const parts = ['pt', type, size, ink.replace('#', ''), opacity, disc]
  return parts.filter((part) => part !== undefined).join('-')
}

function pushSymbol(marker: SvgElement, mark: SymbolMark, painter: SvgPainter): void {
  const { ink, opacity } = mark
  if (mark.onDisc !== undefined) {
    const disc = findOutline({ ...mark.onDisc, type: DISC })
    pushElement(marker, disc.name, { ...painter.paintFull('background'), ...disc.attributes })
  }
  const { name, attributes, isFilled } = findOutline(mark)
  const colours = isFilled
    ? painter.paintFull(ink)
    : { ...painter.paint(ink, 'stroke'), fill: 'none' }
  const transparency = opacity === undefined ? {} : { opacity }
  pushElement(marker, name, { ...colours, ...attributes, ...transparency })
}

/** gnuplot's point type of a filled circle. */
const DISC = 7

interface Outline {
  readonly name: string
  readonly attributes: SvgAttributes
  readonly isFilled: boolean
}

/** Find the element that draws a symbol at its size; gnuplot's filled symbols have an outline, too. */
function findOutline({ type, size, width }: Pick<SymbolMark, 'type' | 'size' | 'width'>): Outline {
  const line = { 'stroke-width': width }
  if (type === 'dot') {
    return { name: 'circle', attributes: { 'stroke-width': 0.5, r: 0.5 }, isFilled: false }
  }
  const { kind, isFilled, ...shape } = findPointShape(type)
  if (kind === 'circle') return { name: 'circle', attributes: { ...line, r: size }, isFilled }
  const d = shape.lines.map((points) => {
    const scaled = points.map(([x, y]) => `${round(x * size)},${round(y * size)}`)
    return `M${scaled.join(' ')}${points.length > 2 ? 'Z' : ''}`
  })
  return { name: 'path', attributes: { ...line, d: d.join('') }, isFilled }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
