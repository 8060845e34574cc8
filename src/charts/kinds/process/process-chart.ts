import { cleanLabel } from '../../../series/clean-label.ts'
import type { SampleReader } from '../../../series/sample-reader.ts'
import { BYTES_PER_MEBIBYTE, toMebibytes } from '../../../quantities/units.ts'
import type { Arrow, Chart, Coordinate, Label, LineStyle } from '../../chart.ts'
import { isForPages } from '../../pages/themes.ts'
import { findClockZero } from '../dates/choose-clock.ts'
import { createMomentAxis } from '../dates/create-date-axis.ts'
import { completeFrame } from '../frame/complete-frame.ts'
import { createAxis, UNUSED_AXIS } from '../frame/create-axis.ts'
import { createFrame } from '../frame/create-frame.ts'
import { viewCurve } from '../curves/curve-view.ts'
import { readCurve } from '../curves/read-curve.ts'
import { getSeries, type SeriesName } from '../runs/series-catalogue.ts'
import { followSeries, hasSeries } from '../runs/series-course.ts'
import { createProcessPanels } from './process-panels.ts'
import type { ProcessChartInput } from './process-chart-input.ts'

/**
 * Create the chart that tdprocess draws: RSS in MiB on the left axis (`lt 1 lw 2`), page faults in
 * 10,000 per second (`lt 3`), mean CPU (`lt 2`) and instantaneous CPU (`lt 7`) on the right, and an arrow
 * with vertical text for each label. Page faults and CPU are omitted if the log has none, and with both, the right axis. A theme for pages has
 * panels instead.
 */
export function createProcessChart(input: ProcessChartInput): Chart {
  const { id, reader, spec, clock, about } = input
  if (isForPages(spec.theme)) return createProcessPanels(input)
  const zero = findClockZero(clock)
  const marks = markLabels(reader, zero)
  const look = completeFrame(spec, spec)
  const title = hasCpu(reader) ? 'Memory and CPU Usage.' : 'Memory Usage.'
  const frame = createFrame({ id, spec: look, title, about })
  const right = labelRight(reader)
  const axes = {
    x: createMomentAxis({
      spec: spec.x,
      label: 'Elapsed Time',
      clocks: clock && [clock],
      theme: spec.theme,
    }),
    y: createAxis(spec.y, 'Memory Usage (Mb)', '(MiB)'),
    x2: UNUSED_AXIS,
    y2: right === undefined ? UNUSED_AXIS : createAxis(spec.y2, right),
  }
  return {
    ...frame,
    axes,
    arrows: marks.map(({ arrow }) => arrow),
    labels: marks.map(({ label }) => label),
    plots: listProcessCurves(reader).map(({ series, scale, title, axes: pair, line }) => {
      const y = pair === 'x1y1' ? axes.y : axes.y2
      const view = viewCurve({ terminal: frame.terminal, x: axes.x, y }, 'lines')
      const { digits } = spec
      const points = readCurve(reader, { series: getSeries(series), view, digits, scale, zero })
      return { style: 'lines', axes: pair, title, line, ...points }
    }),
  }
}

/** A curve of a process chart, and gnuplot's `using` for its columns in the `.dat`. */
export interface ProcessCurve {
  readonly using: string
  readonly series: SeriesName
  /** The unit of the curve, in that of the column. */
  readonly scale: number
  readonly title: string
  readonly axes: 'x1y1' | 'x1y2'
  readonly line: LineStyle
}

const RSS: ProcessCurve = {
  using: '1:($2 / 1024**2)',
  series: 'rss',
  scale: BYTES_PER_MEBIBYTE,
  title: 'RSS (Mb), left axis',
  axes: 'x1y1',
  line: { type: 1, width: 2 },
}
const FAULTS: ProcessCurve = {
  using: '1:($3 / 10000)',
  series: 'faults',
  scale: 10_000,
  title: 'Page Faults (10,000/s), right axis',
  axes: 'x1y2',
  line: { type: 3, width: 1 },
}
const MEAN_CPU: ProcessCurve = {
  using: '1:5',
  series: 'cpu.mean',
  scale: 1,
  title: 'Mean CPU (%), right axis',
  axes: 'x1y2',
  line: { type: 2, width: 1 },
}
const CPU: ProcessCurve = {
  using: '1:6',
  series: 'cpu',
  scale: 1,
  title: 'Instantaneous CPU (%), right axis',
  axes: 'x1y2',
  line: { type: 7, width: 1 },
}

/** List the curves of a process chart in drawing order. */
export function listProcessCurves(reader: SampleReader): readonly ProcessCurve[] {
  const right = labelRight(reader)
  return [
    right === undefined ? { ...RSS, title: 'RSS (Mb)' } : RSS,
    ...(hasFaults(reader) ? [FAULTS] : []),
    ...(hasCpu(reader) ? [MEAN_CPU, CPU] : []),
  ]
}

/** Name what the right axis is of; `undefined` where nothing is. */
function labelRight(reader: SampleReader): string | undefined {
  const labels = [
    ...(hasCpu(reader) ? ['CPU Usage (%)'] : []),
    ...(hasFaults(reader) ? ['Page Faults (10,000/s)'] : []),
  ]
  return labels.length === 0 ? undefined : labels.join(', ')
}

function hasFaults(reader: SampleReader): boolean {
  return hasSeries(getSeries('faults'), reader)
}

/** Whether a log states CPU: a recorder of memory alone does not. */
export function hasCpu(reader: SampleReader): boolean {
  return hasSeries(getSeries('cpu'), reader) || hasSeries(getSeries('cpu.mean'), reader)
}

/** Mark each label by an arrow from half the RSS span down to 0, and the text just above it (tdprocess). */
function markLabels(reader: SampleReader, zero: number): readonly { arrow: Arrow; label: Label }[] {
  const course = followSeries(getSeries('rss'), reader)
  const span = (course?.highest.value ?? NaN) - (course?.lowest.value ?? NaN)
  const height = toMebibytes(0.5 * span)
  return reader.labels.map(({ elapsed, text }) => {
    const at = (y: number): Coordinate => ({ x: elapsed - zero, y })
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
  })
}
