import type { Chart, ChartColors, Color, ColorPalette, Plot } from '../../chart.ts'
import { TRANSPARENT } from '../../pixel-alpha.ts'
import { unpackColor } from '../../unpack-color.ts'
import type { TickedAxis } from '../tics/tics.ts'
import { findShare } from './find-share.ts'
import { paintParts, type PaletteColor } from './paint-parts.ts'
import { findPaletteColor } from './palette-color.ts'

/** Give all that takes its colour from the palette this colour. */
export function paintPlots(chart: Chart, axis: TickedAxis | undefined): Chart {
  const { colors } = chart
  if (colors === undefined || axis === undefined) return chart
  const { paint, paintColor } = createPaints(colors, axis)
  const plots = chart.plots.map((plot) => paintPlot(plot, paintColor, paint))
  return paintParts({ ...chart, plots }, paintColor)
}

/** Give what is around the surfaces of a scene the colours that it takes from the palette. */
export function paintChart(chart: Chart, axis: TickedAxis | undefined): Chart {
  const { colors } = chart
  if (colors === undefined || axis === undefined) return chart
  return paintParts(chart, createPaints(colors, axis).paintColor)
}

function createPaints({ palette }: ChartColors, axis: TickedAxis) {
  // A value that is none is white (gnuplot 5.4).
  const paint = (value: number): number =>
    Number.isNaN(value) ? 0xffffff : findPaletteColor(palette, findShare(value, axis))
  return { paint, paintColor: (color: PaletteColor): Color => findColor(color, palette, paint) }
}

function paintPlot(
  plot: Plot,
  paintColor: (color: PaletteColor) => Color,
  paint: (value: number) => number,
): Plot {
  const { pointColors, line } = plot
  const { color } = line
  const painted = color?.kind === 'palette' ? { ...line, color: paintColor(color) } : line
  if (pointColors?.kind !== 'palette') return { ...plot, line: painted }
  // Through a pixel without a value, one sees what is behind it (gnuplot 5.4).
  const isImage = plot.style === 'image'
  const values = pointColors.values.map((value) =>
    isImage && Number.isNaN(value) ? TRANSPARENT : paint(value),
  )
  return { ...plot, line: painted, pointColors: { kind: 'rgb', values } }
}

function findColor(
  { unit, at }: PaletteColor,
  palette: ColorPalette,
  paint: (value: number) => number,
): Color {
  return unpackColor(unit === 'fraction' ? findPaletteColor(palette, at) : paint(at))
}
