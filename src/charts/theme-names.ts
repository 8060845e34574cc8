/** The names of the themes of charts. */
export const THEME_NAMES = ['gnuplot', 'docs'] as const

/** How a chart looks: as gnuplot draws it, or in a style for documentation pages. */
export type ThemeName = (typeof THEME_NAMES)[number]
