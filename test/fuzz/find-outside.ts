const BEGIN = /(?:<!--|\{\/\*|\.\.)[ \t]*tracedocs:[ \t]*begin\b/
const END = /(?:<!--|\{\/\*|\.\.)[ \t]*tracedocs:[ \t]*end\b/

/**
 * Find what of a page certainly belongs to its author, by its markers as text. Markers in code or in comments are
 * none to a reader of the page, and are some here: then less is certain.
 */
export function findOutside(page: string): string {
  const pieces = page.split(/((?:<!--|\{\/\*|\.\.)[ \t]*tracedocs:[ \t]*(?:begin|end)\b)/)
  const outside: string[] = []
  let isInside = false
  for (const piece of pieces) {
    if (BEGIN.test(piece)) isInside = true
    else if (END.test(piece)) isInside = false
    else if (!isInside) outside.push(piece)
  }
  // What a value shows is ours; it has no tags.
  return outside
    .join('')
    .replaceAll(/(<span\b[^<>]*data-tracedocs[^<>]*>)[^<>]*(<\/span\s*>)/g, '$1$2')
}
