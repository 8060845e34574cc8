import type { Drawing, Ink } from '../drawing.ts'
import { findShade, type Shade } from '../palette.ts'
import { THEMES } from './themes.ts'

/** Find the colours of an ink in the theme of a drawing: that which it gives a colour of its own, or its counterpart. */
export function findDrawingShade({ theme = 'gnuplot' }: Pick<Drawing, 'theme'>, ink: Ink): Shade {
  const { palette, shades } = THEMES[theme]
  return shades?.get(ink) ?? findShade(ink, palette)
}
