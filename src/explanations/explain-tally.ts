import type { RunScope } from '../expressions/find-metric.ts'
import type { ConfiguredTable, TraceLineMetric } from '../tables/configured-table.ts'
import { formatPlainText } from '../tables/inline.ts'
import type { Column, Table } from '../tables/table.ts'
import type { Explained } from './explain-expression.ts'
import { explainMetric } from './explain-metric.ts'
import type { Term } from './explanation.ts'
import type { CellPlace } from './find-cell.ts'
import type { RunLogs } from './run-logs.ts'

/** A question for the figures of a table that shows what traces are largest in. */
export interface TallyRequest {
  readonly kind: 'tally'
  readonly name: string
  readonly table: ConfiguredTable
  readonly place: CellPlace
  readonly metric: TraceLineMetric
}

/** Explain a cell, a row or all of such a table: its figures, and the logs over whose events they are tallied. */
export async function explainTally(
  { name, table, place, metric }: TallyRequest,
  { scope, logs }: { readonly scope: RunScope; readonly logs: RunLogs },
): Promise<Explained> {
  const terms: Term[] = []
  let isLocked = false
  for (const owner of table.runs) {
    const run = scope.runs.get(owner)
    if (run === undefined) return { kind: 'problem', problem: { kind: 'unread-run', run: owner } }
    isLocked ||= logs.list(run).some(({ isHere }) => !isHere)
    terms.push(await explainMetric(`${owner}.${metric}`, { run, metric, logs }))
  }
  const shown = readRow(table.build(scope).table, place)
  const lock = isLocked ? '; a log is not here, so the figures are those that the lock keeps' : ''
  return {
    kind: 'made',
    value: {
      what: `table \`${name}\`${shown.label}`,
      expression: undefined,
      format: undefined,
      formula: undefined,
      quantity: undefined,
      text: shown.text,
      rounding: `tallied over all events of the ${table.runs.length === 1 ? 'log' : 'logs'} below${lock}`,
      stale: undefined,
      terms,
    },
  }
}

/** Read what a table shows in a place: `, b.py:12 validate`, and `Count 73, Share 4.1 %`. */
function readRow(
  table: Table | undefined,
  { row, column }: CellPlace,
): { readonly label: string; readonly text: string } {
  const cells = row === undefined ? undefined : table?.rows[row]
  if (table === undefined || cells === undefined) return { label: '', text: '' }
  const read = (wants: (heading: Column, index: number) => boolean): readonly string[][] =>
    table.columns.flatMap((heading, i) =>
      wants(heading, i) ? [[formatPlainText(heading.header), formatPlainText(cells[i] ?? [])]] : [],
    )
  const labels = read(({ align }) => align === 'left').flatMap(([, text = '']) =>
    text === '' ? [] : [text],
  )
  const figures = read(
    ({ align }, i) => align !== 'left' && (column === undefined || column === i),
  ).map((pair) => pair.join(' '))
  return { label: `, ${labels.join(' ')}`, text: figures.join(', ') }
}
