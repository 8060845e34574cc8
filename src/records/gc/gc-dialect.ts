import type { Line } from '../line.ts'
import type { Anchor, ParsedLine } from '../record-format.ts'

/** How one runtime prints its collections. */
export interface GcDialect {
  /** The source of its figures. */
  readonly name: string
  readonly anchors: readonly Anchor[]
  /** Parse a line that begins with an anchor of any dialect. */
  parse(line: Line): ParsedLine | undefined
}
