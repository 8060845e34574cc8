import { findUnitName, isSameUnit, type Unit } from '../quantities/quantity.ts'
import { listShared } from './choose-figures.ts'
import type { StartingChart } from './starting-data.ts'
import { FIGURES } from './starting-names.ts'
import type { StartingRun } from './starting-run.ts'
import type { StartingTable } from './starting-table.ts'

/** Most gauges of a table, with two rows each, and most curves of a chart. */
const MOST = 4

/** Most charts of a run, of one unit each. */
const MOST_CHARTS = 2

/** What tells how much is left, which is lowest where a system is busiest, or only kept. */
const LEFT = /(?:Free|Available|Idle|Cached)$/

/**
 * List what the logs of all runs state over time besides a process, such as the memory of a whole system: shares first, and
 * what is left or only kept last.
 */
export function listGauges(runs: readonly StartingRun[]): readonly string[] {
  const shared = new Set(listShared(runs))
  const isGauge = (name: string): boolean =>
    ['mean', 'first', 'last'].every((statistic) => shared.has(`${name}.${statistic}`))
  const gauges = [...shared].flatMap((metric) => {
    const name = metric.endsWith('.peak') ? metric.slice(0, -'.peak'.length) : ''
    return isGauge(name) ? [name] : []
  })
  const isShare = (name: string): boolean =>
    runs.every((run) => {
      const unit = findUnit(run, name)
      return unit !== undefined && findUnitName(unit) === '%'
    })
  const rank = (name: string): number => {
    if (LEFT.test(name)) return isShare(name) ? 3 : 2
    return isShare(name) ? 0 : 1
  }
  return gauges.toSorted((a, b) => rank(a) - rank(b))
}

/** List what the logs of all runs have samples of and state their number of, but not over time, such as pauses. */
function listSampled(runs: readonly StartingRun[]): readonly string[] {
  const shared = new Set(listShared(runs))
  return [...shared].filter(
    (name) => !name.includes('[') && shared.has(`${name}.count`) && shared.has(`${name}.p99`),
  )
}

/** A row for the mean and one for the highest of each gauge, below what there are samples of. */
export function tabulateGauges(
  runs: readonly StartingRun[],
  gauges: readonly string[],
): StartingTable {
  const sampled = listSampled(runs)
  const rows = [
    ...sampled.slice(0, MOST).flatMap((name) => listSampleRows(name, runs)),
    ...gauges
      .slice(0, MOST)
      .flatMap((name) => [
        { header: `\`${name}\`, mean`, value: `${name}.mean` },
        LEFT.test(name)
          ? { header: `\`${name}\`, lowest`, value: `${name}.min` }
          : { header: `\`${name}\`, highest`, value: `${name}.peak` },
      ]),
  ]
  return {
    name: FIGURES,
    figures: 2 * gauges.length,
    spec: { header: 'Measured', columns: runs.map(({ name }) => name), rows },
  }
}

/** How many samples there are, and how they are distributed; their sum, where one is taken after the other. */
function listSampleRows(name: string, runs: readonly StartingRun[]): readonly object[] {
  const shared = new Set(listShared(runs))
  const rows = [
    ['count', 'count'],
    ['total', 'total'],
    ['median', ''],
    ['99th percentile', 'p99'],
    ['highest', 'max'],
  ] as const
  return rows.flatMap(([words, statistic]) => {
    const value = statistic === '' ? name : `${name}.${statistic}`
    return shared.has(value) ? [{ header: `\`${name}\`, ${words}`, value }] : []
  })
}

/** List the charts of runs that state something over time, but no memory of a process: what has one unit, over time. */
export function listGaugeCharts(runs: readonly StartingRun[]): readonly StartingChart[] {
  return runs.flatMap((run): readonly StartingChart[] => {
    const gauges = run.hasSamples || run.data !== undefined ? [] : listGauges([run])
    return groupByUnit(run, gauges).map((drawn, i) => ({
      name: `${run.name}-over-time${i === 0 ? '' : `-${String(i + 1)}`}`,
      spec: {
        template: 'series',
        run: run.name,
        plots: drawn.slice(0, MOST).map((series) => ({ series })),
      },
    }))
  })
}

function groupByUnit(run: StartingRun, gauges: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = []
  for (const gauge of gauges) {
    const alike = groups.find(([first]) => first !== undefined && haveOneUnit(run, first, gauge))
    if (alike === undefined) groups.push([gauge])
    else alike.push(gauge)
  }
  return groups.slice(0, MOST_CHARTS)
}

function haveOneUnit(run: StartingRun, one: string, other: string): boolean {
  const [a, b] = [findUnit(run, one), findUnit(run, other)]
  return a === undefined || b === undefined ? a === b : isSameUnit(a, b)
}

function findUnit({ figures }: StartingRun, gauge: string): Unit | undefined {
  return figures.find(({ metric }) => metric === `${gauge}.peak`)?.quantity?.unit
}
