import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { isSystemError } from '../../effects.ts'
import type { LintReader } from '../../lints/together/lint-pages.ts'
import { readLintTexts, type ReadLintTexts } from '../../lints/read-lint-texts.ts'
import type { Page } from '../../pages/page.ts'
import type { BatchAnswer, PageBatch } from './lint-batch.ts'

/** Where the bundle has the program of a thread. Sources that run as they are have none, and read pages without threads. */
const PROGRAM = new URL('../threads/lint-thread.js', import.meta.url)

/** How much a thread is given at a time, and how many batches it has before it answers. */
const BATCH_CHARACTERS = 64_000
const AHEAD = 3

/** To start a thread takes as long as to read so many characters. */
const FEWEST_CHARACTERS = 500_000

/** The rules run in one thread, which two others keep busy. */
const MOST_THREADS = 2

/** In which threads pages are read. */
export interface LintThreads {
  readonly count: number
  readonly program: URL
}

/**
 * Read pages in other threads and, while these are busy, in this one. Texts are the same whoever reads them: what a
 * thread cannot read is read here. Memory: the threads are some batches ahead of the reader, 64,000 characters each.
 *
 * @param threads as many as pay unless they are given
 */
export function createLintReader(threads?: LintThreads): LintReader {
  return async function* read(pages) {
    const chosen = threads ?? chooseThreads(pages)
    const work = new ThreadedReading(splitPages(pages), chosen)
    try {
      yield* work.read()
    } finally {
      work.end()
    }
  }
}

function chooseThreads(pages: readonly Page[]): LintThreads {
  const characters = pages.reduce((sum, { source }) => sum + source.length, 0)
  const others = Math.min(MOST_THREADS, availableParallelism() - 1)
  const isWorth = characters >= 2 * FEWEST_CHARACTERS && existsSync(PROGRAM)
  return { count: isWorth ? others : 0, program: PROGRAM }
}

/** Cut pages into batches of some length, a page at least. */
function splitPages(pages: readonly Page[]): readonly (readonly Page[])[] {
  const batches: Page[][] = []
  let left = 0
  for (const page of pages) {
    if (left <= 0) {
      batches.push([])
      left = BATCH_CHARACTERS
    }
    batches.at(-1)?.push(page)
    left -= page.source.length
  }
  return batches
}

/** Pages that are read by several threads, this one among them. */
class ThreadedReading {
  readonly #batches: readonly (readonly Page[])[]
  readonly #threads: readonly LintThread[]
  readonly #answers = new Map<number, readonly (ReadLintTexts | undefined)[]>()
  /** The first batch that nobody was given. */
  #next = 0
  #wake = (): void => undefined

  constructor(batches: readonly (readonly Page[])[], { count, program }: LintThreads) {
    this.#batches = batches
    const tell = (answer: BatchAnswer | undefined): void => {
      if (answer !== undefined) this.#take(answer)
      this.#wake()
    }
    this.#threads = startThreads(Math.min(count, batches.length), program, tell)
  }

  async *read(): AsyncIterable<ReadLintTexts> {
    for (const [number, pages] of this.#batches.entries()) {
      const texts = await this.#waitFor(number)
      for (const [i, page] of pages.entries()) yield texts[i] ?? (await readLintTexts(page))
      // Answers arrive when this thread pauses.
      if (this.#threads.length > 0) await setImmediate()
    }
  }

  end(): void {
    for (const thread of this.#threads) thread.end()
  }

  async #waitFor(number: number): Promise<readonly (ReadLintTexts | undefined)[]> {
    for (;;) {
      this.#feed()
      const texts = this.#answers.get(number)
      if (texts !== undefined) {
        this.#answers.delete(number)
        return texts
      }
      const isAwaited = this.#threads.some((thread) => thread.has(number))
      if (!isAwaited || this.#mayReadAhead(number))
        await this.#readHere(isAwaited ? this.#next : number)
      else await new Promise<void>((resolve) => (this.#wake = resolve))
    }
  }

  /** Give threads that are nearly done the next batches. */
  #feed(): void {
    for (const thread of this.#threads) {
      while (thread.isWanting && this.#next < this.#batches.length) {
        thread.give(this.#next, this.#batches[this.#next] ?? [])
        this.#next += 1
      }
    }
  }

  #mayReadAhead(number: number): boolean {
    const furthest = number + 2 * AHEAD * this.#threads.length
    return this.#next < Math.min(this.#batches.length, furthest)
  }

  async #readHere(number: number): Promise<void> {
    if (number === this.#next) this.#next += 1
    const texts: ReadLintTexts[] = []
    for (const page of this.#batches[number] ?? []) texts.push(await readLintTexts(page))
    this.#answers.set(number, texts)
    await setImmediate()
  }

  #take({ number, texts }: BatchAnswer): void {
    this.#answers.set(
      number,
      texts.map((one) => one && { kind: 'texts', texts: one }),
    )
  }
}

type Tell = (answer: BatchAnswer | undefined) => void

/** Start threads; none where they are not allowed. */
function startThreads(count: number, program: URL, tell: Tell): readonly LintThread[] {
  try {
    return Array.from({ length: count }, () => new LintThread(program, tell))
  } catch (error) {
    if (isSystemError(error)) return []
    throw error
  }
}

/** A thread, and the batches that it has. */
class LintThread {
  readonly #worker: Worker
  readonly #batches = new Set<number>()
  #isAlive = true

  /** @param tell is called with each answer, and with `undefined` when the thread is at its end */
  constructor(program: URL, tell: Tell) {
    this.#worker = new Worker(program, {
      // A page that is nested so deeply that only the stack of a thread can hold it is refused here as well.
      resourceLimits: { maxYoungGenerationSizeMb: 96, stackSizeMb: 0.9 },
    })
    this.#worker.on('message', (answer: BatchAnswer) => {
      this.#batches.delete(answer.number)
      tell(answer)
    })
    const stop = (): void => {
      this.#isAlive = false
      this.#batches.clear()
      tell(undefined)
    }
    this.#worker.on('error', stop).on('exit', stop)
  }

  get isWanting(): boolean {
    return this.#isAlive && this.#batches.size < AHEAD
  }

  has(number: number): boolean {
    return this.#batches.has(number)
  }

  give(number: number, pages: readonly Page[]): void {
    this.#batches.add(number)
    const sent = pages.map(({ syntax, ...page }) => ({ ...page, syntax: syntax.name }))
    this.#worker.postMessage({ number, pages: sent } satisfies PageBatch)
  }

  end(): void {
    void this.#worker.terminate()
  }
}
