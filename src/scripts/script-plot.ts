import type {
  AxisName,
  Closing,
  EllipseUnits,
  Fill,
  LineStyle,
  Plot,
  PlotLabel,
  PlotStyleName,
  PointStyle,
  TitlePlace,
} from '../charts/chart.ts'
import type { BinaryReading } from './binary/binary-reading.ts'
import type { MatrixReading } from './expand-matrix.ts'
import type { ScriptCluster } from './script-histogram.ts'
import type { SamplingRange } from './sampling-range.ts'
import type { Smoothing } from './smoothing/smoothing.ts'
import type { VariableStyle } from './script-settings.ts'
import type { ScanFormat } from './scan-format.ts'
import type { ScriptExpression } from './script-expression.ts'

/** One element of a `plot`, before its data are read. */
export interface PlotElement {
  readonly source: DataSource
  readonly rows: RowChoice
  readonly using: Using
  readonly style: PlotStyleName
  readonly axes: Plot['axes']
  readonly title: ElementTitle
  readonly titleEnhanced: boolean
  /** `title at end`: where its title stands, if not in the key. */
  readonly titlePlace?: TitlePlace
  /** `noautoscale`. */
  readonly isUnscaled?: boolean
  readonly line: LineStyle
  readonly point: PointStyle
  readonly fill: Fill
  readonly smoothing?: Smoothing
  /** `smooth zsort`: the third column has z, by which points are sorted. */
  readonly isSorted?: boolean
  /** What the last columns give for each point: `ps variable`, `lc variable`. */
  readonly variable?: VariableStyle
  /** How `with filledcurves` closes its area; by default, the columns decide. */
  readonly closing?: Closing
  /** `with candlesticks whiskerbars 0.5`. */
  readonly whiskers?: number
  /** `arrowstyle variable`: a column has the style of each arrow. */
  readonly hasArrowStyles?: boolean
  /** `image pixels`. */
  readonly isPixelwise?: boolean
  /** Of `with ellipses`. */
  readonly ellipseUnits?: EllipseUnits
  /** Of `with histograms`: which set of which histogram it is. */
  readonly cluster?: ScriptCluster
  /** The size of a box plot's outliers, if the element names one. */
  readonly symbolSize?: number
  /** Where the arrows of `with vectors` have heads. */
  readonly arrow?: NonNullable<Plot['arrow']>
  /** How `with labels` shows its texts; only for that style. */
  readonly label?: PlotLabel
}

/** The title of an element: a text, the header of a column, or none. */
export type ElementTitle =
  /** After `notitle columnhead`, the first row is one of headers all the same. */
  | { readonly kind: 'none'; readonly hasHeaders?: boolean }
  | { readonly kind: 'text'; readonly text: string }
  /** `title columnheader(2)`, or the header of the last column of `using` without a number. */
  | {
      readonly kind: 'header'
      readonly expression: ScriptExpression | undefined
      readonly usual: string
    }

/** The source of the rows, or a function; `start` is its offset in the script. */
export type DataSource = FileSource | BlockSource | FunctionSource

/** A file. */
export interface FileSource {
  readonly kind: 'file'
  readonly name: string
  readonly start: number
  /** The file is binary. */
  readonly binary?: BinaryReading
  /** The numbers of the file form a matrix. */
  readonly matrix?: MatrixReading
}

/** A data block, or rows that follow the command. */
export interface BlockSource extends Omit<FileSource, 'kind'> {
  readonly kind: 'block'
  readonly text: string
  /** Of `"+"` and `"++"`: the variables that have the values of the first columns at each row. */
  readonly sampled?: readonly string[]
}

/** A function of the dummy variable, and the values that variables have for it. */
export interface FunctionSource {
  readonly kind: 'function'
  /** `keyentry`: it only has an entry in the key. */
  readonly isEntry?: boolean
  readonly expression: ScriptExpression
  readonly name: string
  readonly start: number
  /** Where it is sampled, if it has a range of its own. */
  readonly sampling?: SamplingRange
  /** In parametric plots, x as a function of the dummy variable, too. */
  readonly x?: ScriptExpression
}

/** `index`, `every` and `skip`: the data sets and rows that are read. */
export interface RowChoice {
  readonly firstSet: number
  readonly lastSet: number
  /** Every `setStep`-th data set from the first. */
  readonly setStep: number
  /** `index "name"`: the data set behind a comment with that name. */
  readonly setName?: string
  /** Every `step`-th row from `first` to `last` of each block. */
  readonly step: number
  readonly first: number
  readonly last: number
  /** Every `blockStep`-th block from `firstBlock` to `lastBlock`. */
  readonly blockStep: number
  readonly firstBlock: number
  readonly lastBlock: number
  /** `skip`: lines that are passed over at the start. */
  readonly skip: number
}

/** `using`: the columns that give the values of a row. */
export interface Using {
  /** Empty for the first columns, as many as the style needs. */
  readonly columns: readonly UsingColumn[]
  readonly labels: readonly UsingLabel[]
  /** How the numbers of a line are found, if not by separators. */
  readonly format?: ScanFormat
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
  /** `key` for `key(1)`: entries in the key of a column-stacked histogram. */
  readonly axis: AxisName | 'z' | 'key'
  readonly column: UsingColumn
}
