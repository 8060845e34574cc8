import { cleanLabel } from '../../series/clean-label.ts'
import type { Chart, Plot } from '../chart.ts'
import { formatRunTitle, type ChartRun } from './chart-run.ts'
import type { CompareSpec } from './compare-spec.ts'
import { createAxis, createTimeAxis, UNUSED_AXIS } from './create-axis.ts'
import { createFrame } from './create-frame.ts'
import { chooseLineType } from './line-types.ts'
import { formatSeriesLabel, readSeries, seriesCatalogue } from './series-catalogue.ts'

/** A run, and the time of its own that is zero in the chart. */
export interface AlignedRun extends ChartRun {
  /** Seconds since its start. */
  readonly zero: number
}

/** What a chart that compares runs is drawn from. */
export interface CompareChartInput {
  readonly id: string
  readonly spec: CompareSpec
  readonly runs: readonly AlignedRun[]
  readonly about: Chart['about']
}

/**
 * Find the time that is zero in a chart: the start of the run, or the first sample with a label;
 * `undefined` where the run has no such label.
 */
export function findZero({ table }: ChartRun, align: CompareSpec['align']): number | undefined {
  if (align === undefined || align === 'start') return 0
  const wanted = cleanLabel(align.label)
  return table.series.labels.find(({ text }) => cleanLabel(text) === wanted)?.elapsed
}

/** Make a chart of one series of several runs, over each other; the baseline is the thicker one. */
export function createCompareChart({ id, spec, runs, about }: CompareChartInput): Chart {
  const series = seriesCatalogue[spec.series]
  const title = `${series.title} of ${String(runs.length)} runs`
  const { align } = spec
  const time =
    align === undefined || align === 'start'
      ? 'Elapsed Time'
      : `Time since “${cleanLabel(align.label)}”`
  const plots = runs.map((run, index): Plot => {
    return {
      style: 'lines',
      axes: 'x1y1',
      title: formatRunTitle(run),
      line: { type: chooseLineType(index), width: run.isBaseline ? 2 : 1 },
      x: run.table.time.map((elapsed) => elapsed - run.zero),
      y: readSeries(series, run.table),
    }
  })
  return {
    ...createFrame({ id, spec, title, about, keyPosition: 'above' }),
    axes: {
      x: createTimeAxis(spec.x, time),
      y: createAxis(spec.y, formatSeriesLabel(series)),
      x2: UNUSED_AXIS,
      y2: UNUSED_AXIS,
    },
    plots,
  }
}
