import type { Chart, ThemeName } from '../chart.ts'
import { THEMES } from './themes.ts'

/** Apply a theme to a chart: its name and, for a page theme, its font. */
export function applyTheme(chart: Chart, name: ThemeName): Chart {
  const { page, font } = THEMES[name]
  if (page === undefined) return { ...chart, theme: name }
  return { ...chart, theme: name, terminal: { ...chart.terminal, font } }
}
