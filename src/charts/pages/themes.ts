import type { ThemeName } from '../chart.ts'
import { DOCS_THEME } from './docs-theme.ts'
import { GNUPLOT_THEME } from './gnuplot-theme.ts'
import type { Theme } from './theme.ts'

/** The themes by name. */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  gnuplot: GNUPLOT_THEME,
  docs: DOCS_THEME,
}

/** Whether a theme has a layout for pages, in place of gnuplot's. */
export function isForPages(theme: ThemeName): boolean {
  return THEMES[theme].page !== undefined
}
