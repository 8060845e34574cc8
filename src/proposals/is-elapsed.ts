import { resolveUnit } from '../records/own/own-unit.ts'
import type { NumberField, ProposedField } from './propose-field.ts'

/** So many steps that are even are no accident. */
const FEWEST_STEPS = 3

/** The longest of even steps over the shortest one. */
const MOST_UNEVEN = 1.5

/** Seconds since the start: the column is named so, and they grow, or fall in even steps where the newest row stands first. */
export function isElapsed(field: ProposedField): field is NumberField {
  if (field.kind !== 'number' || field.values.length < 2) return false
  const { column, values, words } = field
  const isTime =
    /^(?:time|t|elapsed|uptime|offset)$/i.test(words) ||
    /^(?:s|ms|us|ns|secs?|seconds?|msecs?|millis(?:econds)?)$/i.test(column)
  const unit = resolveUnit(field.unit ?? 's')
  const isSeconds = unit.kind === 'unit' && unit.unit.name === 's'
  return isTime && isSeconds && (isGrowing(values) || isFallingEvenly(values))
}

function isGrowing(values: readonly number[]): boolean {
  return listSteps(values).every((step) => step > 0)
}

/** Whether numbers fall as those of samples do. Of few, or in other steps, they are what each row took, sorted. */
function isFallingEvenly(values: readonly number[]): boolean {
  return areEven(listSteps(values).map((step) => -step))
}

/** Whether steps go one way, are about as long as each other, and are so many that this is no accident. */
export function areEven(steps: readonly number[]): boolean {
  const shortest = Math.min(...steps)
  const isEven = shortest > 0 && Math.max(...steps) <= MOST_UNEVEN * shortest
  return steps.length >= FEWEST_STEPS && isEven
}

function listSteps(values: readonly number[]): readonly number[] {
  return values.slice(1).map((value, i) => value - (values[i] ?? NaN))
}
