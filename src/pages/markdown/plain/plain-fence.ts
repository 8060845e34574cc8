import { findLineBreak, matchAt, type BlockPlace, type PlainBlock } from './plain-block.ts'

const OPENING = /(`{3,}) *(?:([\w.+#-]+)(?: +([\w=".,:;/{}-]+(?: [\w=".,:;/{}-]+)*))?)?(?=\r?\n)/y

/** Read code between fences of backticks. */
export function readPlainFence({ source, place, start }: BlockPlace): PlainBlock | undefined {
  const [opening, fence = '', lang = null, meta = null] = matchAt(OPENING, source, start) ?? []
  if (opening === undefined) return undefined
  const body = findLineBreak(source, start).next
  for (let at = body; at < source.length;) {
    const { end, next } = findLineBreak(source, at)
    const text = source.slice(at, end)
    if (text.startsWith(fence)) {
      if (/[^`]/.test(text)) return undefined
      const position = { start: place(start), end: place(end) }
      const value = source.slice(body, Math.max(body, findEndBefore(source, at)))
      return { node: { type: 'code', lang, meta, value, position }, end: next }
    }
    if (/^ {1,3}`/.test(text)) return undefined
    at = next
  }
  return undefined
}

/** Find where the line in front of another ends. */
function findEndBefore(source: string, start: number): number {
  return source[start - 2] === '\r' ? start - 2 : start - 1
}
