import type { RestLine } from './rest-lines.ts'
import type { RestPage } from './rest-page.ts'
import { placeLines } from './rest-text.ts'

/** Inline literals and interpreted text, in which nothing is a marker. */
const LITERAL = /``[^]*?``|`[^`]*`/g

/** Add a text of a reST page that mentions tracedocs. */
export function pushMention({ findings, lineStarts }: RestPage, lines: readonly RestLine[]): void {
  if (!lines.some(({ text }) => /tracedocs/i.test(text))) return
  const { source } = findings
  const placed = placeLines(lines, { source, lineStarts })
  if (placed === undefined) return
  const text = placed.text.replace(LITERAL, (literal) => ' '.repeat(literal.length))
  findings.mentions.push({ ...placed, text })
}
