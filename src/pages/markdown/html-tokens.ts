import { decodeReferences } from '../character-references.ts'

/** A piece of HTML markup; offsets are into the page. */
export type HtmlToken =
  | {
      readonly kind: 'comment'
      readonly text: string
      readonly start: number
      readonly end: number
    }
  | {
      readonly kind: 'open'
      readonly name: string
      /** The source between the name and `>`. */
      readonly attributes: string
      readonly start: number
      readonly end: number
    }
  | { readonly kind: 'close'; readonly name: string; readonly start: number; readonly end: number }

const TOKEN =
  /<!--(?:-?>|(?<comment>[^]*?)-->)|<(?<slash>\/?)(?<name>[a-z][a-z0-9-]*)(?<attributes>(?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi

/** Parse the comments and tags in a stretch of HTML that begins at an offset of the page. */
export function parseHtmlTokens(html: string, offset: number): HtmlToken[] {
  return Array.from(html.matchAll(TOKEN), (match): HtmlToken => {
    const { comment = '', slash = '', name, attributes = '' } = match.groups ?? {}
    const start = offset + match.index
    const end = start + match[0].length
    if (name === undefined) return { kind: 'comment', text: comment.trim(), start, end }
    if (slash === '/') return { kind: 'close', name: name.toLowerCase(), start, end }
    return { kind: 'open', name: name.toLowerCase(), attributes, start, end }
  })
}

/** Find the value of an attribute in the source of a tag, unescaped; empty when it has none. */
export function findAttribute(attributes: string, name: string): string | undefined {
  for (const match of attributes.matchAll(
    /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g,
  )) {
    const [, found = '', double, single, bare] = match
    if (found.toLowerCase() === name) return decodeReferences(double ?? single ?? bare ?? '')
  }
  return undefined
}
