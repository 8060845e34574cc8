import type { ExcerptSpec } from '../excerpts/excerpt.ts'
import type { Place } from '../problems/diagnostics.ts'

/** What a region may hold, in this version. */
export const REGION_KINDS = ['table', 'chart', 'text', 'excerpt', 'values'] as const

/** What a region holds. */
export type RegionKind = (typeof REGION_KINDS)[number]

/** What a marker says. */
export type Marker =
  | { readonly kind: 'begin'; readonly region: RegionReference }
  /** `name` is what the marker repeats of its begin marker; mostly empty. */
  | { readonly kind: 'end'; readonly name: string }
  | { readonly kind: 'value'; readonly expression: string }
  /** For `tracedocs lint`: findings of a rule in the next block are known, and why. */
  | { readonly kind: 'lint-ignore'; readonly rule: string; readonly reason: string }

/** What a region is to show. */
export interface RegionReference {
  readonly kind: RegionKind
  /** Empty for `values`. */
  readonly name: string
  /** Of an `excerpt`, which lines it shows; `undefined` of others. */
  readonly excerpt?: ExcerptSpec | undefined
}

/** A comment that addresses tracedocs, where it stands; offsets are into the page without its byte order mark. */
export interface PlacedMarker {
  /** The comment's text from `tracedocs:` on. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly place: Required<Place>
  /** The list item, quote or body that the marker stands in: the same object for markers of one parent. */
  readonly parent: object
  /** Why no region may begin or end here; `undefined` for a marker on a line of its own. */
  readonly misplaced: string | undefined
  /** `rest` in reStructuredText that stands in a page of another syntax; absent in the page's own. */
  readonly language?: 'rest'
  /** In Markdown, whether the marker begins a block, which cuts a sentence in two. */
  readonly opensBlock: boolean
}

/** A value in a sentence, where it stands; offsets are into the page without its byte order mark. */
export interface PlacedValue {
  readonly expression: string
  readonly format: string | undefined
  readonly start: number
  readonly place: Required<Place>
  /** Between the tags; `undefined` in reST, where a region holds the text. */
  readonly content: Range | undefined
}

/** A substitution that a reST page defines. */
export interface PlacedDefinition {
  readonly name: string
  readonly start: number
  readonly place: Required<Place>
}

/** A stretch of a page. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A region from one marker to the other. */
export interface Region extends RegionReference {
  readonly begin: PlacedMarker
  readonly end: PlacedMarker
}
