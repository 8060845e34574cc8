/** The names of the looks that a chart may have. */
export const THEME_NAMES = ['gnuplot', 'docs'] as const

/** How a chart looks: as gnuplot draws it, or made for pages. */
export type ThemeName = (typeof THEME_NAMES)[number]
