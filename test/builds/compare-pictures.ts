import { Resvg } from '@resvg/resvg-js'
import type { Chart, Plot } from '../../src/charts/chart.ts'
import { THIN_ABOVE } from '../../src/charts/gnuplot/curves/decimate.ts'
import { layOutChart } from '../../src/charts/lay-out-chart.ts'
import { drawSvg } from '../../src/charts/pictures/svg/draw-svg.ts'

/** The same curve in pieces that share their ends and are each too short to be thinned. */
function cutPlot(plot: Plot): Plot[] {
  const step = THIN_ABOVE - 1
  return Array.from({ length: Math.ceil((plot.x.length - 1) / step) }, (_, i) => ({
    ...plot,
    title: i === 0 ? plot.title : undefined,
    x: plot.x.slice(i * step, (i + 1) * step + 1),
    y: plot.y.slice(i * step, (i + 1) * step + 1),
    gaps: (plot.gaps ?? []).map((gap) => gap - i * step).filter((gap) => gap > 0 && gap <= step),
  }))
}

/** Draw a chart with all of its points. */
export async function drawWhole(chart: Chart): Promise<string> {
  const cut = (one: Chart): Chart => {
    const below = one.below === undefined ? {} : { below: one.below.map(cut) }
    return { ...one, ...below, plots: one.plots.flatMap(cutPlot) }
  }
  const layout = layOutChart(cut(chart))
  if (layout.kind === 'failed') throw new Error(JSON.stringify(layout.problems))
  return drawSvg(layout.drawing)
}

/**
 * Count the values of a picture, of 255 each, that are not like another picture's: further than a bound from all that
 * the same channel has in the pixel and its eight neighbours. Edges may blend differently; what is missing is found.
 */
export function countUnlike(svg: string, other: string, bound: number): number {
  const [one, two] = [svg, other].map((text) => new Resvg(text).render())
  if (one === undefined || two === undefined) throw new Error('Expected two pictures')
  const [mine, its, row] = [one.pixels, two.pixels, 4 * one.width]
  const around = [-row - 4, -row, -row + 4, -4, 0, 4, row - 4, row, row + 4]
  let count = 0
  for (let i = 0; i < mine.length; i++) {
    const value = mine[i] ?? 0
    if (Math.abs(value - (its[i] ?? 0)) <= bound) continue
    const others = around.map((step) => its[i + step] ?? value)
    if (value < Math.min(...others) - bound || value > Math.max(...others) + bound) count++
  }
  return count
}
