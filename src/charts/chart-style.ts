/** A typeface and its size in pixels. */
export interface Font {
  readonly family: string
  readonly size: number
}

/** A piece of text with what gnuplot lets one say about it; line breaks are `\n`. */
export interface Caption {
  readonly text: string
  /** Differences from the terminal's font. */
  readonly font?: Partial<Font>
  /** Character units of the terminal's font. */
  readonly offset?: readonly [x: number, y: number]
  /** Whether `_ ^ { } @ & ~ \` are markup (gnuplot's enhanced text); absent is not. */
  readonly enhanced?: boolean
  /** Absent is black. */
  readonly color?: Color
  /** Degrees counter-clockwise; absent is as the thing is turned by default. */
  readonly rotate?: number
}

/** A place; without `systems` in the coordinates of the first axes (x, y). */
export interface Coordinate {
  readonly x: number
  readonly y: number
  /** Absent: both `first`. */
  readonly systems?: readonly [x: CoordinateSystem, y: CoordinateSystem]
}

/** gnuplot's coordinate systems: axes, shares of the plot, shares of the canvas, characters. */
export type CoordinateSystem = 'first' | 'second' | 'graph' | 'screen' | 'character'

/** `lt N lw W`: −1 is black, 0 the dotted grid style, 1 to 8 the colours. */
export interface LineStyle {
  readonly type: number
  readonly width: number
  /** Absent is the colour of the type. */
  readonly color?: Color
  /** Absent is solid. */
  readonly dash?: Dash
}

/** `dt 2`, or lengths of dashes and gaps as `dt (4,2)` has them. */
export type Dash =
  | { readonly kind: 'type'; readonly type: number }
  | { readonly kind: 'lengths'; readonly lengths: readonly number[] }

/** `#rrggbb` in lower case. */
export type HexColor = `#${string}`

/** `lc 3`, `lc rgb "#80ff0000"`, `lc bgnd`. */
export type Color =
  | { readonly kind: 'linetype'; readonly type: number }
  | { readonly kind: 'rgb'; readonly hex: HexColor; readonly opacity: number }
  | { readonly kind: 'background' }
