import type { FigureRecord } from '../records/record.ts'

/** So many records are remembered; in longer logs, later ones are not compared. */
const MOST_REMEMBERED = 10_000

/**
 * Finds samples of benchmarks that a log has word for word before. Two measurements that agree in the number of iterations and in every
 * figure are possible, so that both count; more often a part of the log was copied.
 */
export class RepeatedResults {
  readonly #seen = new Set<string>()

  /** Whether a record is the same as one before it. */
  has({ of: key, figures }: FigureRecord): boolean {
    if (key?.repeats !== true || !figures.some(({ name }) => name === 'iterations')) return false
    const text = JSON.stringify([key, figures])
    if (this.#seen.has(text)) return true
    if (this.#seen.size < MOST_REMEMBERED) this.#seen.add(text)
    return false
  }
}
