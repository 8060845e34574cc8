import type { VFileMessage } from 'vfile-message'
import { leavePage } from '../pages/render-page.ts'
import type { WholeBuild } from './build-material.ts'

/** A build in which nothing could be made, and why. */
export function buildNothing(messages: readonly VFileMessage[]): WholeBuild {
  const lock = { before: undefined, after: undefined, absent: [] }
  return {
    files: [],
    messages,
    runs: [],
    charts: [],
    lock,
    left: { isCertain: false, files: [] },
    render: leavePage,
    made: undefined,
  }
}
