import type { VFileMessage } from 'vfile-message'
import { createMessage, type Problem, type Severity } from '../problems/diagnostics.ts'
import { createLocator, type LocateOffset } from './locate-offset.ts'
import type { PlacedText } from './page-block.ts'
import type { PlacedDefinition, PlacedMarker, PlacedValue } from './region.ts'
import type { UnreadMarker } from './unread-marker.ts'

/** What a scan of a page has found so far; scanning functions add to it. */
export interface ScanFindings {
  readonly source: string
  readonly locate: LocateOffset
  readonly markers: PlacedMarker[]
  readonly values: PlacedValue[]
  readonly definitions: PlacedDefinition[]
  readonly messages: VFileMessage[]
  readonly mentions: PlacedText[]
  readonly unread: UnreadMarker[]
}

/** Begin a scan. */
export function createFindings(path: string, source: string): ScanFindings {
  const locate = createLocator(path, source)
  const empty = { markers: [], values: [], definitions: [], messages: [], mentions: [], unread: [] }
  return { source, locate, ...empty }
}

/** Add a message at an offset. */
export function pushProblem(
  findings: ScanFindings,
  problem: Problem,
  at: { readonly offset: number; readonly severity?: Severity },
): void {
  findings.messages.push(createMessage(problem, findings.locate(at.offset), at.severity))
}
