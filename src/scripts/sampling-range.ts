import { parseNumberExpression } from './parse-constant.ts'
import type { ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** `[t=0:5:0.1]` before an element: where it is sampled. */
export interface SamplingRange {
  /** The variable that it names. */
  readonly variable: string | undefined
  readonly min: number
  readonly max: number
  /** The distance of samples; by default there are as many as `set samples` says. */
  readonly step?: number
}

/** Read the range in which one element is sampled; `undefined`, with nothing read, if none follows. */
export function readSamplingRange(
  reader: TokenReader,
  { scope }: ScriptSettings,
): SamplingRange | undefined {
  if (!reader.take('[')) return undefined
  const isNamed = reader.peek()?.kind === 'word' && reader.peek(1)?.text === '='
  const variable = isNamed ? reader.next('a variable').text : undefined
  if (isNamed) reader.expect('=')
  const min = parseNumberExpression(reader, scope)
  reader.expect(':')
  const max = parseNumberExpression(reader, scope)
  const step = reader.take(':') ? parseNumberExpression(reader, scope) : undefined
  reader.expect(']')
  return { variable, min, max, ...(step === undefined || step === 0 ? {} : { step }) }
}

/** Read the ranges that stand before an element of `splot`. */
export function readSamplingRanges(
  reader: TokenReader,
  settings: ScriptSettings,
): readonly [SamplingRange | undefined, SamplingRange | undefined] {
  const first = readSamplingRange(reader, settings)
  return [first, first && readSamplingRange(reader, settings)]
}

/** More samples than this no picture shows. */
const MAX_SAMPLES = 1_000_000

/** List the places of the samples in a range. */
export function listSamples({ min, max, step }: SamplingRange, samples: number): Float64Array {
  const distance = step ?? (max - min) / (samples - 1)
  const count = step === undefined ? samples : Math.floor((max - min) / distance + 1e-9) + 1
  const length = Math.max(0, Math.min(count, MAX_SAMPLES))
  return Float64Array.from({ length }, (_, i) => min + i * distance)
}
