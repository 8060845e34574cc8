import { listSamples, type SamplingRange } from './sampling-range.ts'
import type { ScriptSettings } from './script-settings.ts'

/** The ranges that stand before `"++"`: those of u and of v. */
type GridRanges = readonly [u: SamplingRange | undefined, v: SamplingRange | undefined]

/** More places than this no picture shows. */
const MOST_PLACES = 4_000_000

/**
 * Write the rows of `"++"` (gnuplot 5.4): u and v on a grid, from the end of v to its start, with an empty line between
 * two rows of the grid; `undefined` if it has more than 4 million places. By default, u and v are those of `set urange`
 * and `set vrange`, from -5 to 5.
 */
export function writeGrid(ranges: GridRanges, settings: ScriptSettings): string | undefined {
  const { scene, samples } = settings
  const { parameters, rows, hiding } = scene
  const [own, other] = ranges
  // Where lines are hidden, the points are those at which the lines cross.
  const us = listSamples(own ?? complete(parameters.u), hiding.isOn ? rows[0] : samples)
  const vs = listSamples(other ?? complete(parameters.v), rows[1]).toReversed()
  if (us.length * vs.length > MOST_PLACES) return undefined
  return Array.from(vs, (v) => Array.from(us, (u) => `${String(u)} ${String(v)}\n`).join('')).join(
    '\n',
  )
}

function complete({ min = -5, max = 5 }: { readonly min?: number; readonly max?: number }) {
  return { variable: undefined, min, max }
}
