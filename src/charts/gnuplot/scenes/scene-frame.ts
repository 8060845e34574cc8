import type { Chart, Scene, Side } from '../../chart.ts'
import type { Box, Canvas } from '../canvas.ts'
import {
  createProjection,
  findAngles,
  findUnits,
  type Heights,
  type Project,
  type SpaceRanges,
  type SpaceUnits,
  type ViewAngles,
} from './projection.ts'
import { findPage, type ScenePageSetting } from './scene-page.ts'

/** Where a scene is drawn: its projection onto the canvas, and the places that its box and its texts stand at. */
export interface SceneFrame {
  readonly canvas: Canvas
  readonly isMap: boolean
  readonly angles: ViewAngles
  readonly ranges: SpaceRanges
  readonly heights: Heights
  readonly units: SpaceUnits
  readonly project: Project
  /** The plot within its margins, before it is known how the box is turned. */
  readonly page: Box
  readonly center: { readonly x: number; readonly y: number }
  /** Device units per unit of a vertex, across and upwards, and their mean. */
  readonly scale: { readonly x: number; readonly y: number; readonly mean: number }
}

/** What a scene's frame is measured from. */
export interface FrameSetting extends ScenePageSetting {
  readonly ranges: SpaceRanges
  readonly heights: Heights
}

/** Measure the frame of a scene (gnuplot 5.4 `boundary3d`). */
export function measureSceneFrame(setting: FrameSetting): SceneFrame {
  const { chart, scene, canvas, ranges, heights } = setting
  const { view } = scene
  const page = squareBox(findPage(setting), scene)
  const scale = shapeMap(findScale(page, setting), chart, setting)
  return {
    canvas,
    isMap: view.isMap,
    angles: findAngles(view),
    ranges,
    heights,
    units: findUnits(ranges, heights, view),
    project: createProjection(ranges, heights, view),
    page,
    center: {
      x: Math.trunc((page.right + page.left) / 2),
      y: Math.trunc((page.top + page.bottom) / 2),
    },
    scale: { ...scale, mean: Math.sqrt(scale.x * scale.y) },
  }
}

/** Make the page square, if units are to be equal. */
function squareBox(box: Box, { view }: Scene): Box {
  if (view.isMap || view.equal === undefined) return box
  const [height, width] = [box.top - box.bottom, box.right - box.left]
  const side = Math.trunc(Math.abs(height - width) / 2)
  return height > width
    ? { ...box, bottom: box.bottom + side, top: box.top - side }
    : { ...box, left: box.left + side, right: box.right - side }
}

interface Scale {
  readonly x: number
  readonly y: number
}

/** The part of the page that half of the box takes. */
function findScale(page: Box, { chart, scene }: FrameSetting): Scale {
  const { scale } = findAngles(scene.view)
  const isFixed = (first: Side, second: Side): boolean =>
    chart.margins?.[first]?.unit === 'screen' && chart.margins[second]?.unit === 'screen'
  const [width, height] = [page.right - page.left, page.top - page.bottom]
  const x = isFixed('left', 'right') ? width / scale : (width * 4) / 7
  const y = isFixed('bottom', 'top') ? height / scale : (height * 4) / 7
  return { x: Math.trunc(x) || 1, y: Math.trunc(y) || 1 }
}

/** Give a map the shape of `set size ratio`. */
function shapeMap(
  { x, y }: Scale,
  { ratio }: Chart,
  { scene, ranges }: Pick<FrameSetting, 'scene' | 'ranges'>,
): Scale {
  const wanted = scene.view.isMap && scene.view.equal !== undefined ? -1 : ratio
  if (!scene.view.isMap || wanted === undefined || wanted === 0) return { x, y }
  const span = ({ min, max }: SpaceRanges['x']): number => max - min
  const required =
    wanted < 0 && span(ranges.x) !== 0
      ? -wanted * Math.abs(span(ranges.y) / span(ranges.x))
      : wanted
  if (required < 0.01 || required > 100) return { x, y }
  return y / x > required ? { x, y: Math.trunc(x * required) } : { x: Math.trunc(y / required), y }
}

/** A place on the canvas in whole device units. */
export interface DevicePlace {
  readonly x: number
  readonly y: number
}

/** Find the device position of a vertex, as gnuplot places points and texts: the distance to the centre is cut. */
export function placeVertex(
  { x, y }: { readonly x: number; readonly y: number },
  { scale, center }: Pick<SceneFrame, 'scale' | 'center'>,
): DevicePlace {
  return {
    x: Math.trunc(x * scale.x) + center.x,
    y: Math.trunc(y * scale.y) + center.y,
  }
}

/** Find the device position of a vertex, as gnuplot places the ends of edges and tics: the position itself is cut. */
export function placeEdge(
  { x, y }: { readonly x: number; readonly y: number },
  { scale, center }: Pick<SceneFrame, 'scale' | 'center'>,
): DevicePlace {
  return { x: Math.trunc(x * scale.x + center.x), y: Math.trunc(y * scale.y + center.y) }
}
