import type { Caption } from '../../chart.ts'
import { CAPTION_ANCHORS } from '../frame/caption-marks.ts'
import { resolveFont } from '../canvas.ts'
import { findPaint } from '../marks/line-styles.ts'
import { parseText } from '../marks/parse-enhanced.ts'
import type { AnchoredText } from '../marks/text-marks.ts'
import type { DevicePlace } from './scene-frame.ts'
import type { SceneStage } from './scene-stage.ts'

interface CharacterSize {
  readonly charWidth: number
  readonly lineHeight: number
}

/** Find an offset in device units: gnuplot 5.4 adds half a unit to each coordinate of a scene. */
export function findShift(
  [across, up]: readonly [number, number] = [0, 0],
  { charWidth, lineHeight }: CharacterSize,
): DevicePlace {
  return { x: Math.trunc(across * charWidth + 0.5), y: Math.trunc(up * lineHeight + 0.5) }
}

/** Lay out a caption whose position is known. */
export function layOutSceneCaption(
  { frame: { canvas } }: Pick<SceneStage, 'frame'>,
  caption: Caption | undefined,
  { x, y, rotate }: DevicePlace & { readonly rotate: number },
): AnchoredText[] {
  if (caption === undefined || caption.text === '') return []
  const font = resolveFont(canvas, caption.font)
  const shift = findShift(caption.offset, canvas)
  return [
    {
      kind: 'placed-text',
      lines: parseText(caption.text, font, caption.enhanced),
      font,
      ink: findPaint(caption.color).ink,
      x: x + shift.x,
      y: y + shift.y,
      anchor: CAPTION_ANCHORS[caption.justify ?? 'center'],
      rotate: caption.rotate ?? rotate,
      centred: false,
    },
  ]
}
