import type { Effects } from '../effects.ts'
import { openLogFile } from './open-log.ts'

/** As much of a log as shows what it is. */
const HEAD = 64 * 1024

/** The beginning of a log. */
export interface LogHead {
  readonly bytes: Buffer
  /** The same, decoded. */
  readonly text: string
  /** Whether it is all of the log. */
  readonly isWhole: boolean
}

/** Read the first 64 KiB of a log, unpacked; `undefined` of standard input, which cannot be read again, and of what cannot be unpacked. */
export async function readHead(file: string, effects: Effects): Promise<LogHead | undefined> {
  if (file === '-') return undefined
  const opened = await openLogFile(file, effects)
  if (opened.kind !== 'opened') return undefined
  const pieces: Buffer[] = []
  let length = 0
  for await (const chunk of opened.chunks) {
    // A chunk is valid only until the next one is asked for.
    pieces.push(Buffer.from(chunk))
    length += chunk.length
    if (length >= HEAD) break
  }
  const bytes = Buffer.concat(pieces).subarray(0, HEAD)
  return { bytes, text: bytes.toString('utf8'), isWhole: length < HEAD }
}
