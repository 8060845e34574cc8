import type { ImageFormat } from '../../builds/draw-image.ts'
import type { EmittedFormat } from '../../builds/emit-sources.ts'
import type { ProcessSpec } from '../../charts/kinds/process-spec.ts'

/** What `--emit` may name. */
export type PlotFormat = 'svg' | ImageFormat | EmittedFormat

/** The options of `tracedocs plot`. */
export interface PlotOptions {
  readonly chart: Pick<ProcessSpec, 'size' | 'title' | 'digits' | 'resolution'>
  /** Absent: the folder one works in; of a script, where it says. */
  readonly output?: string
  readonly emit: readonly PlotFormat[]
  /** Pixels of a PNG to a pixel of its chart; absent is 2. */
  readonly scale?: number | undefined
  readonly pid?: number
  /** What gnuplot knows and we do not is left out of a script with a warning. */
  readonly lenient: boolean
}
