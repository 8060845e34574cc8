import { XMLParser } from 'fast-xml-parser'

/** A drawn thing as a reader sees it, whatever markup drew it. Lengths are pixels, y downwards. */
export type Primitive = LinePrimitive | AreaPrimitive | TextPrimitive | SymbolPrimitive

/** A stroked polyline. */
interface LinePrimitive {
  readonly kind: 'line'
  readonly points: readonly Point[]
  readonly closed: boolean
  readonly colour: string
  readonly width: number
  readonly dashes: string
}

/** A filled polygon. */
interface AreaPrimitive {
  readonly kind: 'area'
  readonly points: readonly Point[]
  readonly colour: string
}

/** A line of text. */
interface TextPrimitive {
  readonly kind: 'text'
  readonly at: Point
  readonly anchor: string
  /** Degrees clockwise, 0 to 359. */
  readonly angle: number
  readonly colour: string
  readonly family: string
  readonly face: string
  readonly runs: readonly TextPart[]
}

/** A stretch of text with its size and how far it is raised. */
interface TextPart {
  readonly text: string
  readonly size: number
  readonly rise: number
}

/** A point symbol taken from `<defs>`. */
interface SymbolPrimitive {
  readonly kind: 'symbol'
  readonly name: string
  readonly transform: string
  readonly colour: string
}

/** x and y. */
export type Point = readonly [number, number]

/** Read the primitives of an SVG document in drawing order; what fills the whole canvas is left out. */
export function readPrimitives(svg: string): Primitive[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    processEntities: true,
  })
  const document = normaliseNodes(parser.parse(svg))
  return document.flatMap((node) => readNode(node, {}))
}

interface XmlNode {
  readonly name: string
  readonly text: string
  readonly attributes: Attributes
  readonly children: readonly XmlNode[]
}

type Attributes = Readonly<Record<string, string>>

function normaliseNodes(value: unknown): XmlNode[] {
  if (!Array.isArray(value)) return []
  return value.map((item: unknown) => {
    const entries = Object.entries(isRecord(item) ? item : {})
    const [name = '', content] = entries.find(([key]) => key !== ':@') ?? []
    const attributes = entries.find(([key]) => key === ':@')?.[1]
    return {
      name,
      text: typeof content === 'string' ? content : '',
      attributes: Object.fromEntries(
        Object.entries(isRecord(attributes) ? attributes : {}).map(([k, v]) => [k, String(v)]),
      ),
      children: normaliseNodes(content),
    }
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

const SKIPPED = new Set(['defs', 'title', 'desc', 'style', '?xml'])

function readNode(node: XmlNode, inherited: Attributes): Primitive[] {
  if (SKIPPED.has(node.name)) return []
  const { transform, ...own } = node.attributes
  const transforms = [inherited['transform'], transform].filter((item) => item !== undefined)
  const style: Attributes = { ...inherited, ...own, transform: transforms.join(' ') }
  switch (node.name) {
    case 'path':
      return [...readLines(style)]
    case 'polygon':
      return [{ kind: 'area', points: readPoints(style['points'] ?? ''), colour: fillOf(style) }]
    case 'text':
      return readText(node, style)
    case 'use':
      return [readSymbol(style)]
    default:
      return node.children.flatMap((child) => readNode(child, style))
  }
}

/** Split a path into polylines; going where the pen is draws nothing. */
function* readLines(style: Attributes): Generator<LinePrimitive> {
  const pen = {
    colour: strokeOf(style),
    width: Number(style['stroke-width'] ?? 1),
    dashes: (style['stroke-dasharray'] ?? '').trim(),
  }
  if (pen.colour === 'none') return
  for (const { points, closed } of splitPath(style['d'] ?? '')) {
    if (points.length < 2) continue
    // Closing a line of two points draws it again.
    yield { kind: 'line', points, closed: closed && points.length > 2, ...pen }
  }
}

function splitPath(d: string): { points: Point[]; closed: boolean }[] {
  const lines: { points: Point[]; closed: boolean }[] = []
  let isMove = true
  for (const [token] of d.matchAll(/[MLZ]|-?[\d.]+,-?[\d.]+/g)) {
    const line = lines.at(-1)
    if (token === 'M' || token === 'L') isMove = token === 'M'
    else if (token === 'Z' && line) closeLine(line)
    else {
      const point = readPoint(token)
      const last = line?.points.at(-1)
      const isSame = last?.[0] === point[0] && last[1] === point[1] && !line?.closed
      if (!isSame && isMove) lines.push({ points: [point], closed: false })
      if (!isSame && !isMove) line?.points.push(point)
      isMove = false
    }
  }
  return lines
}

function closeLine(line: { points: Point[]; closed: boolean }): void {
  line.closed = true
  const [first] = line.points
  const last = line.points.at(-1)
  if (line.points.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) {
    line.points.pop()
  }
}

function readPoint(text: string): Point {
  const [x = NaN, y = NaN] = text.split(',').map(Number)
  return [x, y]
}

function readPoints(text: string): Point[] {
  return text.trim().split(/\s+/).map(readPoint)
}

function readText(node: XmlNode, style: Attributes): TextPrimitive[] {
  const runs = trimRuns(readRuns(node, style, 0).parts)
  if (runs.length === 0) return []
  const placed = /translate\(([^)]*)\)/.exec(style['transform'] ?? '')?.[1]
  const turned = /rotate\(([^)]*)\)/.exec(style['transform'] ?? '')?.[1]
  return [
    {
      kind: 'text',
      at: placed === undefined ? [Number(style['x']), Number(style['y'])] : readPoint(placed),
      anchor: style['text-anchor'] ?? 'start',
      angle: (((Number(turned ?? 0) % 360) + 360) % 360) + 0,
      colour: fillOf(style),
      family: (style['font-family'] ?? '').split(',')[0]?.replace(/'/g, '') ?? '',
      face: `${style['font-weight'] ?? ''} ${style['font-style'] ?? ''}`.trim(),
      runs,
    },
  ]
}

function readRuns(
  node: XmlNode,
  style: Attributes,
  rise: number,
): { parts: TextPart[]; rise: number } {
  let current = rise
  const parts: TextPart[] = []
  for (const child of node.children) {
    if (child.name === '#text') {
      parts.push({ text: child.text, size: Number(style['font-size']), rise: current })
      continue
    }
    current -= Number((child.attributes['dy'] ?? '0').replace('px', ''))
    parts.push(...readRuns(child, { ...style, ...child.attributes }, current).parts)
  }
  return { parts, rise: current }
}

/** Blanks at the ends are not drawn. */
function trimRuns(parts: readonly TextPart[]): TextPart[] {
  const filled = parts.filter((part) => part.text.trim() !== '')
  return filled.map((part, index) => {
    const started = index === 0 ? part.text.trimStart() : part.text
    return { ...part, text: index === filled.length - 1 ? started.trimEnd() : started }
  })
}

function readSymbol(style: Attributes): SymbolPrimitive {
  return {
    kind: 'symbol',
    name: style['xlink:href'] ?? style['href'] ?? '',
    transform: style['transform'] ?? '',
    colour: normaliseColour(style['color'] ?? 'black'),
  }
}

function strokeOf(style: Attributes): string {
  const stroke = style['stroke'] ?? 'none'
  return normaliseColour(stroke === 'currentColor' ? (style['color'] ?? 'black') : stroke)
}

function fillOf(style: Attributes): string {
  return normaliseColour(style['fill'] ?? 'black')
}

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  gray: '#808080',
}

function normaliseColour(colour: string): string {
  const channels = /^rgb\(([^)]*)\)$/.exec(colour)?.[1]
  if (channels === undefined) return NAMED[colour] ?? colour
  const hex = channels.split(',').map((channel) => Number(channel).toString(16).padStart(2, '0'))
  return `#${hex.join('')}`
}
