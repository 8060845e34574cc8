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

/** A command that can stand in a sentence, and in an expression within it. */
const PLAIN = /^[^'`{}\\]{1,60}$/

/** What a log states of an execution, by the name that it has in expressions. */
export interface Execution {
  readonly metric: string
  /** Its command, as code, or its place. */
  readonly title: string
  /** What a sentence calls it; absent where its command is long, or has signs that code and expressions cannot have. */
  readonly subject?: string
  readonly isNamed: boolean
}

/** List the executions that the logs of all runs have, where they have several: by their commands if all have one. */
export function listExecutions(runs: readonly StartingRun[]): readonly Execution[] {
  const all = listShared(runs).flatMap((metric): readonly Execution[] => {
    const { name, place } = REAL.exec(metric)?.groups ?? {}
    if (name !== undefined) {
      const command = name.replaceAll(/\\(.)/g, '$1')
      const title = quoteCode(command)
      return [{ metric, title, ...(PLAIN.test(command) ? { subject: title } : {}), isNamed: true }]
    }
    if (place === undefined) return []
    const title = `Execution ${place}`
    return [{ metric, title, subject: title.toLowerCase(), isNamed: false }]
  })
  const placed = all.filter(({ isNamed }) => !isNamed)
  const named = all.filter(({ isNamed }) => isNamed)
  return named.length > 1 && placed.every((one) => isNamedToo(one, runs)) ? named : placed
}

/** A row for each execution: all that was measured of it in one run, or a table for each of these in several. */
export function tabulateExecutions(
  runs: readonly StartingRun[],
  executions: readonly Execution[],
): readonly StartingTable[] {
  const [only, ...others] = runs
  const shared = new Set(listShared(runs))
  const isNamed = executions.every((one) => one.isNamed)
  if (only !== undefined && others.length === 0 && isNamed) {
    return [tabulateCommands(only, executions, shared)]
  }
  return COLUMNS.filter(({ value }) =>
    executions.every(({ metric }) => shared.has(findFigure(metric, value))),
  ).map(({ header, value }, i) => ({
    name: i === 0 ? TIMES : `${TIMES}-${value}`,
    ...{ figures: i === 0 && executions.length > MOST ? executions.length : 0, shown: MOST },
    spec: {
      header,
      columns: runs.map(({ name }) => name),
      rows: executions
        .slice(0, MOST)
        .map(({ title, metric }) => ({ header: title, value: findFigure(metric, value) })),
    },
    ...(i === 0 ? { bars: { template: 'bars', table: TIMES } } : {}),
  }))
}

function tabulateCommands(
  { name: run }: StartingRun,
  executions: readonly Execution[],
  shared: ReadonlySet<string>,
): StartingTable {
  const [first] = executions
  const columns = COLUMNS.filter(({ value }) => shared.has(findFigure(first?.metric ?? '', value)))
  const bars = { template: 'bars', table: TIMES, columns: [COLUMNS[0].header] }
  return {
    name: TIMES,
    figures: 0,
    spec: { template: 'results', run, header: 'Command', columns },
    ...(executions.length <= MOST ? { bars } : {}),
  }
}

/** What else was measured of an execution whose `real` has a name. */
function findFigure(real: string, figure: string): string {
  return real.replace(/real$/, figure)
}

function isNamedToo({ metric }: Execution, runs: readonly StartingRun[]): boolean {
  return runs.every(({ figures }) => {
    const found = figures.find((one) => one.metric === metric)
    return found?.isNamedToo === true || found?.title !== undefined
  })
}
