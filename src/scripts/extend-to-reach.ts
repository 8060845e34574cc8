import type { LoadedPlot } from './load-plot.ts'
import type { Reach } from './sampling-range.ts'

/** Let a sampled curve scale x to the whole range of its samples, whatever its columns are. */
export function extendToReach(one: LoadedPlot, reach: Reach | undefined): LoadedPlot {
  if (reach === undefined) return one
  const extent = { x: Float64Array.of(reach.min, reach.max), y: Float64Array.of(NaN, NaN) }
  return { ...one, plot: { ...one.plot, extent } }
}
