import type { Box } from '../gnuplot/canvas.ts'
import type { Axis } from '../chart.ts'
import type { AreaMark } from '../drawing.ts'
import { findPaint } from '../gnuplot/marks/line-styles.ts'
import { parseText } from '../gnuplot/marks/parse-enhanced.ts'
import type { CurveMark } from '../gnuplot/curves/curve-mark.ts'
import type { AnchoredText } from '../gnuplot/marks/text-marks.ts'
import { chooseBox } from './choose-box.ts'
import { layOutColorKey, readColorKey, type ColorKey } from './page-color-key.ts'
import { wrapToWidth } from './fit-text.ts'
import { measureWidth } from './estimate-width.ts'
import { mayStandAtEnds, placeAtEnds } from './page-ends.ts'
import type { PageFrame, PageSetting, PlotFrame, Sides } from './page-frame.ts'
import {
  breakKey,
  isPlaced,
  layOutEntries,
  layOutTitles,
  listCorners,
  measureKeyBox,
  measureKeyRow,
  placeInBox,
  readKey,
  type PageKey,
} from './page-key.ts'
import type { PageItem } from './page-objects.ts'
import type { Panel } from './page-panels.ts'

/** Where a key stands: its titles at the ends of their curves, beside the captions, over the plot, or in rows above it. */
type KeyPlace = 'ends' | 'beside' | 'inside' | 'above'

/** What is tried, in this order, until no curve is covered. */
export type KeyAttempt = 'ends' | 'free' | 'above'

/** The rows above a plot: the captions of its axes, and the key unless it stands over the plot. */
export interface Header {
  readonly left: readonly string[]
  readonly right: readonly string[]
  readonly key: PageKey | undefined
  readonly keyPlace: KeyPlace
  /** The key of colours, in the last row. */
  readonly colors: ColorKey | undefined
  readonly rows: number
}

/** Read the header of a plot. A key without a set position stands beside the captions if it fits there. */
export function readHeader(panel: Panel, setting: PageSetting, keyPlace: KeyAttempt): Header {
  const header = readTextHeader(panel, setting, keyPlace)
  const colors = readColorKey(panel, setting.colorAxis)
  return { ...header, colors, rows: header.rows + (colors === undefined ? 0 : 1) }
}

function readTextHeader(
  panel: Panel,
  setting: PageSetting,
  keyPlace: KeyAttempt,
): Omit<Header, 'colors'> {
  const { canvas, page } = setting
  const key = readKey(panel, setting)
  const width = canvas.width / canvas.resolution - 2 * page.padding
  const { y, y2 } = panel.chart.axes
  const hasBoth = isNamed(y) && isNamed(y2)
  const left = wrapCaption(y, setting, hasBoth ? width / 2 - page.gap : width)
  const right = wrapCaption(y2, setting, hasBoth ? width / 2 - page.gap : width)
  const captions = Math.max(left.length, right.length)
  const bare = { left, right, key }
  if (key === undefined) return { ...bare, keyPlace: 'inside', rows: captions }
  if (keyPlace === 'ends' && mayStandAtEnds(panel, key)) {
    return { ...bare, keyPlace: 'ends', rows: captions }
  }
  const px = canvas.resolution
  const used = measureCaptions([...left, ...right], setting) + 3 * page.gap
  const isShort = right.length === 0 && left.length <= 1
  if (isPlaced(key.key)) return { ...bare, keyPlace: 'inside', rows: captions }
  if (isShort && used * px + measureKeyRow(key) <= width * px) {
    return { ...bare, keyPlace: 'beside', rows: 1 }
  }
  const isInside = key.key.region === 'inside' && keyPlace !== 'above'
  if (isInside) return { ...bare, keyPlace: 'inside', rows: captions }
  return { ...bare, keyPlace: 'above', rows: captions + breakKey(key, width * px).length }
}

function isNamed({ label }: Axis): boolean {
  return (label?.text ?? '') !== ''
}

function wrapCaption({ label }: Axis, { font }: PageSetting, width: number): readonly string[] {
  const text = label?.text ?? ''
  return text === '' ? [] : wrapToWidth(text, font, width)
}

function measureCaptions(lines: readonly string[], { font }: PageSetting): number {
  return Math.max(0, ...lines.map((line) => measureWidth(line, font)))
}

/** Where a header is laid out, and the curves that its key should not cover. */
interface HeaderPlace {
  readonly place: PlotFrame
  /** The marks of each plot, by its number. */
  readonly curves: readonly (readonly CurveMark[])[]
  readonly setting: PageSetting
}

/** A header's marks, and the part of the plot that its key covers. */
interface LaidOutHeader {
  readonly items: readonly PageItem[]
  readonly keyBox: Box | undefined
  /** Whether the key covers curves although the chart does not set its position. */
  readonly isCovered: boolean
}

/** Lay out the captions and the key of a plot. */
export function layOutHeader(header: Header, at: HeaderPlace): LaidOutHeader {
  const { colors } = header
  if (colors === undefined) return layOutTextHeader(header, at)
  const { place, setting } = at
  const laid = layOutTextHeader({ ...header, rows: header.rows - 1 }, at)
  const left = setting.page.padding * setting.canvas.resolution
  const middle = place.header - (header.rows - 0.5) * setting.line
  return { ...laid, items: [...laid.items, ...layOutColorKey(colors, { left, middle }, setting)] }
}

function layOutTextHeader(header: Header, { place, curves, setting }: HeaderPlace): LaidOutHeader {
  const { key, keyPlace } = header
  const captions = layOutCaptions(header, place, setting)
  const free = { items: captions, keyBox: undefined, isCovered: false }
  if (key === undefined) return free
  if (keyPlace === 'ends') {
    const boxes = placeAtEnds(key, { box: place.frame.box, curves, setting })
    if (boxes === undefined) return { ...free, isCovered: true }
    return {
      ...free,
      items: [...captions, ...boxes.flatMap(cover), ...layOutTitles(key, boxes, setting)],
    }
  }
  if (keyPlace === 'inside') {
    const size = measureKeyBox(key, setting.line)
    const chosen = chooseBox(listCorners(key, place.frame.box, size), curves.flat())
    if (chosen === undefined) return free
    const { box, covered } = chosen
    const entries = layOutEntries(key, placeInBox(key, box, setting.line), setting)
    const isTooLarge = box.left < place.frame.box.left || box.bottom < place.frame.box.bottom
    const isCovered = !isPlaced(key.key) && (covered > 0 || isTooLarge)
    const isSolid = key.key.opaque || !isPlaced(key.key)
    return {
      items: [...captions, ...(isSolid ? cover(box) : []), ...entries],
      keyBox: box,
      isCovered,
    }
  }
  const rows = placeInRows(header, key, { place, curves, setting })
  const boxes = rows.map(([x, y], i): Box => {
    const width = key.entries[i]?.width ?? 0
    return { left: x, right: x + width, bottom: y - setting.line / 2, top: y + setting.line / 2 }
  })
  const entries = layOutEntries(key, rows, setting)
  return { ...free, items: [...captions, ...boxes.flatMap(cover), ...entries] }
}

/** Cover the lines of events behind a text. */
function cover({ left, right, bottom, top }: Box): AreaMark[] {
  const points = [left, bottom, right, bottom, right, top, left, top].map(Math.round)
  return [{ kind: 'area', ink: 'background', points }]
}

function placeInRows(
  { keyPlace, left, rows }: Header,
  key: PageKey,
  { place, setting }: HeaderPlace,
): (readonly [x: number, y: number])[] {
  const { canvas, page, line } = setting
  const px = canvas.resolution
  const start = page.padding * px
  const caption = measureCaptions(left, setting) * px
  const isBeside = keyPlace === 'beside'
  const first = isBeside ? start + (caption === 0 ? 0 : caption + 3 * key.gap) : start
  const lines = isBeside ? [key.entries] : breakKey(key, canvas.width - 2 * start)
  const keyRow = isBeside ? 0 : rows - lines.length
  // The key stands above the captions, which belong next to their axes.
  const top = isBeside ? keyRow : 0
  return lines.flatMap((entries, row) => {
    let x = first
    return entries.map(({ width }) => {
      const at = [x, place.header - (top + row + 0.5) * line] as const
      x += width + 2 * key.gap
      return at
    })
  })
}

function layOutCaptions(
  { left, right, rows, keyPlace }: Header,
  { header }: PlotFrame,
  setting: PageSetting,
): PageItem[] {
  const { canvas, page, line } = setting
  const px = canvas.resolution
  const below = keyPlace === 'above' ? rows - Math.max(left.length, right.length) : 0
  const set = (text: string, row: number, anchor: 'start' | 'end'): PageItem[] => {
    const x = anchor === 'start' ? page.padding * px : canvas.width - page.padding * px
    const y = Math.round(header - (below + row + 0.5) * line)
    const width = Math.round(measureCaptions([text], setting) * px)
    const [from, to] = anchor === 'start' ? [x, x + width] : [x - width, x]
    return [
      ...cover({ left: from, right: to, bottom: y - line / 2, top: y + line / 2 }),
      createText([text], { x, y, anchor }, setting),
    ]
  }
  return [
    ...left.flatMap((text, row) => set(text, row, 'start')),
    ...right.flatMap((text, row) => set(text, row, 'end')),
  ]
}

function createText(
  lines: readonly string[],
  place: Pick<AnchoredText, 'x' | 'y' | 'anchor'>,
  { font, page }: PageSetting,
): AnchoredText {
  const { ink } = findPaint({ kind: 'rgb', hex: page.mutedColor, opacity: 1 })
  return {
    kind: 'placed-text',
    lines: lines.map((text) => [{ text }]),
    font,
    ink,
    rotate: 0,
    centred: false,
    ...place,
  }
}

/** Lay out the title at the left, and the label of the x axis below the plots. */
export function layOutPageTexts(
  frame: PageFrame,
  sides: Sides,
  setting: PageSetting,
): AnchoredText[] {
  const { canvas, page, panels, font } = setting
  const px = canvas.resolution
  const { lines, font: titleFont, top } = frame.title
  const step = titleFont.size * page.lineHeight * px
  const { label } = panels[0].chart.axes.x
  const middle = Math.round((sides.left + sides.right) / 2)
  const place = { x: middle, y: Math.round(frame.label), anchor: 'middle' as const }
  return [
    ...lines.map((text, row): AnchoredText => {
      return {
        kind: 'placed-text',
        lines: parseText(text, titleFont, panels[0].chart.title?.enhanced),
        font: titleFont,
        x: page.padding * px,
        y: Math.round(top - (row + 0.5) * step),
        anchor: 'start',
        rotate: 0,
        centred: false,
      }
    }),
    ...(label === undefined || label.text === '' || panels[0].chart.stacked?.isAbove === true
      ? []
      : [createText(wrapToWidth(label.text, font, canvas.width / px).slice(0, 1), place, setting)]),
  ]
}
