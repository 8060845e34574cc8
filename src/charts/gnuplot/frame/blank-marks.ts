import type { Canvas } from '../canvas.ts'
import type { ChartRegion } from '../../chart.ts'
import type { AreaMark } from '../../drawing.ts'

/** Lay out what `clear` paints over: whole parts of the canvas, in the colour of the background (gnuplot 5.4). */
export function layOutBlanks(regions: readonly ChartRegion[], canvas: Canvas): AreaMark[] {
  return regions.map(({ x, y, width, height }) => {
    const [left, bottom] = [Math.trunc(x * canvas.width), Math.trunc(y * canvas.height)]
    const right = left + Math.trunc(width * canvas.width)
    const top = bottom + Math.trunc(height * canvas.height)
    const points = [left, bottom, right, bottom, right, top, left, top]
    return { kind: 'area', ink: 'background', points }
  })
}
