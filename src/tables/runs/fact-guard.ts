import type { UnlikeFact } from '../../expressions/find-unlike-facts.ts'
import { readRunTitle } from '../read-run-title.ts'

/** The mark of a cell that a note is about. */
const MARK = '\u2020'

/** Keeps what is to be said about runs of a table that are not alike. */
export class FactGuard {
  readonly equal: readonly string[]
  readonly refuses: boolean
  readonly #differences = new Set<string>()

  constructor(equal: readonly string[], unlike: 'footnote' | 'refuse') {
    this.equal = equal
    this.refuses = unlike === 'refuse'
  }

  /** Keep a difference for the note, and return the mark for its cell. */
  note(unlike: readonly UnlikeFact[]): string {
    for (const { fact, runs, values } of unlike) {
      const [one, other] = runs.map(readRunTitle)
      this.#differences.add(
        `${fact} is ${values[0]} for ${one ?? ''} and ${values[1]} for ${other ?? ''}`,
      )
    }
    return MARK
  }

  /** The note below the table, where there is something to say. */
  describe(): readonly string[] {
    if (this.#differences.size === 0) return []
    return [`${MARK} The runs are not alike: ${[...this.#differences].join('; ')}.`]
  }
}
