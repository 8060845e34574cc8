import type { NamedRun } from '../english/run-mentions.ts'
import type { Sentence } from '../english/sentences.ts'
import { findSwapped } from '../find-swapped.ts'
import type { WrittenNumber } from '../written-number.ts'
import type { FigureIndex } from './figure-index.ts'
import { scaleExpression } from './scale-expression.ts'
import type { Figure } from './sorted-figures.ts'

/** A number that is the figure of another run, and the figure that it should be. */
export interface SwappedFigure {
  readonly number: WrittenNumber
  readonly figure: Figure
}

/** List two numbers of a sentence that are each the figure of the other run: `alpha took 9.00 s and beta 4.50 s`. */
export function listSwapped(
  sentence: Sentence,
  runs: readonly NamedRun[],
  index: FigureIndex,
): readonly SwappedFigure[] {
  const find = (number: WrittenNumber, run: NamedRun, metric: string): Figure | undefined => {
    const own = index.named.get(`${run.name}.${metric}`)
    const reading = number.readings.find(({ dimension }) => dimension === own?.dimension)
    const scale = reading?.scales[0]
    if (own === undefined || scale === undefined) return undefined
    return { expression: scaleExpression(own.expression, scale), value: own.value / scale }
  }
  const isOf = (number: WrittenNumber, run: NamedRun, metric: string): boolean => {
    const value = find(number, run, metric)?.value ?? NaN
    return number.interval.low <= value && value <= number.interval.high
  }
  const swapped = findSwapped(sentence, runs, { metrics: index.metrics, isOf })
  if (swapped === undefined) return []
  return swapped.numbers.flatMap(({ number, run }) => {
    const figure = find(number, run, swapped.metric)
    return figure === undefined ? [] : [{ number, figure }]
  })
}
