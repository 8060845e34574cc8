import type { StatedFigure } from '../records/record.ts'
import type { SampleSet } from './figure-samples.ts'

/** A result that is being read. */
export interface OpenResult {
  name: string | undefined
  source: string | undefined
  readonly scope: string | undefined
  readonly variant: string | undefined
  readonly position: number
  readonly figures: Map<string, OpenFigure>
  /** The figures of the record that it began with. */
  readonly first: ReadonlySet<string>
  /** Whether nothing but a line before its beginning was read of it. */
  isAnnounced: boolean
  /** Whether its lines stand between those of another one, so that nobody can tell whose they are. */
  isMixed: boolean
}

/** A figure of a result that is being read. */
export interface OpenFigure {
  figure: StatedFigure
  count: number
  readonly samples: SampleSet | undefined
}

/** The result that a record was booked to. */
export interface BookedResult {
  readonly group: string
  /** Its place among those of its group, from 1. */
  readonly position: number
}

/** A figure whose samples are being read, of which more may come. */
export interface OpenFigures {
  figure: StatedFigure
  count: number
  readonly samples: SampleSet
}

/** The samples of a figure, and the result that they belong to. */
export interface OpenResultFigures {
  readonly figures: OpenFigures
  readonly result: BookedResult
}

/** Whether a result was said not to have a figure. */
export function isStatedAbsent(known: OpenFigure | undefined): boolean {
  return known !== undefined && 'missing' in known.figure
}
