import { formatFixed } from '../../../quantities/printf-number.ts'
import type { AreaMark, Drawing, Mark, PathMark } from '../../drawing.ts'
import { formatFontFamily } from '../../font-family.ts'
import { describeHatchings, findHatchingId } from './svg-hatchings.ts'
import { formatDarkStyle, paint } from './svg-paint.ts'
import { formatPathPoints } from './svg-places.ts'
import { describeMarkers, describeSymbols } from './svg-symbols.ts'
import { groupPanels } from './svg-panels.ts'
import type { SvgNode } from './svg-node.ts'
import { describeText } from './svg-text.ts'

/**
 * Describe a drawing as an SVG element: light colours are attributes, the one style sheet holds only
 * their dark counterparts, and every id and class begins with the drawing's id.
 */
export function describeDrawing(drawing: Drawing): SvgNode {
  const { id, width, height, about } = drawing
  const isDescribed = about.description !== ''
  const definitions = [...describeMarkers(drawing), ...describeHatchings(drawing)]
  const marks = drawing.marks.map((mark) => describeMark(mark, drawing))
  const painted: readonly SvgNode[] = [
    { name: 'rect', attributes: { ...paint(drawing, 'background', 'fill'), width, height } },
    ...groupPanels(drawing, marks),
  ]
  const style = formatDarkStyle(drawing, [...painted, ...definitions])
  return {
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      ...(drawing.dynamic === true ? {} : { width, height }),
      // What is in an image is hidden from assistive technology; panels must not be.
      role: drawing.panels === undefined ? 'img' : 'group',
      'aria-labelledby': `${id}-title`,
      ...(isDescribed ? { 'aria-describedby': `${id}-desc` } : {}),
      'font-family': formatFontFamily(drawing.font.family),
      ...describeLineCap(drawing),
    },
    content: [
      { name: 'title', attributes: { id: `${id}-title` }, content: about.title },
      ...(isDescribed
        ? [{ name: 'desc', attributes: { id: `${id}-desc` }, content: about.description }]
        : []),
      ...(style === '' ? [] : [{ name: 'style', attributes: {}, content: style }]),
      ...(definitions.length === 0 ? [] : [{ name: 'defs', attributes: {}, content: definitions }]),
      ...painted,
    ],
  }
}

/** gnuplot rounds the corners of lines along with their ends. */
function describeLineCap({ lineCap = 'butt' }: Drawing): Record<string, string> {
  if (lineCap === 'butt') return {}
  return {
    'stroke-linecap': lineCap,
    ...(lineCap === 'round' ? { 'stroke-linejoin': 'round' } : {}),
  }
}

function describeMark(mark: Mark, drawing: Drawing): SvgNode {
  switch (mark.kind) {
    case 'path':
      return describePath(mark, drawing)
    case 'area':
      return describeArea(mark, drawing)
    case 'symbol':
      return describeSymbols(mark, drawing)
    case 'text':
      return describeText(mark, drawing)
  }
}

function describePath(mark: PathMark, drawing: Drawing): SvgNode {
  const { ink, opacity, dashes, lines } = mark
  const d = lines
    .map(({ points, closed }) => `M${formatPathPoints(points, drawing)}${closed ? 'Z' : ''}`)
    .join(' ')
  const width = Number(formatFixed(mark.width, 2))
  return {
    name: 'path',
    attributes: {
      ...paint(drawing, ink, 'stroke'),
      ...(width === 1 ? {} : { 'stroke-width': width }),
      ...(dashes.length === 0 ? {} : { 'stroke-dasharray': formatDashes(dashes) }),
      ...(opacity === undefined ? {} : { opacity }),
      fill: 'none',
      d,
    },
  }
}

/** gnuplot prints them in tenths. */
function formatDashes(dashes: readonly number[]): string {
  return dashes.map((length) => Number(formatFixed(length, 1))).join(',')
}

function describeArea(mark: AreaMark, drawing: Drawing): SvgNode {
  const { ink, opacity, hatching, points } = mark
  const fill = hatching
    ? { fill: `url(#${findHatchingId({ ...mark, hatching }, drawing)})` }
    : paint(drawing, ink, 'fill')
  return {
    name: 'polygon',
    attributes: {
      ...fill,
      ...(opacity === undefined ? {} : { 'fill-opacity': opacity }),
      // gnuplot's areas have sharp edges, so that no seam shows between two boxes.
      'shape-rendering': 'crispEdges',
      points: formatPathPoints(points, drawing),
    },
  }
}
