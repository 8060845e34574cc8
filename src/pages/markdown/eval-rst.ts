import type { Code } from 'mdast'
import { isMarker } from '../parse-marker.ts'
import { scanRestBody } from '../rest/rest-reader.ts'
import type { ScanFindings } from '../scan-findings.ts'
import { pushUnread, type UnreadHome } from '../unread-marker.ts'
import { findDirectiveName, isFenced, listFencedLines } from './code-bodies.ts'
import { takeBody } from './page-body.ts'

const NO_VALUE: UnreadHome = {
  kind: 'shown',
  reason:
    'in `{eval-rst}`, where regions are read, but no values; write the value into the Markdown of the page',
}

/** Check whether code is the directive of MyST whose body is reStructuredText. */
export function isEvalRst(code: Code, source: string): boolean {
  return findDirectiveName(code)?.toLowerCase() === 'eval-rst' && isFenced(code, source)
}

/** Add the markers in the body of `{eval-rst}`, whose regions are written in reStructuredText. */
export function scanEvalRst(findings: ScanFindings, code: Code): void {
  const { text, lines } = takeBody(findings.source, listFencedLines(code, findings.source))
  const own: ScanFindings = { ...findings, markers: [], values: [], definitions: [], mentions: [] }
  const lineStarts = lines.map(({ start }) => start)
  scanRestBody(own, text, lineStarts)
  for (const marker of own.markers) {
    if (isMarker(marker.text) && /^tracedocs:\s*value\b/i.test(marker.text)) {
      pushUnread(findings, { text: `.. ${marker.text}`, start: marker.start }, NO_VALUE)
    } else findings.markers.push({ ...marker, language: 'rest' })
  }
  for (const { start } of own.values) {
    const reference = /^\|[^|]*\|/.exec(findings.source.slice(start))?.[0] ?? ''
    pushUnread(findings, { text: reference, start }, NO_VALUE)
  }
}
