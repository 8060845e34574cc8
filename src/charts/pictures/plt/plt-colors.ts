import type { ChartColors } from '../../chart.ts'
import { formatAxis } from './plt-axis.ts'
import { formatPltNumber } from './plt-words.ts'

/** Format the palette of a chart whose plots take their colours from it, and its axis; nothing without one. */
export function formatColors(colors: ChartColors | undefined): readonly string[] {
  if (colors === undefined) return []
  const { axis, palette, box } = colors
  const { mapping } = palette
  const stops = mapping.kind === 'gradient' ? mapping.stops : []
  const listed = stops.map(({ at, color }) => [at, ...color].map(formatPltNumber).join(' '))
  return [
    ...(listed.length === 0 ? [] : [`set palette defined (${listed.join(', ')})`]),
    ...formatAxis('cb', axis),
    ...(box === undefined ? ['unset colorbox'] : []),
  ]
}
