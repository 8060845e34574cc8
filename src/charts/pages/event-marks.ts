import type { Chart } from '../chart.ts'
import type { PathMark, Polyline } from '../drawing.ts'
import { findStroke } from '../gnuplot/marks/line-styles.ts'
import type { Scale } from '../gnuplot/ranges/scale.ts'
import type { AnchoredText } from '../gnuplot/marks/text-marks.ts'
import type { PageFrame, PageSetting, Sides } from './page-frame.ts'
import { placeEvents, type EventStrip } from './place-events.ts'

/** Place the texts of a chart's events above its plots. */
export function placeChartEvents(
  events: Chart['events'] = [],
  x: Scale,
  { canvas, page, font, line }: PageSetting,
): EventStrip {
  const px = canvas.resolution
  return placeEvents(
    events,
    events.map((event) => x(event.x) / px),
    {
      font,
      left: page.padding,
      right: canvas.width / px - page.padding,
      gap: page.gap,
      lineHeight: line / px,
      rows: page.eventRows,
      height: (page.eventShare * canvas.height) / px,
    },
  )
}

/** List the events within the range of the x axis. */
export function listShown(events: Chart['events'] = [], x: Scale, sides: Sides): Chart['events'] {
  return events.filter((event) => x(event.x) >= sides.left && x(event.x) <= sides.right)
}

/** Lay out the lines of events, from the bottom of the lowest plot up to their texts. */
export function layOutEventLines(
  { events = [], x, strip }: EventPlaces,
  frame: PageFrame,
  { canvas, page }: PageSetting,
): PathMark[] {
  const px = canvas.resolution
  const bottom = frame.plots.at(-1)?.frame.box.bottom ?? 0
  const lines = events.map((event, index): Polyline => {
    const place = x(event.x)
    const text = strip.texts.find((one) => one.index === index)
    const way = (text?.line ?? []).flatMap(([left, up]) => [
      Math.round(left * px),
      Math.round(frame.strip + up * px),
    ])
    const end = text === undefined ? [place, frame.plots[0]?.frame.box.top ?? 0] : way
    return { points: [place, bottom, ...end], closed: false }
  })
  return lines.length === 0 ? [] : [{ kind: 'path', ...findStroke(page.eventLine), lines }]
}

/** A chart's events with the scale and the strip that place them. */
export interface EventPlaces {
  readonly events: Chart['events']
  readonly x: Scale
  readonly strip: EventStrip
}

/** Lay out the texts of events. */
export function layOutEventTexts(
  { texts }: EventStrip,
  frame: PageFrame,
  { canvas, font }: PageSetting,
): AnchoredText[] {
  const px = canvas.resolution
  return texts.map(({ text, x, y, rotate, anchor }) => ({
    kind: 'placed-text',
    lines: [[{ text }]],
    font,
    x: Math.round(x * px),
    y: Math.round(frame.strip + y * px),
    anchor,
    rotate,
    centred: false,
  }))
}

/** Describe in words how many texts were omitted or shortened; empty if none. */
export function describeStrip({ left, shortened }: EventStrip): string {
  const say = (count: number, one: string, more: string): string[] =>
    count === 0 ? [] : [`${String(count)} ${count === 1 ? one : more}.`]
  return [
    ...say(
      left,
      'label does not fit and is shown as a line only',
      'labels do not fit and are shown as lines only',
    ),
    ...say(shortened, 'label is shortened', 'labels are shortened'),
  ].join(' ')
}
