import type { Chart, Plot } from '../chart.ts'
import type { Bins } from './bin-samples.ts'
import { formatRunTitle, type ChartRun } from './chart-run.ts'
import { createAxis, UNUSED_AXIS } from './create-axis.ts'
import { createFrame } from './create-frame.ts'
import type { HistogramSpec } from './histogram-spec.ts'
import { chooseLineType } from './line-types.ts'
import { formatSeriesLabel, seriesCatalogue } from './series-catalogue.ts'

/** What a histogram is drawn from. */
export interface HistogramChartInput {
  readonly id: string
  readonly spec: HistogramSpec
  readonly runs: readonly ChartRun[]
  /** In the unit of the axis; a list of counts for each run. */
  readonly bins: Bins
  readonly about: Chart['about']
}

/** Make a chart of how samples are distributed: a box for each bin, or one for each run beside each other. */
export function createHistogramChart(input: HistogramChartInput): Chart {
  const { id, spec, runs, bins, about } = input
  const series = seriesCatalogue[spec.series]
  const frame = createFrame({ id, spec, title: nameHistogram(input), about, keyPosition: 'above' })
  const y = createAxis(spec.y, 'Samples')
  const width = bins.width / runs.length
  return {
    ...frame,
    key: runs.length === 1 && spec.key === undefined ? undefined : frame.key,
    axes: {
      x: createAxis(spec.x, formatSeriesLabel(series)),
      // On a logarithmic axis a box of one sample has to have a height, too.
      y: { ...y, range: { min: y.log === undefined ? 0 : 0.5, ...y.range } },
      x2: UNUSED_AXIS,
      y2: UNUSED_AXIS,
    },
    plots: runs.map((run, index): Plot => {
      const middles = bins.middles.map((middle) => middle + (index - (runs.length - 1) / 2) * width)
      return {
        style: 'boxes',
        axes: 'x1y1',
        title: formatRunTitle(run),
        line: { type: chooseLineType(index), width: 1 },
        fill: { style: { kind: 'solid', density: 0.7 } },
        x: middles,
        y: bins.counts[index] ?? new Float64Array(),
        // Beside boxes of a set width gnuplot leaves room for half of another.
        edges: {
          low: middles.map((middle) => middle - width / 2),
          high: middles.map((middle) => middle + width / 2),
        },
      }
    }),
  }
}

function nameHistogram({ spec, runs }: HistogramChartInput): string {
  const [only, ...others] = runs
  const { title } = seriesCatalogue[spec.series]
  if (only === undefined || others.length > 0) return `Distribution of ${title}`
  return `Distribution of ${title}, ${only.title}`
}
