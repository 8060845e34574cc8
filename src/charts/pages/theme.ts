import type { Border, Font, GridStyle, HexColor, LineStyle, ThemeName } from '../chart.ts'
import type { Ink } from '../drawing.ts'
import type { Palette, Shade } from '../palette.ts'

/** The look of a chart: colours, sizes and, unless gnuplot's layout applies, everything around the curves. */
export interface Theme {
  readonly name: ThemeName
  readonly palette: Palette
  /** What colours of its own are on dark pages, where that is not their counterpart of the least contrast. */
  readonly shades?: ReadonlyMap<Ink, Shade>
  /** The default size in pixels. */
  readonly size: readonly [width: number, height: number]
  readonly font: Font
  /** Absent where gnuplot 5.4's layout applies. */
  readonly page?: PageTheme
}

/** The look of charts for documentation pages; lengths are in pixels. */
export interface PageTheme {
  readonly name: ThemeName
  /** The default widths and dashes of line types 1 to 8. */
  readonly lines: readonly Pick<LineStyle, 'width' | 'dash'>[]
  readonly grid: GridStyle
  readonly border: Border
  readonly titleSize: number
  /** The colour of captions and of the x axis's label. */
  readonly mutedColor: HexColor
  /** The lines of events. */
  readonly eventLine: LineStyle
  /** Distance of everything from the edge of the canvas. */
  readonly padding: number
  /** Distance between things side by side. */
  readonly gap: number
  /** Height of a line of text, as a multiple of its font size. */
  readonly lineHeight: number
  /** Width of the sample of a curve in the key. */
  readonly sampleWidth: number
  /** Height of the first of several plots, relative to the others. */
  readonly firstPlot: number
  /** Least height and width of a readable plot. */
  readonly lowestPlot: number
  /** Most rows of event texts; if they need more, they are placed vertically. */
  readonly eventRows: number
  /** Largest height of vertical texts, as a share of the canvas's height. */
  readonly eventShare: number
}
