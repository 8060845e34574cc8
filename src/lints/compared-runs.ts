import type { Interval } from '../quantities/interval.ts'
import type { ClaimMeaning } from './english/claim-meaning.ts'

/** Two runs compared by one metric. */
export interface ComparedRuns {
  /** Such as `time.real`. */
  readonly metric: string
  /** The first run's value over the second's. */
  readonly ratio: number
  /** Where the ratio lies with 95 % confidence; `undefined` where both runs have a single sample. */
  readonly interval: Interval | undefined
  /** The two values in seconds or bytes. */
  readonly values: readonly [number, number]
  /** The two values in words: `4.41 s` and `4.62 s`. */
  readonly shown: readonly [string, string]
}

/** What the samples say of a claim. */
export type ClaimVerdict = 'holds' | 'unproven' | 'contradicted'

/**
 * Judge a claim by the interval of the ratio: 1 outside of it on the claimed side proves a direction, on the other side
 * contradicts it, and 1 inside leaves it open. Of single samples only the values themselves can be compared.
 */
export function judgeClaim(meaning: ClaimMeaning, compared: ComparedRuns): ClaimVerdict {
  const { ratio, interval } = compared
  const { low, high } = interval ?? { low: ratio, high: ratio }
  const isOpen = interval !== undefined && low <= 1 && high >= 1
  switch (meaning.kind) {
    case 'less':
      return isOpen ? 'unproven' : hold(high < 1)
    case 'more':
      return isOpen ? 'unproven' : hold(low > 1)
    case 'no-more':
      return hold(interval === undefined || low <= 1)
    case 'alike':
      return hold(interval === undefined || isOpen)
    case 'close':
      return hold(low <= CLOSE && high >= 1 / CLOSE)
    case 'change': {
      const isWithin = meaning.readings.some((one) => low <= one.high && one.low <= high)
      return isOpen ? 'unproven' : hold(isWithin)
    }
    case 'difference': {
      const [, other] = compared.values
      const isWithin = (low - 1) * other <= meaning.high && meaning.low <= (high - 1) * other
      return isOpen ? 'unproven' : hold(isWithin)
    }
    case 'factor': {
      const isWithin = low <= meaning.high && meaning.low <= high
      return isWithin && isOpen ? 'unproven' : hold(isWithin)
    }
  }
}

/** Up to this ratio, two runs may be called hardly different. */
const CLOSE = 1.1

function hold(holds: boolean): ClaimVerdict {
  return holds ? 'holds' : 'contradicted'
}

/** Describe how two runs compare, for messages. */
export function describeCompared(
  { metric, ratio, interval, shown }: ComparedRuns,
  [subject, other]: readonly [string, string],
): string {
  const values = `${shown[0]} of \`${subject}.${metric}\` over ${shown[1]} of \`${other}.${metric}\``
  const round = (value: number): string => value.toPrecision(4)
  return interval === undefined
    ? `${values} is ${round(ratio)}, from one sample each`
    : `${values} is ${round(ratio)}, with a 95 % interval from ${round(interval.low)} to ${round(interval.high)}`
}
