import type { Box, Canvas } from './canvas.ts'
import type { Chart } from './chart.ts'
import type { PathMark, Polyline } from './drawing.ts'
import type { Frame, TickedAxes } from './margins.ts'
import { GRID_DASHES } from './line-styles.ts'
import { joinPoints } from './pen.ts'
import type { ChartScales } from './scale.ts'
import type { PlacedText } from './text-marks.ts'
import type { Tic } from './tics.ts'

/** The places that the marks of all axes are found from. */
export interface AxisSetting {
  readonly chart: Chart
  readonly canvas: Canvas
  readonly frame: Frame
  readonly axes: TickedAxes
  readonly scales: ChartScales
  /** Grid lines stop there, whether it is outlined or not. */
  readonly keyBox: Box | undefined
}

/**
 * Lay out the tics of the axes in gnuplot's order (y, x, y2): for each its grid line, its mark with the
 * mirror on the other side, its label.
 */
export function layOutAxes(setting: AxisSetting): (PathMark | PlacedText)[] {
  return (['y', 'x', 'y2'] as const).flatMap((name) => {
    const tics = setting.axes[name]?.tics ?? []
    const hasGrid = setting.chart.grid.includes(name)
    return tics.flatMap((tic) => {
      const place = setting.scales[name](tic.value)
      const grid = hasGrid ? GRID_LINES[name](place, setting.frame.box, setting.keyBox) : []
      const gridMarks: PathMark[] =
        grid.length === 0
          ? []
          : [{ kind: 'path', ink: 'grid', width: 0.5, dashes: GRID_DASHES, lines: grid }]
      return [...gridMarks, ...layOutTic(name, tic, place, setting)]
    })
  })
}

function layOutTic(
  name: 'x' | 'y' | 'y2',
  tic: Tic,
  place: number,
  { canvas, frame: { box } }: AxisSetting,
): (PathMark | PlacedText)[] {
  if (name === 'x' && (place < box.left || place > box.right)) return []
  return [
    {
      kind: 'path',
      ink: 'foreground',
      width: 1,
      dashes: [],
      lines: TIC_LINES[name](place, box, canvas.tic),
    },
    {
      kind: 'placed-text',
      lines: tic.label,
      font: canvas.font,
      rotate: 0,
      ...TIC_LABELS[name](place, box, canvas),
    },
  ]
}

const GRID_LINES = {
  x: layOutUprightGrid,
  y: layOutLevelGrid,
  y2: layOutLevelGrid,
}

function layOutLevelGrid(y: number, box: Box, keyBox: Box | undefined): Polyline[] {
  const pieces = splitAtKey(
    [box.left, box.right],
    keyBox && y > keyBox.bottom && y < keyBox.top ? [keyBox.left, keyBox.right] : undefined,
  )
  return pieces.map(([from, to]) => joinPoints([from, y], [to, y]))
}

function layOutUprightGrid(x: number, box: Box, keyBox: Box | undefined): Polyline[] {
  const pieces = splitAtKey(
    [box.bottom, box.top],
    keyBox && x > keyBox.left && x < keyBox.right ? [keyBox.bottom, keyBox.top] : undefined,
  )
  return pieces.map(([from, to]) => joinPoints([x, from], [x, to]))
}

type Extent = readonly [from: number, to: number]

/** Leave out of an extent what a key takes; a key beyond it takes nothing. */
function splitAtKey([from, to]: Extent, key: Extent | undefined): Extent[] {
  if (key === undefined || key[1] <= from || key[0] >= to) return [[from, to]]
  const pieces: Extent[] = []
  if (key[0] > from) pieces.push([from, key[0]])
  if (key[1] < to) pieces.push([key[1], to])
  return pieces
}

const TIC_LINES = {
  x: (x: number, { bottom, top }: Box, tic: number) => [
    joinPoints([x, bottom], [x, bottom + tic]),
    joinPoints([x, top], [x, top - tic]),
  ],
  y: (y: number, { left, right }: Box, tic: number) => [
    joinPoints([left, y], [left + tic, y]),
    joinPoints([right, y], [right - tic, y]),
  ],
  y2: (y: number, { right }: Box, tic: number) => [joinPoints([right, y], [right - tic, y])],
}

type LabelPlace = Pick<PlacedText, 'x' | 'y' | 'anchor' | 'centred'>

const TIC_LABELS = {
  x: (x: number, box: Box, { lineHeight }: Canvas): LabelPlace => ({
    x,
    y: box.bottom - lineHeight,
    anchor: 'middle',
    centred: false,
  }),
  y: (y: number, box: Box, { charWidth }: Canvas): LabelPlace => ({
    x: box.left - charWidth,
    y,
    anchor: 'end',
    centred: true,
  }),
  y2: (y: number, box: Box, { charWidth }: Canvas): LabelPlace => ({
    x: box.right + charWidth,
    y,
    anchor: 'start',
    centred: true,
  }),
}
