import type { Box } from '../canvas.ts'
import { createScale, type ChartScales } from './scale.ts'
import type { TickedAxes } from '../tics/tick-axes.ts'

/**
 * Create the scales of a chart. An axis without a range gets a scale from 0 to 1, since labels may refer to
 * it.
 */
export function createScales(axes: TickedAxes, box: Box): ChartScales {
  const unit = { min: 0, max: 1 }
  return {
    x: createScale(axes.x ?? unit, box.left, box.right),
    y: createScale(axes.y ?? unit, box.bottom, box.top),
    x2: createScale(axes.x2 ?? unit, box.left, box.right),
    y2: createScale(axes.y2 ?? unit, box.bottom, box.top),
  }
}
