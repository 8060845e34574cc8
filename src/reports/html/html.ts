/** Markup that was written by tracedocs: what it took in is escaped. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

/** What may stand in a template: text and numbers, which are escaped, markup, lists of them, or nothing. */
export type HtmlPart = string | number | Html | undefined | readonly HtmlPart[]

/**
 * Write markup. Everything between `${` and `}` is escaped for elements and for attributes in double quotes, unless it is
 * markup itself; it must not stand anywhere else.
 */
export function html(literals: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const texts = literals.map(
    (literal, i) => literal + writePart(i < parts.length ? parts[i] : undefined),
  )
  return new Html(texts.join(''))
}

function writePart(part: HtmlPart): string {
  if (part === undefined) return ''
  if (part instanceof Html) return part.markup
  if (typeof part === 'object') return part.map(writePart).join('')
  return escapeText(String(part))
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])

/** Controls have no place in HTML, and marks that turn the direction of writing would turn what stands behind. */
function escapeText(text: string): string {
  return text.replace(
    /[&<>"'\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu,
    (mark) => ENTITIES.get(mark) ?? (mark === '\n' || mark === '\t' ? mark : '\ufffd'),
  )
}
