import { measureWidth } from '../../src/charts/pages/estimate-width.ts'
import { DOCS_THEME } from '../../src/charts/pages/docs-theme.ts'
import type { Point, Primitive, TextPrimitive } from '../../src/charts/comparison/primitive.ts'
import { readPrimitives } from '../../src/charts/comparison/primitives.ts'
import { measureContrast } from './measure-contrast.ts'

/** The contrast that WCAG 2.2 asks of texts (1.4.3) and of lines (1.4.11). */
const LEAST_CONTRAST = { text: 4.5, line: 3 }

/** The width of a telephone, and the least size of a text on it, in pixels. */
const NARROW = 360
const LEAST_SIZE = 9

/** How far a line's own width may reach over an edge, and texts over each other, in pixels. */
const TOLERANCE = 1

/** Set the colours of a picture on a dark page: those of its media query. */
export function darken(svg: string): string {
  const [, rules = ''] =
    /@media \(prefers-color-scheme:dark\)\{((?:[^{}]*\{[^{}]*\})*)\}/.exec(svg) ?? []
  const colours = new Map(
    [...rules.matchAll(/\.([\w-]+)\{(?:fill|stroke):([^;}]*)\}/g)].map(
      ([, name = '', colour = '']) => [name, colour],
    ),
  )
  return svg.replaceAll(/<[a-z][^>]* class="([^"]*)"[^>]*>/g, (tag, names: string) =>
    names.split(' ').reduce((changed, name) => {
      const colour = colours.get(name)
      const key = name.endsWith('-stroke') ? 'stroke' : 'fill'
      return colour === undefined
        ? changed
        : changed.replace(new RegExp(` ${key}="[^"]*"`), ` ${key}="${colour}"`)
    }, tag),
  )
}

/** List what cannot be read in a picture in the theme `docs`: an empty list is a legible picture. */
export function findIllegible(svg: string, scheme: 'light' | 'dark'): readonly string[] {
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number)
  const shown = scheme === 'dark' ? darken(svg) : svg
  const primitives = readPrimitives(shown)
  const texts = primitives.filter((one) => one.kind === 'text')
  const boxes = texts.map((text) => ({ text: write(text), corners: findCorners(text) }))
  return [
    ...primitives.flatMap((one) =>
      isOutlined(one, primitives, scheme) ? [] : checkContrast(one, scheme),
    ),
    ...texts.flatMap((text) => checkSize(text, width)),
    ...boxes.flatMap(({ text, corners }) =>
      corners.every((corner) => isInside(corner, width, height)) ? [] : [`outside: ${text}`],
    ),
    ...primitives.flatMap((one) =>
      listPoints(one).every((point) => isInside(point, width, height))
        ? []
        : [`outside: ${one.kind}`],
    ),
    ...boxes.flatMap((one, i) =>
      boxes
        .slice(i + 1)
        .flatMap((other) =>
          meet(one.corners, other.corners) ? [`overlap: ${one.text} | ${other.text}`] : [],
        ),
    ),
  ]
}

function write({ runs }: TextPrimitive): string {
  return runs.map(({ text }) => text).join('')
}

function checkContrast(one: Primitive, scheme: 'light' | 'dark'): string[] {
  const { background, grid } = DOCS_THEME.palette
  const ground = background[scheme]
  const check = (
    colour: string,
    { kind, name, opacity = 1 }: { kind: 'text' | 'line'; name: string; opacity?: number },
  ): string[] => {
    if (colour === 'none' || hex(colour) === grid[scheme] || hex(colour) === ground) return []
    const contrast = measureContrast(blend(hex(colour), ground, opacity), ground)
    return contrast >= LEAST_CONTRAST[kind] ? [] : [`${contrast.toFixed(2)}: ${name}`]
  }
  switch (one.kind) {
    case 'text':
      return check(one.colour, { kind: 'text', name: write(one) })
    case 'line':
    case 'disc':
    case 'area':
      return check(one.colour, {
        kind: 'line',
        name: `${one.kind} ${one.colour}`,
        opacity: one.opacity,
      })
    case 'image':
      return []
  }
}

/** Whether an area that one sees through has a line that stands out along half of its corners at least. */
function isOutlined(
  one: Primitive,
  primitives: readonly Primitive[],
  scheme: 'light' | 'dark',
): boolean {
  if (one.kind !== 'area' || one.opacity === 1) return false
  return primitives.some((line) => {
    if (line.kind !== 'line' || checkContrast(line, scheme).length > 0) return false
    const met = one.points.filter((corner) => line.points.some((point) => isNear(corner, point)))
    return met.length >= one.points.length / 2
  })
}

/** Whether two points are one but for gnuplot's rounding of areas and lines. */
function isNear([x, y]: Point, [otherX, otherY]: Point): boolean {
  return Math.hypot(x - otherX, y - otherY) < 0.05
}

/** Mix a colour with that of the ground it is drawn on. */
function blend(colour: string, ground: string, opacity: number): string {
  const mixed = [1, 3, 5].map((at) => {
    const [own = NaN, under = NaN] = [colour, ground].map((one) =>
      Number.parseInt(one.slice(at, at + 2), 16),
    )
    const channel = Math.round(own * opacity + under * (1 - opacity))
    return channel.toString(16).padStart(2, '0')
  })
  return `#${mixed.join('')}`
}

function hex(colour: string): string {
  return colour.startsWith('#') ? colour.toLowerCase() : `#${colour.toLowerCase()}`
}

function checkSize(text: TextPrimitive, width: number): string[] {
  const least = Math.min(...text.runs.map(({ size }) => size))
  const shown = (least * Math.min(width, NARROW)) / width
  return shown >= LEAST_SIZE ? [] : [`${shown.toFixed(1)} px: ${write(text)}`]
}

/** The corners of a text from the height of its capitals to its descent. */
function findCorners(text: TextPrimitive): readonly Point[] {
  const { at, anchor, angle, runs, family, face } = text
  const font = (size: number) => ({
    size,
    family: face.includes('bold') ? `${family} bold` : family,
  })
  const length = runs.reduce((sum, run) => sum + measureWidth(run.text, font(run.size)), 0)
  const size = Math.max(...runs.map((run) => run.size))
  const start = anchor === 'end' ? -length : anchor === 'middle' ? -length / 2 : 0
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)]
  const turn = (x: number, y: number): Point => [
    at[0] + x * cos - y * sin,
    at[1] + x * sin + y * cos,
  ]
  const [top, bottom] = [-0.73 * size, 0.2 * size]
  return [
    turn(start, top),
    turn(start + length, top),
    turn(start + length, bottom),
    turn(start, bottom),
  ]
}

function listPoints(one: Primitive): readonly Point[] {
  switch (one.kind) {
    case 'line':
    case 'area':
      return one.points
    case 'disc':
      return [one.at]
    case 'image':
      return [one.at, [one.at[0] + one.size[0], one.at[1] + one.size[1]]]
    case 'text':
      return []
  }
}

function isInside([x, y]: Point, width: number, height: number): boolean {
  return x >= -TOLERANCE && y >= -TOLERANCE && x <= width + TOLERANCE && y <= height + TOLERANCE
}

/** Whether two rectangles meet: no side of either has all of the other beyond it. */
function meet(one: readonly Point[], other: readonly Point[]): boolean {
  return ![one, other].some((corners) =>
    corners.some(([x, y], i) => {
      const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [x, y]
      const [normalX, normalY] = [nextY - y, x - nextX]
      const size = Math.hypot(normalX, normalY)
      const project = (points: readonly Point[]): readonly number[] =>
        points.map(([px, py]) => (px * normalX + py * normalY) / size)
      const [ours, theirs] = [project(one), project(other)]
      const isApart = (low: readonly number[], high: readonly number[]): boolean =>
        Math.max(...low) <= Math.min(...high) + TOLERANCE
      return isApart(ours, theirs) || isApart(theirs, ours)
    }),
  )
}
