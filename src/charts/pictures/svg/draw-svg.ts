import type { About } from '../../chart.ts'
import type { SchemeName } from '../../scheme-names.ts'
import type { Drawing, Mark } from '../../drawing.ts'
import { formatFontFamily } from '../../font-family.ts'
import {
  createRoot,
  pushAttributes,
  pushElement,
  pushWords,
  type SvgAttributes,
  type SvgElement,
} from './svg-element.ts'
import { pushHatchings } from './svg-hatchings.ts'
import { formatPlainMark, isPlain, pushMark } from './svg-marks.ts'
import { SvgPainter } from './svg-painter.ts'
import { pushMarkers } from './svg-symbols.ts'
import { pushTextBox } from './svg-text.ts'

/**
 * Draw a laid-out chart as an SVG document with one element per line, which ends with a newline. The same
 * drawing gives the same bytes. Light colours are attributes, the single style sheet contains only their
 * dark counterparts, unless the scheme leaves it out, and every id and class begins with the drawing's id. The validator is loaded on the
 * first call. Throws if the document is not well formed, which would be a bug.
 */
export async function drawSvg(drawing: Drawing, scheme: SchemeName = 'auto'): Promise<string> {
  const [root, xml] = await Promise.all([createRoot(), import('fast-xml-parser')])
  pushAttributes(root, describeRoot(drawing))
  const frame = root.svg()
  const written: WrittenMarks = new Map()
  pushContent(root, new SvgPainter(drawing, scheme), written)
  // What was written as text is well formed; reading millions of facets once more would take longer than drawing them.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is one more package
  const verdict = xml.XMLValidator.validate(formatDocument(frame, root, new Map()))
  if (verdict === true) return formatDocument(frame, root, written)
  throw new Error(`Cannot draw \`${drawing.id}\`: ${verdict.err.msg} (line ${verdict.err.line})`)
}

/** The marks of groups whose elements are not in the document, but written as text, a line for each. */
type WrittenMarks = Map<SvgElement['node'], readonly string[]>

function describeRoot(drawing: Drawing): SvgAttributes {
  const { id, width, height, about } = drawing
  return {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    ...(drawing.dynamic === true ? {} : { width, height }),
    // The content of an image is hidden from assistive technology; panels must not be.
    role: drawing.panels === undefined ? 'img' : 'group',
    ...describeReferences(id, about),
    'font-family': formatFontFamily(drawing.font.family),
    ...describeLineCap(drawing),
  }
}

/** Describe the ends of lines; gnuplot rounds joins along with ends. */
function describeLineCap({ lineCap = 'butt' }: Drawing): Record<string, string> {
  if (lineCap === 'butt') return {}
  return {
    'stroke-linecap': lineCap,
    ...(lineCap === 'round' ? { 'stroke-linejoin': 'round' } : {}),
  }
}

/** Describe the references to the title and description that {@link pushAbout} adds. */
function describeReferences(id: string, { description }: About): SvgAttributes {
  return {
    'aria-labelledby': `${id}-title`,
    ...(description === '' ? {} : { 'aria-describedby': `${id}-desc` }),
  }
}

function pushAbout(parent: SvgElement, id: string, { title, description }: About): void {
  pushWords(pushElement(parent, 'title', { id: `${id}-title` }), title)
  if (description !== '') pushWords(pushElement(parent, 'desc', { id: `${id}-desc` }), description)
}

/** Add the content. The style sheet comes first, but is complete only when all elements are painted. */
function pushContent(root: SvgElement, painter: SvgPainter, written: WrittenMarks): void {
  const { id, about, width, height } = painter.drawing
  pushAbout(root, id, about)
  const style = pushElement(root, 'style', {})
  const definitions = pushElement(root, 'defs', {})
  pushElement(root, 'rect', { ...painter.paint('background', 'fill'), width, height })
  pushMarks(root, painter, written)
  pushMarkers(definitions, painter)
  pushHatchings(definitions, painter)
  pushTextBox(definitions, painter)
  const dark = painter.formatDarkStyle()
  if (dark === '') style.remove()
  else pushWords(style, dark)
  if (definitions.children().length === 0) definitions.remove()
}

/** Add the marks, grouped by panel; each panel is a picture with its own title and description. */
function pushMarks(root: SvgElement, painter: SvgPainter, written: WrittenMarks): void {
  const { id, marks, panels } = painter.drawing
  // Marks before the first panel; without panels, all marks.
  pushBatches(root, marks.slice(0, panels?.[0]?.first), { painter, written })
  for (const [index, { about, first, count }] of (panels ?? []).entries()) {
    const prefix = `${id}-${String(index + 1)}`
    const group = pushElement(root, 'g', { role: 'img', ...describeReferences(prefix, about) })
    pushAbout(group, prefix, about)
    pushBatches(group, marks.slice(first, first + count), { painter, written })
  }
}

/** The document searches all children of an element before it appends one: more marks than this are grouped. */
const MOST_CHILDREN = 2000

/**
 * Add marks; many of them in groups, so that time grows with their number and not with its square. A group of areas and
 * lines alone is written as text: an element costs twenty times the memory and the time.
 */
function pushBatches(
  parent: SvgElement,
  marks: readonly Mark[],
  { painter, written }: { readonly painter: SvgPainter; readonly written: WrittenMarks },
): void {
  const isLarge = marks.length > MOST_CHILDREN
  for (let from = 0; from < marks.length; from += MOST_CHILDREN) {
    const batch = isLarge ? pushElement(parent, 'g', {}) : parent
    const own = marks.slice(from, from + MOST_CHILDREN)
    const plain = own.filter(isPlain)
    if (isLarge && plain.length === own.length) {
      written.set(
        batch.node,
        plain.map((mark) => formatPlainMark(mark, painter)),
      )
      continue
    }
    for (const mark of own) pushMark(batch, mark, painter)
  }
}

/** Serialise the document with one line for each element of the root and of its groups. */
function formatDocument(frame: string, root: SvgElement, written: WrittenMarks): string {
  const end = '</svg>'
  const elements = listChildren(root).map((element) => formatElement(element, written))
  return `${[frame.slice(0, -end.length), ...elements, end].join('\n')}\n`
}

function formatElement(element: SvgElement, written: WrittenMarks): string {
  if (element.type !== 'g') return closeEmpty(element.svg())
  const lines = written.get(element.node)
  if (lines !== undefined) return `<g>\n${lines.join('\n')}\n</g>`
  const text = element.svg()
  const start = text.slice(0, text.indexOf('>') + 1)
  const children = listChildren(element).map((child) => formatElement(child, written))
  return [start, ...children, '</g>'].join('\n')
}

/** List the children of an element one by one: svg.js lists them as arguments of a call, which takes only so many. */
function listChildren(element: SvgElement): readonly SvgElement[] {
  const children: SvgElement[] = []
  for (;;) {
    const child = getChild(element, children.length)
    if (child === null) return children
    children.push(child)
  }
}

function getChild(element: SvgElement, index: number): SvgElement | null {
  return element.get(index)
}

function closeEmpty(element: string): string {
  return element.replace(/><\/(path|polygon|rect|circle)>/g, '/>')
}
