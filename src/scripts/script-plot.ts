import type { AxisName, Fill, LineStyle, Plot, PlotStyleName, PointStyle } from '../charts/chart.ts'
import type { ScriptExpression } from './script-expression.ts'
import type { ScriptSettings } from './script-settings.ts'

/** One `plot` command: what was set then, and what it draws. */
export interface ScriptPlot {
  readonly settings: ScriptSettings
  readonly elements: readonly PlotElement[]
  /** Where the command is in the script. */
  readonly start: number
}

/** One element of a `plot`, its data still to be read. */
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

/** Where the rows come from; `start` is where the script says so. */
export type DataSource =
  | { readonly kind: 'file'; readonly name: string; readonly start: number }
  | { readonly kind: 'block'; readonly name: string; readonly text: string }

/** `index` and `every`: which data sets and rows are read. */
export interface RowChoice {
  readonly firstSet: number
  readonly lastSet: number
  /** Every how many rows, and the first and last of them. */
  readonly step: number
  readonly first: number
  readonly last: number
}

/** `using`: what the values of a row come from. */
export interface Using {
  /** Empty: the first columns, as the style needs them. */
  readonly columns: readonly UsingColumn[]
  readonly labels: readonly UsingLabel[]
  /** Where the script says it. */
  readonly start: number
}

/** A column by its number (bare ones treat bad cells differently), by its header, or an expression. */
export type UsingColumn =
  | { readonly kind: 'number'; readonly column: number }
  | { readonly kind: 'header'; readonly header: string }
  | { readonly kind: 'expression'; readonly expression: ScriptExpression }

/** `xtic(1)`: a tic label at each point. */
export interface UsingLabel {
  readonly axis: AxisName
  readonly column: UsingColumn
}
