import type { UnitName } from '../../quantities/units.ts'
import type { StatedNumber } from '../record.ts'
import { convertTime } from './convert-time.ts'

/** What a score of JMH states. */
export interface JmhScore {
  readonly name: 'time' | 'rate'
  readonly unit: UnitName
  /** Convert a score to seconds an operation, or to operations a second; `undefined` for a unit that is none. */
  readonly convert: (value: number) => number | undefined
}

/** Read the unit of a score: `us/op` is a time, `ops/ms` a rate. */
export function readScoreUnit(scoreUnit: string): JmhScore {
  const [, above = '', below = ''] = /^(.+)\/(.+)$/.exec(scoreUnit) ?? []
  if (above !== 'ops')
    return { name: 'time', unit: 's', convert: (value) => convertTime(value, above) }
  // Operations a millisecond are a thousand times as many a second.
  const seconds = convertTime(1, below)
  const convert = (value: number): number | undefined =>
    seconds === undefined ? undefined : value / seconds
  return { name: 'rate', unit: '1/s', convert }
}

/** What a row of JMH states: the score of its benchmark, or one of the results of profilers and percentiles that are read. */
export type ScoreKind = 'score' | 'median' | 'bytes'

/** Tell what a row states by what stands behind the colon in its first cell; `undefined` for a result that is not read. */
export function findScoreKind(result: string | undefined, unit: string): ScoreKind | undefined {
  if (result === undefined) return 'score'
  if (/^(?:.*·)?p0\.50$/.test(result)) return 'median'
  return /^·?gc\.alloc\.rate\.norm$/.test(result) && unit === 'B/op' ? 'bytes' : undefined
}

/** A row whose score was read. */
export interface ScoreRow {
  readonly kind: ScoreKind
  readonly mode: string
  readonly unit: string
  readonly score: number
  /** The smallest step that the row distinguishes; absent where it has all digits. */
  readonly step?: number
}

/** State the figures of a row: the score is the mean of the iterations; `undefined` for a unit that is none. */
export function stateScore(row: ScoreRow): readonly StatedNumber[] | undefined {
  const { kind, score, step } = row
  const state = (value: number, resolution: number | undefined) =>
    resolution === undefined ? { value } : { value, resolution }
  if (kind === 'bytes') return [{ name: 'bytes', unit: 'B', ...state(score, step) }]
  const { name, unit, convert } = readScoreUnit(row.unit)
  const value = convert(score)
  if (value === undefined) return undefined
  const stated = state(value, step === undefined ? undefined : convert(step))
  const best = { name, unit, ...stated, isEstimate: true } as const
  if (kind === 'median') return [best]
  const mean = { name: `${name}.mean`, unit, ...stated }
  // The rows behind it have its percentiles.
  return row.mode === 'sample' ? [mean] : [best, mean]
}

/** Names the benchmarks of one output, as its JSON does. */
export class ScoreNamer {
  readonly #modes = new Map<string, string>()

  /** Name a benchmark, `Bench.parse(n=10)`; one that was run in several modes is a benchmark in each. */
  name(method: string, parameters: readonly string[], mode: string): string {
    const name = parameters.length === 0 ? method : `${method}(${parameters.join(', ')})`
    const first = this.#modes.get(name) ?? mode
    this.#modes.set(name, first)
    return first === mode ? name : `${name} [${mode}]`
  }
}
