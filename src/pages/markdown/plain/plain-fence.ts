import { findLineBreak, type BlockPlace, type PlainBlock } from './plain-block.ts'

const OPENING = /(`{3,}) *(?:([\w.+#-]+)(?: +([\w=".,:;/{}-]+(?: [\w=".,:;/{}-]+)*))?)?(?=\r?\n)/y

/** Read code between fences of backticks. */
export function readPlainFence({ source, start, line }: BlockPlace): PlainBlock | undefined {
  OPENING.lastIndex = start
  const [opening, fence = '', lang = null, meta = null] = OPENING.exec(source) ?? []
  if (opening === undefined) return undefined
  const body = findLineBreak(source, start).next
  for (let at = body, count = 1; at < source.length; count++) {
    const { end, next } = findLineBreak(source, at)
    const text = source.slice(at, end)
    if (text.startsWith(fence)) {
      if (/[^`]/.test(text)) return undefined
      const position = {
        start: { line, column: 1, offset: start },
        end: { line: line + count, column: text.length + 1, offset: end },
      }
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
