import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import { createMessage, type Severity } from '../problems/diagnostics.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import type { RankedParts } from '../tables/configured-table.ts'
import { configureTable } from '../tables/table-spec.ts'
import type { Table } from '../tables/table.ts'
import type { UsedRuns } from './rebuilds/used-runs.ts'

/** The tables of a project; a table with an error appears only in the messages. */
export interface BuiltTables {
  readonly tables: ReadonlyMap<string, Table>
  /** What those of traces show, for the lock; see {@link RankedParts}. */
  readonly ranked: readonly RankedParts[]
  readonly messages: readonly VFileMessage[]
}

/**
 * Build every table of the configuration.
 *
 * @param used notes which runs each is built of
 */
export function buildTables(config: Config, scope: RunScope, used?: UsedRuns): BuiltTables {
  const tables = new Map<string, Table>()
  const ranked: RankedParts[] = []
  const messages: VFileMessage[] = []
  for (const [name, spec] of config.tables) {
    const configured = configureTable({ name, spec })
    const unread = configured.runs.find((run) => scope.unread.has(run))
    if (unread !== undefined) {
      const place = config.source.locate(['tables', name])
      messages.push(createMessage({ kind: 'unread-run', run: unread }, place))
      continue
    }
    const {
      table,
      problems,
      ranked: parts,
    } = configured.build(used?.watch(`table ${name}`, scope) ?? scope)
    if (parts !== undefined) ranked.push(parts)
    const severityOf = (severity: Severity): Severity => (config.strict ? 'error' : severity)
    messages.push(
      ...problems.map(({ problem, severity, at }) =>
        createMessage(
          problem,
          config.source.locate(['tables', name, ...at], 'value'),
          severityOf(severity),
        ),
      ),
    )
    const isSound = problems.every(({ severity }) => severityOf(severity) !== 'error')
    if (isSound && table !== undefined) {
      const { caption, label } = configured
      tables.set(name, { ...table, caption, label })
    }
  }
  return { tables, ranked, messages }
}
