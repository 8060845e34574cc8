import type { Caption } from '../charts/chart.ts'

/** A histogram of a plot: the sets from one `newhistogram` to the next. */
export interface ScriptHistogram {
  readonly start: number
  readonly title: Caption | undefined
  /** The line type of its first set; those of other sets follow it. */
  readonly firstType: number
  /** The pattern of its first set, if it has one of its own. */
  readonly firstPattern: number | undefined
}

/** Which set of which histogram an element is. */
export interface ScriptCluster {
  readonly histogram: ScriptHistogram
  readonly set: number
}

/** The histogram of a plot before any `newhistogram`. */
export const FIRST_HISTOGRAM: ScriptHistogram = {
  start: 0,
  title: undefined,
  firstType: 1,
  firstPattern: undefined,
}
