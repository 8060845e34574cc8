import { PALETTE } from '../palette.ts'
import type { Theme } from './theme.ts'

/** The theme of gnuplot 5.4's svg terminal, at the size of tdprocess's charts. */
export const GNUPLOT_THEME: Theme = {
  name: 'gnuplot',
  palette: PALETTE,
  size: [1000, 700],
  font: { family: 'Arial', size: 12 },
}
