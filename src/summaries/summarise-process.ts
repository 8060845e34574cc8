import * as v from 'valibot'
import { keptNumber } from '../series/kept-shape.ts'
import { createMeasured } from '../quantities/quantity.ts'
import { recallReadout } from '../series/read-out.ts'
import type { Readout } from '../series/readout.ts'
import type { SampleReader } from '../series/sample-reader.ts'
import type { Metric } from './metric.ts'
import { prepareProcess, processMetrics, type ProcessMetric } from './process-metrics.ts'

/** Compute the metrics of a process from all its samples: `process.*`, `rss.*`, `cpu.*` and `faults.*`. */
export function summariseProcess(reader: SampleReader): ReadonlyMap<string, Metric> {
  const values = recallReadout([reader], METRICS)
  return new Map(
    processMetrics.map((metric) => [metric.name, createMetric(metric, values?.get(metric.name))]),
  )
}

/** The metrics by name; `NaN` for one that the process does not have. */
const METRICS: Readout<ReadonlyMap<string, number>> = {
  name: 'metrics',
  shape: v.map(v.string(), keptNumber),
  compute: ([table]) => {
    if (table === undefined) return new Map()
    const process = prepareProcess(table)
    return new Map(processMetrics.map(({ name, read }) => [name, read(process)]))
  },
}

function createMetric(
  { missing, unit, isStated }: ProcessMetric,
  value: number | undefined,
): Metric {
  if (value === undefined) return { kind: 'missing', reason: UNKEPT }
  if (Number.isNaN(value)) return { kind: 'missing', reason: missing }
  const resolution = isStated === true ? findStep(value) : undefined
  return { kind: 'measured', quantity: createMeasured(value, unit, resolution) }
}

/** JSON has the digits of a number that tell it from others, and so has its text. */
function findStep(value: number): number {
  return 10 ** -(String(value).split('.')[1]?.length ?? 0)
}

const UNKEPT =
  'the lock keeps no samples of so long a series, and was written by a tracedocs that did not compute it from all of them; build where the log is'
