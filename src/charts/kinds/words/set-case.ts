import { isForPages } from '../../pages/themes.ts'
import type { ThemeName } from '../../theme-names.ts'

/**
 * Set a name that tracedocs gives to an axis or a curve in the case of a theme: for pages a capital begins the name only, and
 * abbreviations keep theirs; the theme `gnuplot` keeps tdprocess's capitals.
 */
export function setCase(name: string, theme: ThemeName): string {
  if (!isForPages(theme)) return name
  return name.replaceAll(/(?<=\S[ ,]+)[A-Z](?=[a-z]{2})/g, (letter) => letter.toLowerCase())
}
