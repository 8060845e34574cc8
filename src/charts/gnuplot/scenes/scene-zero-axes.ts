import type { LineStyle } from '../../chart.ts'
import { findStroke, type Stroke } from '../marks/line-styles.ts'
import { drawHideableEdge, type SceneStage } from './scene-stage.ts'

/** Draw the lines at x = 0 and y = 0 on the base, and the one at x = y = 0. */
export function drawZeroAxes(stage: SceneStage): void {
  const { chart, frame, scene } = stage
  const { x, y } = chart.zeroAxes ?? {}
  const { zeroAxis: z } = scene
  const { ranges, project, heights } = frame
  const hasZero = ({ min, max, log }: (typeof ranges)['x']): boolean =>
    log === undefined && Math.min(min, max) <= 0 && Math.max(min, max) >= 0
  if (y !== undefined && hasZero(ranges.x))
    drawHideableEdge(
      stage,
      [project(0, ranges.y.min, heights.base), project(0, ranges.y.max, heights.base)],
      findZeroStroke(stage, y),
    )
  // gnuplot 5.4 asks for zero on x alone.
  if (z !== undefined && hasZero(ranges.x))
    drawHideableEdge(
      stage,
      [project(0, 0, ranges.z.min), project(0, 0, ranges.z.max)],
      findZeroStroke(stage, z),
    )
  if (x !== undefined && hasZero(ranges.y))
    drawHideableEdge(
      stage,
      [project(ranges.x.min, 0, heights.base), project(ranges.x.max, 0, heights.base)],
      findZeroStroke(stage, x),
    )
}

/** Find the stroke of a line at zero: behind surfaces that hide, the usual one has the colour of grids (gnuplot 5.4). */
function findZeroStroke({ hiding }: SceneStage, line: LineStyle): Stroke {
  const stroke = findStroke(line)
  const isUsual = line.type === 0 && line.color?.kind === 'linetype' && line.color.type === -1
  return isUsual && hiding?.hasSides === true ? { ...stroke, ink: 'grid' } : stroke
}
