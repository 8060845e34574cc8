import type { Terminal } from './chart.ts'
import type { ChartView } from './chart-view.ts'
import type { CommonKey } from './pages/common-key.ts'
import { sizeFont } from './pages/page-font.ts'
import { THEMES } from './pages/themes.ts'
import type { ThemeName } from './theme-names.ts'
import type { Drawing, Mark, TextMark } from './drawing.ts'

/** The size, the title and the description of a composed drawing. */
export interface CompositionFrame extends Pick<Drawing, 'id' | 'font' | 'about'> {
  readonly size: Pick<Terminal, 'width' | 'height' | 'resolution'>
  /** Printed above the panels; without one, no room is left for it. */
  readonly title: string | undefined
  /** A key between the title and the panels. */
  readonly key?: CommonKey | undefined
}

/** A grid of panels of equal size, filled from left to right, then downwards. */
export interface PanelGrid {
  readonly columns: number
  /** Whole pixels. */
  readonly width: number
  /** Whole pixels. */
  readonly height: number
  /** Of each row in whole pixels, where they are not all of that height. */
  readonly heights?: readonly number[]
  /** Pixels above the first row. */
  readonly top: number
}

/** Font size of a title above panels, and the height reserved for it, in pixels. */
const TITLE_SIZE = 14
const TITLE_ROOM = 30

/** How much larger the title is than those of panels for pages, in pixels. */
const ABOVE_TITLES = 2

/** The panels of a picture. */
interface Panels {
  readonly count: number
  readonly columns: number
  /** By default gnuplot's. */
  readonly theme: ThemeName | undefined
}

/** Divide a picture into a grid of `count` panels of equal size. */
export function divideFrame(
  { size, title, key }: Pick<CompositionFrame, 'size' | 'title' | 'key'>,
  { count, columns, theme }: Panels,
): PanelGrid {
  const top = findKeyTop({ size, title }, theme) + (key?.height ?? 0)
  return {
    columns,
    top,
    width: Math.floor(size.width / columns),
    height: Math.floor((size.height - top) / Math.ceil(count / columns)),
  }
}

/**
 * Place drawings of equal size and resolution side by side in one drawing. Their marks are moved to
 * their panel, and each panel keeps its own description.
 */
export function composeDrawings(
  frame: CompositionFrame,
  grid: PanelGrid,
  drawings: readonly Drawing[],
): Drawing {
  const { id, font, about, size } = frame
  const theme = drawings[0]?.theme
  const title = frame.title === undefined ? [] : [layOutTitle(frame, frame.title, theme)]
  const key = frame.key?.layOut(findKeyTop(frame, theme)) ?? []
  const marks: Mark[] = [...title, ...key]
  const views: ChartView[] = []
  const panels = drawings.map((drawing, index) => {
    const [x, y] = findCorner(index, frame, grid)
    const first = marks.length
    for (const mark of drawing.marks) marks.push(moveMark(mark, x, y))
    for (const view of drawing.views ?? []) views.push(moveView(view, x, y))
    return { about: drawing.about, first, count: drawing.marks.length }
  })
  return {
    id,
    font,
    about,
    ...size,
    marks,
    panels,
    views,
    ...(theme === undefined ? {} : { theme }),
  }
}

/** Find the lower left corner of a panel in device units. */
function findCorner(
  index: number,
  { size }: CompositionFrame,
  { columns, width, height, heights, top }: PanelGrid,
): readonly [x: number, y: number] {
  const row = Math.floor(index / columns)
  const whole = Math.trunc(size.height * size.resolution)
  const above = heights?.slice(0, row + 1).reduce((sum, one) => sum + one, 0) ?? (row + 1) * height
  const bottom = (top + above) * size.resolution
  return [(index % columns) * width * size.resolution, whole - bottom]
}

/** Find how far below the upper edge a key may begin, in whole pixels: under the title. */
function findKeyTop(
  { size, title }: Pick<CompositionFrame, 'size' | 'title'>,
  theme: ThemeName | undefined,
): number {
  return title === undefined ? 0 : findTitleRoom(size, theme)
}

/** Find the height of the row of the title in whole pixels. */
function findTitleRoom({ width }: CompositionFrame['size'], theme: ThemeName = 'gnuplot'): number {
  const { font } = THEMES[theme]
  return Math.ceil(TITLE_ROOM * (sizeFont(THEMES[theme], width).size / font.size))
}

/** Place the title above the panels: in the middle as gnuplot does, or, for pages, level with the panels' titles and larger. */
function layOutTitle(
  { size, font }: CompositionFrame,
  title: string,
  theme: ThemeName = 'gnuplot',
): TextMark {
  const { width, height, resolution } = size
  const { page, font: pageFont } = THEMES[theme]
  const room = findTitleRoom(size, theme)
  const place =
    page === undefined
      ? { x: width / 2, anchor: 'middle' as const, font: { ...font, size: TITLE_SIZE } }
      : {
          x: page.padding,
          anchor: 'start' as const,
          font: {
            family: `${pageFont.family} bold`,
            size:
              page.titleSize * (sizeFont(THEMES[theme], width).size / pageFont.size) + ABOVE_TITLES,
          },
        }
  return {
    kind: 'text',
    ink: 'foreground',
    ...place,
    x: Math.trunc(place.x * resolution),
    y: Math.trunc((height - room + (room - place.font.size) / 2) * resolution),
    rotate: 0,
    runs: [{ text: title.replaceAll('\n', ' ') }],
  }
}

function moveView(view: ChartView, x: number, y: number): ChartView {
  const { left, right, bottom, top } = view.box
  return { ...view, box: { left: left + x, right: right + x, bottom: bottom + y, top: top + y } }
}

function moveMark(mark: Mark, x: number, y: number): Mark {
  const move = (points: readonly number[]): readonly number[] =>
    points.map((value, i) => value + (i % 2 === 0 ? x : y))
  switch (mark.kind) {
    case 'path':
      return {
        ...mark,
        lines: mark.lines.map(({ points, closed }) => ({ points: move(points), closed })),
      }
    case 'area':
    case 'symbol':
      return { ...mark, points: move(mark.points) }
    case 'text':
      return { ...mark, x: mark.x + x, y: mark.y + y }
    case 'image':
      return {
        ...mark,
        left: mark.left + x,
        right: mark.right + x,
        bottom: mark.bottom + y,
        top: mark.top + y,
      }
  }
}
