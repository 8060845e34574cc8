import { quoteCode } from '../tables/named-results.ts'
import { listShared } from './choose-figures.ts'
import { TIMES } from './starting-names.ts'
import type { StartingRun } from './starting-run.ts'
import type { StartingTable } from './starting-table.ts'

/** Most rows of executions by their place, and most that bars show. */
const MOST = 12

/** What is measured of an execution, in the order of the columns; those that a log lacks are left out. */
const COLUMNS = [
  { header: '`real`', value: 'real' },
  { header: '`user`', value: 'user' },
  { header: '`sys`', value: 'sys' },
  { header: 'Max RSS', value: 'maxrss' },
] as const

/** An execution whose `real` a log states, by its command or else its place. */
const REAL = /^time\[(?:'(?<name>(?:[^'\\]|\\.)+)'|(?<place>\d+))\]\.real$/

/** What a log states of an execution, by the name that it has in expressions. */
export interface Execution {
  readonly metric: string
  /** Its command, as code, or its place. */
  readonly title: string
  readonly isNamed: boolean
}

/** List the executions that the logs of all runs have, where they have several: by their commands if all have one. */
export function listExecutions(runs: readonly StartingRun[]): readonly Execution[] {
  const all = listShared(runs).flatMap((metric): readonly Execution[] => {
    const { name, place } = REAL.exec(metric)?.groups ?? {}
    if (name !== undefined) {
      const command = name.replaceAll(/\\(.)/g, '$1')
      return [{ metric, title: quoteCode(command), isNamed: true }]
    }
    return place === undefined ? [] : [{ metric, title: `Execution ${place}`, isNamed: false }]
  })
  const placed = all.filter(({ isNamed }) => !isNamed)
  const named = all.filter(({ isNamed }) => isNamed)
  return named.length > 1 && placed.every((one) => isNamedToo(one, runs)) ? named : placed
}

/** A row for each execution: what was measured of it in one run, or the time in several. */
export function tabulateExecutions(
  runs: readonly StartingRun[],
  executions: readonly Execution[],
): StartingTable {
  const [only, ...others] = runs
  const isNamed = executions.every((one) => one.isNamed)
  const names = runs.map(({ name }) => name)
  const value = COLUMNS[0].header
  if (only !== undefined && others.length === 0 && isNamed) {
    const shared = new Set(listShared(runs))
    const [first] = executions
    const find = (figure: string): string => (first?.metric ?? '').replace(/real$/, figure)
    const columns = COLUMNS.filter((one) => shared.has(find(one.value)))
    const bars = { template: 'bars', table: TIMES, columns: [value] }
    return {
      name: TIMES,
      figures: 0,
      spec: { template: 'results', run: only.name, header: 'Command', columns },
      ...(executions.length <= MOST ? { bars } : {}),
    }
  }
  return {
    name: TIMES,
    figures: executions.length > MOST ? executions.length : 0,
    spec: {
      header: value,
      columns: names,
      rows: executions
        .slice(0, MOST)
        .map(({ title, metric }) => ({ header: title, value: metric })),
    },
    bars: { template: 'bars', table: TIMES },
  }
}

function isNamedToo({ metric }: Execution, runs: readonly StartingRun[]): boolean {
  return runs.every(({ figures }) => {
    const found = figures.find((one) => one.metric === metric)
    return found?.isNamedToo === true || found?.title !== undefined
  })
}
