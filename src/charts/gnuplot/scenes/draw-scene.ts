import type { ChartObject } from '../../chart.ts'
import type { Box } from '../canvas.ts'
import type { CurveMark } from '../curves/curve-mark.ts'
import type { CoordinateSetting } from '../device-point.ts'
import { layOutKeyBackground } from '../frame/key-marks.ts'
import { layOutArrow } from '../marks/arrow-marks.ts'
import { findKeyInk } from '../frame/key-marks.ts'
import { layOutLabel } from '../marks/label-marks.ts'
import { layOutObject } from '../marks/object-marks.ts'
import type { TickedAxis } from '../tics/tics.ts'
import { drawMesh } from './hiding/draw-mesh.ts'
import { drawAxes } from './scene-axes.ts'
import { layOutSceneCaption } from './scene-captions.ts'
import { drawMapBorder, drawSpaceBorder, type BoxPart } from './scene-border.ts'
import { drawColorBox } from './scene-color-box.ts'
import { placeVertex, type DevicePlace } from './scene-frame.ts'
import {
  KeyRows,
  layOutSceneKeyFrame,
  layOutSceneKeyText,
  placeSceneKey,
  type PlacedSceneKey,
} from './scene-key.ts'
import type { SceneKeySize } from './scene-key-size.ts'
import { drawKeyLine, drawKeySample, drawKeySymbol } from './scene-key-samples.ts'
import { countTitleLines } from './scene-page.ts'
import { createPlaces, locateInScene } from './scene-places.ts'
import type { PlacedSurface } from './scene-ranges.ts'
import type { SceneStage } from './scene-stage.ts'
import { drawContours, findContourLine, type ContourLevel } from './surface-contours.ts'
import { drawFacets, drawQueue, type QueuedFacet } from './surface-facets.ts'
import { SURFACE_STYLES, type SurfaceStyle } from './surface-styles.ts'

/** What a scene consists of besides its stage. */
export interface SceneParts {
  readonly surfaces: readonly PlacedSurface[]
  /** Of each surface. */
  readonly contours: readonly (readonly ContourLevel[])[]
  readonly key: SceneKeySize | undefined
  /** The axis of the colour box; `undefined` without one. */
  readonly colorAxis: TickedAxis | undefined
}

/** Draw a scene in gnuplot 5.4's order. */
export function drawScene(stage: SceneStage, parts: SceneParts): readonly CurveMark[] {
  const { pen, scene, chart, frame } = stage
  const { layer } = scene.grid
  const borderLayer = chart.border?.layer ?? 'front'
  const bounds = findBounds(stage)
  // From here on, curves of a map are clipped to its plot.
  const inner: SceneStage = { ...stage, clip: frame.isMap ? bounds : stage.canvasBox }
  const places = createPlaces(inner, bounds)
  drawShapes(inner, places, 'behind')
  drawBox(stage, parts, { when: 'before', layer, borderLayer })
  drawColorBox(inner, parts.colorAxis, { places, when: 'back', isBeforeTics: layer !== 'back' })
  drawObjects(inner, places, 'back')
  const key = placeKey(inner, parts, bounds)
  const queue: QueuedFacet[] = []
  drawSurfaces(inner, parts, { key, places, queue, pass: 'surfaces' })
  if (queue.length > 0) drawQueue(queue, inner)
  drawHidden(inner, parts, { places, layer: 'front' })
  drawBox(stage, parts, { when: 'after', layer, borderLayer })
  if (key?.key.opaque === true) {
    pen.push(layOutKeyBackground(key))
    drawSurfaces(inner, parts, { key, places, queue: [], pass: 'key' })
    // The box is then drawn once more, too (gnuplot 5.4).
    drawBox(stage, parts, { when: 'after', layer, borderLayer })
  }
  drawColorBox(inner, parts.colorAxis, { places, when: 'front', isBeforeTics: false })
  drawObjects(inner, places, 'front')
  pen.push(
    ...layOutSceneCaption(inner, chart.title, { ...findTitlePlace(inner, bounds), rotate: 0 }),
  )
  return pen.finish()
}

interface BoxTime {
  readonly when: 'before' | 'after'
  readonly layer: 'default' | 'back' | 'front'
  readonly borderLayer: 'front' | 'back'
}

/** Draw the part of the box and its axes that belongs before or behind the surfaces. */
function drawBox(stage: SceneStage, { surfaces }: SceneParts, time: BoxTime): void {
  const { when, borderLayer } = time
  // Where surfaces hide, the box is drawn behind them, as far as it is seen.
  const layer = stage.hiding === undefined ? time.layer : 'front'
  const { isMap } = stage.frame
  const isBefore = when === 'before'
  const isBorderOnly = isBefore && isMap && borderLayer === 'back'
  const part = findPart({ ...time, layer })
  if (part === undefined && !isBorderOnly) return
  const shown = part ?? 'all'
  if (isMap) {
    if ((borderLayer === 'back') === isBefore) drawMapBorder(stage)
  } else drawSpaceBorder(stage, shown, surfaces)
  if (isBorderOnly) return
  // A map has its grid in one layer only.
  if (isMap && (layer === 'back') !== isBefore) return
  drawAxes(stage, shown, !isBefore)
}

function findPart({ when, layer }: BoxTime): BoxPart | undefined {
  if (layer === 'default') return when === 'before' ? 'back' : 'front'
  return (layer === 'back') === (when === 'before') ? 'all' : undefined
}

/** Find the plot as wide as its box is seen; of a map, its plot. */
function findBounds({ frame, corners }: SceneStage): Box {
  const { ranges, heights, project, page, isMap } = frame
  const place = (x: number, y: number): DevicePlace =>
    placeVertex(project(x, y, heights.base), frame)
  if (isMap) {
    const [start, end] = [place(ranges.x.min, ranges.y.min), place(ranges.x.max, ranges.y.max)]
    return { left: start.x, right: end.x, bottom: end.y, top: start.y }
  }
  const [left, back, right] = [corners.left, corners.back, corners.right].map(({ x, y }) =>
    place(x, y),
  )
  if (left === undefined || back === undefined || right === undefined) return page
  return { ...page, left: Math.min(left.x, back.x), right: Math.max(back.x, right.x) }
}

function drawShapes(
  { chart, pen, frame }: SceneStage,
  places: CoordinateSetting,
  layer: ChartObject['layer'],
): void {
  for (const object of chart.objects ?? [])
    if (object.layer === layer && (frame.isMap || standsInSpace(object)))
      pen.push(...layOutObject(object, places))
}

function drawObjects(stage: SceneStage, places: CoordinateSetting, layer: 'back' | 'front'): void {
  const { chart, pen } = stage
  drawShapes(stage, places, layer)
  for (const label of chart.labels)
    if (label.layer === layer) pen.push(...layOutLabel(label, places))
  for (const arrow of chart.arrows)
    if ((arrow.layer ?? 'back') === layer) pen.push(...layOutArrow(arrow, places))
}

/** Off maps, ellipses are not drawn, rectangles only on the screen, and circles not in `graph` (gnuplot 5.4). */
function standsInSpace({ shape, from }: ChartObject): boolean {
  const { systems = ['first', 'first'] } = from
  if (shape === undefined) return systems.includes('screen')
  return shape.kind === 'polygon' || (shape.kind === 'circle' && !systems.includes('graph'))
}

function placeKey(
  stage: SceneStage,
  { key: size }: SceneParts,
  bounds: Box,
): PlacedSceneKey | undefined {
  const { chart, frame } = stage
  if (chart.key === undefined || size === undefined) return undefined
  const { canvas } = frame
  return placeSceneKey(chart.key, size, {
    canvas,
    bounds: frame.isMap ? bounds : frame.page,
    locate: (at) => {
      const found = locateInScene(at, stage)
      if (found !== undefined) return { x: found.x + 0.5, y: found.y + 0.5 }
      const [across, up] = at.systems ?? []
      const width = across === 'character' ? canvas.charWidth : canvas.width - 1
      const height = up === 'character' ? canvas.lineHeight : canvas.height - 1
      return { x: Math.trunc(at.x * width + 0.5), y: Math.trunc(at.y * height + 0.5) }
    },
  })
}

interface SurfacePass {
  readonly key: PlacedSceneKey | undefined
  readonly places: CoordinateSetting
  readonly queue: QueuedFacet[]
  /** In its second pass, an opaque key is drawn again. */
  readonly pass: 'surfaces' | 'key'
}

/** Draw what is seen of the surfaces that hide each other, where their turn has come. */
function drawHidden(
  stage: SceneStage,
  { surfaces }: SceneParts,
  { places, layer }: { readonly places: CoordinateSetting; readonly layer: 'back' | 'front' },
): void {
  const { hiding, scene } = stage
  if (hiding?.settings.layer === layer && !scene.isSurfaceHidden)
    drawMesh(surfaces, hiding, { stage, places })
}

/** Draw the key and the surfaces, each with its entry. */
function drawSurfaces(stage: SceneStage, parts: SceneParts, setting: SurfacePass): void {
  const { pen, frame } = stage
  const { key } = setting
  if (key !== undefined) pen.push(...layOutSceneKeyFrame(key, frame.canvas))
  if (setting.pass === 'surfaces')
    drawHidden(stage, parts, { places: setting.places, layer: 'back' })
  const rows = key && new KeyRows(key)
  parts.surfaces.forEach((placed, i) => {
    drawSurface(stage, placed, { ...setting, rows, levels: parts.contours[i] ?? [] })
  })
}

interface SurfaceTurn extends SurfacePass {
  readonly rows: KeyRows | undefined
  readonly levels: readonly ContourLevel[]
}

function drawSurface(stage: SceneStage, placed: PlacedSurface, turn: SurfaceTurn): void {
  const { scene, chart, pen } = stage
  const { surface } = placed
  const { key, rows, places, queue, pass } = turn
  const style = SURFACE_STYLES[surface.style]
  const isDrawn = pass === 'surfaces'
  const hasColors = chart.colors !== undefined
  if (isDrawn && hasColors && scene.facets.isImplicit) drawFacets(placed, stage, queue)
  const { title = '' } = surface
  const isListed = key !== undefined && rows !== undefined && title !== ''
  if (isListed) {
    const ink = findKeyInk(key.key, surface.line)
    const entry = { text: title, isEnhanced: surface.titleEnhanced, ink }
    pen.push(layOutSceneKeyText(key, rows.place, entry))
  }
  const isShown = !scene.isSurfaceHidden && surface.isSurfaceHidden !== true
  const isHere = isShown || !style.isHidable
  const isFaceted = style.isFaceted === true && (scene.facets.isImplicit || !hasColors)
  const draw = findDrawing(placed, stage)
  if (isDrawn && isHere && !isFaceted) draw?.(placed, { stage, places, queue })
  if (isListed) {
    const place = rows.place
    const isUnsampled = stage.hiding !== undefined && surface.style === 'impulses' && isShown
    if (isHere && !isUnsampled) drawKeySample(placed, key, { place, stage })
    else if (scene.contours?.isOneColor === true && turn.levels.length > 0)
      drawKeyLine(surface.line, findSamplePlace(key, place), stage)
    rows.advance()
  }
  drawLevels(stage, placed, turn)
}

function findSamplePlace(
  { key, size }: PlacedSceneKey,
  { x, y }: { readonly x: number; readonly y: number },
) {
  const left = key.reverse ? x - size.sampleWidth : x
  return { left, right: left + size.sampleWidth, y }
}

/** Find how a surface is drawn by itself: where lines are hidden, most are parts of the mesh (gnuplot 5.4). */
function findDrawing(
  { surface }: PlacedSurface,
  { hiding }: SceneStage,
): SurfaceStyle['draw'] | undefined {
  const { draw, isMeshed } = SURFACE_STYLES[surface.style]
  if (hiding === undefined || isMeshed !== true) return draw
  if (surface.hiding?.isOut !== true || surface.style === 'impulses') return undefined
  if (!surface.isGrid) return draw
  if (surface.style === 'linespoints') return SURFACE_STYLES.points.draw
  return surface.style === 'lines' ? undefined : draw
}

/** Draw the contours of a surface, each height with its entry in the key. */
function drawLevels(
  stage: SceneStage,
  placed: PlacedSurface,
  { key, rows, levels, pass }: SurfaceTurn,
): void {
  const { scene, pen } = stage
  const { surface } = placed
  const hasEntries =
    key !== undefined &&
    rows !== undefined &&
    surface.title !== undefined &&
    surface.style !== 'labels' &&
    scene.contours?.isOneColor !== true
  levels.forEach((level, index) => {
    const line = findContourLine(placed, index, { level, stage })
    if (hasEntries) {
      const { place } = rows
      // The texts of contours are black, whatever `set key textcolor` says.
      const ink = 'foreground'
      pen.push(layOutSceneKeyText(key, place, { text: level.text, isEnhanced: true, ink }))
      const at = findSamplePlace(key, place)
      const middle = Math.trunc((at.left + at.right) / 2)
      if (surface.style === 'points' || surface.style === 'dots')
        drawKeySymbol(placed, line, { at: { middle, y: place.y }, stage })
      else drawKeyLine(line, at, stage)
      rows.advance()
    }
    if (pass === 'surfaces') drawContours(placed, level, { stage, line })
  })
}

/** Find the place of the title: above a map's plot and its tics, or above the page. */
function findTitlePlace({ chart, frame }: SceneStage, bounds: Box): DevicePlace {
  const { canvas, isMap, page } = frame
  const lines = countTitleLines(chart)
  const middle = Math.trunc((bounds.left + bounds.right) / 2)
  if (!isMap) return { x: middle, y: page.top + lines * canvas.charWidth }
  const { tics } = chart.axes.x
  const isOut = tics?.out === true && tics.mirror !== false
  const outer = isOut ? Math.trunc((tics.scale?.[0] ?? 1) * canvas.tic) : 0
  const above = chart.axes.x2.label === undefined ? 0 : 1
  return {
    x: middle,
    y: Math.trunc(
      bounds.top + outer + (lines + 0.5) * canvas.lineHeight + above * canvas.lineHeight,
    ),
  }
}
