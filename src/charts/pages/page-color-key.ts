import type { ColorPalette } from '../chart.ts'
import type { AreaMark } from '../drawing.ts'
import { findPaletteColor } from '../gnuplot/colors/palette-color.ts'
import { findPaint } from '../gnuplot/marks/line-styles.ts'
import type { AnchoredText } from '../gnuplot/marks/text-marks.ts'
import type { TickedAxis } from '../gnuplot/tics/tics.ts'
import { unpackColor } from '../unpack-color.ts'
import { measureWidth } from './estimate-width.ts'
import type { PageSetting } from './page-frame.ts'
import type { PageItem } from './page-objects.ts'
import type { Panel } from './page-panels.ts'

/** What tells the values of a chart's colours: a row with the label, the lowest value, the colours, and the highest one. */
export interface ColorKey {
  readonly palette: ColorPalette
  readonly label: string
  readonly low: string
  readonly high: string
}

/** Read the colours of a chart that has a colour box; `undefined` for one without it. */
export function readColorKey({ chart }: Panel, axis: TickedAxis | undefined): ColorKey | undefined {
  const { colors } = chart
  if (colors?.box === undefined || axis === undefined) return undefined
  return {
    palette: colors.palette,
    label: colors.axis.label?.text ?? '',
    low: formatEnd(axis.min),
    high: formatEnd(axis.max),
  }
}

/** Four digits are more than a colour tells. */
function formatEnd(value: number): string {
  return String(Number(value.toPrecision(4)))
}

/** Number and width in pixels of the patches that a gradient is drawn with. */
const PATCHES = 32
const PATCH = 4

/** Lay out the row of colours with its left end and its middle in device units. */
export function layOutColorKey(
  { palette, label, low, high }: ColorKey,
  { left, middle }: { readonly left: number; readonly middle: number },
  setting: PageSetting,
): readonly PageItem[] {
  const { canvas, page, font, line } = setting
  const px = canvas.resolution
  const measure = (text: string): number =>
    text === '' ? 0 : (measureWidth(text, font) + page.gap) * px
  const afterLabel = left + measure(label) + (label === '' ? 0 : page.gap * px)
  const bar = Math.round((afterLabel + measure(low)) / px) * px
  const end = bar + PATCHES * PATCH * px
  const [bottom, top] = [Math.round(middle - line / 4), Math.round(middle + line / 4)]
  const patches = Array.from({ length: PATCHES }, (_, i): AreaMark => {
    const color = unpackColor(findPaletteColor(palette, i / (PATCHES - 1)))
    const [from, to] = [bar + i * PATCH * px, bar + (i + 1) * PATCH * px]
    const points = [from, bottom, to, bottom, to, top, from, top]
    return { kind: 'area', ...findPaint(color), points }
  })
  const write = (text: string, x: number): AnchoredText => {
    return {
      kind: 'placed-text',
      lines: [[{ text }]],
      font,
      x: Math.round(x),
      y: Math.round(middle),
      anchor: 'start',
      rotate: 0,
      centred: true,
      ...findPaint({ kind: 'rgb', hex: page.mutedColor, opacity: 1 }),
    }
  }
  return [
    ...(label === '' ? [] : [write(label, left)]),
    write(low, afterLabel),
    ...patches,
    write(high, end + page.gap * px),
  ]
}
