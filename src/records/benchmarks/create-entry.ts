import type { DocumentEntry } from '../document-format.ts'
import { describeFailure } from './describe-failure.ts'
import type { ResultKey, StatedFigure } from '../record.ts'

/** A benchmark of a document, and where in its text it stands. */
export interface EntryPlace {
  readonly of: ResultKey
  readonly offset: number
}

/** Create the entry of a benchmark; none without figures. */
export function createEntries(
  figures: readonly StatedFigure[],
  { of, offset }: EntryPlace,
): readonly DocumentEntry[] {
  return figures.length === 0 ? [] : [{ offset, record: { kind: 'figures', figures, of } }]
}

/** Create the entry of a benchmark that has no result, with the reason that the tool states. */
export function createFailure(name: string, offset: number, reason?: string): DocumentEntry {
  return { offset, problem: describeFailure(name, reason) }
}
