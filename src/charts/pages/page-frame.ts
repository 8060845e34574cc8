import type { Box, Canvas } from '../gnuplot/canvas.ts'
import type { Chart, Font } from '../chart.ts'
import type { Frame } from '../gnuplot/frame/margins.ts'
import { measureLabels } from './choose-axes.ts'
import { wrapToWidth } from './fit-text.ts'
import { measureLines } from './estimate-width.ts'
import type { Panel } from './page-panels.ts'
import type { EventStrip } from './place-events.ts'
import type { TickedAxis } from '../gnuplot/tics/tics.ts'
import type { PageTheme } from './theme.ts'

/** What the parts of a page chart are laid out from. */
export interface PageSetting {
  readonly canvas: Canvas
  readonly page: PageTheme
  readonly panels: readonly [Panel, ...Panel[]]
  readonly font: Font
  /** Height of a line in device units. */
  readonly line: number
  /** The axis of the colours, where the plots have a palette. */
  readonly colorAxis?: TickedAxis | undefined
}

/** Where the parts of a page chart stand, in device units. */
export interface PageFrame {
  readonly title: { readonly lines: readonly string[]; readonly font: Font; readonly top: number }
  /** The bottom of the events' texts. */
  readonly strip: number
  readonly plots: readonly PlotFrame[]
  /** The middle of the x axis's label. */
  readonly label: number
}

/** Where one plot stands, and the rows above it. */
export interface PlotFrame {
  readonly header: number
  readonly frame: Frame
}

/** The left and the right edge of all plots. */
export interface Sides {
  readonly left: number
  readonly right: number
}

/** Measure the left and right edge of all plots, beside which the labels of their y axes stand. */
export function measureSides({ canvas, page, panels }: PageSetting): Sides {
  const px = canvas.resolution
  const measure = (name: 'y' | 'y2'): number =>
    Math.max(0, ...panels.map(({ chart, axes }) => measureLabels(axes[name], { chart, name })))
  const [y, y2] = [measure('y'), measure('y2')]
  const left = Math.round(page.padding * px + (y === 0 ? 0 : y * px + canvas.charWidth))
  const edge = canvas.width - page.padding * px
  const right = y2 === 0 ? keepLabels(panels[0], left, edge, px) : edge - y2 * px - canvas.charWidth
  return { left, right: Math.round(right) }
}

/** Find the right edge of the plots at which no label of the x axis reaches beyond an edge of the picture. */
function keepLabels(
  { axes: { x }, chart: { axes, terminal } }: Panel,
  left: number,
  edge: number,
  px: number,
): number {
  if (x === undefined) return edge
  const turned = Math.abs(Math.cos(((axes.x.tics?.rotate ?? 0) * Math.PI) / 180))
  const [low, high] = [x.log?.min ?? x.min, x.log?.max ?? x.max]
  const rights = [...x.listed, ...x.tics].map(({ value, label }) => {
    const width = label === undefined ? 0 : measureLines(label.lines, terminal.font) * px
    const half = (width * turned) / 2
    const at = x.log === undefined ? value : Math.log(value) / Math.log(x.log.base)
    const share = (at - low) / (high - low)
    // The label's middle stands at a share of the way from the left to the right edge of the plots.
    return share > 0 ? left + (edge - half - left) / share : edge
  })
  return Math.min(edge, ...rights)
}

/**
 * Measure the layout of a page chart from the top: title, texts of events, and for each plot the rows of
 * its captions and key. The plots share the rest; `undefined` when that is too little.
 */
export function measurePage(
  setting: PageSetting,
  sides: Sides,
  { strip, rows }: { readonly strip: EventStrip; readonly rows: readonly number[] },
): PageFrame | undefined {
  const { canvas, page, panels, line } = setting
  const px = canvas.resolution
  const title = measureTitle(setting)
  const titleLines = Math.max(title.lines.length, panels[0].chart.titleLines ?? 0)
  const titleHeight = titleLines * title.font.size * page.lineHeight * px
  const stripTop = title.top - titleHeight - (titleHeight > 0 ? 0.3 * line : 0)
  const bottom = measureBottom(setting)
  const headers = rows.map((count, i) => {
    const gaps = BELOW_HEADER + (i === 0 ? 0 : ABOVE_HEADER)
    const panel = panels[i]
    return (count + gaps) * line + (panel === undefined ? 0 : measurePowers(panel)) * px
  })
  const stripBottom = stripTop - strip.height * px
  const free = stripBottom - bottom.edge - headers.reduce((sum, height) => sum + height, 0)
  let top = stripBottom
  const plots = panels.map(({ share }, i): PlotFrame => {
    const header = top - (i === 0 ? 0 : ABOVE_HEADER * line)
    const upper = Math.round(top - (headers[i] ?? 0))
    top = upper - free * share
    return { header, frame: frameBox({ ...sides, top: upper, bottom: Math.round(top) }, setting) }
  })
  const isTooSmall = plots.some(({ frame: { box } }) => box.top - box.bottom < page.lowestPlot * px)
  if (isTooSmall || sides.right - sides.left < page.lowestPlot * px) return undefined
  return { title, strip: stripBottom, plots, label: bottom.label }
}

/** Gaps above and below the rows of a header, in lines; the labels of the top tics rise into the lower one. */
const ABOVE_HEADER = 0.5
const BELOW_HEADER = 0.45

/** The height of digits as a multiple of their size: that of DejaVu Sans. */
const DIGIT = 0.73

/** Measure in pixels how far the powers of labels beside a plot rise above its other digits. */
function measurePowers({ chart, axes }: Panel): number {
  const runs = [axes.y, axes.y2].flatMap((axis) =>
    [...(axis?.listed ?? []), ...(axis?.tics ?? [])].flatMap(({ label }) => label?.lines[0] ?? []),
  )
  const rises = runs.map(({ rise = 0, scale = 1 }) => rise + DIGIT * scale - DIGIT)
  return Math.max(0, ...rises) * chart.terminal.font.size
}

/** A title is larger than a text. */
const TITLE_SCALE = 1.125

function measureTitle({ canvas, page, panels }: PageSetting): PageFrame['title'] {
  const { chart } = panels[0]
  const top = canvas.height - page.padding * canvas.resolution
  return { ...wrapTitle(chart, canvas, page), top }
}

/** Break the title of a chart for pages into lines that its picture has room for. */
export function wrapTitle(
  { title, terminal: { font } }: Chart,
  canvas: Canvas,
  page: PageTheme,
): { readonly lines: readonly string[]; readonly font: Font } {
  const titleFont = {
    family: `${font.family} bold`,
    size: Math.max(page.titleSize, font.size * TITLE_SCALE),
  }
  const width = canvas.width / canvas.resolution - 2 * page.padding
  const text = title?.text ?? ''
  return { lines: text === '' ? [] : wrapToWidth(text, titleFont, width), font: titleFont }
}

/**
 * Measure what stands below the plots: the x axis's tics with their labels, which may be rotated, and its
 * label.
 */
function measureBottom({ canvas, page, panels, font, line }: PageSetting): {
  readonly edge: number
  readonly label: number
} {
  const padding = page.padding * 0.75 * canvas.resolution
  const { axes, stacked } = panels[0].chart
  const { x } = axes
  if (stacked?.isAbove === true) return { edge: padding, label: padding }
  const hasLabel = (x.label?.text ?? '') !== ''
  const label = padding + line / 2
  const above = hasLabel ? padding + line : padding
  if (x.tics === undefined) return { edge: above, label }
  const labels = [...(panels[0].axes.x?.listed ?? []), ...(panels[0].axes.x?.tics ?? [])]
  const heights = labels.map((tic) => {
    const lines = tic.label?.lines ?? []
    const angle = ((x.tics?.rotate ?? 0) * Math.PI) / 180
    const width = measureLines(lines, font) * canvas.resolution
    // Lines of a label stand farther apart than those of other texts.
    const below = Math.max(0, lines.length - 1) * canvas.lineHeight
    return Math.abs(Math.sin(angle)) * width + line + below
  })
  const room = Math.max(line, ...heights)
  return { edge: above + room + canvas.lineHeight - line / 2 + TIC * canvas.tic, label }
}

/** Length of the x axis's tics, as a multiple of gnuplot's. */
const TIC = 0.4

function frameBox(box: Box, { canvas }: PageSetting): Frame {
  const none = { x: 0, y: 0, x2: 0, y2: 0 }
  const ticLength = { ...none, x: Math.trunc(TIC * canvas.tic) }
  return {
    box,
    key: undefined,
    colorShift: 0,
    circleRoom: 0,
    titleRise: 0,
    ticLength,
    ticRoom: none,
    labelRoom: none,
  }
}
