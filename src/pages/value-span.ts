import { parseValue } from '../expressions/parse-value.ts'
import type { Range } from './region.ts'
import { pushProblem, type ScanFindings } from './scan-findings.ts'

/** The attribute of a `<span>` that says which value it shows. */
export const VALUE_ATTRIBUTE = 'data-tracedocs'

/** How messages show the form of a value. */
export const VALUE_SPAN =
  '`<span data-tracedocs="EXPRESSION | FORMAT">…</span>` within one sentence'

/** Why a value in another element is none. */
export const ONLY_SPAN = `only a \`<span>\` shows a value; put ${VALUE_SPAN} into the element`

/** Why a value in an attribute is none. */
export const IN_ATTRIBUTE = `it stands in an attribute, which has no tags; expected ${VALUE_SPAN}`

/** Write a value as an element of HTML; the text is escaped. */
export function formatValueSpan(reference: string, shown: string): string {
  const attribute = reference.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return `<span ${VALUE_ATTRIBUTE}="${attribute}">${shown}</span>`
}

/** Add the value of a span, whose attribute is unescaped already. */
export function pushValue(
  findings: ScanFindings,
  attribute: string,
  { tag, content }: { readonly tag: Range; readonly content: Range },
): void {
  // In a table cell GFM requires a bar to be escaped, and removes the backslash.
  const { expression, format } = parseValue(attribute.replaceAll('\\|', '|'))
  if (expression === '') {
    pushMalformed(findings, tag, `it names no value; expected ${VALUE_SPAN}`)
    return
  }
  const { start } = tag
  findings.values.push({ expression, format, start, place: findings.locate(start), content })
}

/** Report a value that cannot be read. */
export function pushMalformed(findings: ScanFindings, tag: Range, reason: string): void {
  const value = findings.source.slice(tag.start, tag.end)
  pushProblem(findings, { kind: 'malformed-value', value, reason }, { offset: tag.start })
}
