import type { Chart, Scene } from './chart.ts'
import type { ChartLayout } from './drawing.ts'

/** A scene that brings along what lays its chart out, so that a chart without one does not load it. */
export interface DrawableScene extends Scene {
  readonly layOut: (chart: Chart) => ChartLayout
}

/** Lay out the scene of a chart; `undefined` for a chart without one. */
export function layOutOwnScene(chart: Chart): ChartLayout | undefined {
  const { scene } = chart
  return scene !== undefined && isDrawable(scene) ? scene.layOut(chart) : undefined
}

function isDrawable(scene: Scene): scene is DrawableScene {
  return 'layOut' in scene
}
