import { createHash } from 'node:crypto'
import type { LogPart } from '../../../src/locks/parts/log-part.ts'
import { createLockedLog } from '../create-lock.ts'

/** Make a part of logs, each by its name and the text that it is known by. */
export function createPart(
  logs: Readonly<Record<string, string>>,
  change: Partial<LogPart> = {},
): LogPart {
  return {
    terms: { version: '1.0.0', words: false, excerpts: '' },
    shards: new Set(),
    excerpts: new Map(),
    logs: new Map(
      Object.entries(logs).map(([key, text]) => {
        const sha256 = createHash('sha256').update(text).digest('hex')
        return [key, createLockedLog({ sha256 })]
      }),
    ),
    ...change,
  }
}
