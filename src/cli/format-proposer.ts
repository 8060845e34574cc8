import { readHead } from '../logs/read-head.ts'
import { findTableFault } from '../proposals/find-table-fault.ts'
import { proposeFormat } from '../proposals/propose-format.ts'
import type { ProposedFormat } from '../proposals/proposed-format.ts'
import { readDataTable, type DataTable } from '../proposals/read-data-table.ts'
import type { ProposeFormat } from './read-named-log.ts'
import type { Session } from './session.ts'

/** Proposes formats for files of columns that no format reads; files with the same columns share one. */
export class FormatProposer {
  readonly #session: Session
  readonly #taken: ReadonlySet<string>
  readonly #formats = new Map<string, ProposedFormat>()
  readonly #ofLogs = new Map<string, ProposedFormat>()

  /** @param taken names that mean something else already */
  constructor(session: Session, taken: ReadonlySet<string> = new Set()) {
    this.#session = session
    this.#taken = taken
  }

  /** Propose the format of a log, or say what of its table is in the way; `undefined` of what is no file of columns with numbers. */
  readonly propose: ProposeFormat = async (log, file) => {
    const head = await readHead(file, this.#session.effects)
    if (head === undefined) return undefined
    const format = this.#proposeOf(readDataTable(head.text, head.isWhole))
    if (format === undefined) {
      const fault = findTableFault(head.text, head.isWhole)
      return fault && { kind: 'fault', fault }
    }
    this.#ofLogs.set(log, format)
    return { kind: 'format', format: format.own.format }
  }

  #proposeOf(table: DataTable | undefined): ProposedFormat | undefined {
    if (table === undefined) return undefined
    const key = JSON.stringify([table.header, ...table.columns.map(({ name }) => name)])
    const format = this.#formats.get(key) ?? proposeFormat(this.#chooseName(table), table)
    if (format !== undefined) this.#formats.set(key, format)
    return format
  }

  /** All formats that were proposed. */
  get formats(): readonly ProposedFormat[] {
    return [...this.#formats.values()]
  }

  /** By the logs that they were proposed for. */
  get byLog(): ReadonlyMap<string, ProposedFormat> {
    return this.#ofLogs
  }

  /** The format that was proposed for a log, if one was. */
  find(log: string): ProposedFormat | undefined {
    return this.#ofLogs.get(log)
  }

  /** `data`, unless another format or a column is called so. */
  #chooseName({ columns }: DataTable): string {
    const taken = [...this.formats, ...columns].map(({ name }) => name)
    for (let n = 1; ; n++) {
      const name = n === 1 ? 'data' : `data${String(n)}`
      if (!taken.includes(name) && !this.#taken.has(name)) return name
    }
  }
}
