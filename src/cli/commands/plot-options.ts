import type { ProcessSpec } from '../../charts/kinds/process-spec.ts'

/** What `--emit` may name. */
export type PlotFormat = 'svg' | 'dat' | 'plt'

/** The options of `tracedocs plot`. */
export interface PlotOptions {
  readonly chart: Pick<ProcessSpec, 'size' | 'title' | 'digits' | 'resolution'>
  /** Absent: the folder one works in; of a script, where it says. */
  readonly output?: string
  readonly emit: readonly PlotFormat[]
  readonly pid?: number
  /** What gnuplot knows and we do not is left out of a script with a warning. */
  readonly lenient: boolean
}
