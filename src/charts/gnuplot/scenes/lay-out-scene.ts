import type { Chart, Scene } from '../../chart.ts'
import type { ChartLayout, Mark } from '../../drawing.ts'
import { unpackColor } from '../../unpack-color.ts'
import { measureCanvas, type Canvas } from '../canvas.ts'
import { tickColors } from '../colors/color-axis.ts'
import { findShare } from '../colors/find-share.ts'
import { findPaletteColor } from '../colors/palette-color.ts'
import { paintChart } from '../colors/paint-plots.ts'
import type { CurveMark } from '../curves/curve-mark.ts'
import { findBorderStroke } from '../frame/border-marks.ts'
import { findCanvasBox } from '../marks/clip-lines.ts'
import { findPaint, scaleMark } from '../marks/line-styles.ts'
import { layOutText } from '../marks/text-marks.ts'
import type { TickedAxis } from '../tics/tics.ts'
import { findAngles, type Heights, type SpaceRanges } from './projection.ts'
import { drawScene } from './draw-scene.ts'
import { SceneHiding } from './hiding/scene-hiding.ts'
import { findCorners } from './scene-box.ts'
import { measureSceneFrame } from './scene-frame.ts'
import { measureSceneKey } from './scene-key-size.ts'
import { findPage } from './scene-page.ts'
import { ScenePen } from './scene-pen.ts'
import { findSceneRanges } from './scene-ranges.ts'
import type { SceneStage } from './scene-stage.ts'
import { findContours, type ContourLevel } from './surface-contours.ts'
import { tickScene } from './tick-scene.ts'

/** Lay out what `splot` draws as gnuplot 5.4's svg terminal does, to the device unit. Pure; nothing is drawn here. */
export function layOutScene(unpainted: Chart): ChartLayout {
  const { scene } = unpainted
  if (scene === undefined) throw new Error('Expected a chart with a scene')
  const canvas = measureCanvas(unpainted.terminal)
  const found = findSceneRanges(unpainted, scene)
  if (found.kind === 'failed') return found
  const { ranges } = found
  const colored = tickColors(unpainted, ranges.colors, canvas.width)
  const axes = tickScene(unpainted, scene, { ranges, canvas })
  const problems = [...axes.problems, ...colored.problems]
  if (problems.length > 0) return { kind: 'failed', problems }
  const chart = paintChart(unpainted, colored.axis)
  const { x, y, z } = axes.ticked
  // On a map, y runs from its end to its start.
  const space: SpaceRanges = { x, y: scene.view.isMap ? flip(y) : y, z }
  const heights = findHeights(chart, scene, space)
  const contours = ranges.surfaces.map((placed) => findContours(placed, chart, z))
  const { colors } = chart
  const hasColorBox = colors?.box !== undefined && colored.axis !== undefined
  const page = { chart, scene, canvas, key: undefined, hasColorBox }
  const key =
    chart.key &&
    measureSceneKey(chart.key, listKeyTexts(scene, contours), {
      canvas,
      room: findPage({ ...page, hasColorBox: false }),
    })
  const frame = measureSceneFrame({ ...page, key, ranges: space, heights })
  const canvasBox = findCanvasBox(canvas)
  const paintShare = (share: number) =>
    colors === undefined || Number.isNaN(share)
      ? findPaint(undefined)
      : findPaint(unpackColor(findPaletteColor(colors.palette, share)))
  const toShare = (value: number): number =>
    colored.axis === undefined ? NaN : findShare(value, colored.axis)
  const stage: SceneStage = {
    chart,
    scene,
    frame,
    corners: findCorners(space, scene.view),
    axes: { x, y: { ...y, ...(scene.view.isMap ? flip(y) : {}) }, z },
    clip: canvasBox,
    canvasBox,
    border: findBorderStroke(chart),
    findShare: toShare,
    paintShare,
    paint: (value) => paintShare(toShare(value)),
    isColor: (value) =>
      colored.axis === undefined || (value >= colored.axis.min && value <= colored.axis.max),
    pen: new ScenePen(),
    hiding: scene.hiding && new SceneHiding(scene.hiding, findAngles(scene.view).scale),
  }
  const items = drawScene(stage, {
    surfaces: ranges.surfaces,
    contours,
    key,
    colorAxis: hasColorBox ? colored.axis : undefined,
  })
  if (stage.hiding?.isExhausted === true)
    return { kind: 'failed', problems: [{ kind: 'too-much-hiding' }] }
  return finish(chart, canvas, items)
}

function finish(chart: Chart, canvas: Canvas, items: readonly CurveMark[]): ChartLayout {
  const { id, terminal, about } = chart
  const marks = items.flatMap((item): Mark[] =>
    item.kind === 'placed-text' ? layOutText(item, canvas) : [scaleMark(item, canvas)],
  )
  return {
    kind: 'drawn',
    drawing: {
      id,
      width: terminal.width,
      height: terminal.height,
      resolution: terminal.resolution,
      font: terminal.font,
      ...(terminal.lineCap === undefined ? {} : { lineCap: terminal.lineCap }),
      ...(terminal.background === undefined ? {} : { background: terminal.background }),
      ...(terminal.dynamic === undefined ? {} : { dynamic: terminal.dynamic }),
      about,
      marks,
    },
    notes: [],
  }
}

function flip(axis: TickedAxis): Pick<TickedAxis, 'min' | 'max' | 'log'> {
  const { min, max, log } = axis
  return {
    min: max,
    max: min,
    ...(log === undefined ? {} : { log: { ...log, min: log.max, max: log.min } }),
  }
}

/** Find how high the base, the floor and the ceiling of the box are (gnuplot 5.4 `do_3dplot`). */
function findHeights(chart: Chart, { plane, edges, view }: Scene, space: SpaceRanges): Heights {
  const { log } = space.z
  const { min, max } = log ?? space.z
  const toUnit = (value: number): number =>
    log === undefined ? value : value > 0 ? Math.log(value) / Math.log(log.base) : min
  const fromUnit = (value: number): number => (log === undefined ? value : log.base ** value)
  const base = plane.kind === 'at' ? toUnit(plane.value) : min - (max - min) * plane.value
  const hasBase =
    chart.axes.x.tics !== undefined || chart.axes.y.tics !== undefined || (edges & 15) !== 0
  const [lowest, highest] = min > max ? [Math.max, Math.min] : [Math.min, Math.max]
  const floor = hasBase ? lowest(min, base) : min
  const ceiling = hasBase ? highest(max, base) : max

  return {
    base: flattenBase(fromUnit(base), fromUnit(floor), fromUnit(ceiling), view),
    floor: fromUnit(floor),
    ceiling: fromUnit(ceiling),
  }
}

/** Seen from the side, the base lies at the floor or at the ceiling. */
function flattenBase(base: number, floor: number, ceiling: number, view: Scene['view']): number {
  const { rotateX, rotateZ, isMap } = view
  if (isMap || (rotateX !== 90 && rotateX !== 270)) return base
  if (rotateZ === 0 || rotateZ === 180) return floor
  return (rotateZ === 90 || rotateZ === 270) && rotateX === 270 ? ceiling : base
}

/** List the texts of the key: of each surface with a title, and of its contours. */
function listKeyTexts(
  scene: Scene,
  contours: readonly (readonly ContourLevel[])[],
): readonly string[] {
  return scene.surfaces.flatMap((surface, i) => {
    const title = surface.title === undefined || surface.title === '' ? [] : [surface.title]
    const isListed =
      surface.title !== undefined &&
      surface.style !== 'labels' &&
      scene.contours?.isOneColor !== true
    return [...title, ...(isListed ? (contours[i] ?? []).map(({ text }) => text.trimStart()) : [])]
  })
}
