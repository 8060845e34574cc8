import type { Palette } from '../palette.ts'
import type { LineStyle } from '../chart.ts'
import type { PageTheme, Theme } from './theme.ts'

/**
 * The hues that Okabe and Ito chose for readers with any kind of colour vision ("Color Universal
 * Design", 2008). Hues too pale for a white page are darkened, and all are lightened for dark pages, to
 * the contrast of 3:1 that WCAG 2.2 requires of lines (1.4.11).
 */
const palette: Palette = {
  background: { light: '#ffffff', dark: '#14171c' },
  foreground: { light: '#1f2328', dark: '#e6e9ed' },
  grid: { light: '#dde1e6', dark: '#30363d' },
  'line-1': { light: '#0072b2', dark: '#4fb0ea' },
  'line-2': { light: '#d55e00', dark: '#f28c3c' },
  'line-3': { light: '#008f68', dark: '#2ec496' },
  'line-4': { light: '#b3538b', dark: '#e39ac4' },
  'line-5': { light: '#a87400', dark: '#f0b429' },
  'line-6': { light: '#2b87bd', dark: '#8fd3ff' },
  'line-7': { light: '#8a7f00', dark: '#f0e442' },
  'line-8': { light: '#1f2328', dark: '#ffffff' },
}

/** Captions, and the border. */
const MUTED = '#57606a'

const dashed = (...lengths: readonly number[]): Pick<LineStyle, 'dash'> => ({
  dash: { kind: 'lengths', lengths },
})

const page: PageTheme = {
  name: 'docs',
  lines: [
    { width: 2 },
    { width: 2, ...dashed(9, 5) },
    { width: 2, ...dashed(2.5, 4) },
    { width: 2, ...dashed(12, 4, 2.5, 4) },
    { width: 2, ...dashed(18, 5) },
    { width: 2, ...dashed(5, 3) },
    { width: 2, ...dashed(12, 4, 2.5, 4, 2.5, 4) },
    { width: 2, ...dashed(2, 2) },
  ],
  grid: {
    minor: [],
    line: { type: 1, width: 1, color: { kind: 'linetype', type: 0 } },
    layer: 'back',
  },
  border: {
    sides: ['bottom'],
    line: { type: -1, width: 1, color: { kind: 'rgb', hex: MUTED, opacity: 1 } },
    layer: 'front',
  },
  titleSize: 18,
  mutedColor: MUTED,
  eventLine: {
    type: -1,
    width: 1,
    color: { kind: 'rgb', hex: '#8c959f', opacity: 1 },
    ...dashed(6, 6),
  },
  padding: 12,
  gap: 8,
  lineHeight: 1.25,
  sampleWidth: 28,
  firstPlot: 1.5,
  lowestPlot: 30,
  eventRows: 3,
  eventShare: 0.28,
}

/**
 * The theme for documentation pages: large type, muted axes, texts that overlap neither curves nor each
 * other.
 */
export const DOCS_THEME: Theme = {
  name: 'docs',
  palette,
  shades: new Map([[MUTED, { light: MUTED, dark: '#a9b2bf' }]]),
  size: [640, 400],
  font: {
    family: "system-ui,'Segoe UI',Roboto,Helvetica,Arial,'Liberation Sans',sans-serif",
    size: 16,
  },
  page,
}
