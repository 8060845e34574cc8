import type { Font } from '../chart.ts'
import type { Theme } from './theme.ts'

/**
 * Size the font of a theme for a picture of some width in pixels. On a page that is 360 pixels wide a picture for pages is
 * shrunk to that width, and what is wider than the theme's size has larger texts, so that they are no smaller there.
 */
export function sizeFont({ font, size: [usual], page }: Theme, width: number): Font {
  if (page === undefined || width <= usual) return font
  return { ...font, size: Math.ceil((10 * font.size * width) / usual) / 10 }
}
