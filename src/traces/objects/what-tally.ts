import type { WhatCount } from './object-trace.ts'

/** More kinds of events than there are. */
const MOST_WHATS = 100

/** Counts what happened, such as `CALL` and `RETURN`. */
export class WhatTally {
  readonly #counts = new Map<string, number>()

  /** Count a word some times; `false` if there are too many words. */
  add(what: string, count: number): boolean {
    const known = this.#counts.get(what)
    if (known === undefined && this.#counts.size >= MOST_WHATS) return false
    this.#counts.set(what, (known ?? 0) + count)
    return true
  }

  /** List the words, most first, then by name. */
  list(): readonly WhatCount[] {
    const whats = [...this.#counts].map(([what, count]) => ({ what, count }))
    return whats.sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1))
  }
}
