import type { Readout, ReadoutSource } from '../series/readout.ts'
import { ReadoutMemory } from '../series/readout-memory.ts'

/** A memory of readouts that notices when something is asked for that neither the samples nor the lock can tell. */
export class WatchedReadouts extends ReadoutMemory {
  #isShort = false

  /** Whether anything was asked for in vain. */
  get isShort(): boolean {
    return this.#isShort
  }

  override recall<T>(
    source: ReadoutSource,
    readout: Pick<Readout<T>, 'name' | 'shape'>,
    compute: (() => T) | undefined,
  ): T | undefined {
    const found = super.recall(source, readout, compute)
    if (found === undefined) this.#isShort = true
    return found
  }
}
