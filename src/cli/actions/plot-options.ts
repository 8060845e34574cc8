import type { ImageFormat } from '../../builds/draw-image.ts'
import type { ProcessLook } from '../../charts/kinds/process/process-chart-input.ts'
import type { EmittedFormat } from '../../charts/pictures/plt/emit-chart.ts'
import type { ThemeName } from '../../charts/theme-names.ts'

/** What `--emit` may name. */
export type PlotFormat = 'svg' | ImageFormat | EmittedFormat

/** The options of `tracedocs plot`. */
export interface PlotOptions {
  /** What is named; a gnuplot script has settings of its own for the rest. */
  readonly chart: Partial<Pick<ProcessLook, 'size' | 'title' | 'digits' | 'resolution' | 'theme'>>
  /** Absent: the folder one works in; of a script, where it says. */
  readonly output?: string
  readonly emit: readonly PlotFormat[]
  /** Pixels of a PNG to a pixel of its chart; absent is 2. */
  readonly scale?: number | undefined
  readonly pid?: number
  /** What gnuplot knows and we do not is left out of a script with a warning. */
  readonly lenient: boolean
  /** Commands that are run before a script. */
  readonly execute?: readonly string[]
  /** Whether what follows the first script are its arguments. */
  readonly call?: boolean
  /** Whether gnuplot draws the scripts, too, and what differs is said instead of written. */
  readonly compare?: boolean
}

/** The same options as they stand on the command line. */
export interface PlotArguments {
  readonly output?: string
  readonly emit?: readonly PlotFormat[]
  readonly scale?: number
  readonly lenient?: boolean
  readonly execute?: readonly string[]
  readonly call?: boolean
  readonly compare?: boolean
  readonly pid?: number
  readonly size?: [number, number]
  readonly title?: string
  readonly digits?: 'full' | 'tdprocess'
  readonly resolution?: '10' | '100'
  readonly theme?: ThemeName
}
