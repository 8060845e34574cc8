import type { LineStyle } from './chart.ts'
import type { Ink, PathMark } from './drawing.ts'

/** What a path is drawn with. */
export type Stroke = Pick<PathMark, 'ink' | 'width' | 'dashes'>

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

/** The stroke of grid lines, and of `lt 0`: gnuplot's fine dots. */
export const GRID_DASHES: readonly number[] = [2, 4]

/** Turn `lt N lw W` into a stroke: −1 is black, 0 the dotted grid style, from 9 the colours repeat. */
export function findStroke({ type, width }: LineStyle): Stroke {
  if (type === 0) return { ink: 'grid', width, dashes: GRID_DASHES }
  const ink = type < 0 ? 'foreground' : (LINE_INKS[(type - 1) % LINE_INKS.length] ?? 'foreground')
  return { ink, width, dashes: [] }
}
