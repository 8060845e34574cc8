import { carryArrowColors } from './carry-arrow-colors.ts'
import type {
  Axis,
  AxisName,
  Caption,
  Chart,
  ChartColors,
  Label,
  ListedTic,
  Plot,
} from '../charts/chart.ts'
import { hasPaletteColor } from '../charts/gnuplot/colors/paint-parts.ts'
import type { LoadedPlot } from './load-plot.ts'
import { findAxis, type ScriptSettings } from './script-settings.ts'
import { changeAxis } from './set-axis.ts'
import { linkAxes } from './set-link.ts'
import { settleStamp } from './settle-stamp.ts'
import { settleBox } from './set-text-box.ts'
import { styleOfTics } from './read-tic-places.ts'

/** What a chart of a script is called before it is known where it is drawn. */
const UNNAMED = { id: 'chart', about: { title: '', description: '' } } as const

/** Create the chart of a `plot` command from its settings and its data. */
export function createScriptChart(settings: ScriptSettings, loaded: readonly LoadedPlot[]): Chart {
  const labelled = (['x', 'y', 'x2', 'y2'] as const).reduce(
    (all, axis) => listLabels(all, axis, loaded),
    settings,
  )
  const { key, isKeyOn } = labelled
  const chart = settleStamp(labelled.chart)
  const arrows = carryArrowColors([...settings.arrows.values()])
  const labels = [...settings.labels.values()].map((label) => resizePoint(label, settings))
  const objects = [...settings.objects.values()]
  const plots: readonly Plot[] = loaded.map(({ plot }) => plot)
  const whole = {
    ...chart,
    axes: linkAxes(chart.axes),
    ...UNNAMED,
    key: isKeyOn ? key : undefined,
    arrows,
    labels,
    plots,
    objects,
  }
  const colored = addColors(settleBoxes(whole, settings), settings)
  return chart.terminal.plain === true ? withoutMarkup(colored) : colored
}

/** Settle which texts stand in a box. */
function settleBoxes(chart: Chart, settings: ScriptSettings): Chart {
  return mapCaptions(chart, (caption) => settleBox(caption, settings))
}

function usesPalette(plots: readonly Plot[]): boolean {
  return plots.some(
    ({ pointColors, line }) => pointColors?.kind === 'palette' || line.color?.kind === 'palette',
  )
}

/** Add what turns values into colours, where something needs it; arrows and lines around the plot bring no colour box (gnuplot 5.4). */
function addColors(chart: Chart, settings: ScriptSettings): Chart {
  const { title, axes, labels, objects, arrows, gridStyle, border } = chart
  const isBoxed = usesPalette(chart.plots) || hasPaletteColor([title, axes, labels, objects])
  if (!isBoxed && !hasPaletteColor([arrows, gridStyle, border])) return chart
  const { colorAxis, palette, colorBox, fill } = settings
  const bare: ChartColors = { axis: colorAxis, palette, fill: fill.style }
  const isShown = isBoxed && colorBox !== undefined
  return { ...chart, colors: isShown ? { ...bare, box: colorBox } : bare }
}

/** Set the gap beside a label's symbol, which depends on `set pointsize` at the time of the plot. */
function resizePoint(label: Label, { pointSize }: ScriptSettings): Label {
  const { point } = label
  return point === undefined ? label : { ...label, point: { ...point, commonSize: pointSize } }
}

/** Show every text verbatim, as a `noenhanced` terminal does, whenever the text was set. */
function withoutMarkup(chart: Chart): Chart {
  const { plots, ...plain } = mapCaptions(chart, (caption) => ({ ...caption, enhanced: false }))
  return { ...plain, plots: plots.map((plot) => ({ ...plot, titleEnhanced: false })) }
}

/** Change the title, the labels and the texts of a chart. */
function mapCaptions(chart: Chart, change: (caption: Caption) => Caption): Chart {
  const map = (caption: Caption | undefined): Caption | undefined => caption && change(caption)
  const { x, y, x2, y2 } = chart.axes
  const mapAxis = (axis: Axis): Axis => ({ ...axis, label: map(axis.label) })
  return {
    ...chart,
    title: map(chart.title),
    axes: { x: mapAxis(x), y: mapAxis(y), x2: mapAxis(x2), y2: mapAxis(y2) },
    key:
      chart.key?.title === undefined ? chart.key : { ...chart.key, title: change(chart.key.title) },
    labels: chart.labels.map((label) => ({ ...label, caption: change(label.caption) })),
    plots: chart.plots.map((plot) =>
      plot.label === undefined
        ? plot
        : { ...plot, label: { ...plot.label, caption: change(plot.label.caption) } },
    ),
  }
}

/** Replace the automatic tics of an axis with the labels from its data. */
export function listLabels(
  settings: ScriptSettings,
  axis: AxisName | 'z',
  loaded: readonly Pick<LoadedPlot, 'labels'>[],
): ScriptSettings {
  const found = loaded.flatMap(({ labels }) => labels.filter((label) => label.axis === axis))
  const { tics } = findAxis(settings, axis)
  if (tics === undefined) return settings
  const isEmpty = tics.kind === 'list' && (tics.listed ?? []).length === 0
  // An empty list, to which nothing was added, stands for automatic tics (gnuplot 5.4).
  if (found.length === 0)
    return isEmpty
      ? changeAxis(settings, axis, { tics: { ...styleOfTics(tics), kind: 'automatic' } })
      : settings
  const listed: readonly ListedTic[] = [...(tics.listed ?? []), ...found.map(({ tic }) => tic)]
  return changeAxis(settings, axis, { tics: { ...styleOfTics(tics), kind: 'list', listed } })
}
