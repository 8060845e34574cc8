import type { Ink } from './drawing.ts'

/** A colour on a light page and its counterpart on a dark one, as `#rrggbb`. */
export interface Shade {
  readonly light: string
  readonly dark: string
}

/**
 * The colours of the inks. Light ones are gnuplot 5's; a dark one keeps its hue and is light enough to
 * be read against the dark background (4.5:1 for text, 3:1 for lines, WCAG 2 contrast).
 */
export const PALETTE: Readonly<Record<Ink, Shade>> = {
  background: { light: '#ffffff', dark: '#14171c' },
  foreground: { light: '#000000', dark: '#e4e7eb' },
  grid: { light: '#808080', dark: '#868d98' },
  'line-1': { light: '#9400d3', dark: '#c774f5' },
  'line-2': { light: '#009e73', dark: '#2fc79a' },
  'line-3': { light: '#56b4e9', dark: '#72c6f5' },
  'line-4': { light: '#e69f00', dark: '#f0ad26' },
  'line-5': { light: '#f0e442', dark: '#f3ea6d' },
  'line-6': { light: '#0072b2', dark: '#3d9be0' },
  'line-7': { light: '#e51e10', dark: '#ff6557' },
  'line-8': { light: '#000000', dark: '#ffffff' },
}
