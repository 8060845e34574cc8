import { mapExpectation, type Expectation } from '../expectation.ts'
import type { Interval } from '../../quantities/interval.ts'
import type { DerivedKind } from './derived-column.ts'
import { isSigned } from './is-signed.ts'
import type { NumberColumn } from './number-table.ts'

/** What may be made of a quotient. */
export interface QuotientChange {
  readonly name: 'quotient' | 'rise' | 'fall'
  readonly apply: (expectation: Expectation) => Expectation
  /** The quotient of what was made of it. */
  readonly invert: (interval: Interval) => Interval
  /** How unlikely it is by the header, as a power of ten. */
  readonly cost: number
}

const asQuotient = (expectation: Expectation): Expectation => expectation
const asRise = (expectation: Expectation): Expectation =>
  mapExpectation(expectation, `${expectation.formula} - 1`, (value) => value - 1)
const asFall = (expectation: Expectation): Expectation =>
  mapExpectation(expectation, `1 - ${expectation.formula}`, (value) => 1 - value)

const fromQuotient = (interval: Interval): Interval => interval
const fromRise = ({ low, high }: Interval): Interval => ({ low: low + 1, high: high + 1 })
const fromFall = ({ low, high }: Interval): Interval => ({ low: 1 - high, high: 1 - low })

const RISE_WORDS =
  /change|growth|increase|uplift|boost|lift|rise|gap|behind|ahead|overhead|diff|delta|Δ|gain|faster|slower|speed-?up|[+±]/i
const FALL_WORDS = /sav|reduc|decrease|less|drop|cut|improve|faster|slower/i

/** List what may be made of a quotient, by what the column holds; its header says which is likely. */
export function listChanges(kind: DerivedKind, target: NumberColumn): readonly QuotientChange[] {
  const { header } = target
  const isNamed = RISE_WORDS.test(header) || FALL_WORDS.test(header)
  const quotient = { name: 'quotient', apply: asQuotient, invert: fromQuotient } as const
  switch (kind) {
    case 'ratio':
    case 'unnamed':
      return [{ ...quotient, cost: 0 }]
    case 'percent':
      return [
        // what has signs is no share
        { ...quotient, cost: isSigned(target) ? 2.5 : isNamed ? 0.5 : 0 },
        { name: 'rise', apply: asRise, invert: fromRise, cost: RISE_WORDS.test(header) ? 0 : 0.5 },
        { name: 'fall', apply: asFall, invert: fromFall, cost: FALL_WORDS.test(header) ? 0 : 0.5 },
      ]
    case 'difference':
    case 'rate':
      return []
  }
}
