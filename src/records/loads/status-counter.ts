import type { LoadLine } from './load-dialect.ts'
import { stateLoad } from './load-group.ts'

/** Adds up the responses and the errors of a result, of which a tool prints a line for each kind. */
export class StatusCounter {
  readonly #counts = { requests: 0, non2xx: 0, errors: 0 }

  /** Count responses with a status, and state what there are so far. */
  addResponses(status: string, count: number): LoadLine {
    this.#counts.requests += count
    if (!/^[23]/.test(status)) this.#counts.non2xx += count
    return this.#state()
  }

  /** Count requests without a response, and state what there are so far. */
  addErrors(count: number): LoadLine {
    this.#counts.errors += count
    return this.#state()
  }

  #state(): LoadLine {
    const figures = Object.entries(this.#counts).map(([name, value]) => stateLoad(name, value))
    return { figures, restates: true }
  }
}
