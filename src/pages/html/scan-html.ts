import { getTextAfter, getTextBefore } from '../line-text.ts'
import { isMarker } from '../parse-marker.ts'
import type { ScanFindings } from '../scan-findings.ts'
import { ANY_VALUE } from '../marker-shapes.ts'
import { pushUnread, type UnreadHome } from '../unread-marker.ts'
import {
  IN_ATTRIBUTE,
  ONLY_SPAN,
  pushMalformed,
  pushValue,
  VALUE_ATTRIBUTE,
  VALUE_SPAN,
} from '../value-span.ts'
import { isPhrasing, type HtmlComment, type HtmlElement, type HtmlNode } from './html-node.ts'

const REMEDY = 'expected it on a line of its own'

/** Elements with text or items of their own, in which no table and no figure can stand. */
const CLOSED: ReadonlySet<string> = new Set(
  (
    'colgroup dl h1 h2 h3 h4 h5 h6 legend math menu ol optgroup option p pre select summary svg table tbody tfoot ' +
    'thead tr ul'
  ).split(' '),
)

/** Elements that readers see, and in which tags are text. */
const TEXT_ONLY: ReadonlySet<string> = new Set(['iframe', 'noscript', 'title', 'xmp'])

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
    if (node.kind === 'text') {
      const home = findTextHome(around.at(-1))
      const text = findings.source.slice(node.start, node.end)
      if (home !== undefined) pushUnread(findings, { text, start: node.start }, home)
      continue
    }
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

/** What a text is in an element in which tags are text; `undefined` in the others. */
function findTextHome(element: HtmlElement | undefined): UnreadHome | undefined {
  const name = element?.name ?? ''
  if (name === 'script' || name === 'style' || name === 'textarea') return { kind: 'example' }
  if (!TEXT_ONLY.has(name)) return undefined
  return { kind: 'shown', reason: `in \`<${name}>\`, where tags are text; move it out` }
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
  const tag = { start: element.start, end: element.content.start }
  for (const match of findings.source.slice(tag.start + 1, tag.end).matchAll(ANY_VALUE)) {
    const start = tag.start + 1 + match.index
    pushMalformed(findings, { start, end: start + match[0].length }, IN_ATTRIBUTE)
  }
  if (element.name !== 'span' && element.attributes.has(VALUE_ATTRIBUTE)) {
    pushMalformed(findings, tag, ONLY_SPAN)
    return
  }
  const reference = findReference(element)
  if (reference === undefined) return
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
