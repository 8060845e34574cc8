import type { Box } from '../gnuplot/canvas.ts'
import type { CurveMark } from '../gnuplot/curves/curve-mark.ts'
import { countCovered } from './choose-box.ts'
import type { PageSetting } from './page-frame.ts'
import { CURVES } from './restyle-chart.ts'
import type { PageKey } from './page-key.ts'
import type { Panel } from './page-panels.ts'

/** More curves are told apart by a key. */
const MOST_CURVES = 5

/** Free room around a title in which no other curve may be, as a multiple of a line's height. */
const CLEARANCE = 0.6

/** Whether the titles of the curves of a plot may stand at the curves themselves, if these leave room. */
export function mayStandAtEnds({ chart }: Panel, key: PageKey): boolean {
  const { entries } = key
  return (
    key.key.ends === true &&
    entries.length > 1 &&
    entries.length <= MOST_CURVES &&
    entries.every(({ plot }) => CURVES.has(plot.style) && plot.titleEnhanced !== true) &&
    chart.plots.every(({ axes }) => axes === 'x1y1')
  )
}

/** Where titles at the ends of curves are placed, in device units. */
export interface EndsPlace {
  readonly box: Box
  /** The marks of each plot, by its number. */
  readonly curves: readonly (readonly CurveMark[])[]
  readonly setting: PageSetting
}

/**
 * Place the title of each curve beside its end, above or below it, or above its highest point, where it covers no curve and
 * is next to its own only: a box for each entry of a key. `undefined` unless all have room.
 */
export function placeAtEnds(key: PageKey, place: EndsPlace): readonly Box[] | undefined {
  const { setting } = place
  const { left, right, bottom, top } = place.box
  const room = { left, right: Math.max(right, findEdge(setting)), bottom, top }
  const all = place.curves.flat()
  const boxes: Box[] = []
  for (const { index, width } of key.entries) {
    const others = place.curves.flatMap((curves, i) => (i === index ? [] : curves))
    const size = { width: Math.round(width - key.sample), line: setting.line, gap: key.gap }
    const found = listBoxes(place.curves[index] ?? [], size, room).find(
      (box) =>
        isInside(box, room) &&
        countCovered(box, all) === 0 &&
        countCovered(widen(box, setting.line * CLEARANCE), others) === 0 &&
        boxes.every((other) => !meet(box, other)),
    )
    if (found === undefined) return undefined
    boxes.push(found)
  }
  return boxes
}

function findEdge({ canvas, page }: PageSetting): number {
  return canvas.width - (page.padding / 2) * canvas.resolution
}

/** List the boxes in which the title of a curve may stand, the best first. */
function listBoxes(
  marks: readonly CurveMark[],
  { width, line, gap }: { readonly width: number; readonly line: number; readonly gap: number },
  room: Box,
): readonly Box[] {
  const points = marks.flatMap((mark) =>
    mark.kind === 'path' ? mark.lines.flatMap((one) => one.points) : [],
  )
  const end = { x: points.at(-2), y: points.at(-1) }
  if (end.x === undefined || end.y === undefined) return []
  const peak = findPeak(points)
  const half = Math.round(line / 2)
  const at = (x: number, middle: number): Box => {
    const start = Math.round(Math.max(room.left, x))
    return { left: start, right: start + width, bottom: middle - half, top: middle + half }
  }
  const rise = half + Math.round(gap / 2)
  const centred = Math.min(peak.x - width / 2, room.right - width)
  return [
    at(end.x + gap, end.y),
    at(end.x - width, end.y + rise),
    at(end.x - width, end.y - rise),
    at(centred, peak.y + rise),
  ]
}

function findPeak(points: readonly number[]): { readonly x: number; readonly y: number } {
  let [x, y] = [NaN, -Infinity]
  for (let i = 0; i + 1 < points.length; i += 2) {
    const height = points[i + 1] ?? NaN
    if (height > y) [x, y] = [points[i] ?? NaN, height]
  }
  return { x, y }
}

function isInside(box: Box, room: Box): boolean {
  return (
    box.left >= room.left &&
    box.right <= room.right &&
    box.bottom >= room.bottom &&
    box.top <= room.top
  )
}

function widen({ left, right, bottom, top }: Box, by: number): Box {
  return { left: left - by, right: right + by, bottom: bottom - by, top: top + by }
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top
}
