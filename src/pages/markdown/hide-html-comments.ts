const OPEN = '<!--'
const CLOSE = '-->'

const FENCE = /^[ \t>]*(?:(`{3,})[^`]*|(~{3,}).*)$/

/**
 * Make comments of MDX from those of HTML, which Docusaurus reads in MDX, so that every offset stays. What is in code is left, and so are comments that name
 * tracedocs: as markers they would break a page in every other host.
 */
export function hideHtmlComments(source: string): string {
  if (!source.includes(OPEN)) return source
  const parts: string[] = []
  let kept = 0
  let fence: string | undefined
  let at = 0
  while (at < source.length) {
    const feed = source.indexOf('\n', at)
    const next = feed === -1 ? source.length : feed + 1
    const line = source.slice(at, next)
    const before = fence
    fence = followFence(line.trimEnd(), fence)
    const text = before === undefined && fence === undefined ? hideInlineCode(line) : ''
    const lineStart = at
    at = next
    for (let opening = text.indexOf(OPEN); opening !== -1;) {
      const start = lineStart + opening
      const end = source.indexOf(CLOSE, start + OPEN.length)
      if (end === -1) return parts.join('') + source.slice(kept)
      const content = source.slice(start + OPEN.length, end)
      const behind = end + CLOSE.length
      if (!/tracedocs/i.test(content)) {
        parts.push(source.slice(kept, start), '{/* ', content.replaceAll('*/', '* '), '*/}')
        kept = behind
      }
      // One that ends on a later line is followed from there.
      at = Math.max(next, behind)
      opening = behind < next ? text.indexOf(OPEN, behind - lineStart) : -1
    }
  }
  return parts.join('') + source.slice(kept)
}

/** Tell the fence that is open behind a line, from the one that is open before it. */
function followFence(line: string, fence: string | undefined): string | undefined {
  if (fence === undefined) {
    const [, ticks, tildes] = FENCE.exec(line) ?? []
    return ticks ?? tildes
  }
  const marks = line.replace(/^[ \t>]*/, '')
  return marks.startsWith(fence) && marks === fence.charAt(0).repeat(marks.length)
    ? undefined
    : fence
}

/** Put blanks for the inline code of a line that may begin a comment. */
function hideInlineCode(line: string): string {
  if (!line.includes(OPEN)) return ''
  return line.replace(/(`+)[^`]+\1(?!`)/g, (span) => ' '.repeat(span.length))
}
