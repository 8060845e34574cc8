import { isForPages } from '../../pages/themes.ts'
import type { ThemeName } from '../../theme-names.ts'
import { setCase } from './set-case.ts'
import { joinWords } from './show-value.ts'

/** Title a chart of series: for pages what is shown of which run, such as `RSS and CPU of Release`; the theme `gnuplot` names the run. */
export function titleSeries(
  series: readonly { readonly title: string }[],
  run: string,
  theme: ThemeName,
): string {
  if (!isForPages(theme)) return run
  const names = new Set(series.map(({ title }) => title))
  return `${setCase(joinWords([...names]), theme)} of ${run}`
}
