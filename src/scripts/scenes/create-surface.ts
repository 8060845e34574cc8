import type { Color, LineStyle, Scan, Surface } from '../../charts/chart.ts'
import { completeLine, findLineType } from '../read-line-style.ts'
import type { ScriptSettings } from '../script-settings.ts'
import type { SurfaceElement } from './surface-element.ts'

/** The points of a surface in the order of its file, and what is known of them. */
export interface SurfacePoints {
  readonly scans: readonly Scan[]
  readonly hasColors: boolean
  readonly title: string | undefined
}

/** Lines of contours that are listed; behind them, types repeat. */
const CONTOUR_LINES = 64

/** Create a surface from its data: the last row comes first, and a grid has lines across its rows (gnuplot 5.4). */
export function createSurface(
  element: SurfaceElement,
  settings: ScriptSettings,
  { scans, hasColors, title }: SurfacePoints,
): Surface {
  const [first] = scans
  const isGrid = scans.length > 1 && scans.every(({ x }) => x.length === (first?.x.length ?? 0))
  const isCrossed = isGrid && !settings.scene.isExplicit
  return {
    ...describeSurface(element, settings),
    title,
    hasColors,
    scans: scans.toReversed(),
    isGrid,
    across: isCrossed ? 'points' : 'none',
    isFunction: false,
  }
}

/** Describe a surface but for its points and its title. */
export function describeSurface(
  element: SurfaceElement,
  settings: ScriptSettings,
): Omit<Surface, 'title' | 'hasColors' | 'scans' | 'isGrid' | 'across' | 'isFunction'> {
  const { style, line, point, fill, variable, at, label, arrow, titleEnhanced } = element
  const hasContours = settings.scene.contourPlace !== undefined && element.hasContours
  const coloring =
    style === 'pm3d' ? (variable?.color === 'rgb' ? 'rgb' : 'palette') : variable?.color
  const types = new Map<number, Color>(
    [...settings.lineTypes].flatMap(([type, { color }]) =>
      color === undefined ? [] : [[type, color] as const],
    ),
  )
  return {
    style,
    titleEnhanced,
    line,
    point,
    fill,
    coloring: coloring ?? 'line',
    types,
    ...(at === undefined ? {} : { at }),
    ...(element.facetColors === undefined ? {} : { facetColors: element.facetColors }),
    ...(element.isSurfaceHidden ? { isSurfaceHidden: true } : {}),
    ...(element.isUnscaled ? { isUnscaled: true } : {}),
    ...(element.isPixelwise ? { isPixelwise: true } : {}),
    ...(element.hiding === undefined ? {} : { hiding: element.hiding }),
    ...(hasContours ? { contourLines: listContourLines(element, settings) } : {}),
    ...(label === undefined ? {} : { label }),
    ...(arrow === undefined ? {} : { arrow }),
  }
}

function listContourLines(
  { contourType }: SurfaceElement,
  settings: ScriptSettings,
): readonly LineStyle[] {
  return Array.from({ length: CONTOUR_LINES }, (_, i) =>
    completeLine(findLineType(contourType + i, settings), contourType + i),
  )
}
