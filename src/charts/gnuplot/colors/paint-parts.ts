import type { Chart, Color } from '../../chart.ts'

/** The parts of a chart around its curves. */
type Parts = Pick<
  Chart,
  'title' | 'axes' | 'arrows' | 'labels' | 'objects' | 'gridStyle' | 'border' | 'zeroAxes'
>

/** Give all parts of a chart around its curves the colours that `paint` finds for those of the palette. */
export function paintParts(chart: Chart, paint: (color: PaletteColor) => Color): Chart {
  const { title, axes, arrows, labels, objects, gridStyle, border, zeroAxes } = chart
  const parts: Parts = {
    title,
    axes,
    arrows,
    labels,
    ...(objects === undefined ? {} : { objects }),
    ...(gridStyle === undefined ? {} : { gridStyle }),
    ...(border === undefined ? {} : { border }),
    ...(zeroAxes === undefined ? {} : { zeroAxes }),
  }
  return { ...chart, ...paintAll(parts, paint) }
}

/** A colour that a palette gives. */
export type PaletteColor = Extract<Color, { kind: 'palette' }>

/** Paint a value and all that is in it; what has no such colour stays the same. */
function paintAll<T>(value: T, paint: (color: PaletteColor) => Color): T {
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== 'object' || part === null) return part
    if (isPaletteColor(part)) return paint(part)
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, walk(one)]))
  }
  return walk(value) as T
}

function isPaletteColor(part: object): part is PaletteColor {
  return 'kind' in part && part.kind === 'palette' && 'unit' in part
}

/** Whether a value has a colour of the palette in it. */
export function hasPaletteColor(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasPaletteColor)
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false
  return isPaletteColor(value) || Object.values(value).some(hasPaletteColor)
}
