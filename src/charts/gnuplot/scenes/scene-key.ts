import type { Key } from '../../chart.ts'
import type { Ink } from '../../drawing.ts'
import type { Box, Canvas } from '../canvas.ts'
import type { CurveMark } from '../curves/curve-mark.ts'
import { layOutKeyFrame, type KeyEntryPlace } from '../frame/key-marks.ts'
import { findKeySide } from '../frame/key-place.ts'
import { findStroke } from '../marks/line-styles.ts'
import { parseText } from '../marks/parse-enhanced.ts'
import type { AnchoredText } from '../marks/text-marks.ts'
import type { SceneKeySize } from './scene-key-size.ts'

/** The key of a scene with its box, and the place of its first entry. */
export interface PlacedSceneKey {
  readonly key: Key
  readonly size: SceneKeySize
  readonly box: Box
  readonly first: KeyEntryPlace
}

/** What a scene's key is placed in. */
export interface SceneKeyRoom {
  readonly canvas: Canvas
  /** The plot, as wide as its box is seen. */
  readonly bounds: Box
  /** Find where `set key at` is. */
  readonly locate: (key: NonNullable<Key['at']>) => { readonly x: number; readonly y: number }
}

/** Place the key of a scene (gnuplot 5.4 `do_3dkey_layout`). */
export function placeSceneKey(key: Key, size: SceneKeySize, room: SceneKeyRoom): PlacedSceneKey {
  const box =
    key.at === undefined ? findBox(key, size, room) : findOwnBox(key, key.at, { size, room })
  return {
    key,
    size,
    box,
    first: {
      x: box.left + size.leftPart,
      y: box.top - size.titleHeight - Math.trunc(size.extra / 2) - Math.trunc(size.rowHeight / 2),
    },
  }
}

function findOwnBox(
  key: Key,
  at: NonNullable<Key['at']>,
  { size, room }: { readonly size: SceneKeySize; readonly room: SceneKeyRoom },
): Box {
  const { x, y } = room.locate(at)
  const shift = { left: 0, center: Math.trunc(size.width / 2), right: size.width }[key.horizontal]
  return { left: x - shift, right: x - shift + size.width, top: y, bottom: y - size.height }
}

function findBox(key: Key, size: SceneKeySize, { canvas, bounds }: SceneKeyRoom): Box {
  const side = findKeySide(key)
  const { tic } = canvas
  if (side === 'bottom') {
    const samples = size.sampleWidth + size.charWidth
    const texts = size.leftPart === samples ? size.width - samples : size.leftPart
    const share =
      ((bounds.right - bounds.left) * size.leftPart) / (size.columns * (texts + samples))
    const left = bounds.left + Math.trunc(share) - size.leftPart
    return {
      left,
      right: left + size.width,
      top: bounds.bottom,
      bottom: bounds.bottom - size.height,
    }
  }
  const top = key.vertical === 'top' ? bounds.top - tic : bounds.bottom + tic + size.height
  const vertical = { top, bottom: top - size.height }
  if (side === 'right') {
    const left = bounds.right + tic
    return { ...vertical, left, right: left + size.width }
  }
  if (side === 'left') {
    const right = bounds.left - tic
    return { ...vertical, left: right - size.width, right }
  }
  if (key.horizontal === 'left') {
    const left = bounds.left + tic
    return { ...vertical, left, right: left + size.width }
  }
  const right = bounds.right - tic
  return { ...vertical, left: right - size.width, right }
}

/** Lay out the outline of a key, the line below its title, and the title. */
export function layOutSceneKeyFrame(placed: PlacedSceneKey, canvas: Canvas): readonly CurveMark[] {
  const marks = layOutKeyFrame(placed, canvas)
  const texts = marks.filter(({ kind }) => kind === 'placed-text')
  const paths = marks.filter(({ kind }) => kind === 'path')
  const { key, box, size } = placed
  // Without a title, the line below it lies on the outline (gnuplot 5.4).
  const isBare = key.box && size.titleHeight === 0
  const rule: CurveMark = {
    kind: 'path',
    ...findStroke(key.boxLine ?? { type: -1, width: 1 }),
    lines: [{ points: [box.left, box.top, box.right, box.top], closed: false }],
  }
  return [...paths, ...(isBare ? [rule] : []), ...texts]
}

/** Counts through the places of a key's entries: down its columns. */
export class KeyRows {
  readonly #placed: PlacedSceneKey
  #count = 0

  constructor(placed: PlacedSceneKey) {
    this.#placed = placed
  }

  /** The place of the next entry. */
  get place(): KeyEntryPlace {
    const { key, size, box, first } = this.#placed
    const rows = Math.max(1, size.rows)
    const row = this.#count % rows
    const x = first.x + Math.floor(this.#count / rows) * size.columnWidth
    const down = row * size.rowHeight
    return {
      x,
      y: key.invert ? box.bottom + down + Math.trunc(size.rowHeight / 2) : first.y - down,
    }
  }

  /** Go to the next entry. */
  advance(): void {
    this.#count += 1
  }
}

/** Lay out the text of an entry. */
export function layOutSceneKeyText(
  { key, size }: PlacedSceneKey,
  { x, y }: KeyEntryPlace,
  {
    text,
    isEnhanced,
    ink,
  }: {
    readonly text: string
    readonly isEnhanced: boolean
    readonly ink: Ink
  },
): AnchoredText {
  const gap = size.charWidth
  const nearX = key.reverse ? x + gap : x - gap
  const farX = key.reverse ? x + size.textWidth : x - size.textWidth
  const isNear = (key.justify === 'Left') === key.reverse
  return {
    kind: 'placed-text',
    lines: parseText(text, size.font, isEnhanced),
    font: size.font,
    ink,
    x: isNear ? nearX : farX,
    y,
    anchor: key.justify === 'Left' ? 'start' : 'end',
    rotate: 0,
    centred: false,
  }
}
