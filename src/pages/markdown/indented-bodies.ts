import type { Nodes, Paragraph, Root } from 'mdast'
import { continueBlock } from '../continue-block.ts'
import { findDirectiveBody } from '../directive-body.ts'
import type { Range } from '../region.ts'
import { listPageLines } from './page-body.ts'

/**
 * The body of a container whose header is a line of text: an admonition, a collapsed block, a tab or a definition
 * of Python-Markdown, or a directive of MyST between colons whose body is code.
 */
export interface IndentedBody {
  readonly kind: 'markdown' | 'code'
  /** Where the header stands. */
  readonly header: number
  /** The stretch of each line; no line is blank but between others. */
  readonly lines: readonly Range[]
}

const WORDS = String.raw`[\p{L}\p{N}_-]+(?: +[\p{L}\p{N}_-]+)*`

/** The headers of `admonition`, `pymdownx.details` and `pymdownx.tabbed`, as their own expressions have them. */
const INDENTED_HEADER = new RegExp(
  String.raw`^(?:!!! ?${WORDS}(?: +".*")?|\?{3}\+? ?(?:(?:${WORDS})?(?: +".*")|${WORDS})|={3}(?:\+!?|!\+?)? +".*") *$`,
  'u',
)

/** `def_list` of Python-Markdown, and those of MyST, kramdown and Pandoc. */
const DEFINITION = /^:(?: {1,3}|\t)/

const COLON_DIRECTIVE = /^(?<colons>:{3,})\{(?<name>[^}\s]+)\}/

/** What a page without any such header lacks. */
export const HEADER_HINT = /^[ \t>*+\-\d.)]*(?:!!!|\?\?\?|===|:[ \t]|:::+\{)/m

/** Where a header stands. */
interface Header {
  readonly lines: readonly Range[]
  readonly index: number
  /** What stands before it in its line. */
  readonly before: string
  readonly text: string
  readonly paragraph: Range
}

/** Find the containers of a page, the outermost only, whose bodies have something in them. */
export function findIndentedBodies(tree: Root, source: string): readonly IndentedBody[] {
  const lines = listPageLines(source)
  const bodies: IndentedBody[] = []
  let next = 0
  let index = 0
  for (const paragraph of listParagraphs(tree).map(rangeOf)) {
    while ((lines[index]?.end ?? Infinity) < paragraph.start) index++
    for (
      let line = lines[index];
      line !== undefined && line.start < paragraph.end;
      line = lines[++index]
    ) {
      const start = Math.max(line.start, paragraph.start)
      const text = source.slice(start, line.end).replace(/^[ \t>]+/, '')
      const header = line.end - text.length
      if (header < next) continue
      const before = source.slice(line.start, header)
      const body = findBody(source, { lines, index, before, text, paragraph })
      const last = body?.lines.at(-1)
      if (body === undefined || last === undefined) continue
      bodies.push({ kind: body.kind, header, lines: body.lines })
      next = last.end
    }
  }
  return bodies
}

type FoundBody = Omit<IndentedBody, 'header'>

function findBody(source: string, header: Header): FoundBody | undefined {
  const { text, index } = header
  if (INDENTED_HEADER.test(text)) {
    return { kind: 'markdown', lines: takeIndentedLines(source, header, index + 1) }
  }
  const colons = COLON_DIRECTIVE.exec(text)
  if (colons !== null) return findColonBody(source, header, colons)
  return findDefinition(source, header)
}

/** A definition begins beside its mark, and takes in the lines of its paragraph. */
function findDefinition(source: string, header: Header): FoundBody | undefined {
  const { text, index, paragraph, lines } = header
  const mark = DEFINITION.exec(text)?.[0]
  const start = lines[index]
  if (mark === undefined || start === undefined) return undefined
  const first = { start: start.end - text.length + mark.length, end: start.end }
  let below = index + 1
  const beside: Range[] = [first]
  for (
    let line = lines[below];
    line !== undefined && line.start < paragraph.end;
    line = lines[below]
  ) {
    const lazy = source.slice(line.start, line.end).replace(/^[ \t>]+/, '')
    if (DEFINITION.test(lazy) || INDENTED_HEADER.test(lazy)) break
    const indented = stripIndent(source.slice(line.start, line.end), header.before)
    beside.push({ start: line.end - (indented ?? lazy).length, end: line.end })
    below++
  }
  return {
    kind: 'markdown',
    lines: trimBlank(source, [...beside, ...takeIndentedLines(source, header, below)]),
  }
}

/** Only a directive of code has a body that CommonMark does not read as hosts do. */
function findColonBody(
  source: string,
  { lines, index }: Header,
  match: RegExpExecArray,
): FoundBody | undefined {
  const { colons = '', name = '' } = match.groups ?? {}
  if (findDirectiveBody(name).kind !== 'literal') return undefined
  const close = new RegExp(`^[ \\t>]*:{${String(colons.length)},}[ \\t]*$`)
  for (let end = index + 1, line = lines[end]; line !== undefined; line = lines[++end]) {
    if (!close.test(source.slice(line.start, line.end))) continue
    return { kind: 'code', lines: trimBlank(source, lines.slice(index + 1, end)) }
  }
  return undefined
}

/** Take the lines from one on that are blank, or indented by four further than the header. */
function takeIndentedLines(
  source: string,
  { lines, before }: Header,
  from: number,
): readonly Range[] {
  const taken: Range[] = []
  for (let index = from, range = lines[index]; range !== undefined; range = lines[++index]) {
    const { start, end } = range
    const line = source.slice(start, end)
    const content = stripIndent(line, before) ?? (/^[\s>]*$/.test(line) ? '' : undefined)
    if (content === undefined) break
    taken.push({ start: end - content.length, end })
  }
  return trimBlank(source, taken)
}

/** What a line has after the indentation of a container's body; `undefined` of a line that is none of it. */
function stripIndent(line: string, before: string): string | undefined {
  const [prefix = ''] = continueBlock(['|'], before).map((continued) => continued.slice(0, -1))
  if (!line.startsWith(prefix)) return undefined
  const rest = line.slice(prefix.length)
  const indent = /^(?: {4}| {0,3}\t)/.exec(rest)?.[0]
  return indent === undefined ? undefined : rest.slice(indent.length)
}

function trimBlank(source: string, lines: readonly Range[]): readonly Range[] {
  const isText = ({ start, end }: Range): boolean => /\S/.test(source.slice(start, end))
  return lines.slice(Math.max(lines.findIndex(isText), 0), lines.findLastIndex(isText) + 1)
}

function listParagraphs(node: Nodes): readonly Paragraph[] {
  if (node.type === 'paragraph') return [node]
  return 'children' in node ? node.children.flatMap(listParagraphs) : []
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
