/** Markup that was written by tracedocs: what it took in is escaped. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in a template: text and numbers, which are escaped, markup, lists of them, or nothing. */
export type HtmlPart = string | number | Html | undefined | readonly HtmlPart[]

/**
 * Write markup, without the indentation of the template. Everything between `${` and `}` is escaped for elements and for attributes in double quotes, unless it is
 * markup itself; it must not stand anywhere else.
 */
export function markup(literals: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const texts = literals.map(
    (literal, i) => dropIndent(literal) + writePart(i < parts.length ? parts[i] : undefined),
  )
  return new Html(texts.join(''))
}

const INDENT = /\n\s+/g

function dropIndent(literal: string): string {
  return literal.replace(INDENT, '\n')
}

function writePart(part: HtmlPart): string {
  if (part === undefined) return ''
  if (part instanceof Html) return part.text
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
