import type { Severity } from '../problems/diagnostics.ts'
import { ANY_VALUE, HTML_MARKER, MDX_MARKER, REST_MARKER, REST_VALUE } from './marker-shapes.ts'

/** A marker or a value where the reader of a page reads none. */
export interface UnreadMarker {
  readonly text: string
  readonly start: number
  readonly home: UnreadHome
}

/** What an unread marker stands in. */
export type UnreadHome =
  /** Code that says what it is: an example. */
  | { readonly kind: 'example' }
  /** Code that does not: an example, or what a host renders and we do not know. */
  | { readonly kind: 'code' }
  /** Hosts show it, with the number that stands there now; `reason` goes on after the marker in the message. */
  | { readonly kind: 'shown'; readonly reason: string; readonly severity?: Severity }

const SHAPES = [ANY_VALUE, HTML_MARKER, MDX_MARKER, REST_MARKER]

/** Add all that looks like a marker or a value, of whatever syntax, in a stretch of a page. */
export function pushUnread(
  { unread }: { readonly unread: UnreadMarker[] },
  { text, start }: { readonly text: string; readonly start: number },
  home: UnreadHome,
): void {
  // In code, bars around a word are mostly something else.
  const shapes = home.kind === 'shown' ? [...SHAPES, REST_VALUE] : SHAPES
  for (const match of shapes.flatMap((shape) => [...text.matchAll(shape)])) {
    unread.push({ text: match[0].trim(), start: start + match.index, home })
  }
}
