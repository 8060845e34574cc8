import type { Interval } from '../../quantities/interval.ts'

/** What a claim compares two runs by. */
export type ClaimMeasure = 'time' | 'memory'

/** What a claim says of the ratio of two runs: of the subject's time or memory to the other's. */
export type ClaimMeaning =
  | { readonly kind: 'less' }
  | { readonly kind: 'more' }
  /** `as fast as`: not more. */
  | { readonly kind: 'no-more' }
  | { readonly kind: 'alike' }
  /** `hardly any difference`: alike but for what a reader would not mind. */
  | { readonly kind: 'close' }
  /** `10% faster`: a ratio in one of these intervals, by how the words can be read. */
  | { readonly kind: 'change'; readonly readings: readonly Interval[] }
  /** `5 s slower`: the subject's seconds or bytes less the other's. */
  | { readonly kind: 'difference'; readonly low: number; readonly high: number }
  /** `twice as slow`: a ratio from `low` to `high`. */
  | { readonly kind: 'factor'; readonly low: number; readonly high: number }

/** What the words between two runs, or around them, claim. */
export interface ClaimWords {
  readonly measure: ClaimMeasure
  readonly meaning: ClaimMeaning
}
