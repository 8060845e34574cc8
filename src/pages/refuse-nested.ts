import { createMessage } from '../problems/diagnostics.ts'
import type { PageScan } from './page-scan.ts'

/** What is found in a page that is nested more deeply than it can be read: an error where it is. */
export function refuseNested(
  path: string,
  { line, column }: { readonly line: number; readonly column: number },
): PageScan {
  const reason = 'it is nested too deeply; take some of the levels away'
  const message = createMessage({ kind: 'unreadable-page', reason }, { path, line, column })
  return { ...UNREAD, messages: [message] }
}

/** What is found in a page that cannot be read. */
export const UNREAD: Omit<PageScan, 'messages'> = {
  markers: [],
  values: [],
  definitions: [],
  mentions: [],
  unread: [],
  describe: () => '',
  readText: () => undefined,
  listMarkedBlocks: () => [],
  listBlocks: () => [],
  listImages: () => [],
}
