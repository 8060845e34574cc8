import type { Chart, ChartColors, Scene, Surface } from '../../charts/chart.ts'
import type { DrawableScene } from '../../charts/drawable-scene.ts'
import { hasPaletteColor } from '../../charts/gnuplot/colors/paint-parts.ts'
import { layOutScene } from '../../charts/gnuplot/scenes/lay-out-scene.ts'
import { createScriptChart, listLabels } from '../create-script-chart.ts'
import { omit, type ScriptSettings } from '../script-settings.ts'
import type { LoadedSurfaces } from './load-surfaces.ts'
import type { SurfaceElement } from './surface-element.ts'

/** What a scene has besides its surfaces. */
export interface SceneExtras {
  readonly labels: LoadedSurfaces['labels']
  /** Whether an element without a surface takes its colours from the palette: the colour box is drawn no less (gnuplot 5.4). */
  readonly isColored: boolean
}

/** Create the chart of a `splot` command from its settings and its surfaces. */
export function createSceneChart(
  settings: ScriptSettings,
  surfaces: readonly Surface[],
  { labels, isColored }: SceneExtras,
): Chart {
  const bare = createScriptChart(settings, labels.length === 0 ? [] : [labelPlot(labels)])
  const chart = { ...bare, plots: [] }
  const { scene: set, zAxis } = listLabels(settings, 'z', [{ labels }])
  const isPlain = chart.terminal.plain === true
  const z =
    isPlain && zAxis.label ? { ...zAxis, label: { ...zAxis.label, enhanced: false } } : zAxis
  const scene: DrawableScene = {
    surfaces: isPlain ? surfaces.map((one) => ({ ...one, titleEnhanced: false })) : surfaces,
    view: set.view,
    z,
    plane: set.plane,
    edges: set.edges,
    isSurfaceHidden: set.isSurfaceHidden,
    ...(set.contourPlace === undefined
      ? {}
      : { contours: { ...set.contours, where: set.contourPlace } }),
    ...(set.hiding.isOn ? { hiding: omit(set.hiding, 'isOn') } : {}),
    ...(set.zeroAxis === undefined ? {} : { zeroAxis: set.zeroAxis }),
    facets: set.facets,
    grid: set.grid,
    layOut: layOutScene,
  }
  return { ...addColors(chart, settings, { scene, isColored }), scene }
}

/** Whether an element takes its colours from the palette. */
export function isColoredByPalette({
  style,
  line,
  variable,
}: Pick<SurfaceElement, 'style' | 'line' | 'variable'>): boolean {
  return (
    style === 'pm3d' ||
    (style === 'image' && variable?.color !== 'rgb') ||
    variable?.color === 'palette' ||
    line.color?.kind === 'palette'
  )
}

/** Carry the labels of tics to where those of a plot are. */
function labelPlot(
  labels: LoadedSurfaces['labels'],
): Parameters<typeof createScriptChart>[1][number] {
  const none = new Float64Array(0)
  return {
    plot: {
      style: 'points',
      axes: 'x1y1',
      title: undefined,
      line: { type: 1, width: 1 },
      x: none,
      y: none,
    },
    labels,
    rows: 0,
    columns: 0,
  }
}

/** Add what turns values into colours, where something needs it (gnuplot 5.4 `set_plot_with_palette`). */
function addColors(
  chart: Chart,
  { colorAxis, palette, colorBox, fill }: ScriptSettings,
  { scene, isColored }: { readonly scene: Scene; readonly isColored: boolean },
): Chart {
  const usesPalette =
    isColored ||
    scene.facets.isImplicit ||
    scene.surfaces.some(
      ({ style, coloring, line }) =>
        style === 'pm3d' ||
        (style === 'image' && coloring !== 'rgb') ||
        coloring === 'palette' ||
        line.color?.kind === 'palette',
    )
  // Samples of colours that points have of their own take the palette's (gnuplot 5.4).
  const isSampled = scene.surfaces.some(
    ({ coloring, hasColors }) => coloring === 'rgb' && hasColors,
  )
  const isUsed =
    usesPalette || isSampled || chart.colors !== undefined || hasPaletteColor([scene.z.label])
  if (!isUsed) return chart
  const isBoxed = usesPalette || chart.colors?.box !== undefined || hasPaletteColor([scene.z.label])
  // Without a palette in use, the axis of colours is not extended to tics.
  const isPlain = isSampled && !isBoxed && chart.colors === undefined
  const axis = isPlain ? { ...colorAxis, extend: { min: false, max: false } } : colorAxis
  const bare: ChartColors = { axis, palette, fill: fill.style }
  const isShown = isBoxed && colorBox !== undefined
  return { ...chart, colors: isShown ? { ...bare, box: colorBox } : bare }
}
