import type { Box, Canvas } from '../canvas.ts'
import type { Coordinate, Key, LineStyle, Plot } from '../../chart.ts'
import type { DevicePoint } from '../device-point.ts'
import { clipLines, clipOutline } from '../marks/clip-lines.ts'
import type { AreaMark, Ink, PathMark } from '../../drawing.ts'
import type { KeySize } from './key-size.ts'
import { findLinePaint, findPaint, findStroke } from '../marks/line-styles.ts'
import { parseText } from '../marks/parse-enhanced.ts'
import type { AnchoredText } from '../marks/text-marks.ts'

/** A key with its size and its box. */
export interface PlacedKey {
  readonly key: Key
  readonly size: KeySize
  readonly box: Box
}

/** The place of an entry in device units: x between its text and its sample, y in the middle of its row. */
export interface KeyEntryPlace {
  readonly x: number
  readonly y: number
}

/** What the entries of a key depend on. */
interface EntrySetting {
  readonly isShown: (plot: number) => boolean
  /** Finds a place in device units. */
  readonly findPoint: (at: Coordinate) => DevicePoint
}

/** Lay out a key's title, its outline and the line below its title. */
export function layOutKeyFrame(
  { key, size, box }: PlacedKey,
  canvas: Canvas,
): (PathMark | AnchoredText)[] {
  const lift = Math.trunc(((size.titleLines - 1) * size.lineHeight) / 2)
  const marks: (PathMark | AnchoredText)[] = []
  if (key.title !== undefined && size.titleLines > 0) {
    const [across, up] = key.title.offset ?? [0, 0]
    const place = {
      left: { x: box.left + canvas.charWidth, anchor: 'start' },
      right: { x: box.right - canvas.charWidth, anchor: 'end' },
      center: { x: Math.trunc((box.left + box.right) / 2), anchor: 'middle' },
    } as const
    const { x, anchor } = place[key.titleSide ?? 'center']
    marks.push({
      kind: 'placed-text',
      lines: parseText(key.title.text, size.titleFont, key.title.enhanced),
      font: size.titleFont,
      ink: findPaint(key.title.color).ink,
      x: x + Math.trunc(across * canvas.charWidth),
      y: box.top - Math.trunc(size.titleHeight / 2) + lift + Math.trunc(up * canvas.lineHeight),
      anchor,
      rotate: 0,
      centred: false,
    })
  }
  if (key.box) marks.push(...layOutKeyBox({ key, size, box }, canvas))
  return marks
}

const BLACK: LineStyle = { type: -1, width: 1 }

function layOutKeyBox({ key, size: { titleHeight }, box }: PlacedKey, canvas: Canvas): PathMark[] {
  const rule = { kind: 'path', ...findStroke(key.boxLine ?? BLACK) } as const
  const { left, right, bottom, top } = box
  const corners = [left, bottom, left, top, right, top, right, bottom]
  const outline: PathMark = { ...rule, lines: clipOutline(corners, canvas) }
  if (titleHeight === 0) return [outline]
  const y = top - titleHeight
  return [outline, { ...rule, lines: clipLines([[left, y, right, y]], canvas) }]
}

/** Lay out the background with which an opaque key covers the curves. */
export function layOutKeyBackground({ box: { left, right, bottom, top } }: PlacedKey): AreaMark {
  return {
    kind: 'area',
    ink: 'background',
    points: [left, bottom, right, bottom, right, top, left, top],
  }
}

/**
 * Place the entries of a key, one for each titled plot that is shown; columns are filled from top to bottom.
 * Entries that stand elsewhere have no row, but count for the rows of a column (gnuplot 5.4).
 */
export function placeKeyEntries(
  { key, size, box }: PlacedKey,
  plots: readonly Plot[],
  { isShown, findPoint }: EntrySetting,
): ReadonlyMap<number, KeyEntryPlace> {
  const first = Math.trunc(box.top - size.titleHeight - ((key.height + 1) * size.rowHeight) / 2)
  // An inverted key has all of its extra height at the top.
  const last = box.bottom + Math.trunc(size.rowHeight / 2)
  const places = new Map<number, KeyEntryPlace>()
  let [column, row, count] = [0, 0, 0]
  const advance = (): void => {
    count += 1
    row += 1
    if (count < size.rows) return
    column += 1
    row = 0
    count = 0
  }
  plots.forEach(({ title, isTitleHidden, isKeyDivided, titlePlace }, plot) => {
    if (!isShown(plot)) return
    if (isKeyDivided === true && row > 0) advance()
    if (title === undefined || title === '' || isTitleHidden === true) return
    if (titlePlace?.kind === 'at') {
      const { x, y } = findPoint(titlePlace.at)
      places.set(plot, { x: x - findTextStart({ key, size }), y })
      count += 1
    }
    if (titlePlace !== undefined) return
    places.set(plot, {
      x: box.left + size.leftPart + column * size.columnWidth,
      y: key.invert ? last + row * size.rowHeight : first - row * size.rowHeight,
    })
    advance()
  })
  return places
}

/** Find how far the near side of an entry's text, by its justification, stands right of the place of the entry. */
function findTextStart({ key, size }: Pick<PlacedKey, 'key' | 'size'>): number {
  const isNear = (key.justify === 'Left') === key.reverse
  const distance = isNear ? size.charWidth : size.textWidth
  return key.reverse ? distance : -distance
}

/** Find the ink of an entry's text, whose line it may have the colour of. */
export function findKeyInk({ hasLineColors, textColor }: Key, line: LineStyle): Ink {
  return (hasLineColors === true ? findLinePaint(line) : findPaint(textColor)).ink
}

/** Lay out the text of an entry. */
export function layOutKeyText(
  { key, size }: PlacedKey,
  { x, y }: KeyEntryPlace,
  { title = '', titleEnhanced, line }: Plot,
): AnchoredText {
  return {
    kind: 'placed-text',
    lines: parseText(title, size.font, titleEnhanced),
    font: size.font,
    ink: findKeyInk(key, line),
    x: x + findTextStart({ key, size }),
    y,
    anchor: key.justify === 'Left' ? 'start' : 'end',
    rotate: 0,
    centred: true,
  }
}
