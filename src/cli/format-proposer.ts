import { readHead } from '../logs/read-head.ts'
import { proposeFormat } from '../proposals/propose-format.ts'
import type { ProposedFormat } from '../proposals/proposed-format.ts'
import { readDataTable, type DataTable } from '../proposals/read-data-table.ts'
import type { LogFormat } from '../traces/log-formats.ts'
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

  /** Propose the format of a log; `undefined` of what is no file of columns with numbers. */
  readonly propose = async (log: string, file: string): Promise<LogFormat | undefined> => {
    const head = await readHead(file, this.#session.effects)
    const table = head && readDataTable(head.text, head.isWhole)
    if (table === undefined) return undefined
    const key = JSON.stringify([table.header, ...table.columns.map(({ name }) => name)])
    const format = this.#formats.get(key) ?? proposeFormat(this.#chooseName(table), table)
    if (format === undefined) return undefined
    this.#formats.set(key, format)
    this.#ofLogs.set(log, format)
    return format.own.format
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
