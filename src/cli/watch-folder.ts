import path from 'node:path'

/** Folders that hold nothing of a project; see the patterns of pages. */
const IGNORED = new Set(['node_modules', '.git', '_build'])

/** How long it must be quiet before changes are reported. */
const QUIET_MS = 100

/** How long it may go on, as when a log grows all the time. */
const PATIENCE_MS = 2000

/** Tells of changes below some folders. */
export interface FolderWatch {
  /** Watch these files too, wherever they are. */
  add(files: readonly string[]): void
  /**
   * Wait until something changed and then nothing did for a while. Rejects when watching fails.
   *
   * @param limit in ms; who waits is woken then, though nothing changed
   */
  wait(limit: number): Promise<void>
  /** Watch no longer; who waits is woken. */
  close(): Promise<void>
}

/** Watch a folder and what is below it, but for packages and built pages. */
export async function watchFolder(root: string): Promise<FolderWatch> {
  const { watch } = await import('chokidar')
  const watcher = watch(root, {
    ignoreInitial: true,
    ignored: (file) =>
      path
        .relative(root, file)
        .split(path.sep)
        .some((part) => IGNORED.has(part)),
  })
  const state: WatchState = {
    first: undefined,
    last: 0,
    failure: undefined,
    isClosed: false,
    wake: noop,
  }
  watcher.on('all', () => {
    state.last = performance.now()
    state.first ??= state.last
    state.wake()
  })
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve)
    watcher.on('error', (error) => {
      state.failure = error instanceof Error ? error : new Error(String(error))
      reject(state.failure)
      state.wake()
    })
  })
  return {
    add(files) {
      // A closed watcher that is given files watches them, and keeps the program from ending.
      if (state.isClosed) return
      const outside = files.filter((file) => path.relative(root, file).startsWith('..'))
      if (outside.length > 0) watcher.add(outside)
    },
    wait: (limit) => waitForQuiet(state, limit),
    async close() {
      state.isClosed = true
      state.wake()
      await watcher.close()
    },
  }
}

interface WatchState {
  /** When the first and the last of the unreported changes came. */
  first: number | undefined
  last: number
  failure: Error | undefined
  isClosed: boolean
  wake: () => void
}

const noop = (): void => undefined

async function waitForQuiet(state: WatchState, limit: number): Promise<void> {
  const end = performance.now() + limit
  for (;;) {
    if (state.failure !== undefined) throw state.failure
    if (state.isClosed) return
    const now = performance.now()
    const { first, last } = state
    if (first !== undefined && (now - last >= QUIET_MS || now - first >= PATIENCE_MS)) {
      state.first = undefined
      return
    }
    if (first === undefined && now >= end) return
    await sleep(state, first === undefined ? end - now : QUIET_MS)
  }
}

/** Until somebody wakes it, or some milliseconds have passed. */
async function sleep(state: WatchState, time: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await new Promise<void>((resolve) => {
    state.wake = resolve
    timer = setTimeout(resolve, time)
  })
  clearTimeout(timer)
}
