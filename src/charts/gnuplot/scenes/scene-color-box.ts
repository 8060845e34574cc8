import type { Chart, ColorBox } from '../../chart.ts'
import type { Box } from '../canvas.ts'
import { layOutColorBox } from '../colors/color-box-marks.ts'
import type { CoordinateSetting } from '../device-point.ts'
import type { TickedAxis } from '../tics/tics.ts'
import type { SceneStage } from './scene-stage.ts'

/** When a colour box is drawn. */
export interface ColorBoxTime {
  readonly places: CoordinateSetting
  readonly when: 'front' | 'back'
  /** Whether the tics of y, beside whose labels the box stands, are drawn later: gnuplot 5.4 then leaves no room. */
  readonly isBeforeTics: boolean
}

/** Draw the colour box, if it belongs to this layer. */
export function drawColorBox(
  stage: SceneStage,
  colorAxis: TickedAxis | undefined,
  { places, when, isBeforeTics }: ColorBoxTime,
): void {
  const { chart, frame, pen } = stage
  const { colors } = chart
  if (colors?.box?.layer !== when || colorAxis === undefined) return
  const shift = frame.isMap && !isBeforeTics ? findColorShift(chart, frame.canvas.charWidth) : 0
  const bounds = frame.isMap ? undefined : findColorBounds(colors.box, stage)
  pen.push(
    ...layOutColorBox({
      chart,
      colors: { ...colors, box: colors.box },
      axis: colorAxis,
      places: frame.isMap && colors.box.place === undefined ? flatten(places) : places,
      shift,
      ...(bounds === undefined ? {} : { bounds }),
    }),
  )
}

/** The usual box of a map stands beside its plot, however the axes are scaled. */
function flatten({ canvas, box, axes, scales }: CoordinateSetting): CoordinateSetting {
  return { canvas, box, axes, scales }
}

/** Find how far the axis of y moves the colour box away from a map. */
function findColorShift({ axes }: Chart, charWidth: number): number {
  const { y, y2 } = axes
  if (y.tics === undefined && y.label === undefined) return 0
  return charWidth + (y2.label === undefined ? 0 : Math.trunc(2.5 * charWidth))
}

/** Find the place of the colour box beside a scene: parts of the distance from its centre. */
function findColorBounds({ place }: ColorBox, { frame }: SceneStage): Box {
  const { center, scale, canvas } = frame
  if (place === undefined) {
    return {
      left: Math.trunc(center.x + 0.709 * scale.x),
      right: Math.trunc(center.x + 0.778 * scale.x),
      bottom: Math.trunc(center.y - 0.147 * scale.y),
      top: Math.trunc(center.y + 0.497 * scale.y),
    }
  }
  const left = Math.trunc(place.origin.x * canvas.width + 0.5)
  const bottom = Math.trunc(place.origin.y * canvas.height + 0.5)
  return {
    left,
    bottom,
    right: left + Math.trunc(place.size.x * (canvas.width - 1) + 0.5),
    top: bottom + Math.trunc(place.size.y * (canvas.height - 1) + 0.5),
  }
}
