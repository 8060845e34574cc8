import type { Line } from '../line.ts'
import type { Anchor, ParsedLine } from '../record-format.ts'

/** What one `time` prints. Adding one is adding a file that exports one of these, and naming it in `time-format.ts`. */
export interface TimeDialect {
  /** Whose it is: `zsh`. Figures of two dialects are of two executions. */
  readonly name: string
  readonly anchors: readonly Anchor[]
  /** Parse one line; `undefined` for a line that only looks like one of this dialect. */
  parse(line: Line): ParsedLine | undefined
}
