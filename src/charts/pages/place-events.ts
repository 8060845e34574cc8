import type { ChartEvent, Font } from '../chart.ts'
import { shortenText } from './fit-text.ts'
import { measureWidth } from './estimate-width.ts'
import { placeFlags, type EventText } from './place-flags.ts'
import { placeUpright } from './place-upright.ts'

/** Where the texts of a chart's events go, in pixels. */
export interface EventStrip {
  /** Above the plots. */
  readonly height: number
  readonly texts: readonly PlacedEvent[]
  /** Events whose texts have no room. */
  readonly left: number
  /** Texts that end with `…`. */
  readonly shortened: number
}

/** The text of an event; `x` and `y` are the start or end of the middle of its height, from the strip's bottom. */
export interface PlacedEvent {
  readonly index: number
  readonly text: string
  readonly x: number
  readonly y: number
  readonly rotate: 0 | 90
  /** What of the text is at its place: texts left of their lines end there. */
  readonly anchor: 'start' | 'end'
  /** Where the event's line ends, the last point being at the text. */
  readonly line: readonly (readonly [x: number, y: number])[]
}

/** What the texts of events are placed in, in pixels. */
export interface StripSetting {
  readonly font: Font
  /** Of the canvas, less its padding. */
  readonly left: number
  readonly right: number
  readonly gap: number
  readonly lineHeight: number
  readonly rows: number
  /** That upright texts may have. */
  readonly height: number
}

const EMPTY: EventStrip = { height: 0, texts: [], left: 0, shortened: 0 }

/** Above the strip's bottom, in which the lines of upright texts bend. */
const BEND = 12

/**
 * Place the texts of events above the plots: level in a few rows where they fit, upright beside each
 * other where they do not. None meets another.
 *
 * @param places of the events on the canvas
 */
export function placeEvents(
  events: readonly ChartEvent[],
  places: readonly number[],
  setting: StripSetting,
): EventStrip {
  if (events.length === 0) return EMPTY
  return placeLevel(events, places, setting) ?? placeBeside(events, places, setting)
}

function placeLevel(
  events: readonly ChartEvent[],
  places: readonly number[],
  setting: StripSetting,
): EventStrip | undefined {
  const { font, left, right, gap, lineHeight } = setting
  const texts = events.map(({ text }) => shortenText(text, font, right - left))
  const spans = texts.map((text, index): EventText => {
    return { x: places[index] ?? 0, width: measureWidth(text, font) }
  })
  const flags = placeFlags(spans, { left, right, gap: gap / 2 }, setting.rows)
  if (flags === undefined) return undefined
  const rows = Math.max(...flags.map(({ row }) => row)) + 1
  return {
    height: rows * lineHeight,
    left: 0,
    shortened: countShortened(texts, events),
    texts: flags.map(({ index, row, isOver, ...span }): PlacedEvent => {
      const at = places[index] ?? 0
      const line = [[at, (isOver ? row : row + 1) * lineHeight]] as const
      const anchor = isOver || span.right < at ? 'end' : 'start'
      const x = anchor === 'end' ? span.right : span.left
      return {
        index,
        text: texts[index] ?? '',
        x,
        y: (row + 0.5) * lineHeight,
        rotate: 0,
        anchor,
        line,
      }
    }),
  }
}

function placeBeside(
  events: readonly ChartEvent[],
  places: readonly number[],
  { font, left, right, lineHeight, height }: StripSetting,
): EventStrip {
  const half = lineHeight / 2
  const upright = placeUpright(places, { left: left + half, right: right - half }, lineHeight)
  const texts = events.map(({ text }) => shortenText(text, font, height - BEND))
  const shown = upright.map(({ index }) => texts[index] ?? '')
  const longest = Math.max(0, ...shown.map((text) => measureWidth(text, font)))
  return {
    height: BEND + longest,
    left: events.length - upright.length,
    shortened: countShortened(texts, events),
    texts: upright.map(({ index, x }): PlacedEvent => {
      const at = places[index] ?? 0
      const line = [[at, 0] as const, [x, BEND - 4] as const]
      return { index, text: texts[index] ?? '', x, y: BEND, rotate: 90, anchor: 'start', line }
    }),
  }
}

function countShortened(texts: readonly string[], events: readonly ChartEvent[]): number {
  return texts.filter((text, index) => text !== events[index]?.text).length
}
