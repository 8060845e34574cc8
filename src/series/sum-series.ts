import { createSample } from '../records/recorders/create-sample.ts'
import { SUM_PID } from '../records/sum-pid.ts'
import { createSampleCollector } from './collect-samples.ts'
import { computeInterval } from './derive-rates.ts'
import type { ProcessSeries } from './process-series.ts'
import type { ProcessTable } from './tabulate-process.ts'

/** A sample of one of the processes. */
interface Place {
  readonly process: number
  readonly index: number
  readonly time: number
}

const NOTE =
  'the sum of all processes at the times at which all that run then have samples; pages that processes share are counted in each'

/**
 * Add up the RSS of several processes, and the shares of CPU that their log states. Samples that were taken together are those
 * of different processes within half an interval. A process counts from its first sample to its last; times at which
 * one lacks a sample in between are left out.
 *
 * @returns `undefined` if there is no such time
 */
export function sumSeries(tables: readonly ProcessTable[]): ProcessSeries | undefined {
  const all = tables.map(({ series }) => series)
  const rounds = findRounds(all)
  const spans = all.map((_, process) => {
    const own = rounds.flatMap((round, i) => (round.some((p) => p.process === process) ? [i] : []))
    return { first: own[0] ?? Infinity, last: own.at(-1) ?? -Infinity }
  })
  const collector = createSampleCollector()
  const format = { sampleNotes: { rss: NOTE, cpu: NOTE } }
  rounds.forEach((round, i) => {
    const running = spans.filter(({ first, last }) => first <= i && i <= last).length
    if (running > round.length) return
    const add = (read: (series: ProcessSeries) => Float64Array | undefined): number =>
      round.reduce((sum, { process, index }) => {
        const series = all[process]
        return sum + ((series && read(series)?.[index]) ?? NaN)
      }, 0)
    const cpu = add((series) => series.cpu)
    const sample = createSample({
      pid: SUM_PID,
      elapsed: round[0]?.time ?? NaN,
      rss: add((series) => series.rss),
      ...(Number.isNaN(cpu) ? {} : { cpu }),
    })
    collector.take(sample, format)
  })
  return collector.finish()[0]
}

/** Part the samples of all processes, in the order of their times, into those that were taken together. */
function findRounds(all: readonly ProcessSeries[]): readonly (readonly Place[])[] {
  const places = all
    .flatMap((series, process) =>
      [...series.elapsed].map((time, index): Place => ({ process, index, time })),
    )
    .sort((a, b) => a.time - b.time)
  const intervals = all.map(({ elapsed }) => computeInterval(elapsed)).filter((one) => one > 0)
  const longest = intervals.length === 0 ? 0 : Math.min(...intervals) / 2
  const rounds: Place[][] = []
  for (const place of places) {
    const open = rounds.at(-1)
    const isTogether =
      open !== undefined &&
      place.time - (open[0]?.time ?? NaN) <= longest &&
      !open.some(({ process }) => process === place.process)
    if (isTogether) open.push(place)
    else rounds.push([place])
  }
  return rounds
}
