import type { LintData } from '../lint-data.ts'
import type { WrittenNumber } from '../written-number.ts'
import { getFigureIndex } from './figure-index.ts'
import { listFigureUnits } from './figure-units.ts'

/** Whether a number is a figure of anything in the data, rounded or cut off. */
export function isAnyFigure(number: WrittenNumber, data: LintData): boolean {
  const { figures } = getFigureIndex(data)
  const { interval, value, step } = number
  const most = Math.max(interval.high, value + step)
  return listFigureUnits(number).some(({ dimension, scale }) =>
    figures.get(dimension)?.hasBetween(interval.low * scale, most * scale),
  )
}
