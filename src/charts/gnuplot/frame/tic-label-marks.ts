import { measureFont, resolveFont, type Canvas } from '../canvas.ts'
import type { AxisName, Tics } from '../../chart.ts'
import type { DevicePoint } from '../device-point.ts'
import { findPaint, type Stroke } from '../marks/line-styles.ts'
import type { Frame } from './margins.ts'
import type { AnchoredText } from '../marks/text-marks.ts'
import { isUpright } from './tic-rooms.ts'
import type { TicLabel } from '../tics/tics.ts'

/** The place of a tic's label on its axis. */
export interface TicLabelPlace {
  readonly name: AxisName
  readonly tics: Tics
  /** Position along the axis in device units. */
  readonly place: number
  readonly frame: Frame
  /** Stroke of the border, whose colour is the default of labels (gnuplot 5.4). */
  readonly stroke: Stroke
  /** The offset of labels in device units, where it is one in the coordinates of the plot. */
  readonly shift?: DevicePoint
  /** Where labels of tics on an axis stand perpendicular to it. */
  readonly cross?: number
}

/** Lay out a tic's label (gnuplot 5.4). */
export function layOutTicLabel(label: TicLabel, at: TicLabelPlace, canvas: Canvas): AnchoredText {
  const { tics } = at
  const angle = tics.rotate ?? 0
  const alignment = findAlignment(at.name, angle)
  const font = resolveFont(canvas, tics.font)
  const { lineHeight } = measureFont(font.size, canvas.resolution)
  const lift = Math.trunc((alignment.lines * (label.lines.length - 1) * lineHeight) / 2)
  const [across, up] = tics.offset ?? [0, 0]
  const shiftX = Math.trunc(at.shift?.x ?? across * canvas.charWidth)
  const shiftY = Math.trunc(at.shift?.y ?? up * canvas.lineHeight)
  const crossPosition = at.cross ?? findCrossPosition(at, angle, canvas)
  const isVerticalAxis = at.name === 'y' || at.name === 'y2'
  const x = (isVerticalAxis ? crossPosition : at.place) + shiftX
  const y = (isVerticalAxis ? at.place : crossPosition) + shiftY
  return {
    kind: 'placed-text',
    lines: label.lines,
    font,
    ink: (tics.color ? findPaint(tics.color) : at.stroke).ink,
    x: angle === 0 ? x : x - lift,
    y: angle === 0 ? y + lift : y,
    anchor: tics.justify === undefined ? alignment.anchor : ANCHORS[tics.justify],
    rotate: isUpright(angle) ? 90 : angle,
    centred: false,
  }
}

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const

/** Which end of a text is at its position, and by how many half lines each further line shifts it. */
interface Alignment {
  readonly anchor: AnchoredText['anchor']
  readonly lines: 0 | 1 | 2
}

function findAlignment(name: AxisName, angle: number): Alignment {
  if (isUpright(angle)) return VERTICAL_ALIGNMENTS[name]
  if (angle !== 0) return { anchor: name === 'y' ? 'end' : 'start', lines: 1 }
  return HORIZONTAL_ALIGNMENTS[name]
}

const HORIZONTAL_ALIGNMENTS: Readonly<Record<AxisName, Alignment>> = {
  x: { anchor: 'middle', lines: 0 },
  y: { anchor: 'end', lines: 1 },
  x2: { anchor: 'middle', lines: 2 },
  y2: { anchor: 'start', lines: 1 },
}

const VERTICAL_ALIGNMENTS: Readonly<Record<AxisName, Alignment>> = {
  x: { anchor: 'end', lines: 1 },
  y: { anchor: 'middle', lines: 2 },
  x2: { anchor: 'start', lines: 1 },
  y2: { anchor: 'middle', lines: 0 },
}

/** Find the position of an axis's labels perpendicular to the axis, in device units. */
function findCrossPosition({ name, frame }: TicLabelPlace, angle: number, canvas: Canvas): number {
  const { box, ticLength, ticRoom } = frame
  const { charWidth: h, lineHeight: v } = canvas
  const isRotated = angle !== 0
  switch (name) {
    case 'x':
      return box.bottom - ticLength.x - (isRotated ? h : v)
    case 'x2':
      return box.top + ticLength.x2 + (isRotated ? h : v)
    case 'y2':
      return box.right + ticLength.y2 + (isRotated ? v : h)
    case 'y': {
      if (!isRotated) return box.left - ticLength.y - h
      const rotated = box.left - ticLength.y - (ticRoom.y - v)
      // gnuplot 5.4 calls this shift "purely empirical".
      return Math.trunc(rotated + (isUpright(angle) ? Math.trunc(v / 2) : h * 2.5))
    }
  }
}
