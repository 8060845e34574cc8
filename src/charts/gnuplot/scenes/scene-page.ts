import type { Chart, Margin, Scene, Side } from '../../chart.ts'
import type { Box, Canvas } from '../canvas.ts'
import { findKeySide } from '../frame/key-place.ts'
import type { SceneKeySize } from './scene-key-size.ts'

const WHOLE = { width: 1, height: 1, x: 0, y: 0 } as const

/** What the page of a scene is measured from. */
export interface ScenePageSetting {
  readonly chart: Chart
  readonly scene: Scene
  readonly canvas: Canvas
  /** `undefined` before the key is measured. */
  readonly key: SceneKeySize | undefined
  readonly hasColorBox: boolean
}

/** Find the plot of a scene within its margins (gnuplot 5.4 `boundary3d`). */
export function findPage({ chart, scene, canvas, key, hasColorBox }: ScenePageSetting): Box {
  const { charWidth: h, lineHeight: v, tic, width, height } = canvas
  const { isMap } = scene.view
  const region = chart.region ?? WHOLE
  const margin = (side: Side): Margin | undefined => chart.margins?.[side]
  const isScreen = (side: Side): boolean => margin(side)?.unit === 'screen'
  const inCharacters = (side: Side): number | undefined =>
    margin(side)?.unit === 'character' ? margin(side)?.size : undefined
  const onScreen = (side: Side, extent: number): number =>
    Math.trunc((margin(side)?.size ?? 0) * extent + 0.5)
  const titleLines = countTitleLines(chart)
  let left = isScreen('left')
    ? onScreen('left', width)
    : Math.trunc((inCharacters('left') ?? NaN) * h + 0.5)
  if (Number.isNaN(left)) left = h * 2 + tic
  const ownRight = isMap ? inCharacters('right') : undefined
  let right = isScreen('right')
    ? onScreen('right', width)
    : Math.trunc(region.width * width - (ownRight === undefined ? h * 2 + tic : ownRight * h + 0.5))
  const ownBottom = isMap ? inCharacters('bottom') : undefined
  let bottom = isScreen('bottom')
    ? onScreen('bottom', height)
    : Math.trunc(ownBottom === undefined ? v * 2.5 + 1 : v * ownBottom)
  const ownTop = isMap ? inCharacters('top') : undefined
  let top = isScreen('top')
    ? onScreen('top', height)
    : Math.trunc(region.height * height - v * (titleLines + (ownTop ?? 1.5)) - 1)
  const side = chart.key === undefined || key === undefined ? undefined : findKeySide(chart.key)
  if (key !== undefined && side === 'bottom') bottom += key.rows * key.rowHeight
  if (key !== undefined && side === 'right' && !isScreen('right'))
    right -= key.columnWidth * key.columns - 2 * h
  if (key !== undefined && side === 'left' && !isScreen('left'))
    left += key.columnWidth * key.columns - 2 * h
  if (isMap && hasColorBox && !isScreen('right') && chart.colors?.box?.place === undefined)
    right = Math.trunc(right - 0.1 * (right - left))
  if (isMap && chart.axes.x2.label !== undefined) top = Math.trunc(top - 1.5 * v)
  if (isMap && chart.axes.y2.label !== undefined) right = Math.trunc(right - 2.5 * h)
  const shift = { x: width * region.x, y: height * region.y }
  return {
    left: isScreen('left') ? left : Math.trunc(left + shift.x),
    right: isScreen('right') ? right : Math.trunc(right + shift.x),
    bottom: isScreen('bottom') ? bottom : Math.trunc(bottom + shift.y),
    top: isScreen('top') ? top : Math.trunc(top + shift.y),
  }
}

/** Count the lines of a title: gnuplot 5.4 counts backslashes, not the lines themselves. */
export function countTitleLines({ title }: Chart): number {
  if (title === undefined) return 0
  return title.text.split('\\').length
}
