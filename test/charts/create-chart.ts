import type { Axis, Chart, Plot } from '../../src/charts/chart.ts'
import { layOutChart } from '../../src/charts/lay-out-chart.ts'
import type { Drawing } from '../../src/charts/drawing.ts'

/** An axis without any settings: everything is automatic. */
export const AXIS: Axis = {
  label: undefined,
  range: {},
  tics: { kind: 'automatic' },
  format: '% h',
}

const BARE: Axis = { ...AXIS, tics: undefined }

/** Create a plot of y over x, or over 0, 1, 2 … */
export function createPlot(y: readonly number[], change: Partial<Plot> = {}): Plot {
  return {
    style: 'lines',
    axes: 'x1y1',
    title: undefined,
    line: { type: 1, width: 1 },
    x: Float64Array.from(y, (_, index) => index),
    y: Float64Array.from(y),
    ...change,
  }
}

/** Create a 640×480 chart of one line, with changes. */
export function createChart(change: Partial<Chart> = {}): Chart {
  return {
    id: 'chart',
    terminal: { width: 640, height: 480, resolution: 100, font: { family: 'Arial', size: 12 } },
    title: undefined,
    axes: { x: AXIS, y: AXIS, y2: BARE, x2: BARE },
    grid: [],
    key: undefined,
    arrows: [],
    labels: [],
    plots: [createPlot([0, 10])],
    about: { title: 'A chart', description: 'What it shows.' },
    ...change,
  }
}

/** Lay out a chart; throws if it cannot be drawn. */
export function layOutDrawing(chart: Chart): Drawing {
  const layout = layOutChart(chart)
  if (layout.kind === 'drawn') return layout.drawing
  throw new Error(`not drawn: ${JSON.stringify(layout.problems)}`)
}
