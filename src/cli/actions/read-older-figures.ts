import type { VFileMessage } from 'vfile-message'
import type { OlderMetric } from '../../lints/lint-data.ts'
import { LOCK_FILE } from '../../locks/lock.ts'
import { parseLock } from '../../locks/parse-lock.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import { listRevisions, readRevision } from '../read-revision.ts'

/** The figures of older locks, and why a revision has none. */
export interface OlderFigures {
  readonly older: readonly OlderMetric[]
  readonly messages: readonly VFileMessage[]
}

/** How far back locks are read when no revision is named. */
const MOST_REVISIONS = 20

/**
 * Read the figures of the locks of older git revisions.
 *
 * @param revision a single one; by default those that changed the lock last
 */
export async function readOlderFigures(root: string, revision?: string): Promise<OlderFigures> {
  const revisions =
    revision === undefined ? await listRevisions(root, LOCK_FILE, MOST_REVISIONS) : [revision]
  const older: OlderMetric[] = []
  for (const one of revisions) {
    const read = await readRevision(root, one, LOCK_FILE)
    const parsed = read.kind === 'text' ? parseLock(read.text) : undefined
    if (parsed?.kind === 'lock') older.push(...listMetrics(parsed.lock.runs, one))
    // Of revisions that were looked for, one may well have a lock that git could not merge.
    else if (revision !== undefined) {
      const reason = read.kind === 'failed' ? read.reason : `its ${LOCK_FILE} cannot be read`
      const problem = { kind: 'unread-revision', revision: one, reason } as const
      return { older: [], messages: [createMessage(problem, { path: LOCK_FILE })] }
    }
  }
  if (revisions.length > 0) return { older, messages: [] }
  const problem = { kind: 'no-older-lock', path: LOCK_FILE } as const
  return { older, messages: [createMessage(problem, { path: LOCK_FILE }, 'warning')] }
}

function listMetrics(
  runs: ReadonlyMap<string, { readonly metrics: ReadonlyMap<string, number> }>,
  revision: string,
): readonly OlderMetric[] {
  return [...runs].flatMap(([run, { metrics }]) =>
    [...metrics].map(([name, value]) => ({ name: `${run}.${name}`, value, revision })),
  )
}
