import type { Box } from '../canvas.ts'
import { createScale, type ChartScales, type Scale } from './scale.ts'
import type { TickedAxes } from '../tics/tick-axes.ts'

/**
 * Create the scales of a chart. An axis without a range gets a scale from 0 to 1, since labels may refer to
 * it.
 */
export function createScales(axes: TickedAxes, box: Box): ChartScales {
  const unit = { min: 0, max: 1 }
  const [x, y] = [
    createScale(axes.x ?? unit, box.left, box.right),
    createScale(axes.y ?? unit, box.bottom, box.top),
  ]
  return {
    x,
    y,
    x2: linkScale(axes.x2, x) ?? createScale(axes.x2 ?? unit, box.left, box.right),
    y2: linkScale(axes.y2, y) ?? createScale(axes.y2 ?? unit, box.bottom, box.top),
  }
}

/** Place the values of a second axis by what they are on its first one. */
function linkScale(second: TickedAxes['x2'], first: Scale): Scale | undefined {
  const { link } = second ?? {}
  return link === undefined || link.text === '' ? undefined : (value) => first(link.toFirst(value))
}
