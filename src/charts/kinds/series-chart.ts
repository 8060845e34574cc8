import type { ProcessTable } from '../../series/tabulate-process.ts'
import type { AxisName, Chart, LineStyle, Plot, PointStyle } from '../chart.ts'
import { createAxis, createTimeAxis, UNUSED_AXIS } from './create-axis.ts'
import { createFrame } from './create-frame.ts'
import { chooseLineType } from './line-types.ts'
import { isTraceTable, readSeries, seriesCatalogue } from './series-catalogue.ts'
import type { SeriesPlotSpec, SeriesSpec } from './series-spec.ts'

/** What a chart of a run's series is drawn from. */
export interface SeriesChartInput {
  readonly id: string
  readonly spec: Omit<SeriesSpec, 'run' | 'template'>
  /** Of the run, without markup. */
  readonly title: string
  readonly table: ProcessTable
  readonly about: Chart['about']
}

/** Make a chart of any series of one run, on one axis or on two. */
export function createSeriesChart({ id, spec, title, table, about }: SeriesChartInput): Chart {
  const hasRight = spec.plots.some(isRight)
  const hasLeft = !spec.plots.every(isRight)
  const frame = createFrame({ id, spec, title, about })
  const isTwoSided = hasLeft && hasRight
  return {
    ...frame,
    grid: hasLeft || frame.grid.length === 0 ? frame.grid : ['x', 'y2'],
    axes: {
      x: createTimeAxis(spec.x, isTraceTable(table) ? 'CPU Time' : 'Elapsed Time'),
      y: hasLeft ? mirrorTics(createAxis(spec.y, labelAxis(spec, 'y')), !hasRight) : UNUSED_AXIS,
      x2: UNUSED_AXIS,
      y2: hasRight ? createAxis(spec.y2, labelAxis(spec, 'y2')) : UNUSED_AXIS,
    },
    plots: spec.plots.map((plot, index) => createPlot(plot, index, { table, isTwoSided })),
  }
}

function isRight({ axes }: SeriesPlotSpec): boolean {
  return axes === 'x1y2'
}

/** Tics of an axis that shares the picture with another do not stand on the other's side. */
function mirrorTics(axis: Chart['axes']['y'], isMirrored: boolean): Chart['axes']['y'] {
  if (isMirrored || axis.tics === undefined) return axis
  return { ...axis, tics: { mirror: false, ...axis.tics } }
}

/** Name the series of an axis with their units: `CPU, Mean CPU (%)`. */
function labelAxis({ plots }: Pick<SeriesSpec, 'plots'>, axis: AxisName): string | undefined {
  const own = plots.filter((plot) => isRight(plot) === (axis === 'y2'))
  const series = [...new Set(own.map((plot) => seriesCatalogue[plot.series]))]
  const units = [...new Set(series.map(({ axisUnit }) => axisUnit))]
  if (units.length === 0) return undefined
  return units
    .map((unit) => {
      const titles = series.filter(({ axisUnit }) => axisUnit === unit).map(({ title }) => title)
      return `${titles.join(', ')} (${unit})`
    })
    .join(', ')
}

function createPlot(
  spec: SeriesPlotSpec,
  index: number,
  { table, isTwoSided }: { readonly table: ProcessTable; readonly isTwoSided: boolean },
): Plot {
  const series = seriesCatalogue[spec.series]
  return {
    style: spec.with ?? 'lines',
    axes: spec.axes ?? 'x1y1',
    title: spec.title === false ? undefined : (spec.title ?? namePlot(spec, isTwoSided)),
    line: createLine(spec, index),
    ...createPoint(spec),
    x: table.time,
    y: readSeries(series, table),
  }
}

/** Name a curve in the key where the author did not. */
function namePlot(spec: SeriesPlotSpec, isTwoSided: boolean): string {
  const { title, axisUnit } = seriesCatalogue[spec.series]
  const side = isTwoSided ? `, ${isRight(spec) ? 'right' : 'left'} axis` : ''
  return `${title} (${axisUnit})${side}`
}

function createLine(spec: SeriesPlotSpec, index: number): LineStyle {
  const { linetype, linewidth, linecolor, dashtype } = spec
  return {
    type: linetype ?? chooseLineType(index),
    width: linewidth ?? 1,
    ...(linecolor === undefined
      ? {}
      : { color: { kind: 'rgb', hex: `#${linecolor.slice(1).toLowerCase()}`, opacity: 1 } }),
    ...(dashtype === undefined ? {} : { dash: { kind: 'type', type: dashtype } }),
  }
}

function createPoint({ pointtype, pointsize }: SeriesPlotSpec): { point?: PointStyle } {
  if (pointtype === undefined && pointsize === undefined) return {}
  return { point: { type: pointtype ?? 1, size: pointsize ?? 1 } }
}
