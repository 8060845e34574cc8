import type { VFileMessage } from 'vfile-message'
import { createMessage } from '../problems/diagnostics.ts'
import { createLocator } from './locate-offset.ts'
import type { UnreadMarker } from './unread-marker.ts'

/** A page and what is in it that no reader reads. */
export interface UnreadPage {
  readonly path: string
  /** Without the byte order mark. */
  readonly source: string
  readonly unread: readonly UnreadMarker[]
  /** Whether the code of the page shows markers as examples. */
  readonly hasExamples: boolean
  /** Whether any marker or value of the page was read. */
  readonly isRead: boolean
}

/**
 * Report what looks like a marker or a value and is not read. What hosts show is an error. Code is a note, once a page;
 * on a page of which nothing was read it is an error, unless the code says its language.
 */
export function reportUnread(page: UnreadPage): readonly VFileMessage[] {
  const locate = createLocator(page.path, page.source)
  const unread = page.unread.toSorted((a, b) => a.start - b.start)
  const shown = unread.flatMap(({ home, text, start }) =>
    home.kind === 'shown'
      ? [
          createMessage(
            { kind: 'unread-marker', marker: text, reason: home.reason },
            locate(start),
            home.severity,
          ),
        ]
      : [],
  )
  const code = unread.filter(({ home }) => home.kind !== 'shown')
  const [first] = code
  if (first === undefined || page.hasExamples) return shown
  const severity =
    page.isRead || code.every(({ home }) => home.kind === 'example') ? 'info' : 'error'
  const problem = { kind: 'marker-in-code', marker: first.text, count: code.length } as const
  return [...shown, createMessage(problem, locate(first.start), severity)]
}
