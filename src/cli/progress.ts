import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { WriteStream } from 'node:tty'
import { formatLogPath } from '../logs/read-log-name.ts'

/** Shows on a terminal how far reading has come, when it takes longer than a second. */
export interface Progress {
  /** Pass a file's chunks on, counting them. */
  watch(file: string, chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>
}

const PATIENCE_MS = 1000
const REDRAW_MS = 200

/** Make a progress line on a stream; a stream that is no terminal stays silent. */
export function createProgress(stream: WriteStream, now: () => number): Progress {
  if (!stream.isTTY) return { watch: (_, chunks) => chunks }
  return {
    async *watch(file, chunks) {
      const start = now()
      const total = file === '-' ? undefined : (await stat(file).catch(() => undefined))?.size
      let drawn = start + PATIENCE_MS - REDRAW_MS
      let done = 0
      try {
        for await (const chunk of chunks) {
          done += chunk.length
          if (now() - drawn >= REDRAW_MS) {
            drawn = now()
            const seconds = (drawn - start) / 1000
            stream.write(
              `\r\u001b[K${formatProgress(formatLogPath(path.basename(file)), { done, total, seconds })}`,
            )
          }
          yield chunk
        }
      } finally {
        if (drawn > start + PATIENCE_MS - REDRAW_MS) stream.write('\r\u001b[K')
      }
    },
  }
}

/** Say how far reading has come: share, megabytes, rate, and the time left when it can be told. */
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
