import type { Matrix } from './matrix.ts'
import type { AreaPrimitive, LinePrimitive, Point, Primitive } from './primitive.ts'
import type { Attributes } from './read-xml.ts'

/** The style of a shape, and its transformation. */
interface Drawn {
  readonly style: Attributes
  readonly matrix: Matrix
}

/** Read what a `path`, `rect` or `circle` draws: its filling, if it has one, and its outline. */
export function readStrokes(name: string, own: Attributes, { style, matrix }: Drawn): Primitive[] {
  const number = (key: string): number => Number(own[key] ?? 0)
  const opacity = opacityOf(style)
  if (name === 'circle') {
    const width = widthOf(style) * matrix.scale
    const at = matrix.apply([number('cx'), number('cy')])
    const radius = number('r') * matrix.scale
    const [colour, fill] = [strokeOf(style), fillOf(style)]
    return [{ kind: 'disc', at, radius, colour, fill, width, opacity }]
  }
  const paths = name === 'rect' ? [readRect(number)] : splitPath(own['d'] ?? '')
  const lines = paths.map(({ points, closed }) => ({
    points: points.map((point) => matrix.apply(point)),
    closed,
  }))
  const fill = fillOf(style)
  const areas = lines.map(({ points }): AreaPrimitive => ({
    kind: 'area',
    points,
    colour: fill,
    opacity,
  }))
  const outline = [...readLines(lines, style, matrix)]
  return fill === 'none' || style['fill'] === undefined ? outline : [...areas, ...outline]
}

/** Read a filled polygon, whose colour is known; one without points draws nothing. */
export function readAreas(style: Attributes, colour: string): Primitive[] {
  const opacity = Number(style['fill-opacity'] ?? 1)
  const points = style['points'] ?? ''
  if (points.trim() === '') return []
  return [{ kind: 'area', points: readPoints(points), colour, opacity }]
}

/** Split a path into polylines; a line to the current position draws nothing. */
function* readLines(
  lines: readonly Line[],
  style: Attributes,
  matrix: Matrix,
): Generator<LinePrimitive> {
  const pen = {
    colour: strokeOf(style),
    width: widthOf(style) * matrix.scale,
    dashes: readDashes(style['stroke-dasharray']),
    opacity: opacityOf(style),
    cap: `${style['stroke-linecap'] ?? 'butt'} ${style['stroke-linejoin'] ?? 'miter'}`,
  }
  if (pen.colour === 'none') return
  for (const { points, closed } of lines) {
    if (points.length < 2) continue
    // Closing a line of two points draws it again.
    yield { kind: 'line', points, closed: closed && points.length > 2, ...pen }
  }
}

function readDashes(dashes = ''): string {
  return dashes
    .trim()
    .split(/[ ,]+/)
    .filter((dash) => dash !== '')
    .map(Number)
    .join(',')
}

interface Line {
  points: Point[]
  closed: boolean
}

function readRect(number: (key: string) => number): Line {
  const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')]
  const points: Point[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]
  return { points, closed: true }
}

/** Parse a path of `M`, `L` and `Z`, and of the relative lines in gnuplot's plus. */
function splitPath(d: string): Line[] {
  const lines: Line[] = []
  let isMove = true
  for (const [token] of d.matchAll(/[MLZz]|[hv]-?[\d.]+|-?[\d.]+,-?[\d.]+/g)) {
    const line = lines.at(-1)
    if (token === 'M' || token === 'L') isMove = token === 'M'
    else if (/z/i.test(token) && line) closeLine(line)
    else {
      const last = line?.points.at(-1)
      const point = readStep(token, last ?? [0, 0])
      const isSame = last?.[0] === point[0] && last[1] === point[1] && !line?.closed
      if (!isSame && isMove) lines.push({ points: [point], closed: false })
      if (!isSame && !isMove) line?.points.push(point)
      isMove = false
    }
  }
  return lines
}

function readStep(token: string, [x, y]: Point): Point {
  const length = Number(token.slice(1))
  if (token.startsWith('h')) return [x + length, y]
  return token.startsWith('v') ? [x, y + length] : readPoint(token)
}

function closeLine(line: Line): void {
  line.closed = true
  const [first] = line.points
  const last = line.points.at(-1)
  if (line.points.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) {
    line.points.pop()
  }
}

/** Parse `x,y`. */
export function readPoint(text: string): Point {
  const [x = NaN, y = NaN] = text.split(',').map(Number)
  return [x, y]
}

function readPoints(text: string): Point[] {
  return text.trim().split(/\s+/).map(readPoint)
}

function widthOf(style: Attributes): number {
  return Number(style['stroke-width'] ?? 1)
}

function opacityOf(style: Attributes): number {
  return Number(style['opacity'] ?? 1)
}

function strokeOf(style: Attributes): string {
  return resolveColour(style['stroke'] ?? 'none', style)
}

/** Find the colour of an element's filling. */
export function fillOf(style: Attributes): string {
  return resolveColour(style['fill'] ?? 'black', style)
}

function resolveColour(colour: string, style: Attributes): string {
  return normaliseColour(colour === 'currentColor' ? (style['color'] ?? 'black') : colour)
}

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  gray: '#808080',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  cyan: '#00ffff',
}

function normaliseColour(colour: string): string {
  const channels = /^rgb\(([^)]*)\)$/.exec(colour)?.[1]
  if (channels === undefined) return NAMED[colour] ?? colour.toLowerCase()
  const hex = channels.split(',').map((channel) => Number(channel).toString(16).padStart(2, '0'))
  return `#${hex.join('')}`
}
