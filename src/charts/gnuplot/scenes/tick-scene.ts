import type { Chart, Scene } from '../../chart.ts'
import type { ChartProblem } from '../../drawing.ts'
import { measureCanvas, type Canvas } from '../canvas.ts'
import { tickColors } from '../colors/color-axis.ts'
import { POINT } from '../ranges/widen-spans.ts'
import { checkTicFormats } from '../tics/tic-labels.ts'
import { createTicSetting, placeTics, type TickedAxis } from '../tics/tics.ts'
import { findSceneRanges, type SceneRanges } from './scene-ranges.ts'

/** The three axes of a scene with their tics, and what is wrong with their formats. */
export interface TickedScene {
  readonly ticked: Readonly<Record<'x' | 'y' | 'z', TickedAxis>>
  readonly problems: readonly ChartProblem[]
}

/** Place the tics of a scene's axes, which may widen their ranges. */
export function tickScene(
  chart: Chart,
  scene: Scene,
  { ranges, canvas }: { readonly ranges: SceneRanges; readonly canvas: Canvas },
): TickedScene {
  const setting = createTicSetting(chart.terminal, canvas.width)
  const axes = { x: chart.axes.x, y: chart.axes.y, z: scene.z }
  const names = ['x', 'y', 'z'] as const
  return {
    ticked: {
      x: placeTics(axes.x, ranges.x, setting),
      y: placeTics(axes.y, ranges.y, setting),
      z: placeTics(axes.z, ranges.z, setting),
    },
    problems: names.flatMap((name) =>
      checkTicFormats(axes[name]).map((problem) => ({ ...problem, axis: name })),
    ),
  }
}

/** The ends of an axis. */
interface SceneRange {
  readonly min: number
  readonly max: number
}

/** Find the range of an axis of a scene, or of its colours; `undefined` where it has none. */
export function findSceneRange(chart: Chart, name: 'x' | 'y' | 'z' | 'cb'): SceneRange | undefined {
  const { scene } = chart
  const ranges = findRangesOf(chart)
  if (scene === undefined || ranges === undefined) return undefined
  const canvas = measureCanvas(chart.terminal)
  if (name === 'cb') return tickColors(chart, ranges.colors, canvas.width).axis
  return tickScene(chart, scene, { ranges, canvas }).ticked[name]
}

/** Find the extent of the data in range on an axis of a scene; functions have none in x and y (gnuplot 5.4). */
export function findSceneDataRange(chart: Chart, name: 'x' | 'y' | 'z'): SceneRange | undefined {
  const ranges = findRangesOf(chart)
  if (ranges === undefined) return undefined
  let [min, max] = [Infinity, -Infinity]
  for (const { surface, scans } of ranges.surfaces) {
    if (surface.isFunction && name !== 'z') continue
    for (const scan of scans) {
      for (const [i, state] of scan.states.entries()) {
        const value = state === POINT.inside ? (scan[name][i] ?? NaN) : NaN
        if (value < min) min = value
        if (value > max) max = value
      }
    }
  }
  return min > max ? undefined : { min, max }
}

const known = new WeakMap<Chart, SceneRanges>()

/** Find the ranges of a chart's scene, once for all that is asked of it; `undefined` where it has none. */
function findRangesOf(chart: Chart): SceneRanges | undefined {
  const { scene } = chart
  const found = scene && !known.has(chart) ? findSceneRanges(chart, scene) : undefined
  if (found?.kind === 'found') known.set(chart, found.ranges)
  return known.get(chart)
}
