import { Resvg } from '@resvg/resvg-js'
import { expect, test } from 'vitest'
import type { Chart, Plot } from '../../src/charts/chart.ts'
import { drawSvg } from '../../src/charts/pictures/svg/draw-svg.ts'
import { THIN_ABOVE } from '../../src/charts/gnuplot/curves/decimate.ts'
import { AXIS, createChart, createPlot, layOutDrawing } from './create-chart.ts'

const POINTS = 120_000

/** A random walk with spikes of one point, the same on every machine. */
function createWalk(): Float64Array {
  let state = 7
  let place = 0
  return Float64Array.from({ length: POINTS }, (_, i) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    place += state / 2 ** 32 - 0.5
    return i % 9973 === 0 ? place + 300 : i % 7919 === 0 ? place - 250 : place
  })
}

/** The same curve in pieces that share their ends and are each too short to be thinned. */
function cutPlot(plot: Plot): Plot[] {
  const step = THIN_ABOVE - 1
  return Array.from({ length: Math.ceil((POINTS - 1) / step) }, (_, i) => ({
    ...plot,
    x: plot.x.slice(i * step, (i + 1) * step + 1),
    y: plot.y.slice(i * step, (i + 1) * step + 1),
  }))
}

async function rasterise(chart: Chart): Promise<Uint8Array> {
  return new Resvg(await drawSvg(layOutDrawing(chart))).render().pixels
}

test.each([
  ['all of it', {}],
  ['a part of it', { min: 20_000, max: 21_000 }],
])('thinned and whole curves are the same picture: %s', async (_, range) => {
  const plot = createPlot([...createWalk()])
  const axes = { ...createChart().axes, x: { ...AXIS, range } }
  const thinned = await rasterise(createChart({ axes, plots: [plot] }))
  const whole = await rasterise(createChart({ axes, plots: cutPlot(plot) }))
  const differences = thinned.map((value, i) => Math.abs(value - (whole[i] ?? 0)))
  // Edges in the picture blend many strokes, and round differently: of 1.2 million values
  // 3 in 1,000 differ by more than 16 of 255, and 3 in 10,000 by more than 64.
  const share = (least: number): number =>
    differences.filter((value) => value > least).length / differences.length
  expect(share(16)).toBeLessThan(0.005)
  expect(share(64)).toBeLessThan(0.0005)
})
