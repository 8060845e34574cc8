import type {
  Fill,
  LineStyle,
  PlotLabel,
  PointStyle,
  Surface,
  SurfaceHiding,
  SurfaceStyleName,
} from '../../charts/chart.ts'
import type { ScriptExpression } from '../script-expression.ts'
import type { BlockSource, ElementTitle, FileSource, RowChoice, Using } from '../script-plot.ts'
import type { VariableStyle } from '../script-settings.ts'

/** One element of `splot`, before its data are read. */
export interface SurfaceElement {
  readonly source: SurfaceSource
  readonly rows: RowChoice
  readonly using: Using
  readonly style: SurfaceStyleName
  readonly title: ElementTitle
  readonly titleEnhanced: boolean
  readonly line: LineStyle
  readonly point: PointStyle
  readonly fill: Fill
  readonly facetColors?: NonNullable<Surface['facetColors']>
  readonly variable?: VariableStyle
  readonly at?: string
  readonly isSurfaceHidden: boolean
  readonly hasContours: boolean
  readonly isRegridded: boolean
  readonly isUnscaled: boolean
  /** `image pixels`. */
  readonly isPixelwise: boolean
  /** Absent unless `set hidden3d` hides lines. */
  readonly hiding?: SurfaceHiding
  readonly label?: PlotLabel
  readonly arrow?: NonNullable<Surface['arrow']>
  /** The type of the first contour's line. */
  readonly contourType: number
}

/** What the points of a surface come from. */
export type SurfaceSource = FileSource | BlockSource | SurfaceFunction

/** A function of two variables, or three of two parameters. */
export interface SurfaceFunction {
  readonly kind: 'function'
  /** x and y of a parametric surface, and its z; otherwise z alone. */
  readonly expressions: readonly ScriptExpression[]
  readonly name: string
  readonly start: number
}
