import { isSameUnit, type Unit } from '../quantities/quantity.ts'
import { listShared } from './choose-figures.ts'
import type { StartingChart } from './starting-data.ts'
import { FIGURES } from './starting-names.ts'
import type { StartingRun } from './starting-run.ts'
import type { StartingTable } from './starting-table.ts'

/** Most gauges of a table, with two rows each, and most curves of a chart. */
const MOST = 4

/** List what the logs of all runs state over time besides a process, such as the memory of a whole system. */
export function listGauges(runs: readonly StartingRun[]): readonly string[] {
  const shared = new Set(listShared(runs))
  const isGauge = (name: string): boolean =>
    ['mean', 'first', 'last'].every((statistic) => shared.has(`${name}.${statistic}`))
  return [...shared].flatMap((metric) => {
    const name = metric.endsWith('.peak') ? metric.slice(0, -'.peak'.length) : ''
    return isGauge(name) ? [name] : []
  })
}

/** A row for the mean and one for the highest of each gauge. */
export function tabulateGauges(
  runs: readonly StartingRun[],
  gauges: readonly string[],
): StartingTable {
  const rows = gauges.slice(0, MOST).flatMap((name) => [
    { header: `\`${name}\`, mean`, value: `${name}.mean` },
    { header: `\`${name}\`, highest`, value: `${name}.peak` },
  ])
  return {
    name: FIGURES,
    figures: 2 * gauges.length,
    spec: { header: 'Measured', columns: runs.map(({ name }) => name), rows },
  }
}

/** List the charts of runs that state something over time, but no memory of a process: what has one unit, over time. */
export function listGaugeCharts(runs: readonly StartingRun[]): readonly StartingChart[] {
  return runs.flatMap((run): readonly StartingChart[] => {
    const [first, ...others] = run.hasSamples || run.data !== undefined ? [] : listGauges([run])
    if (first === undefined) return []
    const unit = findUnit(run, first)
    const isAlike = (one: string): boolean => {
      const other = findUnit(run, one)
      return unit === undefined || other === undefined ? unit === other : isSameUnit(unit, other)
    }
    const drawn = [first, ...others.filter(isAlike)]
    const plots = drawn.slice(0, MOST).map((series) => ({ series }))
    return [{ name: `${run.name}-over-time`, spec: { template: 'series', run: run.name, plots } }]
  })
}

function findUnit({ figures }: StartingRun, gauge: string): Unit | undefined {
  return figures.find(({ metric }) => metric === `${gauge}.peak`)?.quantity?.unit
}
