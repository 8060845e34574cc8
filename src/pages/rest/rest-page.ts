import type { ScanFindings } from '../scan-findings.ts'
import { expandTabs, type RestLine } from './rest-lines.ts'
import type { PlacedMarker } from '../region.ts'

/** A reST page that is being scanned. */
export interface RestPage {
  readonly findings: ScanFindings
  readonly lineStarts: readonly number[]
  /** For each body an object for each column in it: the markers of one region begin in one column. */
  readonly parents: Map<object, Map<number, object>>
}

/** What a marker looks like in the source of its line. */
const MARKER_SOURCE = /\.\.[ \t]*tracedocs\b[^|]*/i

/** Get a line as it stands in the page, without its indentation. */
export function getSource(
  { findings, lineStarts }: RestPage,
  line: RestLine,
): { readonly text: string; readonly start: number } {
  const start = lineStarts[line.index] ?? 0
  const whole = findings.source.slice(start, lineStarts[line.index + 1])
  // In a page of another syntax, the prefix of the next line stands between them.
  const text = (/^[^\r\n]*/.exec(whole)?.[0] ?? '').trimEnd()
  const indent = text.length - text.trimStart().length
  return { text: text.slice(indent), start: start + indent }
}

/** Add the marker in a line to what was found. */
export function pushMarker(
  page: RestPage,
  line: RestLine,
  { body, misplaced }: { readonly body: object; readonly misplaced: string | undefined },
): PlacedMarker {
  const source = getSource(page, line)
  const match = MARKER_SOURCE.exec(source.text)
  const start = source.start + (match?.index ?? 0)
  const lineStart = page.lineStarts[line.index] ?? 0
  const found = (match?.[0] ?? source.text).trimEnd()
  const marker = {
    text: found.replace(/^\.\.[ \t]*/, ''),
    start,
    end: start + found.length,
    parent: getParent(page, body, expandTabs(page.findings.source.slice(lineStart, start)).length),
    misplaced,
    place: page.findings.locate(start),
    opensBlock: false,
  }
  page.findings.markers.push(marker)
  return marker
}

function getParent(page: RestPage, body: object, column: number): object {
  const columns = page.parents.get(body) ?? new Map<number, object>()
  const parent = columns.get(column) ?? {}
  columns.set(column, parent)
  page.parents.set(body, columns)
  return parent
}
