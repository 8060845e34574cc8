import { expectQuotient, fits, mapExpectation, type Expectation } from '../expectation.ts'
import { createInterval } from '../rounding-interval.ts'
import type { WrittenNumber } from '../written-number.ts'
import type { ChangeKind } from './change-words.ts'
import type { WrittenComparison } from './find-comparison.ts'

/**
 * List what a comparison may be when it is not what its numbers give: all that its words may mean, the plainest
 * first. Empty when one of them fits.
 */
export function listMisfits({
  number: signed,
  kinds,
  pairs,
}: WrittenComparison): readonly Expectation[] {
  const number = withoutSign(signed)
  // nothing falls by more than all: `1 ms → 14 ms, -1300%` is an improvement below zero
  const isRise = signed.form === 'percent' && signed.value < -100
  const isFall = signed.value < 0 && !isRise && !kinds.includes('speed')
  const said = isRise ? [] : kinds
  const expectations = pairs.flatMap(({ subject, reference }) =>
    listMeanings({ number, kinds: said, isFall }, subject, reference),
  )
  return expectations.some((one) => fitsWord(number, one)) ? [] : expectations
}

/** `-22%` says by its sign what others say by words. */
function withoutSign(number: WrittenNumber): WrittenNumber {
  const { value, interval } = number
  return value >= 0
    ? number
    : { ...number, value: -value, interval: { low: -interval.high, high: -interval.low } }
}

/** Words such as `nearly` leave room, and so do round numbers such as `10x`. */
function fitsWord(number: WrittenNumber, expectation: Expectation): boolean {
  if (fits(number, expectation)) return true
  const isRound = number.form === 'ratio' && /^1?0+$/.test(String(number.value / 10))
  if (!number.isApproximate && !isRound) return false
  const room = isRound ? 0.5 : 0.25
  const wide = createInterval(number.value, Math.abs(number.value) * room)
  return fits({ ...number, interval: wide }, expectation)
}

interface Claimed {
  readonly number: WrittenNumber
  readonly kinds: readonly ChangeKind[]
  /** Whether a minus says that the number is what was lost. */
  readonly isFall: boolean
}

/** All that `40% faster` or `3 times more` may mean; which of two quantities is the lesser is said by the numbers. */
function listMeanings(
  { number, kinds, isFall }: Claimed,
  subject: WrittenNumber,
  reference: WrittenNumber,
): readonly Expectation[] {
  const over = expectQuotient(subject, reference)
  const under = expectQuotient(reference, subject)
  if (over === undefined || under === undefined) return []
  const isLess = (over.values[0] ?? 1) < 1
  const [down, up] = isLess ? [over, under] : [under, over]
  const gain = mapExpectation(up, `${up.formula} - 1`, (value) => value - 1)
  const loss = mapExpectation(down, `1 - ${down.formula}`, (value) => 1 - value)
  const meanings = { up, down, gain, loss, over, under, points: listPoints(subject, reference) }
  if (isFall && isLess && number.form === 'percent') return [loss, ...meanings.points]
  return number.form === 'percent'
    ? listPercentages(kinds, meanings, isLess)
    : listRatios(number, kinds, meanings)
}

/** `from 72.1 to 81.3 (+9.2%)`: scores of 100 are often percentages without their sign. */
function listPoints(a: WrittenNumber, b: WrittenNumber): readonly Expectation[] {
  if (a.unit !== '' || b.unit !== '' || Math.max(a.value, b.value) > 100) return []
  const value = Math.abs(a.value - b.value) / 100
  const room = (a.step + b.step) / 200
  const formula = `${a.text} - ${b.text}`
  return [{ formula, values: [value], intervals: [createInterval(value, room)] }]
}

/**
 * Whether a ratio such as `4.1x faster` fits two quantities only as what is above one, as `310% faster` would say it.
 * Few mean it so.
 */
export function isExcess(
  number: WrittenNumber,
  kinds: readonly ChangeKind[],
  pairs: WrittenComparison['pairs'],
): boolean {
  if (!isExact(number, kinds)) return false
  return pairs.some(({ subject, reference }) => {
    const [low, high] = [subject.value, reference.value].toSorted((a, b) => a - b)
    return fits(
      { ...number, form: 'plain' },
      {
        formula: '',
        values: [(high ?? 0) / (low ?? 1) - 1],
        intervals: [createInterval((high ?? 0) / (low ?? 1) - 1, number.step / 2)],
      },
    )
  })
}

/** `4.1x faster` or `a speedup of 4.1`, with digits after the point: that many times the speed. */
function isExact({ form, decimals, text }: WrittenNumber, kinds: readonly ChangeKind[]): boolean {
  return form === 'ratio' && decimals > 0 && /^[\d.x×]+$/.test(text) && kinds.includes('speed')
}

type Meanings = Readonly<
  Record<'up' | 'down' | 'gain' | 'loss' | 'over' | 'under', Expectation>
> & {
  /** What scores such as 72.1 and 81.3 differ by, in points. */
  readonly points: readonly Expectation[]
}

function listPercentages(
  kinds: readonly ChangeKind[],
  { up, down, gain, loss, over, under, points }: Meanings,
  isLess: boolean,
): readonly Expectation[] {
  const changes = isLess ? [loss, gain] : [gain, loss]
  const meanings = kinds.flatMap((kind): readonly Expectation[] => {
    switch (kind) {
      case 'less':
        return [loss]
      case 'more':
        return [gain, ...(isLess ? [] : [up])]
      case 'speed':
      case 'change':
        return [...changes, up]
      case 'share':
        return [over, under]
    }
  })
  return [...(meanings.length > 0 ? meanings : [...changes, down, up]), ...points]
}

function listRatios(
  number: WrittenNumber,
  kinds: readonly ChangeKind[],
  { up, down, gain, loss, over, under }: Meanings,
): readonly Expectation[] {
  if (kinds.length === 1 && kinds[0] === 'share') return [over, under]
  const isComparative = kinds.some((kind) => kind !== 'change' && kind !== 'share')
  // `fell by a third`: what is lost
  if (number.value < 1 && !/\d/.test(number.text) && kinds.join() === 'less') return [loss]
  if (number.value < 1) return [down, loss, ...(isComparative ? [gain] : [])]
  return isComparative && !isExact(number, kinds) ? [up, gain] : [up]
}
