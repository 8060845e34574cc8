import type { Canvas } from '../gnuplot/canvas.ts'
import type { Axis, Chart } from '../chart.ts'
import type { ChartProblem } from '../drawing.ts'
import { findRanges, type FoundRanges } from '../gnuplot/ranges/ranges.ts'
import { tickAxes, type TickedAxes } from '../gnuplot/tics/tick-axes.ts'
import type { Tic } from '../gnuplot/tics/tics.ts'
import { chooseAxes } from './choose-axes.ts'
import { SI_FORMAT } from './si-format.ts'
import { endWithData } from './end-with-data.ts'
import { markSinglePoints } from './mark-single-points.ts'
import { rescaleAxes, rescaleTime } from './rescale-axes.ts'
import { restyleChart } from './restyle-chart.ts'
import type { PageTheme } from './theme.ts'

/** One of the plots of a chart that stand below each other, with its axes scaled. */
export interface Panel {
  readonly chart: Chart
  readonly found: FoundRanges
  readonly axes: TickedAxes
  /** Its share of the height of all plots. */
  readonly share: number
}

/** The plots of a chart from top to bottom, or why they cannot be drawn. */
export type ReadPanels =
  | { readonly kind: 'read'; readonly panels: readonly [Panel, ...Panel[]] }
  | { readonly kind: 'failed'; readonly problems: readonly ChartProblem[] }

/** Scale the axes of a chart and of the charts below it, which share its x axis. */
export function readPanels(given: Chart, canvas: Canvas, page: PageTheme): ReadPanels {
  const chart = rescaleTime(given)
  const below = chart.below ?? []
  const weight = below.length === 0 ? 1 : page.firstPlot
  const whole = weight + below.length
  const problems: ChartProblem[] = []
  const read = (one: Chart, share: number): Panel => {
    const panel = readPanel({ ...restyleChart(one, page), stacked: chart.stacked }, canvas, share)
    problems.push(...panel.problems)
    return panel.panel
  }
  const first = read(chart, weight / whole)
  const x = shareAxis(first)
  const others = below.map((one) => read({ ...one, axes: { ...one.axes, x } }, 1 / whole))
  return problems.length === 0
    ? { kind: 'read', panels: [first, ...others] }
    : { kind: 'failed', problems }
}

function readPanel(
  given: Chart,
  canvas: Canvas,
  share: number,
): { panel: Panel; problems: readonly ChartProblem[] } {
  const first = findRanges(given)
  const chart = markSinglePoints(endAxes(rescaleAxes(given, first), first))
  const found = chart === given ? first : findRanges(chart)
  const axes = chooseAxes(chart, found, { canvas, share })
  const ticked = tickAxes({ ...chart, axes }, found.ranges, canvas.width)
  const trimmed = {
    ...ticked.axes,
    y: trimAxis(ticked.axes.y, chart.axes.y),
    y2: trimAxis(ticked.axes.y2, chart.axes.y2),
  }
  return {
    panel: { chart: { ...chart, axes }, found, axes: trimmed, share },
    problems: [...found.problems, ...ticked.problems],
  }
}

/** End the x axes of a chart with its curves; the units of values on them may be others by then. */
function endAxes(chart: Chart, { ranges }: FoundRanges): Chart {
  const { plots, axes } = chart
  const x = endWithData(axes.x, ranges.x, plots)
  return x === axes.x ? chart : { ...chart, axes: { ...axes, x } }
}

/** Trim the decimals of labels with SI prefixes: gnuplot prints six, but at round steps most are zeros. */
function trimAxis(ticked: TickedAxes['y'], { format }: Axis): TickedAxes['y'] {
  if (ticked === undefined || format !== SI_FORMAT) return ticked
  return { ...ticked, tics: ticked.tics.map(trimTic) }
}

function trimTic(tic: Tic): Tic {
  if (tic.label === undefined) return tic
  const lines = tic.label.lines.map((runs) =>
    runs.map((run) => ({ ...run, text: run.text.trim().replace(/\.?0+(?=\D*$)/, trimZeros) })),
  )
  return { ...tic, label: { ...tic.label, lines } }
}

/** Remove zeros of a fraction only: zeros before a decimal point count. */
function trimZeros(zeros: string, offset: number, text: string): string {
  return zeros.startsWith('.') || text.slice(0, offset).includes('.') ? '' : zeros
}

function shareAxis({ chart, axes }: Panel): Axis {
  const { x } = chart.axes
  return axes.x === undefined ? x : { ...x, range: { min: axes.x.min, max: axes.x.max } }
}
