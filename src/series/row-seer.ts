import type { BookedResult } from './open-result.ts'

/** Is told of the lines of rows, as `SeeResult` is of records. The lines of each kind ascend. */
export interface RowSeer {
  /** A line that a format took, whether it says something or is a header. */
  readonly takeLine: (line: number) => void
  readonly seeSample: (line: number, pid: number | undefined) => void
  /** @param name of the figure within its group */
  readonly seeFigure: (line: number, name: string, result: BookedResult) => void
}
