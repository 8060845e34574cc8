import { closeSync, fstatSync, openSync, statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { isSystemError, type HashedChunks } from '../effects.ts'
import { FAILED, hashInThread, type ReadingFailure, type ReadingTask } from './hash-in-thread.ts'

const SLOTS = 8
const SLOT_LENGTH = 256 * 1024
/** Half of the slots, so that neither thread waits for the other while that one is waking up. */
const TOGETHER = 4

/** Reading and parsing never wait for the program's own events, so that now and then they have to. */
const WORK_MS = 50

/** A thread costs as much as it saves on 50 MB. */
const FEWEST_BYTES = 64 * 1024 ** 2

/** How long to wait for the next chunk. */
const PATIENCE_MS = 60_000

/**
 * Read a large file in a thread of its own, which hashes it, too, while the chunks before are parsed here.
 *
 * Hot path (bench `pidstat`, `gc`, `own-json`). Memory: 2 MB. A file that grows meanwhile ends where it ended when it was
 * opened. A chunk is valid until the next one is asked for. Throws, and rejects, as `node:fs` does.
 *
 * @param fewest smaller files are none
 * @returns `undefined` for a small file, for what is no file, and where there are no threads
 */
export function readHashed(file: string, fewest = FEWEST_BYTES): HashedChunks | undefined {
  const least = Math.max(1, fewest)
  // A pipe that is opened and closed loses what is written to it.
  const found = statSync(file, { throwIfNoEntry: false })
  if (found?.isFile() !== true || found.size < least) return undefined
  const descriptor = openSync(file, 'r')
  const { size } = fstatSync(descriptor)
  const thread = size < least ? undefined : startThread(descriptor, size)
  if (thread === undefined) closeSync(descriptor)
  return thread && { chunks: thread.read(), finish: () => thread.finish() }
}

/** Start the thread; `undefined` if threads are not allowed. */
function startThread(descriptor: number, size: number): ReadingThread | undefined {
  try {
    return new ReadingThread(descriptor, size)
  } catch (error) {
    if (isSystemError(error)) return undefined
    throw error
  }
}

/** A second thread that reads into a ring of slots. */
class ReadingThread {
  readonly #task: ReadingTask
  readonly #state: Int32Array
  readonly #failure: Promise<ReadingFailure>

  constructor(descriptor: number, size: number) {
    this.#task = {
      ...{ descriptor, size, slots: SLOTS, slotLength: SLOT_LENGTH, together: TOGETHER },
      state: new SharedArrayBuffer(4 * (2 + SLOTS)),
      ring: new SharedArrayBuffer(SLOTS * SLOT_LENGTH),
      sum: new SharedArrayBuffer(32),
    }
    this.#state = new Int32Array(this.#task.state)
    const modules = `{ threads: require('node:worker_threads'), files: require('node:fs'), crypto: require('node:crypto') }`
    const code = `(${hashInThread.toString()})(${modules}, ${String(FAILED)})`
    const worker = new Worker(code, {
      eval: true,
      workerData: this.#task,
      // The descriptor is opened here and closed there, of which Node would warn.
      trackUnmanagedFds: false,
      resourceLimits: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 32 },
    })
    // Who does not read to the end need not wait for it.
    worker.unref()
    this.#failure = new Promise<ReadingFailure>((resolve) => {
      worker.once('message', resolve).once('error', (error: Error) => {
        resolve({ message: error.message, code: 'ERR_WORKER' })
      })
    })
  }

  async *read(): AsyncGenerator<Uint8Array> {
    const { slots, slotLength, ring } = this.#task
    try {
      let rested = performance.now()
      for (let taken = 0; ; taken++) {
        this.#release(taken)
        const isThere = await this.#waitFor(taken)
        if (!isThere) return
        const slot = taken % slots
        // A buffer is searched in a thirtieth of the time that any other array of bytes takes.
        yield Buffer.from(ring, slot * slotLength, this.#state[2 + slot])
        if (performance.now() - rested < WORK_MS) continue
        await takeBreak()
        rested = performance.now()
      }
    } finally {
      this.#release(MOST_CHUNKS)
    }
  }

  /** Return the sum of the whole file, in hexadecimal. */
  async finish(): Promise<string> {
    this.#release(MOST_CHUNKS)
    while (Atomics.load(this.#state, 0) >= 0) await takeBreak()
    await this.#checkFailure()
    return Buffer.from(new Uint8Array(this.#task.sum)).toString('hex')
  }

  #release(chunks: number): void {
    Atomics.store(this.#state, 1, chunks)
    if (chunks % TOGETHER === 0 || chunks === MOST_CHUNKS) Atomics.notify(this.#state, 1)
  }

  /** Wait until a chunk is there; `false` behind the last one. */
  async #waitFor(chunk: number): Promise<boolean> {
    for (const start = performance.now(); performance.now() - start < PATIENCE_MS;) {
      const written = Atomics.load(this.#state, 0)
      if (written === FAILED) await this.#checkFailure()
      if (written < 0) return chunk < ~written
      if (written > chunk) return true
      // The thread's start, and what it says when it fails, come as events.
      if (Atomics.wait(this.#state, 0, written, WORK_MS) === 'timed-out') await takeBreak()
    }
    throw new Error('Expected the reading thread to answer')
  }

  async #checkFailure(): Promise<void> {
    if (Atomics.load(this.#state, 0) !== FAILED) return
    const { message, code } = await this.#failure
    throw Object.assign(new Error(message), { code })
  }
}

/** More than there are in any file. */
const MOST_CHUNKS = 2 ** 31 - 1

/** Let the program hear a signal. */
function takeBreak(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
