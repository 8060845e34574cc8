import type { Chart, Color, ColorPalette, Plot } from '../../chart.ts'
import { unpackColor } from '../../unpack-color.ts'
import type { TickedAxis } from '../tics/tics.ts'
import { findColorPlace } from './color-axis.ts'
import { paintParts, type PaletteColor } from './paint-parts.ts'
import { findPaletteColor } from './palette-color.ts'

/** Give all that takes its colour from the palette this colour. */
export function paintPlots(chart: Chart, axis: TickedAxis | undefined): Chart {
  const { colors } = chart
  if (colors === undefined || axis === undefined) return chart
  // A value that is none is white (gnuplot 5.4).
  const paint = (value: number): number =>
    Number.isNaN(value) ? 0xffffff : findPaletteColor(colors.palette, findShare(value, axis))
  const paintColor = (color: PaletteColor): Color => findColor(color, colors.palette, paint)
  const plots = chart.plots.map((plot) => paintPlot(plot, paintColor, paint))
  return paintParts({ ...chart, plots }, paintColor)
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
  const values = pointColors.values.map(paint)
  return { ...plot, line: painted, pointColors: { kind: 'rgb', values } }
}

function findColor(
  { unit, at }: PaletteColor,
  palette: ColorPalette,
  paint: (value: number) => number,
): Color {
  return unpackColor(unit === 'fraction' ? findPaletteColor(palette, at) : paint(at))
}

/** Find where a value is in the range of the axis, from 0 to 1. */
function findShare(value: number, axis: TickedAxis): number {
  if (value <= axis.min) return 0
  return value >= axis.max ? 1 : findColorPlace(value, axis)
}
