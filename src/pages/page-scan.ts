import type { VFileMessage } from 'vfile-message'
import type { PlacedImage } from './chart-image.ts'
import type { PageBlock, PlacedText } from './page-block.ts'
import type { PlacedDefinition, PlacedMarker, PlacedValue, Range } from './region.ts'
import type { UnreadMarker } from './unread-marker.ts'

/** What the reader of a syntax finds in a page, before markers are paired. */
export interface PageScan {
  /** In the order of the page. */
  readonly markers: readonly PlacedMarker[]
  /** In the order of the page; those within regions too. */
  readonly values: readonly PlacedValue[]
  /** Names that the page defines texts for, in regions and outside, where its syntax has named values. */
  readonly definitions: readonly PlacedDefinition[]
  readonly messages: readonly VFileMessage[]
  /** The running texts that mention tracedocs, with blanks in the place of code and markup. */
  readonly mentions: readonly PlacedText[]
  /** What looks like a marker or a value where none is read. */
  readonly unread: readonly UnreadMarker[]
  /** Describe what a reader sees in a stretch, so that two spellings of one content compare as equal. */
  describe(range: Range): string
  /** Read a value's text as a reader does; `undefined` when there is more than text. */
  readText(range: Range): string | undefined
  /** List the blocks that may hold numbers in those stretches of the page that may hold markers or values, in its order. */
  listMarkedBlocks(): readonly PageBlock[]
  /** List the blocks of the page that may hold numbers, in its order. */
  listBlocks(): readonly PageBlock[]
  /** List the images that stand on lines of their own, examples in code among them. */
  listImages(): readonly PlacedImage[]
}
