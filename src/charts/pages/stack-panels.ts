import type { Chart } from '../chart.ts'
import type { ChartView } from '../chart-view.ts'
import type { Drawing } from '../drawing.ts'
import { isForPages } from './themes.ts'

/** Panels of one picture, and how it is divided. */
export interface PanelGroup {
  readonly charts: readonly Chart[]
  readonly columns: number
  /** Device units per pixel. */
  readonly resolution: number
  /** Lays a panel out; `undefined` where it cannot be drawn. */
  readonly layOut: (chart: Chart) => Drawing | undefined
}

/** Panels with one x axis for each column of them, below the last. */
export interface StackedPanels {
  readonly charts: readonly Chart[]
  /** Of each row, in whole pixels. */
  readonly heights: readonly number[]
}

/**
 * Draw the x axis that panels below each other have in common once, below the last of them: the others have no tics and no label there, and all plots
 * keep one height. `undefined` where the panels are not for pages, the last row is not full, or their x axes are not the same from edge to edge.
 */
export function stackPanels(group: PanelGroup): StackedPanels | undefined {
  const { charts, columns, resolution, layOut } = group
  const rows = charts.length / columns
  if (rows < 2 || !Number.isInteger(rows) || !charts.every(isPlainPage)) return undefined
  const findLast = (i: number): number => charts.length - columns + (i % columns)
  const isNamedAlike = ({ axes }: Chart, i: number): boolean =>
    axes.x.label?.text === charts[findLast(i)]?.axes.x.label?.text
  // What is named otherwise need not be laid out.
  if (!charts.every(isNamedAlike)) return undefined
  const drawings = charts.map(layOut)
  const areAlike = drawings.every((drawing, i) =>
    isSameAxis(findLowest(drawing), findLowest(drawings[findLast(i)])),
  )
  if (!areAlike) return undefined
  const [first] = charts
  if (first === undefined) return undefined
  const whole = first.terminal.height
  const stack = (chart: Chart, height: number, isAbove: boolean): Chart => {
    const stacked = { height: whole, isAbove }
    return { ...chart, stacked, terminal: { ...chart.terminal, height } }
  }
  const [before, after] = [drawings[0], layOut(stack(first, whole, true))].map(findLowest)
  if (before === undefined || after === undefined) return undefined
  const saved = (before.box.bottom - after.box.bottom) / resolution
  const upper = Math.floor(whole - saved / rows)
  const heights = Array.from({ length: rows }, (_, row) =>
    row < rows - 1 ? upper : whole * rows - upper * (rows - 1),
  )
  const stacked = charts.map((chart, i) =>
    stack(chart, heights[Math.floor(i / columns)] ?? whole, i < charts.length - columns),
  )
  return { charts: stacked, heights }
}

/** Whether a chart is one for pages with tics on its x axis. */
function isPlainPage({ theme = 'gnuplot', axes, scene }: Chart): boolean {
  return isForPages(theme) && scene === undefined && axes.x.tics !== undefined
}

/** The plot at the bottom, which has the x axis. */
function findLowest(drawing: Drawing | undefined): ChartView | undefined {
  return [...(drawing?.views ?? [])].sort((a, b) => a.box.bottom - b.box.bottom)[0]
}

function isSameAxis(one: ChartView | undefined, other: ChartView | undefined): boolean {
  const [a, b] = [one?.axes.x, other?.axes.x]
  if (one === undefined || other === undefined || a === undefined || b === undefined) return false
  return (
    one.box.left === other.box.left &&
    one.box.right === other.box.right &&
    a.min === b.min &&
    a.max === b.max &&
    a.base === b.base &&
    a.names.size + b.names.size === 0
  )
}
