import type { Chart, Color, ColorPalette, Plot } from '../../chart.ts'
import { toPower } from '../tics/log-powers.ts'
import type { TickedAxis } from '../tics/tics.ts'
import { paintParts, type PaletteColor } from './paint-parts.ts'
import { findPaletteColor } from './palette-color.ts'

/** Give all that takes its colour from the palette this colour. */
export function paintPlots(chart: Chart, axis: TickedAxis | undefined): Chart {
  const { colors } = chart
  if (colors === undefined || axis === undefined) return chart
  // A value that is none is white (gnuplot 5.4).
  const paint = (value: number): number =>
    Number.isNaN(value)
      ? 0xffffff
      : findPaletteColor(colors.palette, findShare(value, axis, colors.palette))
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
  const share = palette.isNegative === true ? 1 - at : at
  return unpack(unit === 'fraction' ? findPaletteColor(palette, share) : paint(at))
}

function unpack(packed: number): Color {
  return { kind: 'rgb', hex: `#${packed.toString(16).padStart(6, '0')}`, opacity: 1 }
}

/** Find where a value is between the ends of the axis, from 0 to 1. */
export function findShare(
  value: number,
  { min, max, log }: TickedAxis,
  { isNegative }: ColorPalette,
): number {
  const [from, to, at] =
    log === undefined ? [min, max, value] : [log.min, log.max, toPower(log.base, value)]
  const share = value <= min ? 0 : value >= max ? 1 : (at - from) / (to - from)
  return isNegative === true ? 1 - share : share
}
