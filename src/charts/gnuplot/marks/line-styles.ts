import { formatFixed } from '../../../quantities/printf-number.ts'
import type { Canvas } from '../canvas.ts'
import type { Color, Dash, LineStyle } from '../../chart.ts'
import type { AreaMark, ImageMark, Ink, PathMark, SymbolMark } from '../../drawing.ts'

/** How a path is drawn. */
export type Stroke = Pick<PathMark, 'ink' | 'opacity' | 'width' | 'dashes'>

/** The paint of lines, areas, symbols and text. */
export type Paint = Pick<PathMark, 'ink' | 'opacity'>

const LINE_INKS: readonly Ink[] = [
  'line-1',
  'line-2',
  'line-3',
  'line-4',
  'line-5',
  'line-6',
  'line-7',
  'line-8',
]

/** The dashes of grid lines and of `lt 0`: gnuplot's fine dots, which no line width scales. */
export const GRID_DASHES: readonly number[] = [2, 4]

/** Dashes and gaps of `dt 2` to `dt 5` at twice the line's width (gnuplot 5.4's svg terminal). */
const DASH_TYPES: readonly (readonly number[])[] = [
  [],
  [5, 8],
  [2, 4],
  [8, 4, 2, 4],
  [9, 4, 1, 4, 1, 4],
]

/**
 * Turn a line style into a stroke, before the terminal's factors apply ({@link scaleMark}). Type −1 is
 * black, 0 the dotted grid style, and from 9 the colours repeat.
 */
export function findStroke(line: LineStyle): Stroke {
  const { type, width, dash } = line
  return {
    ...findLinePaint(line),
    width,
    dashes: type === 0 ? GRID_DASHES : findDashes(dash, width),
  }
}

/** Find the paint of a line style: its colour, or that of its type. */
export function findLinePaint({ type, color }: LineStyle): Paint {
  return findPaint(color ?? { kind: 'linetype', type })
}

/** Find the ink and the opacity of a colour; `undefined` is black. */
export function findPaint(color: Color | undefined): Paint {
  if (color === undefined) return { ink: 'foreground' }
  switch (color.kind) {
    // What the palette gives is found before.
    case 'palette':
      return { ink: 'foreground' }
    case 'background':
      return { ink: 'background' }
    case 'linetype':
      return { ink: findLineInk(color.type) }
    case 'rgb': {
      // Black set by its code is the foreground, too: light on a dark page, like all other text.
      const ink = color.hex === '#000000' ? 'foreground' : color.hex
      // gnuplot prints opacities with two decimals.
      return color.opacity === 1 ? { ink } : { ink, opacity: Number(formatFixed(color.opacity, 2)) }
    }
  }
}

function findLineInk(type: number): Ink {
  if (type === 0) return 'grid'
  // Those below black have the colour of the background (gnuplot 5.4).
  if (type < -1) return 'background'
  return type < 0 ? 'foreground' : (LINE_INKS[(type - 1) % LINE_INKS.length] ?? 'foreground')
}

/**
 * Find the dashes of a line: lengths scale with half the line's width; `dt 6` is solid again, and `dt 0` is
 * dotted like the grid.
 */
function findDashes(dash: Dash | undefined, width: number): readonly number[] {
  if (dash === undefined) return []
  if (dash.kind === 'type' && dash.type === 0) return GRID_DASHES
  const lengths =
    dash.kind === 'lengths' ? dash.lengths : dash.type < 0 ? [] : DASH_TYPES[(dash.type - 1) % 5]
  return (lengths ?? []).map((length) => length * width * 0.5)
}

/** No picture shows more of a longer dash. */
const LONGEST_DASH = 1e6

/** Apply the terminal's factors to all widths, and to all dashes but the grid's. */
function scaleStroke({ width, dashes }: Stroke, canvas: Canvas): Pick<Stroke, 'width' | 'dashes'> {
  const factor = canvas.lineWidth * canvas.dashLength
  const isGrid = dashes === GRID_DASHES
  return {
    width: width * canvas.lineWidth,
    dashes: isGrid ? dashes : dashes.map((length) => Math.min(length * factor, LONGEST_DASH)),
  }
}

/** Apply the terminal's factors to a mark. */
export function scaleMark(mark: ScaledMark, canvas: Canvas): ScaledMark {
  if (mark.kind === 'path') return { ...mark, ...scaleStroke(mark, canvas) }
  if (mark.kind !== 'area' || mark.hatching === undefined) return mark
  const { pattern, width } = mark.hatching
  return { ...mark, hatching: { pattern, width: width * canvas.lineWidth } }
}

type ScaledMark = PathMark | AreaMark | SymbolMark | ImageMark
