/** The input of the reading thread. */
export interface ReadingTask {
  /** Of an open file, which the thread closes. */
  readonly descriptor: number
  /** Bytes that are read of it. */
  readonly size: number
  readonly slots: number
  readonly slotLength: number
  /**
   * Chunks written, or behind the last one the complement of their number; chunks that are not needed any more; then the
   * length of each slot.
   */
  readonly state: SharedArrayBuffer
  /** The chunks, one a slot. */
  readonly ring: SharedArrayBuffer
  /** The SHA-256 of what was read, once there is a last chunk. */
  readonly sum: SharedArrayBuffer
}

/** Why the thread could not go on. */
export interface ReadingFailure {
  readonly message: string
  readonly code: string | undefined
}

/** What is written in place of a number of chunks when reading has failed. */
export const FAILED = -(2 ** 31)

/** The modules that the thread works with. */
export interface ThreadModules {
  readonly threads: typeof import('node:worker_threads')
  readonly files: typeof import('node:fs')
  readonly crypto: typeof import('node:crypto')
}

/**
 * Run the reading thread: read a file chunk by chunk, hash each, and hand it over.
 *
 * This function is self-contained: its source text is run in a thread that has no other code.
 *
 * @param failed {@link FAILED}
 */
export function hashInThread({ threads, files, crypto }: ThreadModules, failed: number): void {
  const { descriptor, size, slots, slotLength, ...task } = threads.workerData as ReadingTask
  const state = new Int32Array(task.state)
  const hash = crypto.createHash('sha256')
  let written = 0
  try {
    for (let left = size; left > 0;) {
      // A chunk may be overwritten when it is not needed any more.
      for (;;) {
        const released = Atomics.load(state, 1)
        if (written - released < slots) break
        Atomics.wait(state, 1, released)
      }
      const slot = written % slots
      const memory = new Uint8Array(task.ring, slot * slotLength, slotLength)
      const length = files.readSync(descriptor, memory, 0, Math.min(slotLength, left), null)
      if (length === 0) break
      left -= length
      hash.update(memory.subarray(0, length))
      state[2 + slot] = length
      written++
      Atomics.store(state, 0, written)
      Atomics.notify(state, 0)
    }
    new Uint8Array(task.sum).set(hash.digest())
    Atomics.store(state, 0, ~written)
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    threads.parentPort?.postMessage({ message, code } satisfies ReadingFailure)
    Atomics.store(state, 0, failed)
  } finally {
    Atomics.notify(state, 0)
    files.closeSync(descriptor)
  }
}
