import { weighFit } from '../expectation.ts'
import { findNamedPair, listOfPair } from './named-pair.ts'
import type { RatioReading } from './ratio-readings.ts'
import { countFits, tryReading, type Candidate, type Trial } from './ratio-trials.ts'

/**
 * Find the reading that most cells support, if that cannot be chance. Return its trials, except for cells that
 * another such reading explains.
 */
export function findEvident(candidate: Candidate): readonly Trial[] | undefined {
  const named = findNamedPair(candidate)
  const fromNames = named === undefined ? undefined : rank(candidate, listOfPair(candidate, named))
  return fromNames ?? rank(candidate, candidate.readings)
}

function rank(
  candidate: Candidate,
  readings: readonly RatioReading[],
): readonly Trial[] | undefined {
  const ranked = readings
    .map((reading) => {
      const trials = tryReading(reading, candidate)
      const good = countFits(trials)
      const bad = trials.length - good
      const weight = trials.filter((trial) => trial.fits).reduce((sum, one) => sum + weigh(one), 0)
      return { trials, good, bad, score: weight - reading.cost }
    })
    .filter(({ good, bad, score }) => good >= 2 && good > bad && score >= (good > 2 ? 1.5 : 2))
    .sort((a, b) => b.score - b.bad - (a.score - a.bad))
  const [best] = ranked
  return best?.trials.filter(
    (trial) =>
      trial.fits ||
      !ranked.some(({ trials }) => trials.some((other) => other.row === trial.row && other.fits)),
  )
}

/** Equal cells have the ratio 1 whatever is divided by what. */
function weigh({ number, expectation }: Trial): number {
  const [value = 0] = expectation.values
  const isTrivial = Math.abs(value - 1) < 1e-9 || Math.abs(value) < 1e-9
  return isTrivial ? 0.2 : weighFit(number, expectation)
}
