import type { Canvas } from '../canvas.ts'
import type { Chart } from '../../chart.ts'
import { countLines } from '../../measure-text.ts'

/** Measure the room that the text of `set timestamp` takes from a side of the plot, in device units. */
export function measureStamp(
  { stamp }: Pick<Chart, 'stamp'>,
  { charWidth, lineHeight }: Canvas,
  side: 'left' | 'top' | 'bottom',
): number {
  if (stamp === undefined) return 0
  const lines = countLines(stamp.caption.text)
  const isUpright = stamp.caption.rotate === 90
  if (side === 'left') return isUpright ? Math.trunc((lines + 1.5) * charWidth) : 0
  return isUpright || stamp.place !== side ? 0 : lines * lineHeight
}
