/**
 * Replace the matches of a pattern. `*` matches any run of characters except blanks: between two parts the shortest, and
 * at the end all up to the end of the word. It searches for the parts; a regular expression could backtrack excessively.
 */
export function replacePattern(text: string, pattern: string): string {
  const parts = pattern.split(/\*+/)
  if (parts.every((part) => part === '')) return text
  let result = ''
  let at = 0
  for (;;) {
    const found = findPattern(text, parts, at)
    if (found === undefined) return result + text.slice(at)
    result += `${text.slice(at, found.start)}[redacted]`
    at = found.end
  }
}

function findPattern(
  text: string,
  parts: readonly string[],
  from: number,
): { readonly start: number; readonly end: number } | undefined {
  const [first = '', ...others] = parts
  const anchor = first === '' ? (others.find((part) => part !== '') ?? '') : first
  for (let at = text.indexOf(anchor, from); at >= 0; at = text.indexOf(anchor, at + 1)) {
    const start = first === '' ? Math.max(from, text.lastIndexOf(' ', at) + 1) : at
    const end = matchParts(text, others, start + first.length)
    if (end !== undefined) return { start, end }
  }
  return undefined
}

function matchParts(text: string, parts: readonly string[], from: number): number | undefined {
  let at = from
  for (const [index, part] of parts.entries()) {
    const blank = text.slice(at).search(/\s/)
    const word = blank < 0 ? text.length : at + blank
    if (part === '' && index === parts.length - 1) return word
    const found = text.indexOf(part, at)
    if (found < 0 || found > word) return undefined
    at = found + part.length
  }
  return at
}
