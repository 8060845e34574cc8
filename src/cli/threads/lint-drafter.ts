import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { isSystemError } from '../../effects.ts'
import { draftPage, type LintOptions, type PageDraft } from '../../lints/draft-page.ts'
import { readLintTexts } from '../../lints/read-lint-texts.ts'
import type { LintDrafter } from '../../lints/together/lint-pages.ts'
import type { Page } from '../../pages/page.ts'
import type { BatchAnswer, PageBatch, ThreadSetting } from './lint-batch.ts'

/** Where the bundle has the program of a thread. Sources that run as they are have none, and lint pages without threads. */
const PROGRAM = new URL('../threads/lint-thread.js', import.meta.url)

/** How much a thread is given at a time, and how many batches it has before it answers. */
const BATCH_CHARACTERS = 64_000
const AHEAD = 3

/** To start a thread takes as long as to lint so many characters. */
const FEWEST_CHARACTERS = 500_000

/** This thread takes what others found, which for so many is little work. */
const MOST_THREADS = 7

/** In which threads pages are linted. */
export interface LintThreads {
  readonly count: number
  readonly program: URL
}

/**
 * Lint pages by themselves in other threads and, while these are busy, in this one. Findings are the same whoever finds
 * them: what a thread cannot lint is linted here. Memory: the threads are some batches ahead of the reader, 64,000
 * characters each.
 *
 * @param threads as many as pay unless they are given
 */
export function createLintDrafter(threads?: LintThreads): LintDrafter {
  return async function* draft(pages, options) {
    const chosen = threads ?? chooseThreads(pages)
    const work = new ThreadedDrafting(splitPages(pages), options, chosen)
    try {
      yield* work.draft()
    } finally {
      work.end()
    }
  }
}

function chooseThreads(pages: readonly Page[]): LintThreads {
  const characters = pages.reduce((sum, { source }) => sum + source.length, 0)
  const worth = Math.floor(characters / FEWEST_CHARACTERS) - 1
  const count = Math.min(MOST_THREADS, availableParallelism() - 1, worth)
  return { count: count > 0 && existsSync(PROGRAM) ? count : 0, program: PROGRAM }
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

/** Pages that are linted by several threads, this one among them. */
class ThreadedDrafting {
  readonly #batches: readonly (readonly Page[])[]
  readonly #options: LintOptions
  readonly #threads: readonly LintThread[]
  readonly #answers = new Map<number, BatchDrafts>()
  /** The first batch that nobody was given. */
  #next = 0
  #wake = (): void => undefined

  constructor(
    batches: readonly (readonly Page[])[],
    options: LintOptions,
    { count, program }: LintThreads,
  ) {
    this.#batches = batches
    this.#options = options
    const tell = (answer: BatchAnswer | undefined): void => {
      if (answer !== undefined) this.#answers.set(answer.number, answer.drafts)
      this.#wake()
    }
    const start = { program, setting: createSetting(options) }
    this.#threads = startThreads(Math.min(count, batches.length), start, tell)
  }

  async *draft(): AsyncIterable<PageDraft> {
    for (const [number, pages] of this.#batches.entries()) {
      const drafts = await this.#waitFor(number)
      for (const [i, page] of pages.entries()) yield drafts[i] ?? (await this.#lintHere(page))
      // Answers arrive when this thread pauses.
      if (this.#threads.length > 0) await setImmediate()
    }
  }

  end(): void {
    for (const thread of this.#threads) thread.end()
  }

  async #waitFor(number: number): Promise<BatchDrafts> {
    for (;;) {
      this.#feed()
      const drafts = this.#answers.get(number)
      if (drafts !== undefined) {
        this.#answers.delete(number)
        return drafts
      }
      const isAwaited = this.#threads.some((thread) => thread.has(number))
      if (!isAwaited || this.#mayLintAhead(number))
        await this.#answerHere(isAwaited ? this.#next : number)
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

  #mayLintAhead(number: number): boolean {
    const furthest = number + 2 * AHEAD * this.#threads.length
    return this.#next < Math.min(this.#batches.length, furthest)
  }

  async #answerHere(number: number): Promise<void> {
    if (number === this.#next) this.#next += 1
    const drafts: PageDraft[] = []
    for (const page of this.#batches[number] ?? []) drafts.push(await this.#lintHere(page))
    this.#answers.set(number, drafts)
    await setImmediate()
  }

  async #lintHere(page: Page): Promise<PageDraft> {
    return draftPage(page, await readLintTexts(page), this.#options)
  }
}

/** The drafts of a batch's pages; `undefined` for those that are still to be linted here. */
type BatchDrafts = readonly (PageDraft | undefined)[]

/** What can be passed to a thread: functions cannot. */
function createSetting({ ignore = [], data }: LintOptions): ThreadSetting {
  if (data === undefined) return { ignore, data, canCompare: false }
  const { compareRuns, ...figures } = data
  return { ignore, data: figures, canCompare: compareRuns !== undefined }
}

type Tell = (answer: BatchAnswer | undefined) => void

/** What threads run, and what they are given at their start. */
interface ThreadStart {
  readonly program: URL
  readonly setting: ThreadSetting
}

/** Start threads; none where they are not allowed. */
function startThreads(count: number, start: ThreadStart, tell: Tell): readonly LintThread[] {
  try {
    return Array.from({ length: count }, () => new LintThread(start, tell))
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
  constructor({ program, setting }: ThreadStart, tell: Tell) {
    this.#worker = new Worker(program, {
      workerData: setting,
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
