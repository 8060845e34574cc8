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

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
])

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
    if (found.toLowerCase() === name) return unescapeHtml(double ?? single ?? bare ?? '')
  }
  return undefined
}

/** Replace the character references of HTML that pages about numbers use, named and numeric. */
export function unescapeHtml(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (reference, hex, decimal, name) => {
      if (typeof name === 'string') return ENTITIES.get(name) ?? reference
      const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal)
      return code > 0x10ffff ? reference : String.fromCodePoint(code)
    },
  )
}
