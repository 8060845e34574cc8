import { createScriptChart } from './create-script-chart.ts'
import type { LoadedPlot } from './load-plot.ts'
import { findSampledRange } from './sample-functions.ts'
import { listSamples, type SamplingRange } from './sampling-range.ts'
import type { ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** A range of x that samples were taken from. */
export interface SampledReach {
  readonly min: number
  readonly max: number
}

/** What decides where the samples of `"+"` lie. */
export interface PlusContext {
  readonly reader: TokenReader
  readonly settings: ScriptSettings
  /** Load the data of the elements before it. */
  readonly load: () => Promise<readonly LoadedPlot[]>
}

/** The samples of `"+"`, and the range that belongs to the axis from then on, where nothing else gave one (gnuplot 5.4). */
export interface PlusSamples {
  readonly samples: Float64Array
  readonly reach?: SampledReach
}

/** Find the samples of `"+"`: over its own range, or over that of x as far as it is known; -10 to 10 without any. */
export async function samplePlus(
  own: SamplingRange | undefined,
  { reader, settings, load }: PlusContext,
): Promise<PlusSamples> {
  const { samples: count, isParametric, parameterRange, chart } = settings
  const list = (range: SampledReach): Float64Array => {
    return listSamples({ variable: undefined, ...range }, count, reader)
  }
  if (own !== undefined) return { samples: listSamples(own, count, reader) }
  const { min, max } = parameterRange
  if (isParametric) return { samples: list({ min: min ?? -5, max: max ?? 5 }) }
  if (min !== undefined && max !== undefined) return { samples: list({ min, max }) }
  const data = await load()
  const range = findSampledRange('x', createScriptChart(settings, data))
  const isLog = chart.axes.x.log !== undefined
  if (isLog && !(range.min > 0 && range.max > 0)) {
    const reason = 'the samples of `"+"` on a logarithmic axis need a range above 0; set `xrange`'
    throw reader.createError({ kind: 'bad-script-value', reason })
  }
  const reach = data.length === 0 ? { reach: range } : {}
  if (!isLog) return { samples: list(range), ...reach }
  // On a logarithmic axis they stand at equal ratios.
  const powers = list({ min: Math.log(range.min), max: Math.log(range.max) })
  return { samples: powers.map((power) => Math.exp(power)), ...reach }
}
