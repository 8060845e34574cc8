import type { ColorBox, ColorPalette } from '../charts/chart.ts'

/** gnuplot 5.4's palette at the start: from black over violet and red to yellow. */
export const USUAL_PALETTE: ColorPalette = {
  mapping: { kind: 'formulae', numbers: [7, 5, 15] },
  model: 'RGB',
  gamma: 1.5,
}

/** The colour box at the start: vertical, right of the plot. */
export const USUAL_COLOR_BOX: ColorBox = {
  isHorizontal: false,
  isInverted: false,
  layer: 'front',
  hasBorder: true,
}
