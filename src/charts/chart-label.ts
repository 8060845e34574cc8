import type { Caption, Coordinate, LineStyle, PointStyle } from './chart-style.ts'

/** `set label "…" at …`. */
export interface Label {
  readonly caption: Caption
  readonly at: Coordinate
  readonly justify: 'left' | 'center' | 'right'
  /** Degrees counter-clockwise. */
  readonly rotate: number
  readonly layer: 'front' | 'back'
  /** `hypertext`: the text shows under the pointer only, and is not drawn. */
  readonly isHypertext?: boolean
  /** A symbol at the label's position, in a line's colour. */
  readonly point?: PointStyle & { readonly line: LineStyle }
}
