/** The input of the reading thread. */
export interface ReadingTask {
  /** Of an open file, which the thread closes. */
  readonly descriptor: number
  /** Bytes that are read of it. */
  readonly size: number
  readonly slots: number
  readonly slotLength: number
  /** Whoever waits is woken when so many chunks are there, or not needed any more, since to wake a thread takes long. */
  readonly together: number
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
 * Run the reading thread: read a file chunk by chunk, hash each, and hand it over. A chunk ends where a line ends, unless
 * that is longer than a quarter of a chunk.
 *
 * This function is self-contained: its source text is run in a thread that has no other code.
 *
 * @param failed {@link FAILED}
 */
export function hashInThread({ threads, files, crypto }: ThreadModules, failed: number): void {
  const { descriptor, size, slots, slotLength, together, ...task } =
    threads.workerData as ReadingTask
  const state = new Int32Array(task.state)
  const ring = new Uint8Array(task.ring)
  const hash = crypto.createHash('sha256')
  const findLineEnd = (start: number, length: number): number => {
    for (let end = length; end > 0.75 * length; end--) if (ring[start + end - 1] === 10) return end
    return length
  }
  let written = 0
  let left = size
  /** What stands behind the last chunk: the beginning of a line. */
  let rest = ring.subarray(0, 0)
  try {
    while (left > 0 || rest.length > 0) {
      // A chunk may be overwritten when it is not needed any more.
      for (;;) {
        const released = Atomics.load(state, 1)
        if (written - released < slots) break
        Atomics.wait(state, 1, released)
      }
      const start = (written % slots) * slotLength
      const from = start + rest.length
      ring.set(rest, start)
      const most = Math.min(slotLength - rest.length, left)
      const length = files.readSync(descriptor, ring, from, most, null)
      left = length === 0 ? 0 : left - length
      const filled = rest.length + length
      if (filled === 0) break
      hash.update(ring.subarray(from, from + length))
      const end = left === 0 ? filled : findLineEnd(start, filled)
      rest = ring.subarray(start + end, start + filled)
      state[2 + (written % slots)] = end
      written++
      Atomics.store(state, 0, written)
      if (written % together === 0) Atomics.notify(state, 0)
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
