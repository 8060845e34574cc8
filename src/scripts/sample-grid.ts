import { readSamplingRange, type SamplingRange } from './sampling-range.ts'
import type { ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** The ranges that stand before `"++"`: those of u and of v. */
export type GridRanges = readonly [u: SamplingRange | undefined, v: SamplingRange | undefined]

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
  const [u, v] = [ranges[0] ?? complete(parameters.u), ranges[1] ?? complete(parameters.v)]
  // Where lines are hidden, the points are those at which the lines cross.
  const [across, up] = [spread(u, hiding.isOn ? rows[0] : samples), spread(v, rows[1])]
  if (!(across.count * up.count <= MOST_PLACES)) return undefined
  // Whatever the step is, the last places are the ends.
  const us = list(across, (i) => (i === across.count - 1 ? u.max : u.min + i * across.step))
  const vs = list(up, (i) => (i === up.count - 1 ? v.min : v.max - i * up.step))
  return vs.map((at) => us.map((place) => `${place} ${at}\n`).join('')).join('\n')
}

/** Take a range of u, and that of v behind it, for `"++"` here and later in the plot. */
export function readGridRanges(
  reader: TokenReader,
  settings: ScriptSettings,
  {
    sampling,
    before,
  }: { readonly sampling: SamplingRange | undefined; readonly before: GridRanges },
): GridRanges {
  if (sampling?.variable !== 'u') return before
  return [sampling, readSamplingRange(reader, settings) ?? before[1]]
}

/** Some places at equal distances. */
interface Spread {
  readonly step: number
  readonly count: number
}

function spread({ min, max, step }: SamplingRange, samples: number): Spread {
  if (step === undefined) return { step: (max - min) / (samples - 1), count: samples }
  return { step, count: Math.max(0, Math.floor((max - min) / step) + 1) }
}

function list({ count }: Spread, place: (index: number) => number): readonly string[] {
  return Array.from({ length: count }, (_, i) => String(place(i)))
}

function complete({ min = -5, max = 5 }: { readonly min?: number; readonly max?: number }) {
  return { variable: undefined, min, max }
}
