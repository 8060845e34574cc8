import type { ChosenSamples } from '../summaries/chosen-samples.ts'
import type { GaugeMetric, SampledMetric } from '../summaries/metric-kind.ts'
import {
  prepareOutline,
  prepareProcess,
  type PreparedProcess,
} from '../summaries/process-metrics.ts'
import { chooseProcess, listSeries } from '../summaries/summarise-run.ts'
import { tabulateProcess } from '../series/tabulate-process.ts'
import { UNKNOWN, type Origin, type Subject } from './metric-origin.ts'
import { joinLines } from './read-log-lines.ts'
import type { SourceLog } from './run-logs.ts'

/** What the samples of the run's process say, in all the logs that it stands in. */
export async function findSampled(
  metric: SampledMetric | GaugeMetric,
  { run, logs }: Subject,
): Promise<Origin | undefined> {
  const chosen = chooseProcess(run)
  if (chosen.kind !== 'process') return undefined
  const { reader } = chosen.process
  const all = logs.list(run).filter((log) => listSeries(log).some(({ pid }) => pid === reader.pid))
  if (!all.every(({ isHere }) => isHere)) {
    // What the lock keeps says how the samples count.
    const table = reader.table()
    const known = table === undefined ? prepareOutline(reader.length) : prepareProcess(table)
    const { role } = chooseSamples(metric, known)
    return { role, sources: await Promise.all(all.map((log) => logs.cite(log, UNKNOWN))) }
  }
  const read = await Promise.all(all.map((log) => logs.readLines(log)))
  const joined = joinLines(read, reader.pid)
  if (joined === undefined) return undefined
  const samples = chooseSamples(metric, prepareProcess(tabulateProcess(joined.series, 'full')))
  const places = samples.indexes.map((index) => joined.places[index])
  const isAll = samples.count > samples.indexes.length
  const sources = all.map((log: SourceLog, i) => {
    const numbers = places.flatMap((place) => (place?.log === i ? [place.line] : []))
    const count = isAll ? joined.places.filter((place) => place.log === i).length : numbers.length
    return logs.cite(log, { count, numbers })
  })
  return { role: samples.role, sources: await Promise.all(sources) }
}

function chooseSamples(
  metric: SampledMetric | GaugeMetric,
  process: PreparedProcess,
): ChosenSamples {
  if (metric.kind === 'process') return metric.samples(process)
  return metric.samples(process.series.gauges?.get(metric.gauge)?.values ?? new Float64Array())
}
