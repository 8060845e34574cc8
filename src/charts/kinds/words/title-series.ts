import { isForPages } from '../../pages/themes.ts'
import type { ThemeName } from '../../theme-names.ts'
import { nameSeveral } from './name-several.ts'
import { setCase } from './set-case.ts'

/** Title a chart of series: for pages what is shown of which run, such as `RSS and CPU of Release`; the theme `gnuplot` names the run. */
export function titleSeries(
  series: readonly { readonly title: string }[],
  run: string,
  theme: ThemeName,
): string {
  if (!isForPages(theme)) return run
  const names = new Set(series.map(({ title }) => title))
  return `${setCase(nameSeveral([...names], 'series'), theme)} of ${run}`
}

/** Caption an axis with the series on it, such as `RSS, CPU`; on pages a caption stays short. */
export function captionSeries(titles: readonly string[], theme: ThemeName): string {
  const join = (names: readonly string[]): string => names.join(', ')
  return isForPages(theme) ? nameSeveral(titles, 'series', join) : join(titles)
}
