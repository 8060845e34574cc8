import type { Chart, ThemeName } from '../chart.ts'
import { sizeFont } from './page-font.ts'
import { THEMES } from './themes.ts'

/** Apply a theme to a chart: its name and, for a page theme, its font. */
export function applyTheme(chart: Chart, name: ThemeName): Chart {
  const theme = THEMES[name]
  if (theme.page === undefined) return { ...chart, theme: name }
  const font = sizeFont(theme, chart.terminal.width)
  return { ...chart, theme: name, terminal: { ...chart.terminal, font } }
}
