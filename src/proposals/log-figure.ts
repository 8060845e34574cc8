import type { WrittenNumber } from '../lints/written-number.ts'
import { findUnitName, type Quantity } from '../quantities/quantity.ts'
import type { MetricKind } from '../summaries/metric-kind.ts'
import type { Run } from '../summaries/run.ts'

/** A number from the logs: a metric of a run. */
export interface MetricFigure {
  readonly run: string
  /** `time.real`. */
  readonly metric: string
  readonly quantity: Quantity
}

/** List the measured metrics of all runs, run by run. */
export function listRunFigures(runs: readonly Run[]): readonly MetricFigure[] {
  return runs.flatMap((run) =>
    run.listKnown().flatMap((kind) => {
      const found = run.metrics.get(kind.name)
      return found?.kind === 'measured' && !isRepeated(kind, run, found.quantity)
        ? [{ run: run.name, metric: kind.name, quantity: found.quantity }]
        : []
    }),
  )
}

/** Sizes of logs by their formats, which `log.*` repeats; and what the only result of a log has, which needs no name. */
function isRepeated(metric: MetricKind, { metrics }: Run, { value }: Quantity): boolean {
  if (metric.kind === 'file') return metric.origin !== undefined
  if (metric.kind !== 'figure' || metric.subject === undefined) return false
  const plain = metrics.get(metric.group + metric.name.slice(metric.name.lastIndexOf(']') + 1))
  return plain?.kind === 'measured' && plain.quantity.value === value
}

const DIMENSIONS: Readonly<Record<string, string>> = {
  s: 'seconds',
  B: 'bytes',
  '1': 'count',
  '%': 'percent',
}

/**
 * Find the divisor with which a number shows a figure: 1 for seconds in seconds, 1048576 for bytes in MiB;
 * `undefined` if the number does not equal the figure to its last digit.
 *
 * @param word a unit that is written elsewhere, such as in a header; used if the number has none
 */
export function findScale(
  number: WrittenNumber,
  { value, unit }: Quantity,
  readings: WrittenNumber['readings'],
): number | undefined {
  if (number.form === 'ratio' || number.isApproximate || number.isBound) return undefined
  const dimension = DIMENSIONS[findUnitName(unit) ?? '']
  if (dimension === undefined) return undefined
  if (number.form === 'percent') {
    return dimension === 'percent' && holds(number, value) ? 1 : undefined
  }
  const own = number.readings.length > 0 ? number.readings : readings
  const scales =
    own.length === 0
      ? [1]
      : own.flatMap((reading) =>
          reading.dimension !== dimension ? [] : dimension === 'percent' ? [1] : reading.scales,
        )
  return scales.find((scale) => holds(number, value / scale))
}

/** Check whether a value, rounded to the digits of a written number, equals that number. */
export function holds({ interval: { low, high } }: WrittenNumber, value: number): boolean {
  const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high))
  return low - slack <= value && value <= high + slack
}

/** Format the expression of a metric divided by a scale. */
export function formatScaled(name: string, scale: number): string {
  if (scale === 1) return name
  return scale < 1 ? `${name} * ${String(Math.round(1 / scale))}` : `${name} / ${String(scale)}`
}
