import { findDirectiveBody, readsArguments } from '../directive-body.ts'
import { findConstruct, RULE, type RestConstruct } from './rest-construct.ts'
import {
  dedent,
  findEnd,
  isIndented,
  takeBlock,
  takeIndented,
  takeListItem,
  type RestLine,
} from './rest-lines.ts'

/** What the scanner reports about a page's blocks, in the order of the page. */
export interface RestVisitor {
  /** A comment; `parent` is the same object for all that stands in one body. */
  comment(comment: RestComment): void
  /** Text in which docutils reads inline markup: paragraphs, titles, terms. */
  text(lines: readonly RestLine[]): void
  /** A literal text in which docutils replaces substitutions all the same. */
  literal(lines: readonly RestLine[]): void
  /** A session with Python's prompts. */
  doctest?(lines: readonly RestLine[]): void
  /** The literal block that `::` announces. */
  literalBlock?(lines: readonly RestLine[]): void
  /** The arguments or options of a directive, in which docutils reads no markup. */
  plain(name: string, lines: readonly RestLine[]): void
  /** A grid table or a simple table, borders included. */
  table(lines: readonly RestLine[]): void
  /** A directive, whatever its body: `block` is all of it, from what stands beside its name on. */
  directive(name: string, line: RestLine, block: readonly RestLine[]): void
  /** A substitution that the page defines. */
  substitution(name: string, line: RestLine): void
}

/** A comment in a reST page. */
export interface RestComment {
  readonly text: string
  readonly line: RestLine
  readonly parent: object
  /** Why no region may begin or end here. */
  readonly refusal: string | undefined
  /** The first line below that the comment takes in. */
  readonly swallowed: RestLine | undefined
  /** The line before, when there is one in the same body. */
  readonly previous: RestLine | undefined
}

/** Where a body stands. */
interface Surroundings {
  readonly visitor: RestVisitor
  readonly refusal: string | undefined
  /** Where the refusal ends: behind the first block, or so many levels below. */
  readonly levels: number | 'first'
  /** Section titles occur at the top level only. */
  readonly top: boolean
}

type Lines = readonly RestLine[]

/** Where a construct stands: at a line of a body. */
interface Spot {
  readonly lines: Lines
  readonly start: number
  readonly line: RestLine
  readonly parent: object
}

/**
 * Visit the blocks of a reST page as docutils parses them, as far as it matters for finding comments and inline
 * text. Linear in the page but for nesting.
 */
export function visitRestBlocks(lines: Lines, visitor: RestVisitor): void {
  visitBody(lines, { visitor, refusal: undefined, levels: Infinity, top: true })
}

function visitBody(lines: Lines, surroundings: Surroundings): void {
  let around = surroundings
  const parent = {}
  let start = 0
  for (let line = lines[start]; line !== undefined; line = lines[start]) {
    if (line.text === '') start++
    else if (line.text.startsWith(' ')) {
      start = visitNested(takeBlock(lines, start), around)
    } else {
      const construct = findConstruct(line.text, lines[start + 1])
      start = visitConstruct(construct, { lines, start, line, parent }, around)
      if (around.levels === 'first' && !/^\.\. *tracedocs\b/i.test(line.text))
        around = { ...around, refusal: undefined }
    }
  }
}

/** Visit what begins at a line, and return the line where the next begins. */
function visitConstruct(construct: RestConstruct, spot: Spot, around: Surroundings): number {
  const { lines, start } = spot
  switch (construct.kind) {
    case 'list-item':
      return visitNested(takeListItem(lines, start, construct.width), around)
    case 'labelled':
      return visitNested(takeIndented(lines, start, construct.width), around)
    case 'directive': {
      const { lines: block, next } = takeIndented(lines, start, construct.width)
      around.visitor.directive(construct.name, spot.line, block)
      visitDirective(construct.name, block, around)
      return next
    }
    case 'substitution': {
      around.visitor.substitution(construct.name, spot.line)
      const { lines: definition, next } = takeIndented(lines, start, construct.width)
      around.visitor.text(definition)
      return next
    }
    case 'target':
      return findEnd(lines, start + 1, (line) => line.text.startsWith(' '))
    case 'comment':
      return visitComment(construct.width, spot, around)
    case 'doctest': {
      const next = findEnd(lines, start + 1, (line) => line.text !== '')
      around.visitor.doctest?.(lines.slice(start, next))
      return next
    }
    case 'line-block':
      return visitText(
        lines,
        start,
        findEnd(lines, start + 1, ({ text }) => /^[ |]/.test(text)),
        around,
      )
    case 'grid-table':
      return visitTable(
        spot,
        findEnd(lines, start + 1, ({ text }) => text !== ''),
        around,
      )
    case 'simple-table':
      return visitTable(spot, findSimpleTableEnd(lines, start), around)
    case 'rule':
      return visitRule(spot, around)
    case 'text':
      return visitParagraph(spot, around)
  }
}

function visitNested(
  taken: { readonly lines: Lines; readonly next: number },
  around: Surroundings,
): number {
  const { levels } = around
  const isBelow = typeof levels === 'number' && levels <= 1
  const inner = typeof levels === 'number' ? { ...around, levels: levels - 1 } : around
  visitBody(taken.lines, { ...inner, ...(isBelow ? { refusal: undefined } : {}), top: false })
  return taken.next
}

function visitText(lines: Lines, start: number, next: number, around: Surroundings): number {
  around.visitor.text(lines.slice(start, next))
  return next
}

function visitTable({ lines, start }: Spot, next: number, around: Surroundings): number {
  around.visitor.table(lines.slice(start, next))
  return next
}

/** The first run of lines holds arguments and options; the body is what comes after a blank line. */
function visitDirective(name: string, block: Lines, around: Surroundings): void {
  const body = findDirectiveBody(name)
  if (body.kind === 'literal') {
    if (body.showsValues) around.visitor.literal(block)
    return
  }
  const content = block[0]?.text === '' ? block.slice(1) : block
  const headEnd = findEnd(content, 0, ({ text }) => text !== '')
  const head = content.slice(0, headEnd)
  const inner = { ...around, top: false }
  if (body.kind === 'body' && body.fromFirstLine) {
    const firstOption = head.findIndex(({ text }) => /^:[^:]+:(?: |$)/.test(text))
    const text = firstOption === -1 ? head : head.slice(0, firstOption)
    visitBody([...text, ...content.slice(headEnd)], inner)
    return
  }
  visitHead(name, head, around.visitor)
  const rest = dedent(content.slice(headEnd))
  if (body.kind === 'body') visitBody(rest, inner)
  else visitBody(rest, { ...inner, refusal: body.refusal, levels: body.levels })
}

/** Options come after the arguments; captions and headers are text among them. */
function visitHead(name: string, head: Lines, visitor: RestVisitor): void {
  const firstOption = head.findIndex(({ text }) => /^:[^:]+:(?: |$)/.test(text))
  const title = firstOption === -1 ? head : head.slice(0, firstOption)
  if (readsArguments(name)) visitor.text(title)
  else visitor.plain(name, title)
  if (firstOption !== -1) visitor.plain(name, head.slice(firstOption))
}

function visitComment(width: number, spot: Spot, around: Surroundings): number {
  const { lines, start, line, parent } = spot
  const text = line.text.slice(width)
  // docutils: a bare `..` before a blank line takes in nothing
  if (text === '' && (lines[start + 1]?.text ?? '') === '') return start + 1
  const next = findEnd(lines, start + 1, isIndented)
  const swallowed = lines.slice(start + 1, next).find((candidate) => candidate.text !== '')
  const { refusal } = around
  const previous = lines[start - 1]
  around.visitor.comment({ text, line, parent, refusal, swallowed, previous })
  return next
}

/** A table of `=` ends at its second rule, or at one before a blank line. */
function findSimpleTableEnd(lines: Lines, start: number): number {
  let rules = 0
  for (let index = start + 1; index < lines.length; index++) {
    if (!/^=[= ]*$/.test(lines[index]?.text ?? '')) continue
    rules++
    if (rules === 2 || (lines[index + 1]?.text ?? '') === '') return index + 1
  }
  return lines.length
}

/** A rule is a title's overline, a transition, or too short to be either and so text. */
function visitRule(spot: Spot, around: Surroundings): number {
  const { lines, start } = spot
  const rule = lines[start]?.text ?? ''
  const title = lines[start + 1]?.text ?? ''
  const isLong = rule.length >= 4
  if (!around.top) return isLong ? start + 1 : visitParagraph(spot, around)
  if (title === '') return isLong ? start + 1 : visitParagraph(spot, around)
  if (lines[start + 2]?.text === rule) return visitText(lines, start + 1, start + 3, around)
  return isLong ? start + 3 : visitParagraph(spot, around)
}

/** A paragraph, a title, or a term with its definition; and the literal block that `::` announces. */
function visitParagraph({ lines, start }: Spot, around: Surroundings): number {
  const first = lines[start]?.text ?? ''
  const second = lines[start + 1]?.text ?? ''
  if (second.startsWith(' ')) {
    around.visitor.text(lines.slice(start, start + 1))
    return visitNested(takeBlock(lines, start + 1), around)
  }
  if (RULE.test(second) && (second.length >= 4 || first.length <= second.length)) {
    return visitText(lines, start, start + 2, around)
  }
  const end = findEnd(lines, start + 1, ({ text }) => text !== '' && !text.startsWith(' '))
  visitText(lines, start, end, around)
  const last = lines[end - 1]?.text ?? ''
  if (!/(?<!\\)(?:\\\\)*::$/.test(last)) return end
  const literalEnd = findLiteralEnd(lines, end)
  around.visitor.literalBlock?.(lines.slice(end, literalEnd))
  return literalEnd
}

/** A literal block is indented, or each of its lines begins with the same punctuation mark. */
function findLiteralEnd(lines: Lines, start: number): number {
  const end = findEnd(lines, start, isIndented)
  if (lines.slice(start, end).some(({ text }) => text !== '')) return end
  const quote = /^[!-/:-@[-`{-~]/.exec(lines[end]?.text ?? '')?.[0]
  return quote === undefined ? end : findEnd(lines, end, ({ text }) => text.startsWith(quote))
}
