import type { Tics } from '../../chart.ts'
import { resolveFont } from '../canvas.ts'
import { findPaint, findStroke, GRID_DASHES, type Stroke } from '../marks/line-styles.ts'
import type { AnchoredText } from '../marks/text-marks.ts'
import type { Tic, TickedAxis } from '../tics/tics.ts'
import { findBaseAxis, findFlatPlane, type BaseAxis, type BaseName } from './base-axis.ts'
import type { Vertex } from './projection.ts'
import { drawBaseLabel, drawZLabel } from './scene-axis-labels.ts'
import { hasHeight, type BoxPart } from './scene-border.ts'
import { findShift } from './scene-captions.ts'
import { placeVertex, type DevicePlace } from './scene-frame.ts'
import { drawHideableEdge, type SceneStage } from './scene-stage.ts'
import { drawZeroAxes } from './scene-zero-axes.ts'

/** Draw the tics, the grid and the labels of all axes (gnuplot 5.4 `draw_3d_graphbox`). */
export function drawAxes(stage: SceneStage, part: BoxPart, isFront: boolean): void {
  drawBaseAxis(stage, 'x', part)
  drawBaseAxis(stage, 'y', part)
  const { frame, scene } = stage
  const { isMap, angles } = frame
  const hasSide = hasHeight(stage) || scene.facets.at.includes('s')
  if (scene.z.tics !== undefined && part !== 'front' && !isMap && angles.rotateX !== 0 && hasSide)
    for (const tic of listTics(stage.axes.z)) drawZTic(stage, scene.z.tics, tic)
  drawZeroAxes(stage)
  const isLabelled = !isMap && (isFront || part === 'all') && hasHeight(stage)
  if (isLabelled) drawZLabel(stage)
}

function drawBaseAxis(stage: SceneStage, name: BaseName, part: BoxPart): void {
  const { frame, chart } = stage
  const { tics, label } = chart.axes[name]
  if (tics === undefined && label === undefined) return
  // Seen from its end, an axis is a point.
  if (findFlatPlane(stage) === (name === 'x' ? 'yz' : 'xz')) return
  const isAbove = frame.angles.rotateX <= 90
  const base = findBaseAxis(stage, name)
  const hasTics = isAbove ? part !== 'front' : part !== 'back'
  if (hasTics && tics !== undefined)
    for (const tic of listTics(stage.axes[name])) drawBaseTic(stage, { ...base, tics }, tic)
  const hasLabel = frame.isMap || (isAbove ? part !== 'back' : part !== 'front')
  if (hasLabel) drawBaseLabel(stage, base)
}

/** The tics of an axis in drawing order; where a listed tic stands, the others have no label. */
function listTics(axis: TickedAxis): readonly Tic[] {
  const span = axis.max - axis.min
  const shown = axis.tics.map((tic) => {
    const isTaken = axis.taken.some((value) => Math.abs((tic.value - value) / span) <= 0.001)
    return isTaken ? { ...tic, label: undefined } : tic
  })
  return [...axis.listed, ...shown]
}

function findTicScale(tics: Tics, isMinor: boolean): number {
  const [major = 1, minor = 0.5] = tics.scale ?? []
  return (isMinor ? minor : major) * (tics.out === true ? -1 : 1)
}

function drawBaseTic(stage: SceneStage, base: BaseAxis & { readonly tics: Tics }, tic: Tic): void {
  const { frame, scene, pen, border } = stage
  const { canvas, ranges, heights } = frame
  const { name, tics, unit, near, far } = base
  const { value } = tic
  const own = near(value)
  const grid = findGrid(stage, name, tic.isMinor)
  if (grid !== undefined) {
    drawHideableEdge(stage, [own, far(value)], grid)
    if (scene.grid.isVertical) {
      const { rotateX } = frame.angles
      const wall = rotateX > 90 && rotateX < 270 ? near : far
      drawHideableEdge(stage, [wall(value, ranges.z.min), wall(value, heights.ceiling)], grid)
    }
  }
  const other = name === 'x' ? ranges.y : ranges.x
  const hasZero = Math.min(other.min, other.max) <= 0 && Math.max(other.min, other.max) >= 0
  const start =
    tics.isOnAxis === true && other.log === undefined && hasZero ? base.at(value, 0) : own
  const length = findTicScale(tics, tic.isMinor) * canvas.tic
  const along = ({ x, y, z }: Vertex, by: number): Vertex => ({
    x: x + unit.x * by,
    y: y + unit.y * by,
    z: z + unit.z * by,
  })
  drawHideableEdge(stage, [start, along(start, length)], border)
  if (tics.mirror !== false) {
    const opposite = far(value)
    drawHideableEdge(stage, [opposite, along(opposite, -length)], border)
  }
  if (tic.label === undefined) return
  const outer = tics.out === true ? canvas.tic * (tics.scale?.[0] ?? 1) : 0
  const place = placeVertex(
    {
      x: start.x - unit.x * canvas.charWidth - unit.x * outer,
      y: start.y - unit.y * canvas.lineHeight - unit.y * outer,
    },
    frame,
  )
  const tilt = unit.x * frame.scale.x
  const usual = tilt < -0.9 ? 'start' : tilt < 0.9 ? 'middle' : 'end'
  pen.push(layOutTicText(stage, tics, { label: tic.label, place, usual }))
}

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const

/** Lay out the label of a tic; it is turned, and has an anchor of its own, on maps only. */
function layOutTicText(
  { frame, border }: SceneStage,
  tics: Tics,
  {
    label,
    place,
    usual,
  }: {
    readonly label: NonNullable<Tic['label']>
    readonly place: DevicePlace
    readonly usual: AnchoredText['anchor']
  },
): AnchoredText {
  const { canvas, isMap } = frame
  const shift = findShift(tics.offset, canvas)
  return {
    kind: 'placed-text',
    lines: label.lines,
    font: resolveFont(canvas, tics.font),
    ink: (tics.color ? findPaint(tics.color) : border).ink,
    x: place.x + shift.x,
    y: place.y + shift.y,
    anchor: isMap && tics.justify !== undefined ? ANCHORS[tics.justify] : usual,
    rotate: isMap ? (tics.rotate ?? 0) : 0,
    centred: false,
  }
}

function drawZTic(stage: SceneStage, tics: Tics, tic: Tic): void {
  const { frame, corners, border, pen } = stage
  const { canvas, project, scale } = frame
  const { left, back, right } = corners
  const start =
    tics.isOnAxis === true ? project(0, 0, tic.value) : project(left.x, left.y, tic.value)
  const end = project(right.x, right.y, tic.value)
  const grid = findGrid(stage, 'z', tic.isMinor)
  if (grid !== undefined) {
    const middle = project(back.x, back.y, tic.value)
    drawHideableEdge(stage, [start, middle], grid)
    drawHideableEdge(stage, [middle, end], grid)
  }
  const length = Math.trunc(findTicScale(tics, tic.isMinor) * canvas.tic)
  drawHideableEdge(stage, [start, { ...start, x: start.x + length / scale.x }], border)
  if (tic.label !== undefined) {
    const { x, y } = placeVertex(start, frame)
    const outer = tics.out === true ? canvas.tic * (tics.scale?.[0] ?? 1) : 0
    const place = { x: Math.trunc(x - canvas.tic * 2 - outer), y }
    const text = layOutTicText(stage, tics, { label: tic.label, place, usual: 'end' })
    pen.push({ ...text, centred: true })
  }
  if (tics.mirror === true) {
    drawHideableEdge(stage, [end, { ...end, x: end.x - length / scale.x }], border)
  }
}

/** Find the stroke of the grid line at a tic; `undefined` without one. */
function findGrid(
  { chart, scene }: SceneStage,
  name: 'x' | 'y' | 'z',
  isMinor: boolean,
): Stroke | undefined {
  const style = chart.gridStyle
  const isShown =
    name === 'z'
      ? isMinor
        ? scene.grid.isMinor
        : scene.grid.isMajor
      : (isMinor ? (style?.minor ?? []) : chart.grid).includes(name)
  if (!isShown) return undefined
  const line = isMinor ? style?.minorLine : style?.line
  return line === undefined ? DOTS : findStroke(line)
}

const DOTS: Stroke = { ink: 'grid', width: 0.5, dashes: GRID_DASHES }
