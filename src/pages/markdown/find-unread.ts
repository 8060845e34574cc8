import type { Code, Nodes } from 'mdast'
import type { Range } from '../region.ts'
import type { ScanFindings } from '../scan-findings.ts'
import { pushUnread, type UnreadHome } from '../unread-marker.ts'
import { findDirectiveName } from './code-bodies.ts'
import { isEvalRst, scanEvalRst } from './eval-rst.ts'
import { findExpressionComment } from './mdx-nodes.ts'

const IN_ALT: UnreadHome = {
  kind: 'shown',
  reason:
    'in the text or the title of an image or a link, which is no place for tags; write the value into the sentence beside it',
}

const IN_PROGRAM: UnreadHome = {
  kind: 'shown',
  reason:
    'in an expression or a module of MDX; write it as an element of its own, outside the braces',
}

const IN_OPTION: UnreadHome = {
  kind: 'shown',
  reason:
    'in an option of a directive, whose text hosts show as it is; write the value into the body of the directive',
}

/** Directives whose body hosts render, though not as Markdown. */
const RENDERED: ReadonlyMap<string, string> = new Map([
  [
    'raw',
    'in `{raw}`, whose body goes to the output as it is; move it out, into the Markdown of the page',
  ],
  ['csv-table', 'in `{csv-table}`; write the table as a region, or in Markdown'],
])

const IN_FRONT_MATTER: UnreadHome = {
  kind: 'shown',
  // It may be a comment, or a field that no host shows.
  severity: 'info',
  reason:
    'in the front matter, whose fields hosts may show as they are; write the value into the text of the page',
}

const FRONT_MATTER: ReadonlySet<string> = new Set(['yaml', 'toml'])

const NOT_TEXT: ReadonlySet<string> = new Set(['image', 'imageReference', 'definition'])

type Program = Extract<Nodes, { type: 'mdxFlowExpression' | 'mdxTextExpression' | 'mdxjsEsm' }>

/** Add what looks like a marker or a value in nodes that are not read. */
export function findUnread(findings: ScanFindings, node: Nodes): void {
  if (node.type === 'code' && isEvalRst(node, findings.source)) {
    scanEvalRst(findings, node)
    return
  }
  const home = findHome(node)
  if (home !== undefined) {
    pushSlice(findings, rangeOf(node), home)
  } else if (isProgram(node)) {
    if (findExpressionComment(node.value) === undefined)
      pushSlice(findings, rangeOf(node), IN_PROGRAM)
  } else if ('children' in node) {
    if (node.type === 'paragraph') dropFromOptions(findings, rangeOf(node))
    if (node.type === 'container') {
      for (const option of node.options ?? []) pushSlice(findings, option, IN_OPTION)
    }
    for (const child of node.children) findUnread(findings, child)
    const last = node.children.at(-1)
    const { end } = rangeOf(node)
    // The title of a link stands behind its text.
    if (node.type === 'link' && last !== undefined)
      pushSlice(findings, { start: rangeOf(last).end, end }, IN_ALT)
  }
}

/** What stands in the options of a directive between colons is a paragraph to CommonMark; its values are none. */
function dropFromOptions(findings: ScanFindings, { start, end }: Range): void {
  const match =
    /^:{3,} *\{[^}\s]+\}.*(?:\r\n|\n|\r)(?<options>(?:[ \t>]*:[\w-]+:.*(?:\r\n|\n|\r|$))+)/.exec(
      findings.source.slice(start, end),
    )
  const { options = '' } = match?.groups ?? {}
  if (match === null) return
  const to = start + match[0].length
  const range = { start: to - options.length, end: to }
  const kept = findings.values.filter((value) => value.start < range.start || value.start >= to)
  findings.values.splice(0, findings.values.length, ...kept)
  pushSlice(findings, range, IN_OPTION)
}

function findHome(node: Nodes): UnreadHome | undefined {
  if (node.type === 'code') return findCodeHome(node)
  if (FRONT_MATTER.has(node.type)) return IN_FRONT_MATTER
  return NOT_TEXT.has(node.type) ? IN_ALT : undefined
}

function isProgram(node: Nodes): node is Program {
  return (
    node.type === 'mdxFlowExpression' ||
    node.type === 'mdxTextExpression' ||
    node.type === 'mdxjsEsm'
  )
}

function findCodeHome(code: Code): UnreadHome {
  const reason = RENDERED.get(findDirectiveName(code)?.toLowerCase() ?? '')
  if (reason !== undefined) return { kind: 'shown', reason }
  return { kind: (code.lang ?? '') === '' ? 'code' : 'example' }
}

function pushSlice(findings: ScanFindings, { start, end }: Range, home: UnreadHome): void {
  pushUnread(findings, { text: findings.source.slice(start, end), start }, home)
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
