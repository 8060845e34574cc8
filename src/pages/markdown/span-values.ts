import type { ScanFindings } from '../scan-findings.ts'
import { ANY_VALUE } from '../marker-shapes.ts'
import {
  IN_ATTRIBUTE,
  ONLY_SPAN,
  pushMalformed,
  pushValue,
  VALUE_ATTRIBUTE,
  VALUE_SPAN,
} from '../value-span.ts'
import { findAttribute, type HtmlToken } from './html-tokens.ts'
import type { Range } from '../region.ts'

/** A span whose tag could not be read is text to the parser: a `|` in a table row ends the cell. */
const UNREAD_SPAN = /(?<!\\)<span\b[^<]*\bdata-tracedocs[^<\n]*/gi

/** Find the spans among the markup of one parent that show a value. */
export function pushSpanValues(findings: ScanFindings, tokens: readonly HtmlToken[]): void {
  let insideUntil = -1
  tokens.forEach((token, index) => {
    if (token.kind !== 'open') return
    const attribute = findAttribute(token.attributes, VALUE_ATTRIBUTE)
    if (attribute === undefined) return
    if (token.name !== 'span') {
      pushMalformed(findings, token, ONLY_SPAN)
      return
    }
    if (token.start < insideUntil) {
      pushMalformed(findings, token, `it stands inside another value; expected ${VALUE_SPAN}`)
      return
    }
    const close = token.attributes.endsWith('/') ? undefined : findClose(tokens.slice(index + 1))
    if (close === undefined) {
      pushMalformed(
        findings,
        token,
        `it has no end tag \`</span>\` beside it; expected ${VALUE_SPAN}`,
      )
      return
    }
    insideUntil = close.end
    pushValue(findings, attribute, { tag: token, content: { start: token.end, end: close.start } })
  })
}

/** Report spans in plain text, which no parser reads as a tag. */
export function pushUnreadSpans(findings: ScanFindings, text: Range): void {
  const source = findings.source.slice(text.start, text.end)
  for (const match of source.matchAll(UNREAD_SPAN)) {
    const start = text.start + match.index
    const reason = `its tag is broken; expected ${VALUE_SPAN}, and in a table cell write \`&#124;\` for the bar`
    pushMalformed(findings, { start, end: start + match[0].length }, reason)
  }
}

/** Report what looks like a value in markup and is no tag of it: in an attribute, or broken. */
export function pushUnreadTags(
  findings: ScanFindings,
  { start, end }: Range,
  tokens: readonly HtmlToken[],
): void {
  for (const match of findings.source.slice(start, end).matchAll(ANY_VALUE)) {
    const at = start + match.index
    const around = tokens.find((token) => token.start <= at && at < token.end)
    const tag = { start: at, end: at + match[0].length }
    if (around === undefined)
      pushMalformed(findings, tag, `its tag is broken; expected ${VALUE_SPAN}`)
    else if (around.kind === 'open' && around.start < at) pushMalformed(findings, tag, IN_ATTRIBUTE)
  }
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
