import type { VFileMessage } from 'vfile-message'
import type { PlacedDefinition, PlacedMarker, PlacedValue, Range } from './region.ts'

/** What a page's own syntax tells about it, before markers are paired. */
export interface PageScan {
  /** In the order of the page. */
  readonly markers: readonly PlacedMarker[]
  /** In the order of the page; those within regions too. */
  readonly values: readonly PlacedValue[]
  /** Substitutions in `td-` that a reST page defines, in regions and outside. */
  readonly definitions: readonly PlacedDefinition[]
  readonly messages: readonly VFileMessage[]
  /** Describe what a reader sees in a stretch, so that two spellings of one content compare as equal. */
  describe(range: Range): string
  /** Read a value's text as a reader does; `undefined` when there is more than text. */
  readText(range: Range): string | undefined
}
