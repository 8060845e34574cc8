import { listRunMentions, type NamedRun } from './english/run-mentions.ts'
import type { Sentence } from './english/sentences.ts'
import type { WrittenNumber } from './written-number.ts'

/** A number that stands beside the name of a run. */
interface OwnedNumber {
  readonly number: WrittenNumber
  readonly run: NamedRun
}

/** Two numbers of a sentence that have changed places, and the metric that both are of. */
export interface SwappedNumbers {
  readonly metric: string
  readonly numbers: readonly [OwnedNumber, OwnedNumber]
}

/**
 * Find two numbers that stand each behind the name of a run and are each the other run's: `alpha took 9 s and beta 4 s`.
 *
 * @param isOf whether a number is a run's figure
 * @param metrics of all runs, without the run
 */
export function findSwapped(
  { text, start, numbers }: Sentence,
  runs: readonly NamedRun[],
  {
    metrics,
    isOf,
  }: {
    readonly metrics: readonly string[]
    readonly isOf: (number: WrittenNumber, run: NamedRun, metric: string) => boolean
  },
): SwappedNumbers | undefined {
  const own = numbers.filter(({ form }) => form === 'plain')
  const [one, two, ...others] = own
  if (one === undefined || two === undefined || others.length > 0) return undefined
  const [first, second, ...more] = listRunMentions(text, runs)
  if (first === undefined || second === undefined || more.length > 0) return undefined
  if (first.run === second.run || COMPARES.test(text)) return undefined
  const [a, b] = [start + first.end, start + second.end]
  const isInOrder = a <= one.start && one.end <= start + second.start && b <= two.start
  if (!isInOrder) return undefined
  const metric = metrics.find(
    (name) =>
      isOf(one, second.run, name) &&
      isOf(two, first.run, name) &&
      !isOf(one, first.run, name) &&
      !isOf(two, second.run, name),
  )
  const isRight = metrics.some((name) => isOf(one, first.run, name) || isOf(two, second.run, name))
  if (metric === undefined || isRight) return undefined
  return {
    metric,
    numbers: [
      { number: one, run: first.run },
      { number: two, run: second.run },
    ],
  }
}

/** Words that may put a run beside the other one's number: `alpha saves 9 s over beta`, `instead of the 4 s of`. */
const COMPARES =
  /\b(?:than|instead|over|against|versus|vs|compared|from|respectively|unlike|where|while not|swap\w*|wrong|not)\b|\?/i
