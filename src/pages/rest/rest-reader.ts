import { createFindings, pushProblem, type ScanFindings } from '../scan-findings.ts'
import type { PageReader } from '../page-reader.ts'
import type { PageScan } from '../page-scan.ts'
import { refuseNested } from '../refuse-page.ts'
import { isMarker } from '../parse-marker.ts'
import { visitRestBlocks, type RestComment, type RestVisitor } from './rest-blocks.ts'
import { listRestBlocks } from './rest-page-blocks.ts'
import { listRestImages } from './rest-images.ts'
import { pushMention } from './rest-mentions.ts'
import { dedent, listLineStarts, splitRestLines, type RestLine } from './rest-lines.ts'
import { getSource, pushMarker, type RestPage } from './rest-page.ts'
import { pushReferences } from './rest-references.ts'
import { pushUnreadDirective, pushUnreadLines, reportPlainValues } from './rest-unread.ts'

const IN_TEXT = 'in the middle of a paragraph, expected a blank line before it'
const IN_TABLE = 'in a table, expected it outside the table'

/** The reader of reST. */
export const restReader: PageReader = { scan: scanSource, describe: describeLines }

function scanSource(path: string, source: string): PageScan {
  const lines = splitRestLines(source)
  const deep = findTooDeep(lines)
  if (deep !== undefined) return refuseNested(path, deep)
  const findings = createFindings(path, source)
  const page: RestPage = { findings, lineStarts: listLineStarts(source), parents: new Map() }
  visitRestBlocks(lines, createVisitor(page))
  findings.markers.sort((a, b) => a.start - b.start)
  findings.values.sort((a, b) => a.start - b.start)
  return {
    ...findings,
    describe: ({ start, end }) => describeLines(source.slice(start, end)),
    readText: () => undefined,
    listMarkedBlocks: () => listRestBlocks(source),
    listBlocks: () => listRestBlocks(source),
    listImages: () => listRestImages(source),
  }
}

/** Levels of indentation that are open at once; people write ten. Each level is read by itself, with all that is in it. */
const MOST_DEPTH = 200

/** Find a line that is indented within so many others: in literal blocks, too, as those are what their indentation makes them. */
function findTooDeep(
  lines: readonly RestLine[],
): { readonly line: number; readonly column: number } | undefined {
  const levels: number[] = []
  for (const { text, index } of lines) {
    if (text === '') continue
    const column = text.search(/\S/)
    while ((levels.at(-1) ?? -1) > column) levels.pop()
    if (column > (levels.at(-1) ?? 0)) levels.push(column)
    if (levels.length > MOST_DEPTH) return { line: index + 1, column: column + 1 }
  }
  return undefined
}

/**
 * Scan reStructuredText that stands in a page of another syntax.
 *
 * @param lineStarts the offsets of its lines in the page
 */
export function scanRestBody(
  findings: ScanFindings,
  text: string,
  lineStarts: readonly number[],
): void {
  visitRestBlocks(splitRestLines(text), createVisitor({ findings, lineStarts, parents: new Map() }))
}

function createVisitor(page: RestPage): RestVisitor {
  const { findings } = page
  return {
    comment: (comment) => {
      if (isMarker(comment.text)) pushComment(page, comment)
    },
    text: (lines) => {
      pushReferences(page, lines)
      pushMention(page, lines)
      pushTextMarkers(page, lines, { shape: /^\s*\.\.\s*tracedocs\s*:/i, reason: IN_TEXT })
    },
    literal: (lines) => {
      pushReferences(page, lines)
    },
    table: (lines) => {
      pushMention(page, lines)
      for (const line of lines) pushReferences(page, [line])
      pushTextMarkers(page, lines, { shape: /(?:^|[|\s])\.\.\s+tracedocs\s*:/i, reason: IN_TABLE })
    },
    literalBlock: (lines) => {
      pushUnreadLines(page, lines)
    },
    doctest: (lines) => {
      pushUnreadLines(page, lines)
    },
    plain: (name, lines) => {
      reportPlainValues(page, name, lines)
      pushMention(page, lines)
    },
    directive: (name, line, block) => {
      pushUnreadDirective(page, name, block)
      if (!/^tracedocs(?::|$)/i.test(name)) return
      const reason = 'expected one colon and a blank, as in `.. tracedocs: begin table NAME`'
      const problem = { kind: 'malformed-marker', marker: line.text, reason } as const
      pushProblem(findings, problem, { offset: getSource(page, line).start })
    },
    substitution: (name, line) => {
      if (!/^td-/i.test(name)) return
      const { start } = getSource(page, line)
      findings.definitions.push({ name, start, place: findings.locate(start) })
    },
  }
}

function pushComment(page: RestPage, comment: RestComment): void {
  const { line, parent, refusal, swallowed, previous, text } = comment
  const isDetached =
    previous === undefined || previous.text === '' || /^\.\. +tracedocs:/.test(previous.text)
  const misplaced = refusal ?? (isDetached ? undefined : IN_TEXT)
  const marker = pushMarker(page, line, { body: parent, misplaced })
  if (swallowed === undefined) return
  const offset = marker.start
  if (/^tracedocs:\s*end\b/.test(text)) {
    const blockLine = page.findings.locate(getSource(page, swallowed).start).line
    pushProblem(page.findings, { kind: 'swallowed-block', blockLine }, { offset })
  } else if (swallowed.index === line.index + 1) {
    const reason = 'expected it on one line, with a blank line after it'
    pushProblem(page.findings, { kind: 'malformed-marker', marker: text, reason }, { offset })
  }
}

/** Add markers that docutils reads as text, where a blank line is missing or no comment can be. */
function pushTextMarkers(
  page: RestPage,
  lines: readonly RestLine[],
  { shape, reason }: { readonly shape: RegExp; readonly reason: string },
): void {
  for (const line of lines) {
    if (shape.test(line.text)) pushMarker(page, line, { body: {}, misplaced: reason })
  }
}

/**
 * Describe reST as lines: two spellings show the same when they differ in blanks at line ends, in how many
 * blank lines there are, and in their left edge.
 */
function describeLines(content: string): string {
  return dedent(splitRestLines(content))
    .map(({ text }) => text)
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim()
}
