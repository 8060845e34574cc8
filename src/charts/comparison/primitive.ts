import type { DecodedPng } from './decode-png.ts'

/** A drawn primitive as a viewer sees it, independent of its markup. Lengths are pixels, y downwards. */
export type Primitive =
  LinePrimitive | AreaPrimitive | DiscPrimitive | TextPrimitive | ImagePrimitive

/** A stroked polyline. */
export interface LinePrimitive {
  readonly kind: 'line'
  readonly points: readonly Point[]
  readonly closed: boolean
  readonly colour: string
  readonly width: number
  readonly dashes: string
  readonly opacity: number
  /** The style of its ends and joins. */
  readonly cap: string
}

/** A filled polygon; the colour of a hatched one describes the lines of its hatching. */
export interface AreaPrimitive {
  readonly kind: 'area'
  readonly points: readonly Point[]
  readonly colour: string
  readonly opacity: number
}

/** A circle with its outline; `fill` is `none` when it is open. */
export interface DiscPrimitive {
  readonly kind: 'disc'
  readonly at: Point
  readonly radius: number
  readonly colour: string
  readonly fill: string
  readonly width: number
  readonly opacity: number
}

/** A grid of pixels, `rrggbb` in rows from the top. */
export interface ImagePrimitive extends DecodedPng {
  readonly kind: 'image'
  readonly at: Point
  readonly size: Point
}

/** A line of text. */
export interface TextPrimitive {
  readonly kind: 'text'
  readonly at: Point
  readonly anchor: string
  /** Degrees clockwise, 0 to 359. */
  readonly angle: number
  readonly colour: string
  readonly family: string
  readonly face: string
  readonly runs: readonly PrimitiveText[]
  /** Whether the background is painted behind it. */
  readonly isBoxed?: boolean
}

/** A run of text with its size and its rise. */
export interface PrimitiveText {
  readonly text: string
  readonly size: number
  readonly rise: number
  /** Set where it differs from the line's; invisible text has the face `hidden`. */
  readonly family?: string
  readonly face?: string
  /** How far it starts before the end of the previous run. */
  readonly back?: number
}

/** A point: x and y. */
export type Point = readonly [number, number]
