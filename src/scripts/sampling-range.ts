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

/** From where to where an axis reaches. */
export interface Reach {
  readonly min: number
  readonly max: number
}

/** Whether a sampling range with an open end follows, such as `[*:5]` or `[2:]`. */
export function hasOpenRange(reader: TokenReader): boolean {
  if (!reader.isNext('[')) return false
  const open = new Set([undefined, '[', ']', '*', '=', ':'])
  for (let at = 1; ; at++) {
    const text = reader.peek(at)?.text
    if (text === undefined || text === ']') return false
    if (
      text === ':' &&
      (open.has(reader.peek(at - 1)?.text) || open.has(reader.peek(at + 1)?.text))
    )
      return true
  }
}

/**
 * Read the range in which one element is sampled; `undefined`, with nothing read, if none follows.
 *
 * @param reach of the elements before it on x, for open ends
 */
export function readSamplingRange(
  reader: TokenReader,
  { scope, chart }: ScriptSettings,
  reach?: Reach,
): SamplingRange | undefined {
  if (!reader.take('[')) return undefined
  const isNamed = reader.peek()?.kind === 'word' && reader.peek(1)?.text === '='
  const variable = isNamed ? reader.next('a variable').text : undefined
  if (isNamed) reader.expect('=')
  // `*` is the end of x, as far as that is known.
  const readEnd = (usual: number): number => {
    if (!reader.isNext(':') && !reader.isNext(']') && !reader.take('*'))
      return parseNumberExpression(reader, scope)
    return usual
  }
  const { range, usual } = chart.axes.x
  const min = readEnd(range.min ?? reach?.min ?? usual?.min ?? -10)
  reader.expect(':')
  const max = readEnd(range.max ?? reach?.max ?? usual?.max ?? 10)
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

/** List the places of the samples in a range that was read last. */
export function listSamples(
  { min, max, step }: SamplingRange,
  samples: number,
  reader: TokenReader,
): Float64Array {
  const distance = step ?? (max - min) / (samples - 1)
  const count = step === undefined ? samples : Math.floor((max - min) / distance + 1e-9) + 1
  if (count > MAX_SAMPLES) {
    const reason = `"+" has at most ${String(MAX_SAMPLES)} samples; widen the step of its range`
    throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
  }
  return Float64Array.from({ length: Math.max(0, count) }, (_, i) => min + i * distance)
}

/** Whether the samples `"+"` follow. */
export function isSampleNext(reader: TokenReader): boolean {
  const token = reader.peek()
  return token?.kind === 'text' && token.text === '+'
}
