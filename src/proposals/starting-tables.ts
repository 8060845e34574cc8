import {
  chooseColumns,
  listPlainFigures,
  listShared,
  MOST_FIGURES,
  type FigureColumn,
} from './choose-figures.ts'
import { listDataTables } from './starting-data.ts'
import { BENCHMARKS, FIGURES, MEMORY, TIMES } from './starting-names.ts'
import type { StartingTable } from './starting-table.ts'
import type { StartingRun } from './starting-run.ts'

/**
 * List the tables of a new project. Runs stand in one table only where their logs state the same: runs with samples, runs
 * with benchmarks, those that were timed, and each further kind.
 */
export function listStartingTables(runs: readonly StartingRun[]): readonly StartingTable[] {
  const sampled = runs.filter(({ hasSamples }) => hasSamples)
  const groups = groupAlike(
    runs.filter(({ hasSamples, data }) => !hasSamples && data === undefined),
  )
  const tables = [
    ...(sampled.length > 0 ? [tabulateRuns(MEMORY, sampled)] : []),
    ...groups.map(tabulateGroup),
    ...listDataTables(runs),
  ]
  return tables.map((table, i) => {
    const before = tables.slice(0, i).filter(({ name }) => name === table.name).length
    return before === 0 ? table : { ...table, name: `${table.name}-${String(before + 1)}` }
  })
}

/** Put each run to the first group whose figures it has, too. */
function groupAlike(runs: readonly StartingRun[]): readonly (readonly StartingRun[])[] {
  const groups: StartingRun[][] = []
  for (const run of runs) {
    const alike = groups.find((group) => listShared([...group, run]).length > 0)
    if (alike === undefined) groups.push([run])
    else alike.push(run)
  }
  return groups
}

function tabulateGroup(runs: readonly StartingRun[]): StartingTable {
  const hasAll = (isMeant: (metric: string) => boolean): boolean =>
    runs.every(({ figures }) => figures.some(({ metric }) => isMeant(metric)))
  if (hasAll((metric) => /^bench\[.*\]\.time$/.test(metric))) return tabulateBenchmarks(runs)
  if (hasAll((metric) => metric === 'time.real')) return tabulateRuns(TIMES, runs)
  const metrics = listPlainFigures(runs)
  const rows = metrics.slice(0, MOST_FIGURES)
  return {
    name: FIGURES,
    figures: metrics.length,
    spec: {
      header: 'Figure',
      columns: runs.map(({ name }) => name),
      rows: rows.map((metric) => ({ header: `\`${metric}\``, value: metric })),
    },
  }
}

function tabulateBenchmarks(runs: readonly StartingRun[]): StartingTable {
  const names = runs.map(({ name }) => name)
  const [first, second, third] = names
  const isPair = first !== undefined && second !== undefined && third === undefined
  const ratio = isPair && {
    header: `${second} / ${first}`,
    of: [second, first],
    format: 'x{:.3}',
  }
  const spec = { header: 'Benchmark', columns: names, rows: { benchmarks: '*', interval: true } }
  return { name: BENCHMARKS, figures: 0, spec: { ...spec, ...(ratio ? { ratio } : {}) } }
}

/** A row for each run, and the ratio to the first one of what is measured first or matters most. */
function tabulateRuns(name: string, runs: readonly StartingRun[]): StartingTable {
  const columns = chooseColumns(runs)
  const first = runs[0]?.name ?? ''
  const compared = columns.find(
    ({ value }) => value === (name === MEMORY ? 'rss.peak' : 'time.real'),
  )
  const ratio = compared && runs.length > 1 ? [divide(compared, first)] : []
  return {
    name,
    figures: 0,
    spec: {
      rows: runs.map((run) => run.name),
      columns: [{ header: 'Run', value: 'title' }, ...columns, ...ratio],
    },
  }
}

function divide({ header, value }: FigureColumn, first: string): object {
  return { header: `${header} ratio`, value: `${value} / ${first}.${value}`, format: 'x{:.3}' }
}
