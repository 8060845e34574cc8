import type { Border, Font, GridStyle, HexColor, LineStyle, ThemeName } from '../chart.ts'
import type { Palette } from '../palette.ts'

/** A look: colours, sizes and, unless it is laid out as gnuplot does, everything around the curves. */
export interface Theme {
  readonly name: ThemeName
  readonly palette: Palette
  /** Pixels, where the user sets no size. */
  readonly size: readonly [width: number, height: number]
  readonly font: Font
  /** Absent: laid out as gnuplot 5.4 does. */
  readonly page?: PageTheme
}

/** What charts made for pages look like, in pixels. */
export interface PageTheme {
  readonly name: ThemeName
  /** Of the lines of types 1 to 8 that do not say it themselves. */
  readonly lines: readonly Pick<LineStyle, 'width' | 'dash'>[]
  readonly grid: GridStyle
  readonly border: Border
  readonly titleSize: number
  /** Of all text but titles, captions and the key. */
  readonly quiet: HexColor
  /** Of the lines at events. */
  readonly eventLine: LineStyle
  /** Between the edge of the canvas and what stands next to it. */
  readonly padding: number
  /** Between things that stand beside each other. */
  readonly gap: number
  /** Height of a line of text, in sizes of its font. */
  readonly lineHeight: number
  /** Of the sample of a curve in the key. */
  readonly sampleWidth: number
  /** How much higher the first of several plots is than the others. */
  readonly firstPlot: number
  /** The height below which a plot cannot be read. */
  readonly lowestPlot: number
  /** Rows of events' texts beyond which they stand upright. */
  readonly eventRows: number
  /** The share of the canvas that upright texts may be high. */
  readonly eventShare: number
}
