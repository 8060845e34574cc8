import type { ChartEvent, Font } from '../chart.ts'
import { shortenTexts } from './fit-text.ts'
import { measureWidth } from './estimate-width.ts'
import { placeFlags, type EventText } from './place-flags.ts'
import { placeVerticalTexts } from './place-vertical-texts.ts'

/** The strip of event texts above the plots; lengths are in pixels. */
export interface EventStrip {
  readonly height: number
  readonly texts: readonly PlacedEvent[]
  /** Number of events whose texts have no room. */
  readonly left: number
  /** Number of texts that were shortened. */
  readonly shortened: number
}

/** The text of an event. `x` and `y` are its start or end at half its height, from the strip's bottom. */
export interface PlacedEvent {
  readonly index: number
  readonly text: string
  readonly x: number
  readonly y: number
  readonly rotate: 0 | 90
  /** Which end of the text is at its position: texts left of their lines end there. */
  readonly anchor: 'start' | 'end'
  /** The upper end of the event's line, up to the text. */
  readonly line: readonly (readonly [x: number, y: number])[]
}

/** Where the texts of events may stand; lengths are in pixels. */
export interface StripSetting {
  readonly font: Font
  /** The edges of the canvas inside its padding. */
  readonly left: number
  readonly right: number
  readonly gap: number
  readonly lineHeight: number
  readonly rows: number
  /** Largest height of vertical texts. */
  readonly height: number
}

const EMPTY: EventStrip = { height: 0, texts: [], left: 0, shortened: 0 }

/** Height at the strip's bottom in which the lines of vertical texts bend, in pixels. */
const BEND = 12

/**
 * Place the texts of events above the plots: horizontally in a few rows if they fit, otherwise vertically
 * side by side. No text overlaps another.
 *
 * @param places x of the events on the canvas in pixels
 */
export function placeEvents(
  events: readonly ChartEvent[],
  places: readonly number[],
  setting: StripSetting,
): EventStrip {
  if (events.length === 0) return EMPTY
  return placeInRows(events, places, setting) ?? placeSideBySide(events, places, setting)
}

function placeInRows(
  events: readonly ChartEvent[],
  places: readonly number[],
  setting: StripSetting,
): EventStrip | undefined {
  const { font, left, right, gap, lineHeight } = setting
  const texts = shortenTexts(
    events.map(({ text }) => text),
    font,
    right - left,
  )
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

function placeSideBySide(
  events: readonly ChartEvent[],
  places: readonly number[],
  { font, left, right, lineHeight, height }: StripSetting,
): EventStrip {
  const half = lineHeight / 2
  const vertical = placeVerticalTexts(
    places,
    { left: left + half, right: right - half },
    lineHeight,
  )
  const texts = shortenTexts(
    events.map(({ text }) => text),
    font,
    height - BEND,
  )
  const shown = vertical.map(({ index }) => texts[index] ?? '')
  const longest = Math.max(0, ...shown.map((text) => measureWidth(text, font)))
  return {
    height: BEND + longest,
    left: events.length - vertical.length,
    shortened: countShortened(texts, events),
    texts: vertical.map(({ index, x }): PlacedEvent => {
      const at = places[index] ?? 0
      const line = [[at, 0] as const, [x, BEND - 4] as const]
      return { index, text: texts[index] ?? '', x, y: BEND, rotate: 90, anchor: 'start', line }
    }),
  }
}

function countShortened(texts: readonly string[], events: readonly ChartEvent[]): number {
  return texts.filter((text, index) => text !== events[index]?.text).length
}
