import type { Chart, ThemeName } from '../chart.ts'
import { THEMES } from './themes.ts'

/** Give a chart another look; what of it is set in a font of its own keeps none but its text. */
export function applyTheme(chart: Chart, name: ThemeName): Chart {
  const { page, font } = THEMES[name]
  if (page === undefined) return { ...chart, theme: name }
  return { ...chart, theme: name, terminal: { ...chart.terminal, font } }
}
