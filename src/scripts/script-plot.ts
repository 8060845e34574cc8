import type { AxisName, Fill, LineStyle, Plot, PlotStyleName, PointStyle } from '../charts/chart.ts'
import type { ScriptExpression } from './script-expression.ts'
import type { ScriptSettings } from './script-settings.ts'

/** One `plot` command: the settings in effect, and its elements. */
export interface ScriptPlot {
  readonly settings: ScriptSettings
  readonly elements: readonly PlotElement[]
  /** Offset of the command in the script. */
  readonly start: number
}

/** One element of a `plot`, before its data are read. */
export interface PlotElement {
  readonly source: DataSource
  readonly rows: RowChoice
  readonly using: Using
  readonly style: PlotStyleName
  readonly axes: Plot['axes']
  readonly title: string | undefined
  readonly titleEnhanced: boolean
  readonly line: LineStyle
  readonly point: PointStyle
  readonly fill: Fill
}

/** The source of the rows; `start` is its offset in the script. */
export type DataSource =
  | { readonly kind: 'file'; readonly name: string; readonly start: number }
  | { readonly kind: 'block'; readonly name: string; readonly text: string }

/** `index` and `every`: the data sets and rows that are read. */
export interface RowChoice {
  readonly firstSet: number
  readonly lastSet: number
  /** Every `step`-th row from `first` to `last`. */
  readonly step: number
  readonly first: number
  readonly last: number
}

/** `using`: the columns that give the values of a row. */
export interface Using {
  /** Empty for the first columns, as many as the style needs. */
  readonly columns: readonly UsingColumn[]
  readonly labels: readonly UsingLabel[]
  /** Offset in the script. */
  readonly start: number
}

/**
 * A column: its number (which treats bad cells differently from an expression), its header, or an
 * expression.
 */
export type UsingColumn =
  | { readonly kind: 'number'; readonly column: number }
  | { readonly kind: 'header'; readonly header: string }
  | { readonly kind: 'expression'; readonly expression: ScriptExpression }

/** `xtic(1)`: a tic label at each point. */
export interface UsingLabel {
  readonly axis: AxisName
  readonly column: UsingColumn
}
