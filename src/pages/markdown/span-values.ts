import { pushProblem, type Findings } from '../scan-findings.ts'
import { findAttribute, type HtmlToken } from './html-tokens.ts'
import { parseValue } from '../parse-value.ts'
import type { Range } from '../region.ts'

/** The attribute of a `<span>` that says which value it shows. */
export const VALUE_ATTRIBUTE = 'data-tracedocs'

const FORM = 'expected `<span data-tracedocs="EXPRESSION | FORMAT">…</span>` within one sentence'

/** A span whose tag could not be read is text to the parser: a `|` in a table row ends the cell. */
const UNREAD_SPAN = /(?<!\\)<span\b[^<]*\bdata-tracedocs[^<\n]*/gi

/** Find the spans among the markup of one parent that show a value. */
export function pushSpanValues(findings: Findings, tokens: readonly HtmlToken[]): void {
  let insideUntil = -1
  tokens.forEach((token, index) => {
    if (token.kind !== 'open' || token.name !== 'span') return
    const attribute = findAttribute(token.attributes, VALUE_ATTRIBUTE)
    if (attribute === undefined) return
    if (token.start < insideUntil) {
      pushMalformed(findings, token, `it stands inside another value; ${FORM}`)
      return
    }
    const close = token.attributes.endsWith('/') ? undefined : findClose(tokens.slice(index + 1))
    if (close === undefined) {
      pushMalformed(findings, token, `it has no end tag \`</span>\` beside it; ${FORM}`)
      return
    }
    insideUntil = close.end
    pushValue(findings, attribute, { tag: token, content: { start: token.end, end: close.start } })
  })
}

/** Report spans in plain text, which no parser reads as a tag. */
export function pushUnreadSpans(findings: Findings, text: Range): void {
  const source = findings.source.slice(text.start, text.end)
  for (const match of source.matchAll(UNREAD_SPAN)) {
    const start = text.start + match.index
    const reason = `its tag is broken; ${FORM}, and in a table cell write \`&#124;\` for the bar`
    pushMalformed(findings, { start, end: start + match[0].length }, reason)
  }
}

/** Add the value of a span, whose attribute is unescaped already. */
export function pushValue(
  findings: Findings,
  attribute: string,
  { tag, content }: { readonly tag: Range; readonly content: Range },
): void {
  // in a table cell GFM wants a bar escaped, and takes the backslash away
  const { expression, format } = parseValue(attribute.replaceAll('\\|', '|'))
  if (expression === '') {
    pushMalformed(findings, tag, `it names no value; ${FORM}`)
    return
  }
  const { start } = tag
  findings.values.push({ expression, format, start, place: findings.locate(start), content })
}

/** Report a value that cannot be read. */
export function pushMalformed(findings: Findings, tag: Range, reason: string): void {
  const value = findings.source.slice(tag.start, tag.end)
  pushProblem(findings, { kind: 'malformed-value', value, reason }, { offset: tag.start })
}

function findClose(tokens: readonly HtmlToken[]): HtmlToken | undefined {
  let depth = 1
  for (const token of tokens) {
    if (token.kind === 'comment' || token.name !== 'span') continue
    depth += token.kind === 'open' ? 1 : -1
    if (depth === 0) return token
  }
  return undefined
}
