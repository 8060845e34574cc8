import type {
  About,
  Arrow,
  Axis,
  AxisName,
  Caption,
  Chart,
  Label,
  ListedTic,
  Plot,
} from '../charts/chart.ts'
import type { LoadedPlot } from './load-plot.ts'
import type { ScriptSettings } from './script-settings.ts'
import { changeAxis } from './set-axis.ts'
import { styleOfTics } from './set-tics.ts'

/** Make the chart of a `plot` command from what is set and the data that were read. */
export function createScriptChart(
  settings: ScriptSettings,
  loaded: readonly LoadedPlot[],
  { id, about }: { readonly id: string; readonly about: About },
): Chart {
  const labelled = (['x', 'y', 'x2', 'y2'] as const).reduce(
    (all, axis) => listLabels(all, axis, loaded),
    settings,
  )
  const { chart, key, isKeyOn } = labelled
  const arrows: readonly Arrow[] = [...settings.arrows.values()]
  const labels = [...settings.labels.values()].map((label) => resizePoint(label, settings))
  const plots: readonly Plot[] = loaded.map(({ plot }) => plot)
  const whole = { ...chart, id, about, key: isKeyOn ? key : undefined, arrows, labels, plots }
  return chart.terminal.plain === true ? withoutMarkup(whole) : whole
}

/** The room beside a label's symbol goes by `set pointsize`, as it is when the plot is drawn. */
function resizePoint(label: Label, { pointSize }: ScriptSettings): Label {
  const { point } = label
  return point === undefined ? label : { ...label, point: { ...point, commonSize: pointSize } }
}

/** A `noenhanced` terminal shows every text as it is written, whenever it was set. */
function withoutMarkup(chart: Chart): Chart {
  const plain = <T extends Caption | undefined>(caption: T): T =>
    caption === undefined ? caption : { ...caption, enhanced: false }
  const { x, y, x2, y2 } = chart.axes
  const plainAxis = (axis: Axis): Axis => ({ ...axis, label: plain(axis.label) })
  return {
    ...chart,
    title: plain(chart.title),
    axes: { x: plainAxis(x), y: plainAxis(y), x2: plainAxis(x2), y2: plainAxis(y2) },
    key:
      chart.key?.title === undefined ? chart.key : { ...chart.key, title: plain(chart.key.title) },
    labels: chart.labels.map((label) => ({ ...label, caption: plain(label.caption) })),
    plots: chart.plots.map((plot) => ({ ...plot, titleEnhanced: false })),
  }
}

/** Labels from the data take the place of an axis's automatic tics. */
function listLabels(
  settings: ScriptSettings,
  axis: AxisName,
  loaded: readonly LoadedPlot[],
): ScriptSettings {
  const found = loaded.flatMap(({ labels }) => labels.filter((label) => label.axis === axis))
  const { tics } = settings.chart.axes[axis]
  if (found.length === 0 || tics === undefined) return settings
  const listed: readonly ListedTic[] = [...(tics.listed ?? []), ...found.map(({ tic }) => tic)]
  return changeAxis(settings, axis, { tics: { ...styleOfTics(tics), kind: 'list', listed } })
}
