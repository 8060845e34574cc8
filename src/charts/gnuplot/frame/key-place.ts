import type { Box } from '../canvas.ts'
import type { Coordinate, Key } from '../../chart.ts'
import type { KeySize } from './key-size.ts'
import { findDevicePoint, roundDevicePoint, type CoordinateSetting } from '../device-point.ts'

/** Where a key stands: over the plot, or in a margin, which it widens. */
export type KeySide = 'inside' | 'left' | 'right' | 'top' | 'bottom'

/** Find the side of a key; for `outside`, the stacking and the two alignments decide. */
export function findKeySide(key: Key): KeySide {
  if (key.at !== undefined) return 'inside'
  switch (key.region) {
    case 'inside':
      return 'inside'
    case 'lmargin':
      return 'left'
    case 'rmargin':
      return 'right'
    case 'tmargin':
      return 'top'
    case 'bmargin':
      return 'bottom'
    case 'outside':
      return findOutsideSide(key)
  }
}

function findOutsideSide({ stack, horizontal, vertical }: Key): KeySide {
  if (horizontal === 'center' && vertical === 'center') return 'inside'
  if (stack === 'vertical') {
    if (horizontal !== 'center') return horizontal
    return vertical === 'top' ? 'top' : 'bottom'
  }
  if (vertical !== 'center') return vertical
  return horizontal === 'left' ? 'left' : 'right'
}

/** Where a key is placed: besides positions, in which part of the canvas. */
export interface KeySetting extends CoordinateSetting {
  readonly region: Box
  /** The height of a stamp below the key. */
  readonly stamp: number
}

/** Place a key, in device units (gnuplot 5.4 `set key`). */
export function placeKey(key: Key, size: KeySize, setting: KeySetting): Box {
  if (key.at !== undefined) return placeAt({ ...key, at: key.at }, size, setting)
  return {
    ...placeHorizontally(key, size.width, setting),
    ...placeVertically(key, size.height, setting),
  }
}

/** Place the corner that the key's two alignments name. */
function placeAt(
  key: Key & { readonly at: Coordinate },
  size: KeySize,
  setting: CoordinateSetting,
): Box {
  const { x, y } = roundDevicePoint(findDevicePoint(key.at, setting))
  const left = { left: 0, center: Math.trunc(size.width / 2), right: size.width }[key.horizontal]
  const up = { top: 0, center: Math.trunc(size.height / 2), bottom: size.height }[key.vertical]
  const top = y + up
  return { left: x - left, right: x - left + size.width, top, bottom: top - size.height }
}

function placeHorizontally(
  key: Key,
  width: number,
  { canvas, box: plotBox, region }: KeySetting,
): Pick<Box, 'left' | 'right'> {
  const side = findKeySide(key)
  if (side === 'left') return startingAt(Math.trunc(region.left + canvas.charWidth), width)
  if (side === 'right') return endingAt(Math.trunc(region.right - canvas.charWidth), width)
  const gap = side === 'inside' ? canvas.charWidth : 0
  if (key.horizontal === 'left') return startingAt(plotBox.left + gap, width)
  if (key.horizontal === 'right') return endingAt(plotBox.right - gap, width)
  return startingAt(Math.trunc((plotBox.left + plotBox.right) / 2) - Math.trunc(width / 2), width)
}

function startingAt(left: number, width: number): Pick<Box, 'left' | 'right'> {
  return { left, right: left + width }
}

function endingAt(right: number, width: number): Pick<Box, 'left' | 'right'> {
  return { left: right - width, right }
}

function placeVertically(
  key: Key,
  height: number,
  { canvas, box: plotBox, region, stamp }: KeySetting,
): Pick<Box, 'top' | 'bottom'> {
  const side = findKeySide(key)
  if (side === 'top') {
    const top = Math.trunc(region.top + 1 - canvas.tic)
    return { top, bottom: top - height }
  }
  if (side === 'bottom') {
    const bottom = Math.trunc(region.bottom + canvas.tic + stamp)
    return { top: bottom + height, bottom }
  }
  const gap = side === 'inside' ? canvas.tic : 0
  if (key.vertical === 'top') return { top: plotBox.top - gap, bottom: plotBox.top - gap - height }
  if (key.vertical === 'bottom')
    return { top: plotBox.bottom + gap + height, bottom: plotBox.bottom + gap }
  const half = Math.trunc(height / 2)
  const middle = Math.trunc((plotBox.bottom + plotBox.top) / 2)
  return { top: middle + half, bottom: middle - half }
}
