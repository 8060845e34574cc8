import { isUtf8 } from 'node:buffer'

/** A place in a program that allocates. */
export interface SitePlace {
  /** May be cut at its front; empty when the log has none. */
  readonly file: string
  readonly line: number
  readonly function: string
}

/** Longer texts are no call sites. */
export const LONGEST_SITE = 1024

const LINE = /:(-?\d{1,9}) *-> /g
/** With the process's number before it; otherwise the file is what has no blank in it. */
const FILE = /^\s*\d+\s+(.*)$/
const FILE_BEHIND = /(?:^|\s)\d+\s+(\S*)$/

/**
 * Read the call site that stands before an event: `77633  core.py:45   -> sort `, as the D script's
 * `%6d %16s:%-4d -> %s ` has it.
 *
 * @returns `undefined` when the text is nothing of the kind
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

/** Whether the bytes of a call site can be read: UTF-8 without controls. */
export function isReadable(bytes: Uint8Array): boolean {
  if (bytes.length > LONGEST_SITE || !isUtf8(bytes)) return false
  return !/\p{C}/u.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'))
}
