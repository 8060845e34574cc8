import type { Color, HexColor } from '../charts/chart.ts'

/** The svg terminal's own colours, which styles of lines take by number; they repeat (gnuplot 5.4). */
export const TERMINAL_COLORS: readonly HexColor[] = [
  '#ff0000',
  // The terminal names them, and SVG's green is darker.
  '#008000',
  '#0000ff',
  '#00ffff',
  '#157545',
  '#000094',
  '#ff9900',
  '#0099a1',
  '#d6d645',
  '#a391ff',
  '#ffcc00',
  '#d60078',
  '#abd600',
]

/** Find the terminal's colour of a number; −1 is black, and 0 the grey of grids. */
export function findTerminalColor(number: number): Color {
  const type = Math.trunc(number)
  if (type < 1) return { kind: 'linetype', type }
  const hex = TERMINAL_COLORS[(type - 1) % TERMINAL_COLORS.length] ?? '#000000'
  return { kind: 'rgb', hex, opacity: 1 }
}
