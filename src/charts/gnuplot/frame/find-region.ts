import type { Box, Canvas } from '../canvas.ts'
import type { Chart } from '../../chart.ts'

/** The whole canvas. */
const WHOLE = { width: 1, height: 1, x: 0, y: 0 } as const

/** Find the part of the canvas that a chart takes (`set size`, `set origin`), in device units that need not be whole. */
export function findRegion({ region = WHOLE }: Pick<Chart, 'region'>, canvas: Canvas): Box {
  return {
    left: region.x * canvas.width,
    right: (region.width + region.x) * (canvas.width - 1),
    bottom: region.y * canvas.height,
    top: (region.height + region.y) * (canvas.height - 1),
  }
}
