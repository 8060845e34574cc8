import type { Chart, Color, LineStyle, ColorPalette, Plot } from '../../chart.ts'
import { toPower } from '../tics/log-powers.ts'
import type { TickedAxis } from '../tics/tics.ts'
import { findPaletteColor } from './palette-color.ts'

/** Give the points and lines that take their colours from the palette these colours. */
export function paintPlots(chart: Chart, axis: TickedAxis | undefined): Chart {
  const { colors } = chart
  if (colors === undefined || axis === undefined) return chart
  // A value that is none is white (gnuplot 5.4).
  const paint = (value: number): number =>
    Number.isNaN(value)
      ? 0xffffff
      : findPaletteColor(colors.palette, findShare(value, axis, colors.palette))
  return { ...chart, plots: chart.plots.map((plot) => paintPlot(plot, colors.palette, paint)) }
}

function paintPlot(plot: Plot, palette: ColorPalette, paint: (value: number) => number): Plot {
  const { pointColors } = plot
  const line = paintLine(plot.line, palette, paint)
  if (pointColors?.kind !== 'palette') return { ...plot, line }
  return { ...plot, line, pointColors: { kind: 'rgb', values: pointColors.values.map(paint) } }
}

function paintLine(
  line: LineStyle,
  palette: ColorPalette,
  paint: (value: number) => number,
): LineStyle {
  const { color } = line
  if (color?.kind !== 'palette') return line
  const share = palette.isNegative === true ? 1 - color.at : color.at
  const packed = color.unit === 'fraction' ? findPaletteColor(palette, share) : paint(color.at)
  return { ...line, color: unpack(packed) }
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
