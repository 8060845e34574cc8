import type { Box } from '../canvas.ts'
import type { AxisName, Chart } from '../../chart.ts'
import type { PathMark, Polyline } from '../../drawing.ts'
import { findStroke, GRID_DASHES, type Stroke } from '../marks/line-styles.ts'
import { joinPoints } from '../marks/pen.ts'

/** The place of a grid line, and the key at which it stops, whether the key has an outline or not. */
export interface GridPlace {
  readonly name: AxisName
  /** Position along the axis in device units. */
  readonly place: number
  readonly isMinor: boolean
  readonly box: Box
  readonly keyBox: Box | undefined
}

/** Lay out the grid line at a tic, if the chart has one there. */
export function layOutGridLine(
  { grid, gridStyle }: Pick<Chart, 'grid' | 'gridStyle'>,
  at: GridPlace,
): PathMark[] {
  const axes = at.isMinor ? (gridStyle?.minor ?? []) : grid
  if (!axes.includes(at.name)) return []
  const lines = isVerticalAxis(at.name)
    ? layOutHorizontalLine(at.place, at.box, at.keyBox)
    : layOutVerticalLine(at.place, at.box, at.keyBox)
  return lines.length === 0 ? [] : [{ ...findGridStroke(gridStyle, at.isMinor), lines }]
}

/** Draw a line of the grid. */
export function findGridPath(chart: Chart, isMinor: boolean, line: Polyline): PathMark {
  return { ...findGridStroke(chart.gridStyle, isMinor), lines: [line] }
}

function findGridStroke(style: Chart['gridStyle'], isMinor: boolean) {
  const line = isMinor ? style?.minorLine : style?.line
  return { kind: 'path' as const, ...(line ? findStroke(line) : DOTS) }
}

const DOTS: Stroke = { ink: 'grid', width: 0.5, dashes: GRID_DASHES }

function isVerticalAxis(name: AxisName): boolean {
  return name === 'y' || name === 'y2'
}

function layOutHorizontalLine(y: number, box: Box, keyBox: Box | undefined): Polyline[] {
  const pieces = splitAtKey(
    [box.left, box.right],
    keyBox && y > keyBox.bottom && y < keyBox.top ? [keyBox.left, keyBox.right] : undefined,
  )
  return pieces.map(([from, to]) => joinPoints([from, y], [to, y]))
}

function layOutVerticalLine(x: number, box: Box, keyBox: Box | undefined): Polyline[] {
  const pieces = splitAtKey(
    [box.bottom, box.top],
    keyBox && x > keyBox.left && x < keyBox.right ? [keyBox.bottom, keyBox.top] : undefined,
  )
  return pieces.map(([from, to]) => joinPoints([x, from], [x, to]))
}

type Extent = readonly [from: number, to: number]

/** Split an extent around a key; a key beside it leaves it whole. */
function splitAtKey([from, to]: Extent, key: Extent | undefined): Extent[] {
  if (key === undefined || key[1] <= from || key[0] >= to) return [[from, to]]
  const pieces: Extent[] = []
  if (key[0] > from) pieces.push([from, key[0]])
  if (key[1] < to) pieces.push([key[1], to])
  return pieces
}
