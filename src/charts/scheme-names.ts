/** Whether charts are light, dark, or as the reader's system and the page have it. */
export const SCHEME_NAMES = ['auto', 'light', 'dark'] as const

/** The colour scheme of an SVG. */
export type SchemeName = (typeof SCHEME_NAMES)[number]
