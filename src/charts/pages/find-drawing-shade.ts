import type { Drawing, Ink } from '../drawing.ts'
import { findShade, type Shade } from '../palette.ts'
import { THEMES } from './themes.ts'

/** Find the colours of an ink in the theme of a drawing. */
export function findDrawingShade({ theme = 'gnuplot' }: Pick<Drawing, 'theme'>, ink: Ink): Shade {
  return findShade(ink, THEMES[theme].palette)
}
