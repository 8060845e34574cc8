import type { Canvas } from './canvas.ts'
import type { Color, Dash, LineStyle } from './chart.ts'
import type { Ink, PathMark } from './drawing.ts'

/** What a path is drawn with. */
export type Stroke = Pick<PathMark, 'ink' | 'opacity' | 'width' | 'dashes'>

/** What paints lines, areas, symbols and text. */
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

/** The stroke of grid lines, and of `lt 0`: gnuplot's fine dots, which no width scales. */
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
 * Turn a line style into a stroke, its lengths before the terminal's own factors
 * ({@link scaleStroke}): −1 is black, 0 the dotted grid style, from 9 the colours repeat.
 */
export function findStroke(line: LineStyle): Stroke {
  const { type, width, dash } = line
  return {
    ...findLinePaint(line),
    width,
    dashes: type === 0 ? GRID_DASHES : findDashes(dash, width),
  }
}

/** Find what a line style paints with: its colour, or that of its type. */
export function findLinePaint({ type, color }: LineStyle): Paint {
  return findPaint(color ?? { kind: 'linetype', type })
}

/** Find the ink and the opacity of a colour; absent is black. */
export function findPaint(color: Color | undefined): Paint {
  if (color === undefined) return { ink: 'foreground' }
  switch (color.kind) {
    case 'background':
      return { ink: 'background' }
    case 'linetype':
      return { ink: findLineInk(color.type) }
    case 'rgb': {
      // Black is black by whichever name, so that it is as light on a dark page as all other text.
      const ink = color.hex === '#000000' ? 'foreground' : color.hex
      return color.opacity === 1 ? { ink } : { ink, opacity: color.opacity }
    }
  }
}

function findLineInk(type: number): Ink {
  if (type === 0) return 'grid'
  return type < 0 ? 'foreground' : (LINE_INKS[(type - 1) % LINE_INKS.length] ?? 'foreground')
}

/** Lengths grow with half of the line's width; `dt 6` is solid again, and `dt 0` the grid's. */
function findDashes(dash: Dash | undefined, width: number): readonly number[] {
  if (dash === undefined) return []
  if (dash.kind === 'type' && dash.type === 0) return GRID_DASHES
  const lengths =
    dash.kind === 'lengths' ? dash.lengths : dash.type < 0 ? [] : DASH_TYPES[(dash.type - 1) % 5]
  return (lengths ?? []).map((length) => length * width * 0.5)
}

/** Apply the terminal's factors to a stroke: of all widths, and of all dashes but the grid's. */
export function scaleStroke<T extends Stroke>(stroke: T, { lineWidth, dashLength }: Canvas): T {
  const { width, dashes } = stroke
  if (lineWidth === 1 && (dashes.length === 0 || dashes === GRID_DASHES)) return stroke
  const scaled = dashes.map((length) => length * lineWidth * dashLength)
  return { ...stroke, width: width * lineWidth, dashes: dashes === GRID_DASHES ? dashes : scaled }
}
