import { RESERVED_RUN_NAMES } from '../configs/reserved-run-names.ts'

/** Head a column of ratios of two runs by their titles. */
export function headRatio(over: string, under: string): string {
  return `${writeRunTitle(over)} / ${writeRunTitle(under)}`
}

/** Write the name of a run in words, to be edited; a name that got `_run` because it means something else is what it was. */
export function writeRunTitle(name: string): string {
  const plain = /^(.+)_run$/.exec(name)?.[1]
  const own = plain !== undefined && RESERVED_RUN_NAMES.has(plain) ? plain : name
  return own.replaceAll('_', ' ').trim()
}
