import type { Nodes, Root } from 'mdast'
import { pushProblem, type Findings } from './scan-findings.ts'
import { isPhrasing } from './markdown/find-misplacement.ts'
import type { PageSyntax } from './page.ts'
import { parseValue } from './parse-value.ts'
import type { Range } from './region.ts'

/** A marker as another syntax has it, in text where it does nothing. */
export interface ForeignMarker {
  readonly marker: string
  readonly offset: number
  /** How the page's own syntax has it. */
  readonly spelling: string
}

const HTML_SHAPE = /<!--[ \t]*(?<text>tracedocs[ \t]*:.*?)-->/gi
const MDX_SHAPE = /(?<!\\)\{[ \t]*\/\*[ \t]*(?<text>tracedocs[ \t]*:.*?)\*\/[ \t]*\}/gi
const REST_SHAPE = /(?<=^[ \t>]*)\.\.[ \t]+(?<text>tracedocs[ \t]*:.*)$/gim
const SPAN_SHAPE =
  /<span\s[^>]*?data-tracedocs=(?:"(?<double>[^"]*)"|'(?<single>[^']*)')[^>]*>[^<]*(?:<\/span>)?/gi

/** What is a marker elsewhere; of what is one in the syntax itself, other code takes care. */
const FOREIGN_SHAPES: Readonly<Record<PageSyntax, readonly RegExp[]>> = {
  markdown: [MDX_SHAPE, REST_SHAPE],
  mdx: [REST_SHAPE],
  rest: [HTML_SHAPE, MDX_SHAPE, SPAN_SHAPE],
}

/** Find the markers of other syntaxes in a text that has no code in it. */
export function findForeignMarkers(text: string, syntax: PageSyntax): readonly ForeignMarker[] {
  return FOREIGN_SHAPES[syntax]
    .flatMap((shape) => [...text.matchAll(shape)])
    .map((match): ForeignMarker => {
      const { text: words = '', double, single } = match.groups ?? {}
      const own = words.trim()
      const value = double ?? single ?? /^tracedocs\s*:\s*value\s+(.*)$/i.exec(own)?.[1]
      const spelling =
        value === undefined || syntax !== 'rest' ? spell(own, syntax) : spellReference(value)
      return { marker: match[0].trimEnd(), offset: match.index, spelling }
    })
    .sort((a, b) => a.offset - b.offset)
}

function spell(words: string, syntax: PageSyntax): string {
  switch (syntax) {
    case 'markdown':
      return `<!-- ${words} -->`
    case 'mdx':
      return `{/* ${words} */}`
    case 'rest':
      return `.. ${words}`
  }
}

/** reST refers to names and metrics alone; an expression needs a name. */
function spellReference(value: string): string {
  const { expression } = parseValue(value)
  return `|td-${/^[\w.-]+$/.test(expression) ? expression : 'NAME'}|`
}

/** Warn of markers of other syntaxes in the text of a Markdown or MDX page. */
export function pushForeignMarkers(findings: Findings, tree: Root, syntax: PageSyntax): void {
  visitTexts(tree, (node) => {
    const { start, end } = rangeOf(node)
    const text = findings.source.slice(start, end)
    if (!/tracedocs/i.test(text)) return
    const plain = listCode(node).reduce((before, code) => blank(before, code, start), text)
    for (const { marker, offset, spelling } of findForeignMarkers(plain, syntax)) {
      const problem = { kind: 'foreign-marker', marker, syntax, spelling } as const
      pushProblem(findings, problem, { offset: start + offset, severity: 'warning' })
    }
  })
}

/** Visit the topmost nodes that hold running text. */
function visitTexts(node: Nodes, visit: (node: Nodes) => void): void {
  if (isPhrasing(node.type)) visit(node)
  else if ('children' in node) for (const child of node.children) visitTexts(child, visit)
}

/** The code and the markup within a node, in which nothing is a marker of another syntax. */
function listCode(node: Nodes): readonly Range[] {
  if (node.type === 'inlineCode' || node.type === 'html') return [rangeOf(node)]
  return 'children' in node ? node.children.flatMap(listCode) : []
}

/** Put blanks in the place of a stretch of the page, in a text that begins at an offset of it. */
function blank(text: string, { start, end }: Range, offset: number): string {
  return text.slice(0, start - offset) + ' '.repeat(end - start) + text.slice(end - offset)
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
