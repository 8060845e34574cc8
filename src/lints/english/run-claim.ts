import type { Range } from '../../pages/region.ts'
import type { ClaimWords } from './claim-meaning.ts'
import type { NamedRun } from './run-mentions.ts'

/** A sentence's claim about two runs. */
export interface RunClaim extends ClaimWords, Range {
  readonly subject: NamedRun
  readonly other: NamedRun
  /** The claim as it is written, from one run to the other. */
  readonly text: string
}
