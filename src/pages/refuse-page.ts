import { createMessage } from '../problems/diagnostics.ts'
import type { PageExcess } from './page-excess.ts'
import type { PageScan } from './page-scan.ts'

/** Why a page is not read whose levels are too many. */
export const NESTED = 'it is nested too deeply; take some of the levels away'

/** What is found in a page that is nested more deeply than it can be read: an error where it is. */
export function refuseNested(
  path: string,
  at: { readonly line: number; readonly column: number },
): PageScan {
  return refusePage(path, { reason: NESTED, ...at })
}

/** What is found in a page that asks for more than a reader may do: an error where it does. */
export function refusePage(path: string, { reason, line, column }: PageExcess): PageScan {
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
