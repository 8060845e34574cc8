import { hasShape } from './kept-shape.ts'
import type { KeptReadouts, Readout, ReadoutSource } from './readout.ts'

/**
 * Remembers what is read out of long series: what the last build kept of samples that are not here, and
 * what this build reads out, for the next lock.
 */
export class ReadoutMemory {
  readonly #known: ReadonlyMap<string, KeptReadouts>
  readonly #used = new Map<string, { sha256: readonly string[]; values: Map<string, unknown> }>()

  constructor(known: ReadonlyMap<string, KeptReadouts> = new Map()) {
    this.#known = known
  }

  /** All that was read out in this build, by the keys of the samples. */
  get used(): ReadonlyMap<string, KeptReadouts> {
    return this.#used
  }

  /**
   * Read out something; `undefined` if the samples are not here, and the last build did not keep it.
   *
   * @param compute reads it out of the samples; `undefined` if they are not here
   */
  recall<T>(
    { key, sha256 }: ReadoutSource,
    { name, shape }: Pick<Readout<T>, 'name' | 'shape'>,
    compute: (() => T) | undefined,
  ): T | undefined {
    const own = this.#used.get(key) ?? { sha256, values: new Map<string, unknown>() }
    if (!own.values.has(name)) {
      const value = compute === undefined ? this.#find({ key, sha256 }, { name, shape }) : compute()
      if (value === undefined) return undefined
      own.values.set(name, value)
      this.#used.set(key, own)
    }
    // The name of a readout says what it is, and it has the shape of that.
    return own.values.get(name) as T
  }

  #find(
    { key, sha256 }: ReadoutSource,
    { name, shape }: Pick<Readout<unknown>, 'name' | 'shape'>,
  ): unknown {
    const kept = this.#known.get(key)
    const value = kept?.sha256.join() === sha256.join() ? kept.values.get(name) : undefined
    return hasShape(value, shape) ? value : undefined
  }
}
