import { formatFixed } from '../../../quantities/printf-number.ts'
import type { AreaMark, ImageMark, Mark, PathMark } from '../../drawing.ts'
import { encodePng } from '../png/encode-png.ts'
import {
  formatAttributes,
  pushElement,
  type SvgAttributes,
  type SvgElement,
} from './svg-element.ts'
import { findHatchingId } from './svg-hatchings.ts'
import type { SvgPainter } from './svg-painter.ts'
import { findPlace, formatPathPoints } from './svg-places.ts'
import { pushSymbols } from './svg-symbols.ts'
import { pushText } from './svg-text.ts'

/** Draw a mark as a child element. */
export function pushMark(parent: SvgElement, mark: Mark, painter: SvgPainter): void {
  switch (mark.kind) {
    case 'path':
      pushPath(parent, mark, painter)
      return
    case 'area':
      pushArea(parent, mark, painter)
      return
    case 'symbol':
      pushSymbols(parent, mark, painter.drawing)
      return
    case 'image':
      pushImage(parent, mark, painter)
      return
    case 'text':
      pushText(parent, mark, painter)
  }
}

/** A mark that is one element without any text, and needs no definition. */
export type PlainMark = PathMark | (AreaMark & { readonly hatching?: never })

/** Whether a mark can be written as text straight away. */
export function isPlain(mark: Mark): mark is PlainMark {
  return mark.kind === 'path' || (mark.kind === 'area' && mark.hatching === undefined)
}

/** Format a plain mark as the line that its element would be. Hot path over the facets of surfaces. */
export function formatPlainMark(mark: PlainMark, painter: SvgPainter): string {
  return mark.kind === 'path'
    ? `<path${formatAttributes(describePath(mark, painter))}/>`
    : `<polygon${formatAttributes(describeArea(mark, painter))}/>`
}

function pushPath(parent: SvgElement, mark: PathMark, painter: SvgPainter): void {
  pushElement(parent, 'path', describePath(mark, painter))
}

function describePath(mark: PathMark, painter: SvgPainter): SvgAttributes {
  const { ink, opacity, dashes, lines } = mark
  const d = lines
    .map(
      ({ points, closed }) => `M${formatPathPoints(points, painter.drawing)}${closed ? 'Z' : ''}`,
    )
    .join(' ')
  const width = Number(formatFixed(mark.width, 2))
  return {
    ...painter.paint(ink, 'stroke'),
    ...(width === 1 ? {} : { 'stroke-width': width }),
    ...(dashes.length === 0 ? {} : { 'stroke-dasharray': formatDashes(dashes) }),
    ...(opacity === undefined ? {} : { opacity }),
    fill: 'none',
    d,
  }
}

/** Format dashes in tenths of a pixel, as gnuplot does. */
function formatDashes(dashes: readonly number[]): string {
  return dashes.map((length) => Number(formatFixed(length, 1))).join(',')
}

function pushArea(parent: SvgElement, mark: AreaMark, painter: SvgPainter): void {
  pushElement(parent, 'polygon', describeArea(mark, painter))
}

function describeArea(mark: AreaMark, painter: SvgPainter): SvgAttributes {
  const { ink, opacity, hatching, points } = mark
  const fill = hatching
    ? { fill: `url(#${findHatchingId({ ...mark, hatching }, painter.drawing)})` }
    : painter.paint(ink, 'fill')
  return {
    ...fill,
    ...(opacity === undefined ? {} : { 'fill-opacity': opacity }),
    // gnuplot's areas have crisp edges, so that no seam shows between two boxes.
    'shape-rendering': 'crispEdges',
    points: formatPathPoints(points, painter.drawing),
  }
}

function pushImage(parent: SvgElement, mark: ImageMark, { drawing }: SvgPainter): void {
  const { left, right, bottom, top } = mark
  const [x, y] = findPlace({ x: left, y: top }, drawing)
  const [endX, endY] = findPlace({ x: right, y: bottom }, drawing)
  pushElement(parent, 'image', {
    x,
    y,
    width: Number(formatFixed(endX - x, 2)),
    height: Number(formatFixed(endY - y, 2)),
    preserveAspectRatio: 'none',
    'image-rendering': 'pixelated',
    href: `data:image/png;base64,${encodePng(mark).toString('base64')}`,
  })
}
