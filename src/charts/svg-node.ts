import type { AreaMark, Drawing, Ink, Mark, PathMark, TextMark, TextRun } from './drawing.ts'
import { formatFontFamily, formatFontFace } from './font-family.ts'
import { PALETTE } from './palette.ts'

/** An SVG element: its name, its attributes in order, and its text or children. */
export interface SvgNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly content?: string | readonly SvgNode[]
}

/**
 * Describe a drawing as an SVG element: light colours are attributes, the one style sheet holds only
 * their dark counterparts, and every id and class begins with the drawing's id.
 */
export function describeDrawing(drawing: Drawing): SvgNode {
  const { id, width, height, about } = drawing
  const isDescribed = about.description !== ''
  return {
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${id}-title`,
      ...(isDescribed ? { 'aria-describedby': `${id}-desc` } : {}),
      'font-family': formatFontFamily(drawing.font.family),
    },
    content: [
      { name: 'title', attributes: { id: `${id}-title` }, content: about.title },
      ...(isDescribed
        ? [{ name: 'desc', attributes: { id: `${id}-desc` }, content: about.description }]
        : []),
      { name: 'style', attributes: {}, content: formatDarkStyle(drawing) },
      { name: 'rect', attributes: { ...paint(drawing, 'background', 'fill'), width, height } },
      ...drawing.marks.map((mark) => describeMark(mark, drawing)),
    ],
  }
}

function describeMark(mark: Mark, drawing: Drawing): SvgNode {
  switch (mark.kind) {
    case 'path':
      return describePath(mark, drawing)
    case 'area':
      return describeArea(mark, drawing)
    case 'text':
      return describeText(mark, drawing)
  }
}

function describePath({ ink, width, dashes, lines }: PathMark, drawing: Drawing): SvgNode {
  const d = lines
    .map(({ points, closed }) => `M${formatPoints(points, drawing)}${closed ? 'Z' : ''}`)
    .join(' ')
  return {
    name: 'path',
    attributes: {
      ...paint(drawing, ink, 'stroke'),
      ...(width === 1 ? {} : { 'stroke-width': width }),
      ...(dashes.length === 0 ? {} : { 'stroke-dasharray': dashes.join(',') }),
      fill: 'none',
      d,
    },
  }
}

function describeArea({ ink, points }: AreaMark, drawing: Drawing): SvgNode {
  return {
    name: 'polygon',
    attributes: { ...paint(drawing, ink, 'fill'), points: formatPoints(points, drawing) },
  }
}

function describeText(mark: TextMark, drawing: Drawing): SvgNode {
  const [x, y] = findPlace(mark, drawing)
  const text = mark.runs.map((run) => run.text).join('')
  const isSpaced = / {2}/.test(text)
  return {
    name: 'text',
    attributes: {
      ...paint(drawing, mark.ink, 'fill'),
      ...(mark.rotate === 0
        ? { x, y }
        : { transform: `translate(${x},${y}) rotate(${-mark.rotate})` }),
      ...(mark.anchor === 'start' ? {} : { 'text-anchor': mark.anchor }),
      'font-size': mark.font.size,
      ...formatFontFace(mark.font.family, drawing.font.family),
      // Blanks collapse without it; a single one at the start, as most tic labels have, should.
      ...(isSpaced ? { 'xml:space': 'preserve' } : {}),
    },
    content: describeRuns(isSpaced ? mark.runs : trimRuns(mark.runs), mark.font.size),
  }
}

/** An exponent is a span at 0.8 of the size, raised by half of it (gnuplot's enhanced text). */
function describeRuns(runs: readonly TextRun[], size: number): string | SvgNode[] {
  const [first, ...others] = runs
  if (first === undefined) return ''
  if (others.length === 0 && !first.raised) return first.text
  return runs.map(({ text, raised }, index) => {
    const wasRaised = runs[index - 1]?.raised ?? false
    const dy = raised === wasRaised ? {} : { dy: raised ? -size / 2 : size / 2 }
    const attributes = raised ? { ...dy, 'font-size': Math.round(size * 8) / 10 } : dy
    return { name: 'tspan', attributes, content: text }
  })
}

function trimRuns(runs: readonly TextRun[]): TextRun[] {
  return runs.map((run, index) => {
    const started = index === 0 ? run.text.trimStart() : run.text
    return { ...run, text: index === runs.length - 1 ? started.trimEnd() : started }
  })
}

/** Colour an element in the light and name it for the dark. */
function paint({ id }: Drawing, ink: Ink, property: Paint): Record<string, string> {
  return { class: formatClass(id, ink, property), [property]: PALETTE[ink].light }
}

type Paint = 'fill' | 'stroke'

function formatClass(id: string, ink: Ink, property: Paint): string {
  return `${id}-${ink}-${property}`
}

function formatDarkStyle({ id, marks }: Drawing): string {
  const rules = new Map([['background-fill', formatRule(id, 'background', 'fill')]])
  for (const { kind, ink } of marks) {
    const property = kind === 'path' ? 'stroke' : 'fill'
    rules.set(`${ink}-${property}`, formatRule(id, ink, property))
  }
  return `@media (prefers-color-scheme:dark){${[...rules.values()].join('')}}`
}

function formatRule(id: string, ink: Ink, property: Paint): string {
  return `.${formatClass(id, ink, property)}{${property}:${PALETTE[ink].dark}}`
}

/** Device units are whole, so that dividing prints the two decimals that gnuplot prints. */
function findPlace({ x, y }: { x: number; y: number }, drawing: Drawing): [number, number] {
  const top = Math.trunc(drawing.height * drawing.resolution)
  return [x / drawing.resolution, (top - y) / drawing.resolution]
}

function formatPoints(points: readonly number[], { height, resolution }: Drawing): string {
  const top = Math.trunc(height * resolution)
  const pairs: string[] = []
  for (let i = 0; i < points.length; i += 2) {
    pairs.push(`${(points[i] ?? 0) / resolution},${(top - (points[i + 1] ?? 0)) / resolution}`)
  }
  return pairs.join(' ')
}
