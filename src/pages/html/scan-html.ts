import { getTextAfter, getTextBefore } from '../line-text.ts'
import { isMarker } from '../parse-marker.ts'
import type { ScanFindings } from '../scan-findings.ts'
import { pushMalformed, pushValue, VALUE_ATTRIBUTE, VALUE_SPAN } from '../value-span.ts'
import { isPhrasing, type HtmlComment, type HtmlElement, type HtmlNode } from './html-node.ts'

const REMEDY = 'expected it on a line of its own'

/** Elements with text or items of their own, in which no table and no figure can stand. */
const CLOSED: ReadonlySet<string> = new Set(
  (
    'colgroup dl h1 h2 h3 h4 h5 h6 legend math menu ol optgroup option p pre select summary svg table tbody tfoot ' +
    'thead tr ul'
  ).split(' '),
)

/** Find the markers and values in the nodes of an HTML page. */
export function scanHtml(findings: ScanFindings, nodes: readonly HtmlNode[]): void {
  scanChildren(findings, { children: nodes }, [])
  findings.markers.sort((a, b) => a.start - b.start)
  findings.values.sort((a, b) => a.start - b.start)
}

function scanChildren(
  findings: ScanFindings,
  parent: { readonly children: readonly HtmlNode[] },
  around: readonly HtmlElement[],
): void {
  for (const [index, node] of parent.children.entries()) {
    if (node.kind === 'text') continue
    if (node.kind === 'element') {
      scanValue(findings, node, around)
      scanChildren(findings, node, [...around, node])
    } else if (isMarker(node.text)) {
      const { text, start, end } = node
      findings.markers.push({
        ...{ text, start, end, parent },
        place: findings.locate(start),
        misplaced: findMisplacement(findings.source, node, around),
        opensBlock: endsAfterBlock(text, parent.children.slice(0, index)),
      })
    }
  }
}

function findMisplacement(
  source: string,
  { start, end }: HtmlComment,
  around: readonly HtmlElement[],
): string | undefined {
  const element = around.at(-1)
  const closed =
    around.find(({ name }) => name === 'svg' || name === 'pre') ??
    (element !== undefined && (CLOSED.has(element.name) || isPhrasing(element.name))
      ? element
      : undefined)
  if (closed !== undefined) return `in \`<${closed.name}>\`, ${REMEDY}, outside this element`
  if (/\S/.test(getTextBefore(source, start))) return `after other text on its line, ${REMEDY}`
  if (/\S/.test(getTextAfter(source, end))) return `before other text on its line, ${REMEDY}`
  return undefined
}

/** Whether a marker ends something that has more than a line of text in it. */
function endsAfterBlock(text: string, before: readonly HtmlNode[]): boolean {
  if (!/^tracedocs:\s*end\b/i.test(text)) return false
  const begin = before.findLastIndex((node) => node.kind === 'comment' && isMarker(node.text))
  return before.slice(begin + 1).some((node) => node.kind === 'element' && !isPhrasing(node.name))
}

function scanValue(
  findings: ScanFindings,
  element: HtmlElement,
  around: readonly HtmlElement[],
): void {
  const reference = findReference(element)
  if (reference === undefined) return
  const tag = { start: element.start, end: element.content.start }
  if (around.some((outer) => findReference(outer) !== undefined)) {
    pushMalformed(findings, tag, `it stands inside another value; expected ${VALUE_SPAN}`)
  } else if (!element.hasEndTag) {
    pushMalformed(findings, tag, `it has no end tag \`</span>\`; expected ${VALUE_SPAN}`)
  } else {
    pushValue(findings, reference, { tag, content: element.content })
  }
}

function findReference({ name, attributes }: HtmlElement): string | undefined {
  return name === 'span' ? attributes.get(VALUE_ATTRIBUTE) : undefined
}
