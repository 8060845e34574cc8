import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { WriteStream } from 'node:tty'
import { formatLogPath } from '../logs/read-log-name.ts'

/** Shows on a terminal how far reading has come, when it takes longer than a second. */
export interface Progress {
  /** Pass a file's chunks on, counting them. */
  watch(file: string, chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>
  /** Take away what is shown, before the program ends in the middle. */
  clear(): void
  /** Show nothing from now on. */
  silence(): void
}

const PATIENCE_MS = 1000
const REDRAW_MS = 200

/** Go to the line's beginning and clear it. */
const CLEAR = '\r\u001b[K'

/**
 * Make a progress line on a stream; a stream that is no terminal stays silent.
 *
 * @param begin called when the line is shown; what it returns is called when the line is away
 */
export function createProgress(
  stream: WriteStream,
  now: () => number,
  begin: () => () => void = () => () => undefined,
): Progress {
  const nothing = (): undefined => undefined
  if (!stream.isTTY) return { watch: (_, chunks) => chunks, clear: nothing, silence: nothing }
  let end: (() => void) | undefined
  let isSilent = false
  const clear = (): void => {
    if (end === undefined) return
    stream.write(CLEAR)
    end()
    end = undefined
  }
  const show = (text: string): void => {
    if (isSilent) return
    end ??= begin()
    // A line that wraps would not be cleared.
    stream.write(`${CLEAR}${text.slice(0, Math.max(1, (stream.columns || 80) - 1))}`)
  }
  return {
    clear,
    silence: () => (isSilent = true),
    async *watch(file, chunks) {
      const start = now()
      const name = formatLogPath(path.basename(file))
      const total = file === '-' ? undefined : await findSize(file)
      let drawn = start + PATIENCE_MS - REDRAW_MS
      let done = 0
      try {
        for await (const chunk of chunks) {
          done += chunk.length
          if (now() - drawn >= REDRAW_MS) {
            drawn = now()
            show(formatProgress(name, { done, total, seconds: (drawn - start) / 1000 }))
          }
          yield chunk
        }
      } finally {
        clear()
      }
    },
  }
}

/** The size of a file; `undefined` of what has none, such as a pipe. */
async function findSize(file: string): Promise<number | undefined> {
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() === true && found.size > 0 ? found.size : undefined
}

/** Say how far reading has come: share, megabytes, rate, and the time left when it can be estimated. */
export function formatProgress(
  name: string,
  { done, total, seconds }: { done: number; total: number | undefined; seconds: number },
): string {
  const megabytes = (done / 1e6).toFixed(0)
  const rate = done / seconds
  const speed = `${(rate / 1e6).toFixed(0)} MB/s`
  if (total === undefined || total < done) return `reading ${name}: ${megabytes} MB, ${speed}`
  const percent = Math.floor((100 * done) / total)
  const left = Math.ceil((total - done) / rate)
  return `reading ${name}: ${String(percent)} %, ${megabytes} MB, ${speed}, ${String(left)} s left`
}
