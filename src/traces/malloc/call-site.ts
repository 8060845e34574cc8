import { isUtf8 } from 'node:buffer'

/** A place in a program that allocates. */
export interface SitePlace {
  /** Its beginning may be cut off; empty if the log has none. */
  readonly file: string
  readonly line: number
  readonly function: string
}

/** Longer texts are not call sites. */
export const LONGEST_SITE = 1024

const LINE = /:(-?\d{1,9}) *-> /g
/** With the process id before it; without one, the file contains no blank. */
const FILE = /^\s*\d+\s+(.*)$/
const FILE_BEHIND = /(?:^|\s)\d+\s+(\S*)$/

/**
 * Parse the call site before an event: `77633  core.py:45   -> sort `, which the D script writes with
 * `%6d %16s:%-4d -> %s `.
 *
 * @returns `undefined` if the text is not a call site
 */
export function parseCallSite(text: string): SitePlace | undefined {
  const match = [...text.matchAll(LINE)].at(-1)
  const line = match?.[1]
  if (match === undefined || line === undefined) return undefined
  const before = text.slice(0, match.index)
  const file = (FILE.exec(before) ?? FILE_BEHIND.exec(before))?.[1]
  if (file === undefined) return undefined
  const name = text.slice(match.index + match[0].length)
  return { file: file.trimStart(), line: Number(line), function: name.trim() }
}

/** Check whether the bytes of a call site are readable: UTF-8 without control characters. */
export function isReadable(bytes: Uint8Array): boolean {
  if (bytes.length > LONGEST_SITE || !isUtf8(bytes)) return false
  return !/\p{C}/u.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'))
}
