import type { Problem } from '../problems/diagnostics.ts'
import type { TableReader } from './record-format.ts'

/** Of what a row is, and how many cells it is to have. */
export interface RowWidth {
  /** As in "a row of the `hyperfine` table". */
  readonly record: string
  readonly columns: number
}

/** Say that a row has not as many cells as its header. */
export function describeCutRow({ record, columns }: RowWidth, cells: number): Problem {
  const reason = `Expected a row of the ${record} to have ${String(columns)} columns as its header has, got ${String(cells)}`
  return { kind: 'unreadable-record', reason }
}

/**
 * Remembers a line that has one cell: amid a log it is most likely another program's, but where the log ends in it without a
 * line feed, it is a row that is cut short.
 */
export class LastCell {
  readonly #width: RowWidth
  #isLast = false

  constructor(width: RowWidth) {
    this.#width = width
  }

  /** Note the next line; returns whether the one before was of one cell. */
  note(isCell: boolean): boolean {
    const before = this.#isLast
    this.#isLast = isCell
    return before
  }

  /** For the table: what is wrong when the log ends here. */
  readonly finish: NonNullable<TableReader['finish']> = (isOpen) =>
    isOpen && this.#isLast ? describeCutRow(this.#width, 1) : undefined
}
