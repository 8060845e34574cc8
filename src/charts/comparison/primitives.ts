import type { Primitive, ImagePrimitive, Point } from './primitive.ts'
import { decodePng } from './decode-png.ts'
import { fillOf, readAreas, readStrokes } from './read-shapes.ts'
import { findFamily, readText } from './read-text.ts'
import { parseXml, type Attributes, type XmlNode } from './read-xml.ts'
import { placeAt, type Matrix } from './matrix.ts'

/** Read the primitives of an SVG document in drawing order, without the background. */
export function readPrimitives(svg: string): Primitive[] {
  const document = parseXml(svg)
  const named = new Map<string, Named>()
  for (const node of document) collectNamed(node, {}, named)
  const isGnuplots = svg.includes('<title>Gnuplot</title>')
  const setting = { matrix: placeAt([0, 0]), named, isGnuplots, usual: findUsualFamily(document) }
  const primitives = document.flatMap((node) => readNode(node, {}, setting))
  // Nothing of a line without width shows, such as the symbols of size 0 that gnuplot writes.
  return dropRepeats(primitives.filter((one) => one.kind !== 'line' || one.width > 0))
}

/** Leave out texts that stand in a box already: gnuplot writes an opaque one twice, the second time without its box. */
function dropRepeats(primitives: readonly Primitive[]): Primitive[] {
  const boxed = new Set<string>()
  return primitives.filter((primitive) => {
    if (primitive.kind !== 'text') return true
    const { isBoxed, ...text } = primitive
    const key = JSON.stringify(text)
    if (boxed.has(key)) return false
    if (isBoxed === true) boxed.add(key)
    return true
  })
}

/** An element with an id, and the style around it. */
interface Named {
  readonly node: XmlNode
  readonly inherited: Attributes
}

interface Setting {
  readonly matrix: Matrix
  readonly named: ReadonlyMap<string, Named>
  readonly isGnuplots: boolean
  /** The family of most texts. */
  readonly usual: string
}

/** Find the family of most texts: gnuplot does not write the terminal's font where only `:Bold` was asked for. */
function findUsualFamily(document: readonly XmlNode[]): string {
  const counts = new Map<string, number>()
  const count = ({ attributes, children }: XmlNode): void => {
    const family = findFamily(attributes)
    if (family !== '') counts.set(family, (counts.get(family) ?? 0) + 1)
    for (const child of children) count(child)
  }
  for (const node of document) count(node)
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])[0]
}

function collectNamed(node: XmlNode, inherited: Attributes, named: Map<string, Named>): void {
  const { id } = node.attributes
  if (id !== undefined) named.set(`#${id}`, { node, inherited })
  const style = { ...inherited, ...node.attributes }
  for (const child of node.children) collectNamed(child, style, named)
}

const SKIPPED = new Set(['defs', 'title', 'desc', 'style', '?xml'])

function readNode(node: XmlNode, inherited: Attributes, setting: Setting): Primitive[] {
  if (SKIPPED.has(node.name)) return []
  const { transform, ...own } = node.attributes
  const transforms = [inherited['transform'], transform].filter((item) => item !== undefined)
  const style: Attributes = { ...inherited, ...own, transform: transforms.join(' ') }
  switch (node.name) {
    case 'path':
      return style['marker-mid'] === undefined
        ? readStrokes(node.name, own, { style, matrix: setting.matrix })
        : readMarked(style, setting)
    case 'polygon':
      return readAreas(style, fillPattern(style, setting))
    case 'image':
      return [readImage(own)]
    case 'text':
      return readText(node, style, { keepsSize: setting.isGnuplots, usual: setting.usual })
    case 'use':
      return readUse(node, inherited, setting)
    default:
      return node.children.flatMap((child) => readNode(child, style, setting))
  }
}

function readImage(attributes: Attributes): ImagePrimitive {
  const number = (name: string): number => Number(attributes[name])
  const reference = attributes['href'] ?? attributes['xlink:href'] ?? ''
  const png = Buffer.from(reference.slice(reference.indexOf(',') + 1), 'base64')
  return {
    kind: 'image',
    at: [number('x'), number('y')],
    size: [number('width'), number('height')],
    ...decodePng(png),
  }
}

/** Draw a path's marker at every point but the first. */
function readMarked(style: Attributes, setting: Setting): Primitive[] {
  const marker = setting.named.get(/#[^)]*/.exec(style['marker-mid'] ?? '')?.[0] ?? '')
  const points = [...(style['d'] ?? '').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].slice(1)
  return points.flatMap(([, x, y]) => {
    const matrix = placeAt([Number(x), Number(y)])
    const inherited = marker?.inherited ?? {}
    return (marker?.node.children ?? []).flatMap((node) =>
      readStrokes(node.name, node.attributes, {
        style: { ...inherited, ...node.attributes },
        matrix,
      }),
    )
  })
}

/** Draw a symbol of gnuplot's `use`: the element may refer to another, moved, rotated and scaled. */
function readUse({ attributes }: XmlNode, inherited: Attributes, setting: Setting): Primitive[] {
  const found = setting.named.get(attributes['xlink:href'] ?? '')?.node
  if (found === undefined) return []
  const at: Point = [Number(attributes['x'] ?? 0), Number(attributes['y'] ?? 0)]
  const matrix = setting.matrix.then(attributes['transform'] ?? '').then(`translate(${at.join()})`)
  const style = { ...inherited, ...attributes }
  const inner = { ...setting, matrix }
  if (found.name === 'use') return readUse(found, style, inner)
  const own = { ...style, ...found.attributes }
  const turned = matrix.then(found.attributes['transform'] ?? '')
  return readStrokes(found.name, found.attributes, { style: own, matrix: turned })
}

/** Describe the filling of an area: its colour, or the lines of its hatching. */
function fillPattern(style: Attributes, { named }: Setting): string {
  const pattern = named.get(/#[^)]*/.exec(style['fill'] ?? '')?.[0] ?? '')
  if (!(style['fill'] ?? '').startsWith('url') || pattern === undefined) return fillOf(style)
  const inherited = { ...pattern.inherited, transform: '' }
  const matrix = placeAt([0, 0])
  const drawn = pattern.node.children.flatMap((child) =>
    readStrokes(child.name, child.attributes, {
      style: { ...inherited, ...child.attributes },
      matrix,
    }),
  )
  return `hatched ${JSON.stringify(drawn)}`
}
