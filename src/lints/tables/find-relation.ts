import type { Relation } from '../certainty.ts'
import type { Reading } from './reading.ts'

/** From these odds a header names both sides, or a program is known. */
export const NAMED = 5.9
/** From these odds the layout leaves no doubt. */
export const LAID_OUT = 4.9

/** What a cell that fits has to say, as a power of ten, and how many have to, to tell that all are in proportion to a number that is not shown. */
const TELLING = 1.5
const FREELY = 5

/**
 * Find who states a reading, by the odds for it before any cell is looked at. Proportions to a number that is not shown nothing states
 * but many cells, since no header says of what they are.
 *
 * @param fits what each cell that fits says, as a power of ten
 */
export function findRelation({ prior, source }: Reading, fits: readonly number[]): Relation {
  if (source.kind === 'rows' && source.isFree)
    return fits.filter((weight) => weight >= TELLING).length >= FREELY ? 'cells' : 'none'
  if (prior >= NAMED) return 'operator'
  return prior >= LAID_OUT ? 'layout' : 'cells'
}
