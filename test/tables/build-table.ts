import * as v from 'valibot'
import type { RunScope } from '../../src/expressions/find-metric.ts'
import { summariseRun } from '../../src/summaries/summarise-run.ts'
import type { ConfiguredTable } from '../../src/tables/configured-table.ts'
import { formatPlainText } from '../../src/tables/inline.ts'
import { configureTable, tableSchema } from '../../src/tables/table-spec.ts'
import type { Table } from '../../src/tables/table.ts'
import type { Trace } from '../../src/traces/trace.ts'
import { createTraceLog } from '../traces/malloc/create-malloc-trace.ts'

/** Runs of one trace each, or of several. */
export function createScope(traces: Readonly<Record<string, Trace | readonly Trace[]>>): RunScope {
  const runs = Object.entries(traces).map(([name, trace]) => {
    const logs = [trace].flat().map((one, i) => createTraceLog(one, `${name}${String(i)}.log`))
    const title = name.toUpperCase()
    return [name, summariseRun({ name, title, logs, pid: undefined }).run] as const
  })
  return { runs: new Map(runs), unread: new Set(), baseline: undefined }
}

/** Configure a table as it stands in a configuration. */
export function configureInput(input: unknown): ConfiguredTable {
  return configureTable({ name: 't', spec: v.parse(tableSchema, input) })
}

/** Build a table that is expected to have no problem. */
export function buildTable(input: unknown, scope: RunScope): Table {
  const { table, problems } = configureInput(input).build(scope)
  if (table === undefined) throw new Error(JSON.stringify(problems))
  return table
}

/** Headers and cells as a reader sees them. */
export function readCells({ columns, rows }: Table): readonly (readonly string[])[] {
  const cells = [columns.map(({ header }) => header), ...rows]
  return cells.map((row) => row.map((cell) => formatPlainText(cell).replaceAll('\u00a0', ' ')))
}
