import type { Box, Canvas } from '../gnuplot/canvas.ts'
import type { Font, Key, Plot } from '../chart.ts'
import { layOutKeySample } from '../gnuplot/frame/key-samples.ts'
import { measureKey } from '../gnuplot/frame/key-size.ts'
import type { CurveMark } from '../gnuplot/curves/curve-mark.ts'
import { parseText } from '../gnuplot/marks/parse-enhanced.ts'
import type { AnchoredText } from '../gnuplot/marks/text-marks.ts'
import { shortenText } from './fit-text.ts'
import { measureLines } from './estimate-width.ts'
import type { PageSetting } from './page-frame.ts'
import type { Panel } from './page-panels.ts'

/** The entry of a plot in a key; its width is in device units. */
interface KeyEntry {
  readonly index: number
  readonly plot: Plot
  readonly width: number
}

/** A key with its entries, before it is placed; lengths in device units. */
export interface PageKey {
  readonly key: Key
  readonly entries: readonly KeyEntry[]
  readonly sample: number
  readonly gap: number
}

/** The left end and the vertical middle of each entry. */
export type EntryPlaces = readonly (readonly [x: number, y: number])[]

/** The plots of a key, and how many points each of them has. */
interface KeyedPlots {
  readonly chart: Pick<Panel['chart'], 'key' | 'plots'>
  readonly found: { readonly points: readonly Pick<Panel['found']['points'][number], 'valid'>[] }
}

/** Read the key of a plot; `undefined` without one, or when no plot has a title. */
export function readKey(
  { chart, found }: KeyedPlots,
  setting: Pick<PageSetting, 'canvas' | 'page' | 'font'>,
): PageKey | undefined {
  const { canvas, page, font } = setting
  const { key } = chart
  if (key === undefined) return undefined
  const px = canvas.resolution
  const entries = chart.plots.flatMap((plot, index): KeyEntry[] => {
    if ((plot.title ?? '') === '' || found.points[index]?.valid === 0) return []
    const sample = page.sampleWidth + page.gap
    const fitting = fitTitle(plot, font, canvas.width / px - 2 * page.padding - sample - page.gap)
    const text = measureLines(parseText(fitting.title ?? '', font, plot.titleEnhanced), font)
    return [{ index, plot: fitting, width: (sample + text) * px }]
  })
  if (entries.length === 0) return undefined
  return { key, entries, sample: page.sampleWidth * px, gap: page.gap * px }
}

/** Shorten a title to one line that fits; a title with markup stays as it is. */
function fitTitle(plot: Plot, font: Font, width: number): Plot {
  if (plot.titleEnhanced === true) return plot
  const line = (plot.title ?? '').replaceAll('\n', ' ')
  return { ...plot, title: shortenText(line, font, width) }
}

/** Measure the width of a key with all entries in one row, in device units. */
export function measureKeyRow({ entries, gap }: PageKey): number {
  return entries.reduce((sum, { width }) => sum + width, 2 * gap * (entries.length - 1))
}

/** Break the entries of a key into rows of at most a width; a wider entry has a row of its own. */
export function breakKey(
  { entries, gap }: PageKey,
  width: number,
): readonly (readonly KeyEntry[])[] {
  const rows: KeyEntry[][] = []
  let free = -1
  for (const entry of entries) {
    if (entry.width > free) {
      rows.push([])
      free = width
    }
    rows.at(-1)?.push(entry)
    free -= entry.width + 2 * gap
  }
  return rows
}

/** Measure a key that stands over the plot, with its entries below each other. */
export function measureKeyBox(
  { entries, gap }: PageKey,
  line: number,
): {
  readonly width: number
  readonly height: number
} {
  const widest = Math.max(...entries.map(({ width }) => width))
  return { width: Math.round(widest + gap), height: Math.round(entries.length * line + gap / 2) }
}

/**
 * List the boxes in which a key may stand over a plot: its corners, or only the position that the chart
 * sets.
 */
export function listCorners(
  { key, gap }: PageKey,
  box: Box,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Box[] {
  const inset = Math.round(gap / 2)
  const lefts = { left: box.left + inset, right: box.right - inset - width, center: 0 }
  const bottoms = { top: box.top - inset - height, bottom: box.bottom + inset, center: 0 }
  lefts.center = Math.round((box.left + box.right - width) / 2)
  bottoms.center = Math.round((box.bottom + box.top - height) / 2)
  const place = (left: number, bottom: number): Box => {
    return { left, right: left + width, bottom, top: bottom + height }
  }
  if (isPlaced(key)) return [place(lefts[key.horizontal], bottoms[key.vertical])]
  return (['right', 'left'] as const).flatMap((horizontal) =>
    (['top', 'bottom'] as const).map((vertical) => place(lefts[horizontal], bottoms[vertical])),
  )
}

/** Whether a chart sets a position over the plot; gnuplot's default, top right, does not count as set. */
export function isPlaced({ region, horizontal, vertical }: Key): boolean {
  return region === 'inside' && (horizontal !== 'right' || vertical !== 'top')
}

/** Place the entries of a key below each other in a box. */
export function placeInBox({ entries, gap }: PageKey, box: Box, line: number): EntryPlaces {
  return entries.map((_, i) => [box.left + gap / 2, box.top - gap / 4 - (i + 0.5) * line])
}

/** Lay out the titles of a key alone, each in a box at its curve. */
export function layOutTitles(
  { entries, gap }: PageKey,
  boxes: readonly Box[],
  { font }: { readonly font: Font },
): AnchoredText[] {
  return entries.flatMap(({ plot }, i) => {
    const box = boxes[i]
    if (box === undefined) return []
    const middle = Math.round((box.bottom + box.top) / 2)
    return [layOutTitle(plot, font, { x: box.left + gap / 2, y: middle })]
  })
}

function layOutTitle(
  plot: Plot,
  font: Font,
  at: { readonly x: number; readonly y: number },
): AnchoredText {
  return {
    kind: 'placed-text',
    lines: parseText(plot.title ?? '', font, plot.titleEnhanced),
    font,
    ...at,
    anchor: 'start',
    rotate: 0,
    centred: true,
  }
}

/** Lay out the entries of a key: the sample of each curve, and its title. */
export function layOutEntries(
  { key, entries, sample, gap }: PageKey,
  places: EntryPlaces,
  { canvas, font }: { readonly canvas: Canvas; readonly font: Font },
): (CurveMark | AnchoredText)[] {
  const box = { left: 0, right: canvas.width, bottom: 0, top: canvas.height }
  const size = { ...measureKey(key, [], { canvas, room: box }), sampleWidth: sample }
  const level = { ...key, reverse: false, font: {} }
  return entries.flatMap(({ plot, index }, i) => {
    const [left = 0, middle = 0] = places[i] ?? []
    const [x, y] = [Math.round(left), Math.round(middle)]
    const drawn = layOutKeySample({ plot, index, canvas }, { key: level, size, box }, { x, y })
    const text = layOutTitle(plot, font, { x: x + sample + gap, y })
    return [...drawn.before, ...drawn.after, text]
  })
}
