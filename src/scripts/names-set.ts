import type { RowChoice } from './script-plot.ts'

/** Whether rows are chosen by `index`. */
export function namesSet({ firstSet, lastSet, setName }: RowChoice): boolean {
  return setName !== undefined || firstSet > 0 || lastSet < Infinity
}
