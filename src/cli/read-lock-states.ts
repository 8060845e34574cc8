import type { LockStates } from '../effects.ts'
import { LOCK_FILE } from '../locks/lock.ts'
import { listCommits, readRevision } from './read-revision.ts'

/** List the states of the lock that git knows, the oldest first; each is read when it is asked for. */
export async function readLockStates(root: string, most: number): Promise<LockStates> {
  const listed = await listCommits(root, LOCK_FILE)
  if (listed.kind === 'failed') return listed
  const states = listed.commits.slice(-most).map(({ hash, date }) => ({
    commit: hash.slice(0, HASH_LENGTH),
    date,
    read: async () => {
      const read = await readRevision(root, hash, LOCK_FILE)
      // A commit that removed the lock states nothing.
      return read.kind === 'text' ? read.text : ''
    },
  }))
  return { kind: 'states', states, isShallow: listed.isShallow }
}

/** Git's own short hashes are longer in a larger repository. */
const HASH_LENGTH = 12
