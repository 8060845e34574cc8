import type { Chart, Scene } from '../../chart.ts'
import type { Box } from '../canvas.ts'
import type { Paint, Stroke } from '../marks/line-styles.ts'
import type { TickedAxis } from '../tics/tics.ts'
import type { Vertex } from './projection.ts'
import type { SceneCorners } from './scene-box.ts'
import { placeEdge, type SceneFrame } from './scene-frame.ts'
import type { SceneHiding } from './hiding/scene-hiding.ts'
import type { ScenePen } from './scene-pen.ts'

/** All that the parts of a scene are drawn from and with. */
export interface SceneStage {
  readonly chart: Chart
  readonly scene: Scene
  readonly frame: SceneFrame
  readonly corners: SceneCorners
  readonly axes: Readonly<Record<'x' | 'y' | 'z', TickedAxis>>
  /** What curves are clipped to: the canvas, or the plot of a map. */
  readonly clip: Box
  readonly canvasBox: Box
  readonly border: Stroke
  /** Find the colour of a value of the palette. */
  readonly paint: (value: number) => Paint
  /** Find where a value lies in the range of colours, from 0 to 1, and the colour of such a share. */
  readonly findShare: (value: number) => number
  readonly paintShare: (share: number) => Paint
  /** Whether a value lies in the range of colours. */
  readonly isColor: (value: number) => boolean
  readonly pen: ScenePen
  /** What is hidden; `undefined` where nothing hides. */
  readonly hiding: SceneHiding | undefined
}

/** Draw what is seen of a line between two vertices in a style of its own. */
export function drawHideableEdge(
  stage: SceneStage,
  [from, to]: readonly [Vertex, Vertex],
  stroke: Stroke,
): void {
  if (stage.hiding === undefined) drawEdge(stage, [from, to], stroke)
  else
    stage.hiding.showLine(from, to, (start, end) => {
      drawEdge(stage, [start, end], stroke)
    })
}

/** Draw a line between two vertices in a style of its own. */
export function drawEdge(
  { pen, frame, canvasBox }: Pick<SceneStage, 'pen' | 'frame' | 'canvasBox'>,
  [from, to]: readonly [Vertex, Vertex],
  stroke: Stroke,
): void {
  pen.setStroke(stroke)
  const [start, end] = [placeEdge(from, frame), placeEdge(to, frame)]
  pen.drawLine(start.x, start.y, end.x, end.y, canvasBox)
}
