import { createOfSeries } from '../words/show-value.ts'
import { describeUsedTraces } from '../../../expressions/describe-used-traces.ts'
import { evaluateText } from '../../../expressions/evaluate-text.ts'
import { findSamples } from '../../../expressions/find-interval.ts'
import type { Unit } from '../../../quantities/quantity.ts'
import { tallyValues } from '../../../quantities/tally.ts'
import type { Run } from '../../../summaries/run.ts'
import { readRunTitle } from '../../../tables/read-run-title.ts'
import type { ChartSetting } from '../configured-chart.ts'
import type { AxisSpec } from '../frame/axis-spec.ts'
import { labelBars } from '../bars/label-bars.ts'
import { measureBars } from '../bars/measure-bars.ts'
import { chooseAxisUnit } from '../frame/choose-axis-unit.ts'
import { formatRunTitle } from '../runs/chart-run.ts'
import { findRun, findSeriesRuns } from '../runs/find-chart-runs.ts'
import { preferOwnSeries } from '../runs/prefer-own-series.ts'
import { readSamples } from '../runs/read-distribution.ts'
import { formatSeriesLabel, getSeries, type SeriesDescription } from '../runs/series-catalogue.ts'
import { describeDoubtsOfRuns } from '../words/describe-doubts.ts'
import { SAMPLE_BOX, summariseBox, type SampleBox } from './summarise-box.ts'

/** A user's description of whose samples are drawn: those of a series, or of a value. */
export interface BoxesRequest {
  readonly series?: string | undefined
  readonly value?: string | undefined
  readonly runs: readonly string[]
  readonly y?: AxisSpec | undefined
  /** The series that formats of the project's own state. */
  readonly ownSeries?: readonly SeriesDescription[] | undefined
}

/** The box of a run, in the unit of the axis. */
export interface RunBox extends SampleBox {
  /** Title that readers see, without markup. */
  readonly title: string
}

/** The boxes of runs, and what they are of. */
export interface MeasuredBoxes {
  readonly runs: readonly RunBox[]
  /** The default title of the chart. */
  readonly title: string
  /** The label of the axis, and what its numbers are in brackets. */
  readonly label: string | undefined
  readonly shows: string | undefined
  /** The unit of the values, and that of the axis in it. */
  readonly unit: Unit
  readonly scale: number
  /** Sentences about what could not be read. */
  readonly doubts: readonly string[]
}

/** Measure the boxes of a chart; `undefined` after reporting why they cannot be drawn. */
export function measureBoxes(spec: BoxesRequest, setting: ChartSetting): MeasuredBoxes | undefined {
  if (spec.series !== undefined) return measureSeries(spec, spec.series, setting)
  return spec.value === undefined ? undefined : measureValue(spec, spec.value, setting)
}

function measureSeries(
  spec: BoxesRequest,
  name: string,
  setting: ChartSetting,
): MeasuredBoxes | undefined {
  const runs = findSeriesRuns(spec.runs, getSeries(name, spec.ownSeries), setting)
  if (runs === undefined) return undefined
  const series = getSeries(name, preferOwnSeries(spec, runs).ownSeries)
  const label = formatSeriesLabel(series)
  return {
    runs: runs.map((run) => {
      const box = readSamples([run.reader], series, {
        name: 'box',
        shape: SAMPLE_BOX,
        compute: ([samples]) => summariseBox(samples),
      })
      return { ...box, title: formatRunTitle(run) }
    }),
    title: series.title,
    label,
    shows: label,
    unit: createOfSeries(0, series).unit,
    scale: series.scale,
    doubts: describeDoubtsOfRuns(runs),
  }
}

/** Measure the samples of a value. A run that has it once has a box of one sample. */
function measureValue(
  spec: BoxesRequest,
  expression: string,
  setting: ChartSetting,
): MeasuredBoxes | undefined {
  const found = spec.runs.map((name, i) => findRun(name, ['runs', i], setting))
  const known = found.filter((run) => run !== undefined)
  if (known.length < found.length) return undefined
  const expressions = known.map(() => expression)
  const title = nameFigure(expression)
  const value = { title, expressions, at: ['value'] }
  const request = { values: [value], at: ['value'], key: 'values' } as const
  const measured = measureBars(request, known, setting)
  if (measured === undefined) return undefined
  const lists = known.flatMap((run) => {
    const values = listSamples(expression, run, setting)
    return values.length === 0 ? [] : [{ run, values }]
  })
  const all = lists.flatMap(({ values }) => values)
  const isSet = spec.y?.range !== undefined || spec.y?.tics !== undefined
  const { scale, symbol } = chooseAxisUnit(measured.unit, all, isSet)
  const shown = `(${symbol})`
  const uses = known.map((current) => ({ expression, current }))
  return {
    runs: lists.map(({ run, values }) => {
      const samples = tallyValues(Float64Array.from(values, (one) => one / scale))
      return { ...summariseBox(samples), title: readRunTitle(run) }
    }),
    title,
    label: labelBars(measured, symbol),
    shows: shown,
    unit: measured.unit,
    scale,
    doubts: describeUsedTraces(uses, setting.scope, readRunTitle),
  }
}

/** Say a figure of a result as one says it, `time of parse` for `bench['parse'].time`; another expression stands as it is. */
function nameFigure(expression: string): string {
  const [, single, double, figure] =
    /^\w+\[(?:'([^'\\]+)'|"([^"\\]+)")\]\.(\w+)$/.exec(expression.trim()) ?? []
  const name = single ?? double
  return name === undefined || figure === undefined ? expression : `${figure} of ${name}`
}

/** List the samples of a value of a run, or the value itself where the run has it once; none where it is missing. */
function listSamples(text: string, run: Run, { scope }: ChartSetting): readonly number[] {
  const samples = findSamples(text, scope, run)
  if (samples !== undefined) return samples
  const result = evaluateText(text, scope, run)
  return result.kind === 'quantity' ? [result.quantity.value] : []
}
