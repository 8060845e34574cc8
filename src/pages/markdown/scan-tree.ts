import type { Html, Nodes, Parents, Root } from 'mdast'
import { beginsLine, findMisplacement, isPhrasingParent } from './find-misplacement.ts'
import { findUnread } from './find-unread.ts'
import { createFindings, pushProblem, type ScanFindings } from '../scan-findings.ts'
import { parseHtmlTokens, type HtmlToken } from './html-tokens.ts'
import { findExpressionComment, pushJsxValue } from './mdx-nodes.ts'
import { isMarker } from '../parse-marker.ts'
import { findMisspeltAttribute, respellMarker } from '../misspelt-marker.ts'
import type { Range } from '../region.ts'
import { pushUnread } from '../unread-marker.ts'
import { pushSpanValues, pushUnreadSpans, pushUnreadTags } from './span-values.ts'

/**
 * Elements that people put around tables and charts, and in whose body Python-Markdown and kramdown do
 * not read Markdown. `p` and `li` are left out: they often have no end tag.
 */
const HTML_CONTAINERS: ReadonlySet<string> = new Set(
  (
    'article aside blockquote center dd details div dl fieldset figure footer form header main nav ol ' +
    'pre section table tbody td th tr ul'
  ).split(' '),
)

/** An HTML element around what comes next. */
interface OpenElement {
  readonly name: string
  /** Whether an attribute makes hosts read Markdown in it. */
  readonly readsMarkdown: boolean
}

/** Find the markers and values in the tree of a Markdown or MDX page. */
export function scanTree(tree: Root, path: string, source: string): ScanFindings {
  const findings = createFindings(path, source)
  scanParent(findings, tree, [])
  findUnread(findings, tree)
  findings.markers.sort((a, b) => a.start - b.start)
  findings.values.sort((a, b) => a.start - b.start)
  return findings
}

function scanParent(findings: ScanFindings, parent: Parents, around: readonly OpenElement[]): void {
  let open = around
  const tokens: HtmlToken[] = []
  for (const child of parent.children) {
    if (child.type === 'html') {
      const own = listTokens(findings, child)
      tokens.push(...own)
      open = own.reduce((elements, token) => scanToken(findings, { token, parent, elements }), open)
    } else {
      scanNode(findings, child, { parent, open })
    }
  }
  pushSpanValues(findings, tokens)
}

function scanNode(
  findings: ScanFindings,
  node: Exclude<Nodes, Root | Html>,
  { parent, open }: { readonly parent: Parents; readonly open: readonly OpenElement[] },
): void {
  if (node.type === 'text') pushUnreadSpans(findings, rangeOf(node))
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    const text = findExpressionComment(node.value)
    if (text !== undefined && isMarker(text))
      pushMarker(findings, parent, { text, ...rangeOf(node) })
    else if (text !== undefined)
      checkSpelling(findings, rangeOf(node).start, [text, respellMarker(text)])
  }
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    pushJsxValue(findings, node, rangeOf(node))
  }
  if ('children' in node) scanParent(findings, node, open)
}

/** The markup in a node's own source; its `value` lacks the prefixes of quotes and lists, so offsets would be off. */
function listTokens(findings: ScanFindings, node: Html): HtmlToken[] {
  const { start, end } = rangeOf(node)
  const html = findings.source.slice(start, end)
  // the text of a script or a style sheet is no markup
  if (/^\s*<(?:script|style|textarea|\?|!\[)/i.test(html)) {
    pushUnread(findings, { text: html, start }, { kind: 'example' })
    return []
  }
  const tokens = parseHtmlTokens(html, start)
  pushUnreadTags(findings, { start, end }, tokens)
  return tokens
}

/** Record a token, and return the elements that are open after it. */
function scanToken(
  findings: ScanFindings,
  {
    token,
    parent,
    elements,
  }: { token: HtmlToken; parent: Parents; elements: readonly OpenElement[] },
): readonly OpenElement[] {
  switch (token.kind) {
    case 'comment':
      if (isMarker(token.text)) {
        pushMarker(findings, parent, token)
        checkSurroundings(findings, token, elements)
      } else {
        checkSpelling(findings, token.start, [token.text, respellMarker(token.text)])
      }
      return elements
    case 'open': {
      const misspelt = findMisspeltAttribute(token.attributes)
      checkSpelling(findings, token.start, [misspelt, misspelt && 'data-tracedocs'])
      if (!HTML_CONTAINERS.has(token.name)) return elements
      const readsMarkdown = /\bmarkdown\s*=\s*["']?(?:1|block|span|true)/i.test(token.attributes)
      return [...elements, { name: token.name, readsMarkdown }]
    }
    case 'close': {
      const opened = elements.findLastIndex(({ name }) => name === token.name)
      return opened === -1 ? elements : elements.slice(0, opened)
    }
  }
}

function pushMarker(
  findings: ScanFindings,
  parent: Parents,
  comment: Range & { readonly text: string },
): void {
  const { text, start, end } = comment
  findings.markers.push({
    ...{ text, start, end, parent },
    place: findings.locate(start),
    misplaced: findMisplacement(findings.source, comment, parent),
    opensBlock: !isPhrasingParent(parent.type) && beginsLine(findings.source, start),
  })
}

/** Report what was to be a marker or a value, and the right spelling. */
function checkSpelling(
  findings: ScanFindings,
  offset: number,
  [marker, spelling]: readonly [string | undefined, string | undefined],
): void {
  if (marker === undefined || spelling === undefined) return
  const problem = { kind: 'misspelt-marker', marker: marker.trim(), spelling } as const
  pushProblem(findings, problem, { offset, severity: 'warning' })
}

function checkSurroundings(
  findings: ScanFindings,
  { text, start }: { readonly text: string; readonly start: number },
  elements: readonly OpenElement[],
): void {
  const element = elements.find(({ readsMarkdown }) => !readsMarkdown)
  if (element === undefined || !/^tracedocs:\s*begin\b/.test(text)) return
  const problem = { kind: 'region-in-html', element: element.name } as const
  // in `pre` no host reads Markdown
  const severity = elements.some(({ name }) => name === 'pre') ? 'error' : 'warning'
  pushProblem(findings, problem, { offset: start, severity })
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
