import type { Axis, Caption } from '../../chart.ts'
import { measureTicColumns } from '../frame/tic-rooms.ts'
import type { AnchoredText } from '../marks/text-marks.ts'
import { findMiddle, type BaseAxis } from './base-axis.ts'
import type { Vertex } from './projection.ts'
import { layOutSceneCaption } from './scene-captions.ts'
import { placeVertex } from './scene-frame.ts'
import type { SceneStage } from './scene-stage.ts'

/** How far from the axis its label stands, in tics (gnuplot 5.4). */
const LABEL_DISTANCE = 10

/** Draw the label of an axis of the base. */
export function drawBaseLabel(stage: SceneStage, base: BaseAxis): void {
  const { name, axis, unit, near, at } = base
  const { frame, pen } = stage
  const { canvas, ranges } = frame
  const { tics, label } = axis
  const middle = findMiddle(ranges[name])
  const isOnAxis = tics?.isOnAxis === true
  if (frame.isMap) {
    pen.push(...layOutMapLabel(stage, base, middle))
    return
  }
  const start = isOnAxis ? at(middle, 0) : near(middle)
  const out = tics?.out === true || (tics === undefined && axis.ticsOut === true)
  const scale = tics?.scale?.[0] ?? axis.ticScale ?? 1
  const away = isOnAxis ? (out ? -2 : 2) : -LABEL_DISTANCE
  const by = away * canvas.tic
  const outer = out ? scale * canvas.tic : 0
  const place = placeVertex(
    { x: start.x + by * unit.x - unit.x * outer, y: start.y + by * unit.y - unit.y * outer },
    frame,
  )
  const turned = turnAlong(stage, label, [near(ranges[name].min), near(ranges[name].max)])
  // The label of y lies flat in space.
  const isFlat = name === 'y' && turned !== undefined && turned.isParallel !== true
  const shown = isFlat ? { ...turned, rotate: 0 } : turned
  pen.push(...layOutSceneCaption(stage, shown, { ...place, rotate: 0 }))
}

/** Lay out the label of an axis of a map: below its tics' labels, or left of the widest of them. */
function layOutMapLabel(
  stage: SceneStage,
  { name, axis, unit, near }: BaseAxis,
  middle: number,
): AnchoredText[] {
  const { frame, axes, chart } = stage
  const { canvas } = frame
  const start = near(middle)
  const isOut = (one: Axis): boolean =>
    one.tics?.out === true || (one.tics === undefined && one.ticsOut === true)
  const scale = (one: Axis): number => one.tics?.scale?.[0] ?? one.ticScale ?? 1
  const outer = isOut(chart.axes.x) ? canvas.tic * scale(chart.axes.x) : 0
  if (name === 'x') {
    const y = start.y - unit.y * canvas.lineHeight - unit.y * outer
    const place = placeVertex({ x: start.x, y }, frame)
    return layOutSceneCaption(stage, axis.label, {
      x: place.x,
      y: Math.trunc(place.y - 1.5 * canvas.lineHeight),
      rotate: 0,
    })
  }
  const x = start.x - unit.x * canvas.charWidth - unit.x * outer
  const place = placeVertex({ x, y: start.y }, frame)
  const widest =
    axis.tics === undefined || axis.tics.isOnAxis === true ? 0 : measureTicColumns(axes.y)
  return layOutSceneCaption(stage, axis.label, {
    x: Math.trunc(place.x - (0.5 + widest) * canvas.charWidth),
    y: place.y,
    rotate: 90,
  })
}

/** Draw the label of z, left of the box. */
export function drawZLabel(stage: SceneStage): void {
  const { frame, corners, pen, scene } = stage
  const { canvas, project, ranges } = frame
  const { left } = corners
  const middle = findMiddle(ranges.z)
  const isOnAxis = scene.z.tics?.isOnAxis === true
  const at = isOnAxis ? project(0, 0, middle) : project(left.x, left.y, middle)
  const { x, y } = placeVertex(at, frame)
  const away = (isOnAxis ? 5 : 7) * canvas.charWidth
  const ends = [ranges.z.min, ranges.z.max].map((z) => project(left.x, left.y, z))
  const label = turnAlong(stage, scene.z.label, ends)
  pen.push(...layOutSceneCaption(stage, label, { x: x - away, y, rotate: 0 }))
}

/** Turn a label of `rotate parallel` as its axis runs, in whole degrees, and never upside down. */
function turnAlong(
  { frame: { scale } }: SceneStage,
  label: Caption | undefined,
  [start, end]: readonly Vertex[],
): Caption | undefined {
  if (label?.isParallel !== true || start === undefined || end === undefined) return label
  const angle = Math.atan2((end.y - start.y) * scale.y, (end.x - start.x) * scale.x)
  const degrees = angle / (Math.PI / 180)
  const upright = degrees < -90 ? degrees + 180 : degrees > 90 ? degrees - 180 : degrees
  return { ...label, rotate: Math.floor(upright > 0 ? upright + 0.5 : upright - 0.5) }
}
