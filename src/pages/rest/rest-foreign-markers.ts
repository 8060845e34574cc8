import { findForeignMarkers } from '../foreign-markers.ts'
import { pushProblem } from '../scan-findings.ts'
import type { RestLine } from './rest-lines.ts'
import { getSource, type RestPage } from './rest-page.ts'

/** Inline literals and interpreted text, in which nothing is a marker. */
const LITERAL = /``[^]*?``|`[^`]*`/g

/** Warn of markers of other syntaxes in a text of a reST page. */
export function pushForeignRestMarkers(page: RestPage, lines: readonly RestLine[]): void {
  const text = lines.map((line) => line.text).join('\n')
  if (!/tracedocs/i.test(text)) return
  const plain = text.replace(LITERAL, (literal) => ' '.repeat(literal.length))
  for (const { marker, offset, spelling } of findForeignMarkers(plain, 'rest')) {
    const before = text.slice(0, offset).split('\n')
    const line = lines[before.length - 1]
    if (line === undefined) continue
    const { text: source, start } = getSource(page, line)
    const [opening = ''] = marker.split('\n')
    const problem = { kind: 'foreign-marker', marker, syntax: 'rest', spelling } as const
    const at = {
      offset: start + Math.max(0, source.indexOf(opening)),
      severity: 'warning',
    } as const
    pushProblem(page.findings, problem, at)
  }
}
