import type { ThemeName } from '../chart.ts'
import { DOCS_THEME } from './docs-theme.ts'
import { GNUPLOT_THEME } from './gnuplot-theme.ts'
import type { Theme } from './theme.ts'

/** The themes by name. */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  gnuplot: GNUPLOT_THEME,
  docs: DOCS_THEME,
}
