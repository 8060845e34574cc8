import { cleanLabel } from '../../../series/clean-label.ts'
import { findRssSpan, type SeriesLabel } from '../../../series/process-series.ts'
import { roundTable, type ProcessTable } from '../../../series/tabulate-process.ts'
import { BYTES_PER_MEBIBYTE, toMebibytes } from '../../../quantities/units.ts'
import type { Arrow, Chart, Coordinate, Label, LineStyle, Plot } from '../../chart.ts'
import { THEMES } from '../../pages/themes.ts'
import { completeFrame } from '../frame/complete-frame.ts'
import { createAxis, createTimeAxis, UNUSED_AXIS } from '../frame/create-axis.ts'
import { createFrame } from '../frame/create-frame.ts'
import { hasFaults } from '../runs/has-faults.ts'
import { createProcessPanels } from './process-panels.ts'
import type { ProcessChartInput } from './process-chart-input.ts'

/**
 * Create the chart that tdprocess draws: RSS in MiB on the left axis (`lt 1 lw 2`), page faults in
 * 10,000 per second (`lt 3`), mean CPU (`lt 2`) and instantaneous CPU (`lt 7`) on the right, and an arrow
 * with vertical text for each label. Page faults are omitted if the log has none. A theme for pages has
 * panels instead.
 */
export function createProcessChart(input: ProcessChartInput): Chart {
  const { id, table, spec, about } = input
  if (THEMES[spec.theme].page !== undefined) return createProcessPanels(input)
  const marks = table.series.labels.map((label) => markLabel(label, table))
  return {
    ...createFrame({ id, spec: completeFrame(spec, spec), title: 'Memory and CPU Usage.', about }),
    axes: {
      x: createTimeAxis(spec.x, 'Elapsed Time'),
      y: createAxis(spec.y, 'Memory Usage (Mb)'),
      x2: UNUSED_AXIS,
      y2: createAxis(
        spec.y2,
        hasFaults(table) ? 'CPU Usage (%), Page Faults (10,000/s)' : 'CPU Usage (%)',
      ),
    },
    arrows: marks.map(({ arrow }) => arrow),
    labels: marks.map(({ label }) => label),
    plots: createPlots(table),
  }
}

/** A curve of a process chart, and gnuplot's `using` for its columns in the `.dat`. */
export interface ProcessCurve {
  readonly using: string
  readonly title: string
  readonly axes: 'x1y1' | 'x1y2'
  readonly line: LineStyle
}

/** List the curves of a process chart in drawing order. */
export function listProcessCurves(table: ProcessTable): readonly ProcessCurve[] {
  const curve = (using: string, title: string, axes: 'x1y1' | 'x1y2', line: LineStyle) => ({
    using,
    title,
    axes,
    line,
  })
  return [
    curve('1:($2 / 1024**2)', 'RSS (Mb), left axis', 'x1y1', { type: 1, width: 2 }),
    ...(hasFaults(table)
      ? [
          curve('1:($3 / 10000)', 'Page Faults (10,000/s), right axis', 'x1y2', {
            type: 3,
            width: 1,
          }),
        ]
      : []),
    curve('1:5', 'Mean CPU (%), right axis', 'x1y2', { type: 2, width: 1 }),
    curve('1:6', 'Instantaneous CPU (%), right axis', 'x1y2', { type: 7, width: 1 }),
  ]
}

function createPlots(unrounded: ProcessTable): readonly Plot[] {
  const table = roundTable(unrounded)
  const columns: Readonly<Record<string, Float64Array>> = {
    '1:($2 / 1024**2)': table.rss.map((rss) => rss / BYTES_PER_MEBIBYTE),
    '1:($3 / 10000)': table.faults.map((rate) => rate / 10000),
    '1:5': table.meanCpu,
    '1:6': table.cpu,
  }
  return listProcessCurves(table).map(({ using, title, axes, line }) => {
    const y = columns[using]
    if (y === undefined) throw new Error(`Unexpected column ${using}`)
    return { style: 'lines', axes, title, line, x: table.time, y }
  })
}

/** Mark a label by an arrow from half the RSS span down to 0, and the text just above it (tdprocess). */
function markLabel(
  { elapsed, text }: SeriesLabel,
  table: ProcessTable,
): { arrow: Arrow; label: Label } {
  const { min, max } = findRssSpan(table.series)
  const height = toMebibytes(0.5 * (max - min))
  const at = (y: number): Coordinate => ({ x: elapsed, y })
  return {
    arrow: { from: at(height), to: at(0), line: { type: -1, width: 1 } },
    label: {
      caption: { text: cleanLabel(text), font: { size: 10 } },
      at: at(height * 1.025),
      justify: 'left',
      rotate: 90,
      layer: 'front',
    },
  }
}
